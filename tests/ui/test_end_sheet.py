"""The edge of a call: what is left is named and keeps nobody from going on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.desk import Desk
from jobaid.ui.call.end_sheet import EndSheet
from jobaid.ui.theme.look import Look
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

    def open(self) -> None:
        self.sheet = EndSheet(self.look, self.desk, self.keys, self)
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
    assert [row.accessibleName() for row in window.sheet.checks.values()] == ["Match the postcode"]


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_it_can_be_ticked_here(at_the_end: Opener, way: str) -> None:
    window = at_the_end()
    (row,) = window.sheet.checks.values()
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
    assert [name for name, row in window.sheet.rows.items() if row.isChecked()] == ["resolved"]


def test_the_mouse_says_it_too(at_the_end: Opener) -> None:
    window = at_the_end()
    QTest.mouseClick(window.sheet.rows["follow-up"], Qt.MouseButton.LeftButton)
    assert window.desk.call.ended == "follow-up"


def test_the_end_of_the_script_is_chosen_already_and_the_promise_named(at_the_end: Opener) -> None:
    window = at_the_end(walked_to_the_end)
    assert window.sheet.rows["follow-up"].isChecked()
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
    assert window.sheet.rows == {}
    window.press(Qt.Key.Key_3)
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.is_blank
    assert window.desk.day.unfinished == ()


def test_the_note_is_copied_and_counts_as_copied(at_the_end: Opener) -> None:
    window = at_the_end(lambda desk: (desk.open_topic("late"), desk.note("By Friday")))
    assert "Not copied yet" in texts(window.sheet)
    window.sheet.copy.click()
    assert QGuiApplication.clipboard().text() == "By Friday"
    assert "Copied" in texts(window.sheet)
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    assert window.desk.day.unfinished == ()


def test_the_key_of_copying_copies_the_note(at_the_end: Opener) -> None:
    window = at_the_end(lambda desk: (desk.open_topic("late"), desk.note("By Friday")))
    window.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.desk.call.copied == "By Friday"


def test_without_a_note_there_is_nothing_to_copy(at_the_end: Opener) -> None:
    window = at_the_end()
    QGuiApplication.clipboard().setText("before")
    window.sheet.copy_note()
    assert not window.sheet.copy.isEnabled()
    assert QGuiApplication.clipboard().text() == "before"


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
    window.sheet.rows["resolved"].setFocus()
    window.press(Qt.Key.Key_Return)
    assert window.desk.call.ended == "resolved"
    assert window.sheet.is_open


def test_tab_goes_through_the_sheet_as_it_is_read(at_the_end: Opener) -> None:
    window = at_the_end(lambda desk: (desk.open_topic("late"), desk.note("By Friday")))
    next(iter(window.sheet.checks.values())).setFocus()
    names = []
    for _ in range(6):
        window.focusNextChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names == ["Resolved", "Follow-up promised", "Note", "Copy the note", "Next caller", "Back to the call"]


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
