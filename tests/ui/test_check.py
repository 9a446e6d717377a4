"""The row that can be ticked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow, State


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, "light")


def shown(qtbot: QtBot, row: CheckRow, width: int = 280) -> CheckRow:
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    return row


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_ask_for_a_tick(qtbot: QtBot, look: Look, key: Qt.Key) -> None:
    row = shown(qtbot, CheckRow(look, "Match the postcode"))
    row.setFocus()
    with qtbot.waitSignal(row.toggled_by_user):
        QTest.keyClick(row, key)


def test_a_press_anywhere_on_the_row_asks_for_a_tick(qtbot: QtBot, look: Look) -> None:
    row = shown(qtbot, CheckRow(look, "Match the postcode"))
    with qtbot.waitSignal(row.toggled_by_user):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 60, row.height() - 3))


def test_the_row_changes_only_when_it_is_told_to(qtbot: QtBot, look: Look) -> None:
    row = shown(qtbot, CheckRow(look, "Match the postcode"))
    row.click()
    assert row.state == "to_do"
    row.set_state("done")
    assert row.isChecked()


def test_a_press_leaves_the_keyboard_where_it_is(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row, other = CheckRow(look, "Match the postcode"), CheckRow(look, "Read the last scan")
    beside = QHBoxLayout(page)
    beside.addWidget(row)
    beside.addWidget(other)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    other.setFocus()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert other.hasFocus()


@pytest.mark.parametrize(
    ("state", "checked", "said"),
    [("to_do", False, ""), ("done", True, ""), ("not_applicable", False, "Does not apply")],
)
def test_a_screen_reader_hears_a_check_box_and_its_state(
    qtbot: QtBot, look: Look, state: State, checked: bool, said: str
) -> None:
    row = shown(qtbot, CheckRow(look, "Read & compare", state=state))
    seen = QAccessible.queryAccessibleInterface(row)
    assert seen.role() == QAccessible.Role.CheckBox
    assert bool(seen.state().checked) is checked
    assert seen.text(QAccessible.Text.Name) == "Read & compare"
    assert said in seen.text(QAccessible.Text.Description)


def test_what_is_critical_why_and_the_key_are_described(qtbot: QtBot, look: Look) -> None:
    row = shown(qtbot, CheckRow(look, "Match", "Nothing is said before", "Alt 1", critical_words="Must be done"))
    assert row.accessibleDescription() == "Must be done. Nothing is said before. Alt 1"


def test_more_is_asked_for_by_the_right_button_the_menu_key_and_the_dots(qtbot: QtBot, look: Look) -> None:
    row = shown(qtbot, CheckRow(look, "Match"))
    asked: list[bool] = []
    row.menu_wanted.connect(lambda: asked.append(True))
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        QApplication.sendEvent(row, QContextMenuEvent(reason, QPoint(5, 5), row.mapToGlobal(QPoint(5, 5))))
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert row._dots.isVisible()
    QTest.mouseClick(row._dots, Qt.MouseButton.LeftButton)
    assert len(asked) == 4


def test_the_words_wrap_and_none_is_cut_off(qtbot: QtBot, look: Look) -> None:
    row = shown(qtbot, CheckRow(look, "Donaudampfschifffahrtsgesellschaft " * 4, key_caption="Alt 9"), width=160)
    assert row.height() == row.heightForWidth(160)
    assert row.heightForWidth(160) > row.heightForWidth(320)
    assert row._cap.geometry().right() <= row.width()


def test_why_is_shown_on_the_current_row_alone(qtbot: QtBot, look: Look) -> None:
    row = shown(qtbot, CheckRow(look, "Match", "Nothing is said before"))
    before = row.heightForWidth(280)
    row.set_current(True)
    assert row.heightForWidth(280) > before
