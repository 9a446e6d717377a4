"""After the next caller no slot value of the last call is in any part of any window, wherever Qt or Python keep it."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication, QTextDocument, QUndoStack
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from jobaid.app.actions import ACTIONS
from jobaid.ui.keys import Keys
from tests.journeys.hands import Hands
from tests.journeys.test_next_caller import said_in
from tests.ui.besides import Outside, door_in

NAME, ORDER, TIME, NOTE = "Ms Duarte", "KX4711", "18:41", "porter knows"
VALUES = (NAME, ORDER, TIME, NOTE)
_KEEPS_AWAY = {"call.next", "window.quit", "call.undo", "window.library", "window.practice", "call.end"}
"""What ends the call or leaves the window, and what takes back."""


@pytest.fixture
def outside(hands: Hands, qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[Outside]:
    one = Outside(hands.window, door_in(tmp_path), qapp, folder)
    yield one
    one.close()


@pytest.fixture
def called(hands: Hands, outside: Outside) -> Hands:
    """On a call of which everything is known."""
    outside.open("late", customer=NAME, case=ORDER, ready_by=TIME)
    hands.press("Ctrl+Shift+C", "F5")
    hands.type(NOTE)
    hands.press("Return")
    return hands


def test_the_search_finds_what_is_there(called: Hands) -> None:
    assert left_of(called) == set(VALUES)


@pytest.mark.parametrize("action", sorted({action.id for action in ACTIONS} - _KEEPS_AWAY))
def test_nothing_is_left_whatever_was_opened_or_done(called: Hands, action: str) -> None:
    run(called.window.keys, action)
    called.wait()
    called.type("for KX4711 ")
    called.press("Ctrl+Z", "Esc", "Esc")
    called.window.content.sheets.close()
    next_caller(called)
    assert left_of(called) == set()


def test_a_write_up_that_was_copied_is_left_to_be_pasted_until_the_next_call_begins(called: Hands) -> None:
    called.press("F9", "1", "Ctrl+Shift+C", "Esc")
    write_up = called.copied
    assert ORDER in write_up
    next_caller(called)
    assert called.copied == write_up
    assert not {value for value in VALUES for one in everything(called.window) if value in one}
    called.find("broken")
    assert left_of(called) == set()


def test_nothing_is_left_after_a_hold_and_a_change_of_the_text_size(called: Hands) -> None:
    called.press("F8", "F8", "Ctrl++", "Ctrl+0")
    next_caller(called)
    assert left_of(called) == set()


def test_nothing_is_left_after_it_was_covered(called: Hands) -> None:
    called.window.keys.run("window.blank")
    called.press("Space")
    next_caller(called)
    assert left_of(called) == set()


def test_nothing_is_left_of_a_pop_that_was_not_used(hands: Hands, outside: Outside) -> None:
    outside.open("late", customer="Mr Novak")
    outside.open("broken", customer=NAME, case=ORDER)
    bar = outside.beside.popping.bar
    assert bar is not None
    hands.click(bar.buttons[2])
    assert left_of(hands) == set()


def next_caller(hands: Hands) -> None:
    """Once more where the first only closed something."""
    hands.press("Ctrl+N")
    if not hands.call.is_blank:
        hands.press("Ctrl+N")
    assert hands.call.is_blank


def run(keys: Keys, action: str) -> None:
    """Run an action, one of a family with its first number."""
    number = (1,) if action in {"call.answer", "call.tick"} else ()
    keys.run(action, *number)


def left_of(hands: Hands) -> set[str]:
    """The values of the last call that are left anywhere but where what was promised or is unfinished is kept."""
    gc.collect()
    said = [*everything(hands.window), *clipboards()]
    return {value for value in VALUES if any(value in one for one in said)}


def everything(window: QWidget) -> Iterator[str]:
    """All texts of all objects of all windows: properties, those of their classes too, documents, and what undoes."""
    for top in {window, *QApplication.topLevelWidgets()}:
        yield from said_in(top)
        for one in (top, *top.findChildren(QObject)):
            yield from properties_of(one)
            yield from undone_in(one)


def properties_of(one: QObject) -> Iterator[str]:
    kind = one.metaObject()
    for place in range(kind.propertyCount()):
        value = kind.property(place).read(one)
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from (str(each) for each in value)
    for name in one.dynamicPropertyNames():
        yield bytes(name.data()).decode()  # what Qt keeps for itself has no text that Python could read


def undone_in(one: QObject) -> Iterator[str]:
    """What a field shows when everything typed is taken back, and then done again."""
    if isinstance(one, QTextDocument):
        yield one.toPlainText()
    if isinstance(one, QUndoStack):
        yield one.undoText()
    if isinstance(one, QLineEdit | QPlainTextEdit | QTextEdit):
        for turn in (one.undo, one.redo):
            for _ in range(4):
                turn()
            yield one.text() if isinstance(one, QLineEdit) else one.toPlainText()


def clipboards() -> Iterator[str]:
    """All that the clipboard and the selection hold, in every kind they hold it in."""
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        held: QMimeData | None = clipboard.mimeData(mode)
        for kind in held.formats() if held is not None else ():
            yield bytes(held.data(kind).data()).decode(errors="replace") if held is not None else ""
