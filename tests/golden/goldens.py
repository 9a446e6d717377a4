"""Which screens are kept as pictures, in which shapes, themes and sizes of text."""

from itertools import product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.golden import scenes
from tests.golden.scenes import SIZES, Act, Stage

FOLDER = Path(__file__).resolve().parent / "goldens"
RENEW = "python -m tests.golden.make"
THEMES = ("light", "dark", "contrast")
_SHAPES = ("wide", "compact", "strip")

MANY: tuple[Act, ...] = (scenes.call,)
"""Kept in every shape, theme and size of text."""
SCREENS: tuple[Act, ...] = (
    scenes.between,
    scenes.interrupt,
    scenes.search,
    scenes.filling,
    scenes.end,
    scenes.settings,
    scenes.palette,
    scenes.keys,
    scenes.something_else,
    scenes.on_hold,
    scenes.several,
    scenes.promise,
    scenes.due,
    scenes.may,
    scenes.handover,
    scenes.notes,
)
"""Kept in every shape, in every theme and in both sizes of text, but not in all of these at once."""
_SOME = (
    ("wide", "light", 100),
    ("wide", "contrast", 200),
    ("compact", "light", 100),
    ("compact", "dark", 200),
    ("strip", "dark", 100),
)
_LONG: tuple[Act, ...] = (scenes.between, scenes.call, scenes.interrupt, scenes.search, scenes.end)
_LONG_IN = (("wide", "light", 100), ("compact", "light", 100), ("compact", "light", 200), ("strip", "light", 100))


class Golden(NamedTuple):
    """A picture to keep: its name, what is on the screen, and the window before that."""

    name: str
    act: Act
    stage: Stage

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.name}.png"

    def take(self, application: QApplication) -> QImage:
        """The picture as the window is now."""
        with self.stage.set_up(application, self.act) as window:
            return window.grab().toImage()


def _golden(act: Act, shape: str, theme: str, text_size: int, *, long_words: bool = False) -> Golden:
    name = "-".join((act.__name__, *(["long"] if long_words else []), shape, theme, str(text_size)))
    return Golden(name.replace("_", "-"), act, Stage(SIZES[shape], theme, text_size, long_words=long_words))


GOLDENS = (
    *(_golden(act, *how) for act in MANY for how in product(_SHAPES, THEMES, (100, 200))),
    *(_golden(act, *how) for act in SCREENS for how in _SOME),
    *(_golden(act, *how, long_words=True) for act in _LONG for how in _LONG_IN),
)
