"""On no screen is anything cut off, and no text is smaller than people can read from 65 cm."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.label import Label
from tests.golden import scenes
from tests.golden.painted import sizes_of_text
from tests.golden.scenes import SIZES, Act, Stage
from tests.ui.seen import too_wide

SCREENS: tuple[Act, ...] = (
    scenes.start,
    scenes.between,
    scenes.call,
    scenes.interrupt,
    scenes.filling,
    scenes.search,
    scenes.nothing_found,
    scenes.end,
    scenes.promise,
    scenes.due,
    scenes.on_hold,
    scenes.on_hold_before,
    scenes.off_hold,
    scenes.several,
    scenes.something_else,
    scenes.palette,
    scenes.keys,
    scenes.settings,
)
SMALLEST = 11.5


@pytest.fixture(autouse=True)
def _usual(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    yield
    Look(qapp, "light")


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("long_words", [False, True], ids=["sample", "long words"])
def test_nothing_is_cut_off(qapp: QApplication, screen: Act, shape: str, text_size: int, long_words: bool) -> None:
    stage = Stage(SIZES[shape], text_size=text_size, long_words=long_words)
    with stage.set_up(qapp, screen) as window:
        assert too_wide(window) == []
        assert too_low(window) == []
        assert window.width() == SIZES[shape][0]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
@pytest.mark.parametrize("shape", ["wide", "compact", "strip"])
def test_no_text_is_painted_smaller_than_can_be_read(qapp: QApplication, screen: Act, shape: str) -> None:
    with Stage(SIZES[shape]).set_up(qapp, screen) as window:
        sizes = sizes_of_text(window)
    assert sizes
    assert min(sizes) >= SMALLEST


def test_text_that_is_too_small_is_found(qtbot: QtBot, qapp: QApplication) -> None:
    label = Label(Look(qapp, "light", 90), "Small", size="label")
    qtbot.addWidget(label)
    label.show()
    assert sizes_of_text(label) == {10.35}


def too_low(window: QWidget) -> list[Label]:
    """The labels that have less height than their words need in that width."""
    labels = [label for label in window.findChildren(Label) if label.isVisible() and label.hasHeightForWidth()]
    return [label for label in labels if label.height() < label.heightForWidth(label.width())]
