"""Reads a library beside the window."""

import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot

from jobaid.errors import UserFacing

_SWITCH_SECONDS = 0.0005
"""How long reading may keep the window waiting; with Python's own 0.005 a frame was held for 37 ms."""


class Loader(QObject):
    """Hands over a library piece by piece as it is read; see `open_library`. It tells the window's thread."""

    arrived = Signal(object)
    missing = Signal(object)
    broke = Signal(object)
    _came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._round = 0
        self._came.connect(self._hand_over)

    def load(self, folder: Path, *, keep: bool) -> None:
        """Begin to read a library; what is still to come of one begun before is dropped."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._round += 1
        Thread(target=self._read, args=(folder, keep, self._round), name="library", daemon=True).start()

    def _read(self, folder: Path, keep: bool, number: int) -> None:
        try:
            from jobaid.app.operations.opening import open_library

            for piece in open_library(folder, keep=keep):
                if number != self._round:
                    return
                self._came.emit(number, piece)
        except Exception as error:  # noqa: BLE001 - the boundary of this thread: it is written down and said
            self._came.emit(number, error)

    @Slot(int, object)
    def _hand_over(self, number: int, piece: object) -> None:
        """In the window's thread, where no other library can begin meanwhile."""
        if number != self._round:
            return
        if isinstance(piece, UserFacing):
            self.missing.emit(piece)
        elif isinstance(piece, Exception):
            self.broke.emit(piece)
        else:
            self.arrived.emit(piece)
