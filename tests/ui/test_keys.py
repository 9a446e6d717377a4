"""Keys of a real window: which act where, and what they do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jobaid.app.actions import ACTIONS, Where
from jobaid.app.keys import numbered
from jobaid.app.strokes import stroke_of
from jobaid.rendering.markdown import Block, Run, RunKind
from jobaid.ui.keys import Keys
from jobaid.ui.panel_keys import PanelKeys, panel_may_act
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.key_cap import ActionCap, KeyCap
from jobaid.ui.widgets.words import Words
from tests.ui.conftest import settle

NONE = Qt.KeyboardModifier.NoModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Desk(QWidget):
    """A window with a call panel, a field and a button, whose actions write down what was run."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.done: list[tuple[str, ...]] = []
        self.panel = QWidget()
        self.panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = (Block((Run(RunKind.TEXT, "Your parcel left our depot"),)),)
        self.words = Words(look, words, name="Words")
        self.field, self.button = QLineEdit(), QPushButton("Press")
        inside = QVBoxLayout(self.panel)
        for widget in (self.words, self.field, self.button):
            inside.addWidget(widget)
        self.outside = QLabel("outside")
        self.outside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QVBoxLayout(self)
        whole.addWidget(self.panel)
        whole.addWidget(self.outside)
        self.keys = Keys(self, platform="linux")
        self.panel_keys = PanelKeys(self.keys, self.panel)
        for action in ACTIONS:
            if action.id != "text.copy":
                self.keys.bind(action.id, self.noted(action.id))

    def noted(self, action: str) -> Callable[..., None]:
        return lambda *number: self.done.append((action, *map(str, number)))

    def press(self, key: str) -> None:
        """Press a key where the keyboard is."""
        pressed = QKeySequence(key)[0]  # type: ignore[index]
        target = QApplication.focusWidget()
        QTest.keyClick(target or self, pressed.key(), pressed.keyboardModifiers())


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, "light")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, look: Look) -> Desk:
    window = Desk(look)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.panel.setFocus()
    settle(qapp)
    return window


def every_window_key() -> list[tuple[str, str, tuple[str, ...]]]:
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for action in ACTIONS:
        if action.where is Where.WINDOW and action.id != "text.copy":
            for key in action.keys:
                some = [(key, ())] if not action.family else [(one, (str(n),)) for n, one in numbered(key)]
                found += [(action.id, one, number) for one, number in some]
    return found


@pytest.mark.parametrize("place", ["panel", "words", "field", "button", "outside"])
def test_every_key_of_the_window_acts_once_wherever_the_keyboard_is(desk: Desk, place: str) -> None:
    getattr(desk, place).setFocus()
    for action, key, number in every_window_key():
        desk.done.clear()
        desk.press(key)
        expected = [] if (action, place) == ("call.undo", "field") else [(action, *number)]
        assert desk.done == expected, key


def test_undo_in_a_field_is_the_fields(desk: Desk) -> None:
    desk.field.setFocus()
    QTest.keyClicks(desk.field, "Lisbon")
    desk.press("Ctrl+Z")
    assert desk.field.text() != "Lisbon"
    assert desk.done == []


@pytest.mark.parametrize("place", ["panel", "words"])
def test_the_panels_keys_act_in_the_panel(desk: Desk, place: str) -> None:
    getattr(desk, place).setFocus()
    for key in ("3", "0", "Space", "Backspace"):
        desk.press(key)
    assert desk.done == [("call.answer", "3"), ("call.else",), ("call.on",), ("call.back",)]


@pytest.mark.parametrize("place", ["field", "button", "outside"])
def test_the_panels_keys_do_not_act_elsewhere(desk: Desk, place: str) -> None:
    getattr(desk, place).setFocus()
    for key in ("3", "0", "Space", "Backspace"):
        desk.press(key)
    assert desk.done == []


def test_a_field_takes_digits_and_a_button_takes_space(desk: Desk) -> None:
    pressed: list[bool] = []
    desk.button.clicked.connect(lambda: pressed.append(True))
    desk.field.setFocus()
    QTest.keyClicks(desk.field, "3 0")
    desk.button.setFocus()
    desk.press("Space")
    assert desk.field.text() == "3 0"
    assert pressed == [True]


def test_the_keypad_answers_too(desk: Desk) -> None:
    QTest.keyClick(desk.panel, Qt.Key.Key_4, KEYPAD)
    assert desk.done == [("call.answer", "4")]


def test_the_top_row_answers_by_its_place_where_it_has_no_digits(desk: Desk) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Ampersand, NONE, 10, 0x31, 0, "&")
    assert desk.keys.answer_number(event) == 1
    assert desk.keys.panel_action(event) == "call.answer"


@pytest.mark.parametrize("held", ["", "Ctrl+", "Alt+", "Ctrl+Shift+", "Meta+Ctrl+Alt+Shift+"])
def test_keys_are_written_as_qt_reads_and_writes_them(held: str) -> None:
    named = (
        "Space Backspace Enter Return Tab Esc Home End PgUp PgDown Ins Del Left Right Up Down F1 F12 F24 A 7 + - , /"
    )
    for key in named.split():
        written = QKeySequence(f"{held}{key}").toString(QKeySequence.SequenceFormat.PortableText)
        assert str(stroke_of(written)) == written == f"{held}{key}"


