"""How large and in which colours all is shown: what keys and the palette do about it."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import SignalInstance

from jobaid.settings import TEXT_SIZES, THEMES, Settings

_USUAL = 100


class Window(Protocol):
    """What this needs of the window."""

    chosen: Settings

    @property
    def setting_wanted(self) -> SignalInstance:
        """Asks to write a setting down."""


class Sight:
    """Asks for another size of text or another theme; `runs` has what is done, by action."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.runs: dict[str, Callable[[], object]] = {
            "text.larger": partial(self._step, 1),
            "text.smaller": partial(self._step, -1),
            "text.usual": partial(self._resize, _USUAL),
            **{f"sight.{theme}": partial(self._want, "theme", theme) for theme in THEMES},
        }

    def _step(self, steps: int) -> None:
        self._resize(self._window.chosen.text_size + steps * TEXT_SIZES.step)

    def _resize(self, percent: int) -> None:
        self._want("text_size", min(max(percent, TEXT_SIZES.least), TEXT_SIZES.most))

    def _want(self, key: str, value: object) -> None:
        if value != getattr(self._window.chosen, key):
            self._window.setting_wanted.emit(key, value)
