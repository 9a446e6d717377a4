"""The contrast of what is really painted, word by word, at double size so that strokes have their full colour."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.settings import Settings
from jobaid.ui.settings_sheet import SettingsSheet
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow
from jobaid.ui.widgets.choice_row import ChoiceRow, Offer
from jobaid.ui.widgets.hits import Hits
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.stepper import Stepper
from jobaid.ui.widgets.words import Words
from tests.ui.conftest import Opener, settle
from tests.ui.contrast import Painted, contrast_of, most_common
from tests.ui.test_contrast import THEMES

SIZE = (1280, 1500)
Screen = Callable[[MainWindow], QWidget]


def start_page(window: MainWindow) -> QWidget:
    return window


def topic_page(window: MainWindow) -> QWidget:
    window.open_topic("late")
    return window


def hits(window: MainWindow) -> QWidget:
    window.bar.search.field.setText("late")
    return panel_of_hits(window)


def nothing_found(window: MainWindow) -> QWidget:
    window.bar.search.field.setText("qqqqqqq")
    return panel_of_hits(window)


def panel_of_hits(window: MainWindow) -> QWidget:
    hits = window.findChild(Hits)
    assert hits is not None
    return hits._panel


def settings_sheet(window: MainWindow) -> QWidget:
    in_force = Settings(theme="dark", text_size=150, gist=True)
    offered = {"role": [Offer("agent", "Agent"), Offer("leader", "Team leader")]}
    sheet = SettingsSheet(window._look, Path("unused.toml"), in_force, window, offered=offered, notes=["A note"])
    sheet.open_at()
    return sheet.panel


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("screen", [start_page, topic_page, hits, nothing_found, settings_sheet])
def test_every_word_on_the_screen_can_be_read(
    open_library: Opener, qapp: QApplication, screen: Screen, theme: str
) -> None:
    shown = screen(open_library(size=SIZE, theme=theme, text_size=200))
    settle(qapp)
    seen = list(Painted(shown).words())
    assert len(seen) > 3
    faint = [(widget, blot, round(blot.ratio, 2)) for widget, blot in seen if blot.ratio < THEMES[theme]]
    assert faint == []


@pytest.mark.parametrize("theme", THEMES)
def test_the_words_to_say_reach_the_highest_level_on_the_screen(
    open_library: Opener, qapp: QApplication, theme: str
) -> None:
    window = open_library(size=SIZE, theme=theme, text_size=200)
    window.open_topic("late")
    settle(qapp)
    surface = window._look.color("surface").rgb() & 0xFFFFFF
    said = [
        blot
        for widget, blot in Painted(window).words()
        if isinstance(widget, Words) and widget._size == "script" and blot.ground == surface
    ]
    assert said
    assert min(blot.ratio for blot in said) >= 7


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    yield page
    Look(qapp, "light")


def show(qtbot: QtBot, page: QWidget, *parts: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    page.resize(700, page.heightForWidth(700))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


@pytest.mark.parametrize("theme", THEMES)
def test_every_state_of_a_row_to_tick_can_be_read(qtbot: QtBot, qapp: QApplication, page: QWidget, theme: str) -> None:
    look = Look(qapp, theme, 200)
    rows = [
        CheckRow(look, "Match", "Nothing before", "Alt 1", current=True, critical_words="Must be done"),
        CheckRow(look, "Open tracking", state="done"),
        CheckRow(look, "Offer a refund", state="not_applicable", reason="no order"),
    ]
    show(qtbot, page, *rows)
    seen = list(Painted(page).words())
    assert len(seen) > 10
    assert [blot for _, blot in seen if blot.ratio < THEMES[theme]] == []


def test_the_test_finds_words_that_cannot_be_read(qtbot: QtBot, qapp: QApplication, page: QWidget) -> None:
    look = Look(qapp, "light", 200)
    plain, faint = Label(look, "Plain words"), Label(look, "Faint words", color="input_line")
    show(qtbot, page, plain, faint)
    assert {widget for widget, blot in Painted(page).words() if blot.ratio < 4.5} == {faint}
    assert {widget for widget, _ in Painted(page).words()} == {plain, faint}


def controls(look: Look, page: QWidget) -> list[QWidget]:
    """One of each, none with the keyboard."""
    choice = ChoiceRow(look, "Theme", [Offer("a", "First"), Offer("b", "Second")])
    choice.put("a")
    return [
        choice,
        Stepper(look, "Size", (80, 200, 10), str, page),
        CheckRow(look, "Match"),
        SmallButton(look, "Close"),
        RowButton(look, "“Fine”", "close", fill="background"),
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_the_border_of_every_control_can_be_seen(qtbot: QtBot, qapp: QApplication, page: QWidget, theme: str) -> None:
    """In the light and dark themes a row has its words to be known by, as WCAG 1.4.11 allows; its edge is quiet."""
    look = Look(qapp, theme)
    parts = controls(look, page)
    show(qtbot, page, *parts)
    page.setFocus()
    painted = Painted(page)
    for part in parts if theme == "contrast" else parts[:-1]:
        rows = painted.pixels(part.geometry())
        ground = most_common(rows)
        left = {pixel for row in rows for pixel in row[:12]}
        assert max(contrast_of(pixel, ground) for pixel in left) >= 3, part


@pytest.mark.parametrize("theme", THEMES)
def test_where_the_keyboard_is_cannot_be_missed(qtbot: QtBot, qapp: QApplication, page: QWidget, theme: str) -> None:
    """WCAG 2.4.13: what changes is as large as a line around the control, and changes by 3:1."""
    look = Look(qapp, theme)
    parts = controls(look, page)
    show(qtbot, page, *parts)
    choice = parts[0]
    assert isinstance(choice, ChoiceRow)
    targets = [choice._options["a"], *parts[1:]]
    for number, target in enumerate(targets):
        targets[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        before = Painted(target).pixels(target.rect())
        target.setFocus(Qt.FocusReason.TabFocusReason)
        after = Painted(target).pixels(target.rect())
        pairs = [pair for rows in zip(before, after, strict=True) for pair in zip(*rows, strict=True)]
        changed = sum(contrast_of(one, other) >= 3 for one, other in pairs)
        around = 8 * target.height() if isinstance(target, Stepper) else 2 * (target.width() + target.height() - 20)
        assert changed >= around, target