def test_the_top_row_ticks_by_its_place_too(desk: Desk) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(desk.panel, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, alt, 11, 0x32, 0, "é"))
    assert desk.done == [("call.tick", "2")]


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_digit_with_another_key_held_is_no_answer(desk: Desk, held: Qt.KeyboardModifier) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, held, 10, 0x31, 0, "1")
    assert desk.keys.panel_action(event) is None


def test_the_item_that_a_key_ticks_is_known(desk: Desk) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert desk.keys.tick_number(event) == 7
    assert desk.keys.tick_number(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, NONE)) is None


def test_a_key_held_down_answers_once(desk: Desk) -> None:
    for repeats in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, NONE, "1", repeats)
        QApplication.sendEvent(desk.panel, event)
    assert desk.done == [("call.answer", "1")]


def test_only_the_size_of_text_goes_on_while_a_key_is_held(desk: Desk) -> None:
    repeating = {action.id for action in ACTIONS if action.repeats}
    assert repeating == {"text.larger", "text.smaller"}
    assert not any(shortcut.autoRepeat() for shortcut in desk.keys._shortcuts["call.next"])


def test_an_action_that_is_not_enabled_does_nothing(desk: Desk) -> None:
    desk.keys.set_enabled("call.next", False)
    desk.press("Ctrl+N")
    assert not desk.keys.run("call.next")
    assert desk.done == []
    desk.keys.set_enabled("call.next", True)
    desk.press("Ctrl+N")
    assert desk.done == [("call.next",)]


def test_what_nothing_is_bound_to_is_not_enabled(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = Keys(window, platform="linux")
    assert not keys.is_enabled("call.next")
    assert not keys.run("call.next")


def test_a_name_that_is_no_action_cannot_be_bound(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.keys.bind("call.nonsense", print)


def test_while_something_lies_over_the_page_only_what_is_allowed_acts(desk: Desk) -> None:
    desk.keys.allow_only(frozenset({"text.larger"}))
    for key in ("Ctrl+N", "3", "Ctrl++"):
        desk.press(key)
    assert desk.done == [("text.larger",)]
    assert desk.keys.is_enabled("call.next")
    desk.keys.allow_only(None)
    desk.press("Ctrl+N")
    assert desk.done == [("text.larger",), ("call.next",)]


def test_a_changed_key_acts_at_once_and_the_old_one_no_more(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.keys.changed):
        desk.keys.use({"call.next": "Ctrl+Shift+N"})
    desk.press("Ctrl+N")
    desk.press("Ctrl+Shift+N")
    assert desk.done == [("call.next",)]
    assert desk.keys.caption("call.next") == "Ctrl Shift N"


def test_two_keys_can_change_places(desk: Desk) -> None:
    desk.keys.use({"call.note": "F9", "call.end": "F5"})
    desk.press("F9")
    desk.press("F5")
    assert desk.done == [("call.note",), ("call.end",)]


def test_changing_back_brings_the_usual_key_back(desk: Desk) -> None:
    desk.keys.use({"window.keys": ""})
    assert desk.keys.caption("window.keys") == ""
    desk.press("F1")
    assert desk.done == []
    desk.keys.use({})
    desk.press("F1")
    desk.press("Ctrl+/")
    assert desk.done == [("window.keys",), ("window.keys",)]


def test_the_selection_is_copied_wherever_it_is(desk: Desk, qapp: QApplication) -> None:
    QGuiApplication.clipboard().setText("before")
    desk.words.selectAll()
    desk.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Your parcel left our depot"


def test_nothing_selected_leaves_the_clipboard_alone(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("before")
    desk.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "before"


def test_a_field_copies_its_own_selection_first(desk: Desk) -> None:
    desk.words.selectAll()
    desk.field.setText("TR-20417")
    desk.field.setFocus()
    desk.field.selectAll()
    desk.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "TR-20417"


@pytest.mark.parametrize(
    "kind", [QLineEdit, QTextEdit, QPlainTextEdit, QPushButton, QCheckBox, QComboBox, QListWidget, QSpinBox]
)
def test_fields_buttons_and_lists_keep_their_keys(qtbot: QtBot, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    assert not panel_may_act(widget)


def test_words_that_are_only_read_leave_the_keys_to_the_panel(desk: Desk) -> None:
    assert panel_may_act(desk.words)
    assert panel_may_act(desk.panel)
    assert panel_may_act(None)


def test_caps_are_grey_without_the_keyboard_and_keep_their_size(
    desk: Desk, look: Look, qtbot: QtBot, qapp: QApplication
) -> None:
    cap = KeyCap(look, "Ctrl K", desk.panel)
    cap.move(QPoint(0, 0))
    cap.adjustSize()
    cap.show()
    settle(qapp)
    size, picture = cap.size(), cap.grab().toImage()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    settle(qapp)
    assert not desk.isActiveWindow()
    assert cap.grab().toImage() != picture
    assert cap.size() == size == cap.sizeHint()
    desk.activateWindow()
    settle(qapp)
    assert cap.grab().toImage() == picture


def test_a_cap_follows_the_key_of_its_action_and_hides_without_one(desk: Desk, look: Look) -> None:
    cap = ActionCap(look, desk.keys, "call.end", desk.panel)
    cap.show()
    assert (cap.text(), cap.accessibleName()) == ("F9", "F9")
    desk.keys.use({"call.end": "Alt+Right"})
    assert (cap.text(), cap.accessibleName()) == ("Alt →", "Alt right arrow")
    desk.keys.use({"call.end": ""})
    assert cap.isHidden()
    desk.keys.use({})
    assert not cap.isHidden()
    assert cap.text() == "F9"
