"""A strip is too low for what is looked at for a moment: it grows upwards meanwhile."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

_ROOM = 520
"""How high a strip becomes for what does not fit into it."""


class StripRoom:
    """The room of one window, and where it stood before."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._before: QRect | None = None

    def make(self, wanted: bool, *, is_strip: bool) -> None:
        """Grow if room is wanted and the window is a strip; else stand as before."""
        if wanted and is_strip:
            self._before = self._window.geometry()
            grown = QRect(self._before)
            grown.setTop(max(self._window.screen().availableGeometry().top(), grown.bottom() - _ROOM))
            self._window.setGeometry(grown)
        elif not wanted and self._before is not None:
            self._window.setGeometry(self._before)
            self._before = None
