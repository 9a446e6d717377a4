"""The edge of a call: what is left is named and keeps nobody from going on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.desk import Desk
from jobaid.ui.call.end_sheet import EndSheet
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.row_button import RowButton
from tests.ui.conftest import settle
from tests.ui.desks import Bench, desk_with, files
from tests.ui.seen import texts, too_wide

ALT = Qt.KeyboardModifier.AltModifier


class AtTheEnd(Bench):
    """A window with a page and the sheet over it."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look, desk)
        self.page = QWidget()
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(self.page)
        self.sheet: EndSheet
        self.copied: list[str] = []
        self.places: list[str] = []
        self.escalations = 0

    def _count(self) -> None:
        self.escalations += 1

    def open(self) -> None:
        self.sheet = EndSheet(self.look, self.desk, self.keys, self)
        self.sheet.copied.connect(self.copied.append)
        self.sheet.elsewhere.connect(self.places.append)
        self.sheet.escalation_wanted.connect(self._count)
        self.sheet.open()
        settle(QApplication.instance())  # type: ignore[arg-type]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self, key, held)


Opener = Callable[..., AtTheEnd]


@pytest.fixture
def at_the_end(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Opener:
    kept: list[QWidget] = []

    def opened(
        act: Callable[[Desk], object] = lambda desk: desk.open_topic("late"),
        *,
        content: dict[str, str] | None = None,
        size: tuple[int, int] = (900, 600),
        text_size: int = 100,
    ) -> AtTheEnd:
        desk = desk_with(tmp_path / "library", content or files())
        act(desk)
        window = AtTheEnd(Look(qapp, "light", text_size), desk)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        window.page.setFocus()
        settle(qapp)
        window.open()
        return window

    return opened


def walked_to_the_end(desk: Desk) -> None:
    desk.open_topic("late", "call-back")
    desk.fill("customer", "Mr Osei")
    desk.go_on()


def test_what_must_be_done_is_named_and_what_need_not_is_not(at_the_end: Opener) -> None:
    window = at_the_end()
    assert [row.accessibleName() for row in window.sheet.undone.rows.values()] == ["Match the postcode"]


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_it_can_be_ticked_here(at_the_end: Opener, way: str) -> None:
    window = at_the_end()
    (row,) = window.sheet.undone.rows.values()
    if way == "key":
        window.press(Qt.Key.Key_1, ALT)
    else:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.desk.critical_left() == ()
    assert row.isChecked()
    row.click()
    assert not row.isChecked()


def test_what_is_left_keeps_nobody_from_going_on(at_the_end: Opener) -> None:
    window = at_the_end()
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.is_blank
    assert window.desk.day.unfinished == ()
    assert not window.sheet.is_open


def test_a_digit_says_how_it_ended(at_the_end: Opener) -> None:
    window = at_the_end()
    window.press(Qt.Key.Key_2)
    assert window.desk.call.ended == "follow-up"
    window.press(Qt.Key.Key_1)
    assert [name for name, row in window.sheet.ends.rows.items() if row.isChecked()] == ["resolved"]


def test_the_mouse_says_it_too(at_the_end: Opener) -> None:
    window = at_the_end()
    QTest.mouseClick(window.sheet.ends.rows["follow-up"], Qt.MouseButton.LeftButton)
    assert window.desk.call.ended == "follow-up"


def test_the_end_of_the_script_is_chosen_already_and_the_promise_named(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    assert window.sheet.ends.rows["follow-up"].isChecked()
    assert "Call Mr Osei back, by 16:00" in texts(window.sheet)
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.is_blank


def test_esc_goes_back_to_the_call(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    window.press(Qt.Key.Key_Escape)
    assert window.desk.call.ended == ""
    assert not window.desk.call.is_blank
    assert window.page.hasFocus()


def test_a_press_beside_the_sheet_goes_back_too(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    QTest.mouseClick(window.sheet, Qt.MouseButton.LeftButton, pos=window.sheet.rect().bottomLeft())
    assert window.desk.call.ended == ""


def test_without_a_choice_it_is_asked_for_once(at_the_end: Opener) -> None:
    window = at_the_end()
    window.press(Qt.Key.Key_Return)
    assert "Choose how it ended" in texts(window.sheet)
    assert window.sheet.is_open
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.is_blank
    assert [call.ended for call in window.desk.day.unfinished] == [""]


def test_a_library_that_names_no_ways_to_end_works_too(at_the_end: Opener) -> None:
    window = at_the_end(content=files(ends=False))
    assert window.sheet.ends.rows == {}
    window.press(Qt.Key.Key_3)
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.is_blank
    assert window.desk.day.unfinished == ()


def noted(desk: Desk) -> None:
    desk.open_topic("late")
    desk.note("By Friday")


def test_the_write_up_is_copied_and_the_call_is_done_then(at_the_end: Opener) -> None:
    window = at_the_end(noted)
    assert "Not copied yet" in texts(window.sheet)
    window.press(Qt.Key.Key_1)
    window.sheet.write_up.copy_button.click()
    copied = "Order is late\nBy Friday\nResolved\nNext: Match the postcode"
    assert window.copied == [copied]
    assert window.desk.call.copied == copied
    assert "Copied" in texts(window.sheet)
    window.press(Qt.Key.Key_Return)
    assert window.desk.day.unfinished == ()


def test_the_key_of_copying_copies_the_write_up(at_the_end: Opener) -> None:
    window = at_the_end(noted)
    window.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert "By Friday" in window.desk.call.copied


def test_where_there_is_but_one_way_to_end_what_was_copied_stays_copied(at_the_end: Opener) -> None:
    window = at_the_end(noted, content=files(ends=False))
    window.sheet.write_up.copy()
    window.press(Qt.Key.Key_Return)
    assert [call.note for call in window.desk.day.done] == ["By Friday"]


def test_a_note_that_is_written_on_after_copying_is_not_copied_any_more(at_the_end: Opener) -> None:
    window = at_the_end(noted)
    window.sheet.write_up.copy()
    window.desk.note("By Friday, before noon")
    assert "Not copied yet" in texts(window.sheet)
    assert not window.desk.call.is_copied


def test_a_call_of_which_nothing_is_known_asks_for_no_copy(at_the_end: Opener) -> None:
    window = at_the_end()
    assert "Not copied yet" not in texts(window.sheet)
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    assert len(window.desk.day.done) == 1


def test_what_the_agent_writes_counts_until_it_is_composed_again(at_the_end: Opener) -> None:
    window = at_the_end(noted)
    panel = window.sheet.write_up
    panel.field.ready()
    QTest.keyClicks(panel.field.field, "!")
    window.press(Qt.Key.Key_Escape)
    assert window.sheet.is_open
    window.press(Qt.Key.Key_1)
    assert panel.field.words.endswith("postcode!")
    assert "Resolved" not in panel.field.words
    assert panel.behind.isVisible()
    panel.again.click()
    assert "Resolved" in panel.field.words
    panel.again.click()
    assert panel.field.words.endswith("postcode!")


def test_a_promise_is_taken_back_and_counts_again(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    assert "Promised: Call Mr Osei back, Mon 23 Nov 16:00" in window.sheet.write_up.field.words
    next(iter(window.sheet.promises.buttons.values())).click()
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert "Taken back: Call Mr Osei back" in texts(window.sheet)
    assert "Promised" not in window.sheet.write_up.field.words
    window.press(Qt.Key.Key_2)
    assert not any(one.is_open for one in window.desk.day.promised)
    next(iter(window.sheet.promises.buttons.values())).click()
    assert [one.do for one in window.desk.day.promised if one.is_open] == ["Call Mr Osei back"]


def test_what_must_be_read_out_is_one_press_away(at_the_end: Opener) -> None:
    late = files()["topics/late.toml"].replace(
        'id = "call-back"\n', 'id = "call-back"\ntitle = "The terms"\nkind = "verbatim"\n'
    )
    window = at_the_end(content={**files(), "topics/late.toml": late})
    row = next(row for row in window.sheet.findChildren(RowButton) if "The terms" in row.accessibleName())
    row.click()
    assert not window.sheet.is_open
    assert window.places == ["late/call-back"]
    assert window.desk.call.ended == ""


def test_a_way_to_end_that_hands_over_is_told(at_the_end: Opener) -> None:
    frame = files()["library.toml"].replace('kind = "follow_up"', 'kind = "escalated"')
    window = at_the_end(content={**files(), "library.toml": frame})
    window.press(Qt.Key.Key_1)
    assert window.escalations == 0
    window.press(Qt.Key.Key_2)
    assert window.escalations == 1


def test_the_note_can_be_written_here_and_digits_are_its_own(at_the_end: Opener) -> None:
    window = at_the_end()
    window.press(Qt.Key.Key_F5)
    QTest.keyClicks(window.sheet.note.field, "by 2 pm")
    assert window.desk.call.note == "by 2 pm"
    assert window.desk.call.ended == ""
    window.press(Qt.Key.Key_Escape)
    assert window.sheet.is_open
    window.press(Qt.Key.Key_2)
    assert window.desk.call.ended == "follow-up"


def test_a_sentence_typed_at_once_is_a_note_and_presses_nothing(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    for letter in " wants it by 2 pm":
        QTest.keyClicks(QApplication.focusWidget() or window, letter)
    assert window.desk.call.note == "wants it by 2 pm"
    assert window.desk.call.ended == "follow-up"
    assert window.sheet.is_open


def test_space_presses_the_next_caller_for_whoever_went_there_with_tab(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Backtab)
    assert window.sheet.next.hasFocus()
    window.press(Qt.Key.Key_Space)
    assert window.desk.call.is_blank


@pytest.mark.parametrize("arrow", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_after_an_arrow_enter_still_is_the_next_caller(at_the_end: Opener, arrow: Qt.Key) -> None:
    window = at_the_end(walked_to_the_end)
    window.press(arrow)
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.is_blank
    assert window.copied == []


def test_taking_back_what_was_done_here_leaves_the_sheet_open(at_the_end: Opener) -> None:
    window = at_the_end()
    window.press(Qt.Key.Key_1, ALT)
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.desk.critical_left()) == 1
    assert window.sheet.is_open


def test_the_next_caller_is_the_windows_where_that_is_bound(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    done: list[str] = []
    window.keys.bind("call.next", lambda: done.append(window.desk.call.ended))
    window.press(Qt.Key.Key_Return)
    assert done == ["follow-up"]


def test_another_call_in_front_closes_the_sheet_and_stays_as_it_is(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    window.desk.next_caller()
    assert not window.sheet.is_open
    assert window.desk.call.is_blank


def test_enter_on_a_row_does_what_the_row_does(at_the_end: Opener) -> None:
    window = at_the_end()
    window.sheet.ends.rows["resolved"].setFocus()
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.ended == "resolved"
    assert window.sheet.is_open


def test_tab_goes_through_the_sheet_as_it_is_read(at_the_end: Opener) -> None:
    window = at_the_end(lambda desk: (desk.open_topic("late"), desk.note("By Friday")))
    next(iter(window.sheet.undone.rows.values())).setFocus()
    names = []
    for _ in range(6):
        window.focusNextChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names == ["Resolved", "Follow-up promised", "Note", "Write-up", "Next caller", "Copy the write-up"]


@pytest.mark.parametrize("text_size", [100, 200])
def test_very_long_texts_stay_inside_and_the_way_on_in_sight(at_the_end: Opener, text_size: int) -> None:
    long = "Rechtsschutzversicherungsgesellschaften " * 8
    content = files()
    content["topics/late.toml"] = content["topics/late.toml"].replace("Match the postcode", long)
    content["library.toml"] = content["library.toml"].replace("Follow-up promised", long)
    window = at_the_end(
        lambda desk: (desk.open_topic("late"), desk.note(long * 5)),
        content=content,
        size=(340, 560),
        text_size=text_size,
    )
    window.press(Qt.Key.Key_Return)
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert too_wide(window) == []
    bottom = window.sheet.next.mapTo(window, window.sheet.next.rect().bottomLeft())
    assert window.rect().contains(bottom)
