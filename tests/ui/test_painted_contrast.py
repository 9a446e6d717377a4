"""The contrast of what is really painted, word by word, at double size so that strokes have their full colour."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
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
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.stepper import Stepper
from jobaid.ui.widgets.words import Words
from tests.golden import scenes
from tests.ui.contrast import Painted, contrast_of, most_common
from tests.ui.test_contrast import THEMES

DOUBLE = {"wide": (2000, 1200), "compact": (680, 1100), "strip": (1400, 240)}
"""In pixels, for text of 200 %: the shapes that are half as large with usual text."""
Part = Callable[[MainWindow], QWidget]


def whole(window: MainWindow) -> QWidget:
    return window


def sheet(window: MainWindow) -> QWidget:
    """What lies over the page, without the page behind its veil."""
    shown = [one for one in window.findChildren(Sheet) if one.isVisible()]
    assert len(shown) == 1
    return shown[0].panel


def hits(window: MainWindow) -> QWidget:
    shown = window.findChild(Hits)
    assert shown is not None
    return next(child for child in shown.findChildren(QWidget) if child.parent() is shown)


def editor(window: MainWindow) -> QWidget:
    page = window.content.pages.call
    assert page is not None
    return page.filling.editor


def end_asked(window: MainWindow) -> None:
    """The edge of a call, where it is asked how it ended."""
    scenes.end(window)
    QTest.keyClick(window, Qt.Key.Key_Return)


SCREENS: tuple[tuple[scenes.Act, str, Part], ...] = (
    *((scenes.between, shape, whole) for shape in DOUBLE),
    *((scenes.call, shape, whole) for shape in DOUBLE),
    (scenes.interrupt, "compact", whole),
    (scenes.interrupt, "strip", whole),
    (scenes.filling, "wide", editor),
    (scenes.search, "wide", hits),
    (scenes.search, "compact", hits),
    (scenes.nothing_found, "wide", hits),
    (scenes.end, "wide", sheet),
    (end_asked, "compact", sheet),
    (scenes.something_else, "wide", sheet),
    (scenes.palette, "wide", sheet),
    (scenes.keys, "wide", sheet),
    (scenes.settings, "wide", sheet),
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("act", "shape", "part"), SCREENS, ids=lambda one: getattr(one, "__name__", one))
def test_every_word_on_the_screen_can_be_read(
    qapp: QApplication, act: scenes.Act, shape: str, part: Part, theme: str
) -> None:
    with scenes.Stage(DOUBLE[shape], theme, 200).set_up(qapp, act) as window:
        assert window.content.mode == shape
        seen = list(Painted(part(window)).words())
        faint = [(widget, blot, round(blot.ratio, 2)) for widget, blot in seen if blot.ratio < THEMES[theme]]
        assert seen
        assert faint == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("shape", DOUBLE)
def test_the_words_to_say_reach_the_highest_level_on_the_screen(qapp: QApplication, shape: str, theme: str) -> None:
    with scenes.Stage(DOUBLE[shape], theme, 200).set_up(qapp, scenes.call) as window:
        surface = window.look.color("surface").rgb() & 0xFFFFFF
        said = [
            blot
            for widget, blot in Painted(window).words()
            if isinstance(widget, Words) and widget._size == "script" and blot.ground == surface
        ]
        assert said
        assert min(blot.ratio for blot in said) >= 7


def test_every_state_of_the_settings_can_be_read(qtbot: QtBot, qapp: QApplication, page: QWidget) -> None:
    in_force = Settings(theme="dark", text_size=150, gist=True)
    offered = {"role": [Offer("agent", "Agent"), Offer("leader", "Team leader")]}
    page.resize(1280, 1500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settings = SettingsSheet(
        Look(qapp, "light", 200), Path("unused.toml"), in_force, page, offered=offered, notes=["A note"]
    )
    settings.open_at()
    seen = list(Painted(settings.panel).words())
    assert len(seen) > 10
    assert [blot for _, blot in seen if blot.ratio < THEMES["light"]] == []


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
