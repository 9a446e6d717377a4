"""Every button of every screen does the same for Return, for Space and for the mouse, and does something."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from jobaid.app.day import Day
from jobaid.ui.shell import MainWindow
from jobaid.ui.widgets.dots import Dots
from jobaid.ui.widgets.enter_button import EnterButton
from jobaid.ui.widgets.hint import Hint
from tests.journeys.hands import Hands
from tests.ui.conftest import Clock, Opener
from tests.ui.screens import Screen, day, filled_call, missing, reading, sheet, start
from tests.ui.seen import buttons, texts

SCREENS = (start, day, filled_call, missing, reading, sheet("call.end"))


def by_return(hands: Hands, button: QAbstractButton) -> None:
    hands.tab_to(button)
    hands.press("Return")


def by_space(hands: Hands, button: QAbstractButton) -> None:
    if isinstance(button, EnterButton):
        hands.press("Tab")  # where the keyboard begins, Space is one in a sentence
    hands.tab_to(button)
    hands.press("Space")


def by_mouse(hands: Hands, button: QAbstractButton) -> None:
    hands.click(button)


ID = re.compile(r"\b[0-9a-f]{32}\b")


class Seen(NamedTuple):
    """All that a press can change."""

    day: str
    texts: str
    page: str
    copied: str
    checked: tuple[str, ...]
    asked: tuple[object, ...]
    fields: tuple[str, ...]


class Bench(Hands):
    """Hands before a window that notes what it asks of the program."""

    def __init__(self, window: MainWindow, application: QApplication, clock: Clock) -> None:
        super().__init__(window, application, clock)
        self.asked: list[object] = []
        window.sample_wanted.connect(lambda: self.asked.append("sample"))
        window.library_wanted.connect(lambda: self.asked.append("library"))
        window.shape_wanted.connect(self.asked.append)

    @property
    def now(self) -> Seen:
        checked = tuple(one.accessibleName() for one in buttons(self.window) if one.isChecked())
        fields = tuple(one.accessibleName() for one in self.window.findChildren(QLineEdit) if one.isVisible())
        page = type(self.window.content.pages.currentWidget()).__name__
        hover = {one.accessibleName() for one in self.window.findChildren(Dots)}
        said = "\n".join(line for line in texts(self.window).splitlines() if line not in hover)
        return Seen(without_ids(self.desk.day), said, page, self.copied, checked, tuple(self.asked), fields)


def without_ids(day: Day) -> str:
    """The day in words; an id, which is another one in every run, is its place among them."""
    ids = dict.fromkeys(ID.findall(repr(day)))
    places = {name: str(place) for place, name in enumerate(ids)}
    return ID.sub(lambda found: places[found[0]], repr(day))


@pytest.fixture
def bench(
    open_library: Opener,
    qapp: QApplication,
    clock: Clock,
    folder: Path,
) -> Callable[[Screen], Bench]:
    def at(screen: Screen) -> Bench:
        made = Bench(open_library(folder), qapp, clock)
        screen(made.window)
        made.wait()
        return made

    return at


@pytest.mark.parametrize("screen", SCREENS)
def test_a_button_does_the_same_however_it_is_pressed(bench: Callable[[Screen], Bench], screen: Screen) -> None:
    names = [button.accessibleName() for button in pressable(bench(screen).window)]
    assert names
    for place, name in enumerate(names):
        seen = {}
        for press in (by_return, by_space, by_mouse):
            hands = bench(screen)
            button = pressable(hands.window)[place]
            before = hands.now
            press(hands, button)
            seen[press] = hands.now
            assert seen[press] != before, (name, press)
            hands.window.hide()
        assert seen[by_return] == seen[by_space] == seen[by_mouse], name


def pressable(window: MainWindow) -> list[QAbstractButton]:
    """The buttons that Tab reaches, of the sheet if there is one; a key that does nothing now is left out."""
    sheets = [one for one in window.findChildren(QWidget) if getattr(one, "is_open", False) is True and one.isVisible()]
    inside = sheets[-1] if sheets and window.content.sheets.is_open else window
    has_tab = [one for one in buttons(inside) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [one for one in has_tab if not isinstance(one, Hint) or window.keys.is_enabled(one._action)]
