"""The list of all keys, where they are changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.actions import ACTIONS
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.keys_sheet import KeysSheet
from jobaid.ui.theme.look import Look
from tests.ui.conftest import settle
from tests.ui.seen import texts, too_wide


class Window(QWidget):
    """A window whose actions write down that they were run, and the sheet over it."""

    def __init__(self, look: Look, changes: dict[str, str] | None = None) -> None:
        super().__init__()
        self.done: list[str] = []
        self.kept: list[dict[str, str]] = []
        self.button = QPushButton("Behind", self)
        self.resize(800, 700)
        self.keys = Keys(self, changes, platform="linux")
        for action in ACTIONS:
            self.keys.bind(action.id, lambda *_number, name=action.id: self.done.append(name))
        self.sheet = KeysSheet(look, self.keys, self)
        self.sheet.changed_keys.connect(self.kept.append)

    def appear(self) -> None:
        self.show()
        self.activateWindow()
        QTest.qWaitForWindowActive(self)
        self.button.setFocus()
        self.sheet.open()

    def press(self, key: str) -> None:
        pressed = QKeySequence(key)[0]  # type: ignore[index]
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

    def ask(self, action: str) -> None:
        """Go to the row of an action and open it, by keyboard."""
        self.press("Home")
        for _ in range(len(ACTIONS)):
            current = self.sheet.list.current
            if current is not None and current.id == action:
                break
            self.press("Down")
        self.press("Return")

    @property
    def seen(self) -> str:
        model = self.sheet.list.model()
        rows = "\n".join(model.index(row, 0).data() for row in range(model.rowCount()))
        return f"{texts(self.sheet)}\n{rows}"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Window:
    window = Window(Look(qapp, "light"), getattr(request, "param", None))
    qtbot.addWidget(window)
    window.appear()
    settle(qapp)
    return window


changed_once = pytest.mark.parametrize("window", [{"call.next": "Ctrl+Shift+N"}], indirect=True)


def test_every_action_is_listed_with_its_key(window: Window) -> None:
    for action in ACTIONS:
        assert text(message(f"action.{action.id}")) in window.seen
    assert "End the call. F9" in window.seen


def test_every_row_is_reached_by_keyboard(window: Window) -> None:
    window.press("End")
    assert window.sheet.list.current is not None
    assert window.sheet.list.current.id == ACTIONS[-1].id


def test_enter_and_the_new_key_change_it(window: Window) -> None:
    window.ask("call.end")
    assert "Press the new key for “End the call”." in window.seen
    window.press("Ctrl+Shift+B")
    assert window.kept == [{"call.end": "Ctrl+Shift+B"}]
    assert "“End the call” is now on Ctrl Shift B." in window.seen
    assert "changed; usually F9" in window.seen
    window.press("Ctrl+Shift+B")
    assert window.done == ["call.end"]


def test_a_press_of_the_mouse_and_the_new_key_change_it(window: Window) -> None:
    rows = window.sheet.list
    place = rows.visualRect(rows.model().index(6, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.press("Ctrl+B")
    assert list(window.kept[0].values()) == ["Ctrl+B"]


def test_a_key_of_the_window_is_taken_as_the_key_and_does_nothing_else(window: Window) -> None:
    window.ask("call.end")
    window.press("Ctrl+N")
    assert window.done == []
    assert "Ctrl N is already the key of “Next caller”." in window.seen
    assert "give “Next caller” another key first" in window.seen
    assert window.kept == []


def test_after_a_refusal_another_key_can_be_pressed_at_once(window: Window) -> None:
    window.ask("call.end")
    window.press("Ctrl+N")
    window.press("X")
    assert "X alone is needed for typing" in window.seen
    window.press("Ctrl+B")
    assert window.kept == [{"call.end": "Ctrl+B"}]
    assert "is already the key" not in window.seen


def test_a_sign_that_needs_shift_is_kept_as_the_sign(window: Window) -> None:
    window.ask("call.end")
    QTest.keyClick(
        window.sheet.list,
        Qt.Key.Key_Question,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert window.kept == [{"call.end": "Ctrl+?"}]


def test_a_modifier_alone_is_waited_out(window: Window) -> None:
    window.ask("call.end")
    QTest.keyClick(window.sheet.list, Qt.Key.Key_Control)
    assert "Press the new key" in window.seen


def test_escape_keeps_the_old_key_and_only_then_closes(window: Window) -> None:
    window.ask("call.end")
    window.press("Esc")
    assert window.sheet.isVisible()
    assert window.kept == []
    window.press("Esc")
    assert not window.sheet.is_open
    assert window.button.hasFocus()


def test_what_stays_as_it_is_says_so(window: Window) -> None:
    window.ask("call.answer")
    assert "The key of “The customer's answer” cannot be changed." in window.seen
    window.press("Ctrl+B")
    assert window.kept == []


def test_the_items_move_to_other_digits(window: Window) -> None:
    window.ask("call.tick")
    window.press("Ctrl+6")
    assert "“Tick an item” is now on Ctrl 1–9." in window.seen
    assert window.kept == [{"call.tick": "Ctrl+1"}]


def test_a_key_can_be_taken_away_by_keyboard(window: Window) -> None:
    window.ask("call.end")
    window.press("Tab")
    window.press("Return")
    assert window.kept == [{"call.end": ""}]
    assert "“End the call” has no key now." in window.seen


@changed_once
def test_one_key_is_reset_from_its_row(window: Window) -> None:
    window.ask("call.next")
    window.press("Tab")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Usual key"
    window.press("Space")
    assert window.kept == [{}]
    assert window.keys.caption("call.next") == "Ctrl N"
    assert window.sheet.list.hasFocus()


@changed_once
def test_delete_on_a_row_brings_its_usual_key_back(window: Window) -> None:
    window.ask("call.next")
    window.press("Esc")
    window.press("Delete")
    assert window.kept == [{}]


@pytest.mark.parametrize("window", [{"call.note": "F9", "call.end": "F5"}], indirect=True)
def test_a_usual_key_that_another_action_has_is_named(window: Window) -> None:
    window.ask("call.note")
    window.press("Tab")
    window.press("Return")
    assert "The usual key F5 now belongs to “End the call”." in window.seen
    assert window.kept == []


@changed_once
def test_resetting_all_asks_first(window: Window) -> None:
    window.press("Tab")
    window.press("Return")
    assert window.kept == []
    assert "Give 1 action its usual key again?" in window.seen
    window.press("Esc")
    assert window.sheet.is_open
    assert window.kept == []


@changed_once
def test_resetting_all_brings_all_usual_keys_back(window: Window) -> None:
    window.sheet.all.click()
    window.sheet.yes.click()
    assert window.kept == [{}]
    assert "All actions have their usual keys." in window.seen
    assert not window.sheet.all.isVisible()


@pytest.mark.parametrize("window", [{"call.note": "K"}], indirect=True)
def test_a_kept_key_that_cannot_be_is_named_when_it_opens(window: Window) -> None:
    assert "K alone is needed for typing" in window.seen


def test_parts_have_names_for_screen_readers(window: Window) -> None:
    window.ask("call.end")
    for widget in (window.sheet, window.sheet.list, window.sheet.no_key, window.sheet.usual):
        seen = QAccessible.queryAccessibleInterface(widget)
        assert seen is not None
        assert seen.text(QAccessible.Text.Name)


@pytest.mark.parametrize(("size", "text_size"), [((340, 560), 200), ((340, 560), 100), ((1280, 800), 200)])
def test_nothing_is_cut_off_in_a_window_of_any_size(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], text_size: int
) -> None:
    window = Window(Look(qapp, "light", text_size), {"call.next": "Ctrl+Shift+N"})
    qtbot.addWidget(window)
    window.resize(*size)
    window.appear()
    window.ask("call.end")
    window.press("Ctrl+Shift+N")
    settle(qapp)
    sheet = window.sheet
    assert window.rect().contains(sheet.panel.geometry())
    assert too_wide(sheet) == []
    for part in (sheet.failed, sheet.no_key):
        assert part.height() >= part.heightForWidth(part.width())
    assert sheet.list.height() >= sheet.list.minimumSizeHint().height()
    Look(qapp, "light")
