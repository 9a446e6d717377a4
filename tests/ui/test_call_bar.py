"""The bar at the bottom, and the question above: the edges of a call."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.actions import ACTIONS, Where
from jobaid.app.desk import Desk
from jobaid.ui.call_bar import CallBar
from jobaid.ui.question_bar import QuestionBar
from jobaid.ui.theme.look import Look
from tests.libraries import read, write
from tests.ui.conftest import settle
from tests.ui.desks import NOW, Bench, files
from tests.ui.seen import too_wide

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Edge(Bench):
    """A window with a page that has the keyboard, the question above it and the bar below."""

    def __init__(self, look: Look, desk: Desk, mode: str) -> None:
        super().__init__(look, desk)
        self.bar, self.question = CallBar(look, desk, self.keys), QuestionBar(look, desk, self.keys)
        self.page = QWidget()
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(self.question, self.page, self.bar)
        self._whole.setStretch(1, 1)
        self.bar.set_mode(mode)
        self.bar.left.connect(self.page.setFocus)
        self.done: list[str] = []
        self.keys.bind("call.note", self.bar.write_note)
        self.keys.bind("call.next", desk.next_caller)
        self.keys.bind("call.end", lambda: self.done.append("end"))

    @property
    def field(self) -> QWidget:
        return self.bar.note.field

    @property
    def note(self) -> str:
        return self.bar.note.field.toPlainText()

    def write(self, words: str) -> None:
        self.bar.write_note()
        QTest.keyClicks(self.field, words)


class Clock:
    """A time that can be moved on."""

    now = NOW

    def __call__(self, _library: object) -> datetime:
        return self.now


Opener = Callable[..., Edge]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def edge(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: Clock) -> Opener:
    kept: list[QWidget] = []

    def opened(mode: str = "wide", size: tuple[int, int] = (1000, 400), text_size: int = 100) -> Edge:
        desk = Desk("agent", clock)
        desk.take_library(read(write(tmp_path / "library", files())).library)
        window = Edge(Look(qapp, "light", text_size), desk, mode)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        window.page.setFocus()
        settle(qapp)
        return window

    return opened


def test_what_is_typed_is_the_note_of_the_call(edge: Opener) -> None:
    window = edge()
    window.write("Wants it by Friday")
    assert window.desk.call.note == "Wants it by Friday"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_and_esc_give_the_keyboard_back(edge: Opener, key: Qt.Key) -> None:
    window = edge()
    window.write("Friday")
    QTest.keyClick(window.field, key)
    assert window.page.hasFocus()
    assert window.desk.call.note == "Friday"


def test_a_card_number_is_hidden_once_the_note_is_left(edge: Opener) -> None:
    window = edge()
    window.write("card 4111 1111 1111 1111")
    assert window.desk.call.note.endswith("4111 1111 1111 1111")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert window.bar.note.field.toPlainText() == window.desk.call.note == "card •••• •••• •••• 1111"
    window.bar.note.field.undo()
    assert window.desk.call.note == "card •••• •••• •••• 1111"


def test_a_call_that_is_put_away_while_its_note_is_written_has_no_card_number(edge: Opener) -> None:
    window = edge()
    window.write("card 4111 1111 1111 1111")
    window.desk.next_caller()
    assert window.desk.day.unfinished[-1].note == "card •••• •••• •••• 1111"


def test_shift_and_enter_begin_a_line(edge: Opener) -> None:
    window = edge()
    window.write("one")
    QTest.keyClick(window.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(window.field, "two")
    assert window.desk.call.note == "one\ntwo"


def test_the_note_grows_to_four_lines_and_scrolls_then(edge: Opener, qapp: QApplication) -> None:
    window = edge()
    heights = []
    for lines in (1, 2, 4, 9):
        window.desk.note("\n".join(["line"] * lines))
        window.bar.refresh()
        settle(qapp)
        heights.append(window.field.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_the_next_caller_has_an_empty_note_that_no_undo_fills(edge: Opener) -> None:
    window = edge()
    window.write("Ms Duarte of Mill Lane")
    window.bar.next.click()
    assert window.note == ""
    window.bar.write_note()
    for _ in range(5):
        QTest.keyClick(window.field, Qt.Key.Key_Z, CTRL)
    assert window.note == window.desk.call.note == ""


def test_a_note_that_was_deleted_does_not_come_back_either(edge: Opener) -> None:
    window = edge()
    window.write("Duarte")
    for _ in range(6):
        QTest.keyClick(window.field, Qt.Key.Key_Backspace)
    window.bar.forget()
    QTest.keyClick(window.field, Qt.Key.Key_Z, CTRL)
    assert window.note == ""


def test_undoing_the_clean_slate_brings_the_note_back(edge: Opener) -> None:
    window = edge()
    window.write("Friday")
    window.bar.next.click()
    window.desk.undo()
    assert window.note == "Friday"


def test_undo_in_the_note_undoes_what_was_typed(edge: Opener) -> None:
    window = edge()
    window.write("Friday")
    QTest.keyClick(window.field, Qt.Key.Key_Z, CTRL)
    assert window.desk.call.note == window.note != "Friday"


def test_the_keys_of_the_window_act_while_a_note_is_written(edge: Opener) -> None:
    window = edge()
    for action in ACTIONS:
        if action.where is Where.WINDOW and action.id not in {"text.copy", "call.undo"} and not action.family:
            done: list[str] = []
            window.keys.bind(action.id, lambda done=done, name=action.id: done.append(name))
            window.bar.note.ready()
            for key in action.keys:
                stroke = QKeySequence(key)[0]  # type: ignore[index]
                QTest.keyClick(window.field, stroke.key(), stroke.keyboardModifiers())
            assert done == [action.id] * len(action.keys)


def test_the_edges_are_there_once_there_is_a_call(edge: Opener) -> None:
    window = edge()
    assert not window.bar.end.isEnabled()
    window.desk.open_topic("late")
    window.bar.end.click()
    assert window.done == ["end"]
    assert window.bar.next.isEnabled()


def test_the_mouse_on_a_button_leaves_the_keyboard_where_it_is(edge: Opener) -> None:
    window = edge()
    window.desk.open_topic("late")
    QTest.mouseClick(window.bar.end, Qt.MouseButton.LeftButton)
    assert window.done == ["end"]
    assert window.page.hasFocus()


def test_in_a_compact_panel_the_note_opens_when_it_is_asked_for(edge: Opener, qapp: QApplication) -> None:
    window = edge("compact", (340, 560))
    assert not window.field.isVisible()
    window.bar.write.click()
    assert window.field.hasFocus()
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert not window.field.isVisible()
    window.write("Friday")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert window.field.isVisible()
    assert window.page.hasFocus()


def test_an_empty_note_that_the_mouse_left_is_closed(edge: Opener) -> None:
    window = edge("compact", (340, 560))
    window.bar.write_note()
    QTest.mouseClick(window.page, Qt.MouseButton.LeftButton)
    assert not window.field.isVisible()


def test_the_strip_has_one_row(edge: Opener, qapp: QApplication) -> None:
    window = edge("strip", (700, 180))
    window.desk.note("one\ntwo\nthree")
    window.bar.refresh()
    settle(qapp)
    middles = {part.geometry().center().y() // 4 for part in (window.bar.note, window.bar.next, window.bar.end)}
    assert len(middles) == 1
    assert not window.bar.write.isVisible()


@pytest.mark.parametrize(("mode", "size"), [("compact", (340, 560)), ("strip", (340, 180)), ("wide", (1900, 500))])
def test_nothing_reaches_beyond_the_bar(edge: Opener, mode: str, size: tuple[int, int]) -> None:
    window = edge(mode, size, 200)
    window.desk.open_topic("late")
    window.desk.note("Donaudampfschifffahrtsgesellschaft" * 6)
    window.desk.fill("order", "1")
    window.desk.fill("order", "2")
    assert window.question.isVisible()
    assert too_wide(window) == []


def test_the_shapes_can_follow_each_other(edge: Opener, qapp: QApplication) -> None:
    window = edge()
    window.write("Friday")
    for mode in ("compact", "strip", "wide"):
        window.bar.set_mode(mode)
        settle(qapp)
        assert window.note == "Friday"
        assert window.bar.note.isVisible()
    assert window.bar.end.accessibleName() == "End call"


def test_another_order_asks_for_the_caller_without_taking_the_keyboard(edge: Opener) -> None:
    window = edge()
    window.desk.open_topic("late")
    window.desk.fill("order", "48213")
    assert not window.question.isVisible()
    window.desk.fill("order", "50001")
    assert window.question.words == "Another order number. Same caller?"
    assert window.page.hasFocus()


def test_the_same_caller_ends_the_question(edge: Opener) -> None:
    window = edge()
    window.desk.open_topic("late")
    window.desk.fill("order", "48213")
    window.desk.fill("order", "50001")
    QTest.mouseClick(window.question.same, Qt.MouseButton.LeftButton)
    assert not window.question.isVisible()
    assert window.page.hasFocus()
    assert window.desk.call.known["order"] == "50001"


def test_another_caller_begins_with_what_was_typed(edge: Opener) -> None:
    window = edge()
    window.desk.open_topic("late")
    window.desk.fill("order", "48213")
    window.desk.fill("order", "50001")
    window.page.setFocus()
    window.question.other.setFocus()
    QTest.keyClick(window.question.other, Qt.Key.Key_Return)
    assert window.desk.call.known == {"order": "50001"}
    assert [call.known["order"] for call in window.desk.day.unfinished] == ["48213"]
    assert window.page.hasFocus()


def test_ten_minutes_without_a_key_ask_too(edge: Opener, clock: Clock) -> None:
    window = edge()
    window.desk.open_topic("late")
    clock.now += timedelta(minutes=11)
    window.desk.active()
    assert window.question.words == "Ten minutes without a key. Same caller?"


def test_tab_reaches_the_question_and_the_bar(edge: Opener) -> None:
    window = edge()
    window.desk.open_topic("late")
    window.desk.fill("order", "1")
    window.desk.fill("order", "2")
    names = set()
    for _ in range(8):
        window.focusNextChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        names.add(focused.accessibleName())
    assert names >= {"Same caller", "Next caller", "Note", "End call"}


def test_a_button_of_the_page_keeps_its_enter(edge: Opener) -> None:
    window = edge()
    pressed: list[bool] = []
    button = QPushButton("Press", window.page)
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [True]


def test_with_large_text_promising_has_its_button_where_the_panel_is_wide_enough(edge: Opener) -> None:
    window = edge("compact", (1200, 700), 200)
    window.desk.open_topic("late")
    assert window.bar.promise.isVisible()
    window.resize(340, 560)
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert not window.bar.promise.isVisible()
    assert too_wide(window) == []
    window.resize(1200, 700)
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert window.bar.promise.isVisible()
