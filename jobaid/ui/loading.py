"""Reads a library beside the window."""

import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from jobaid.errors import UserFacing

_SWITCH_SECONDS = 0.0005
"""How long reading may keep the window waiting; with Python's own 0.005 a frame was held for 37 ms."""


class Loader(QObject):
    """Hands over a library piece by piece as it is read; see `open_library`. It tells the window's thread."""

    arrived = Signal(object)
    missing = Signal(object)
    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._round = 0

    def load(self, folder: Path, *, keep: bool) -> None:
        """Begin to read a library; what is still to come of one begun before is dropped."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._round += 1
        Thread(target=self._read, args=(folder, keep, self._round), name="library", daemon=True).start()

    def stop(self) -> None:
        """Hand nothing over any more."""
        self._round += 1

    def _read(self, folder: Path, keep: bool, number: int) -> None:
        try:
            from jobaid.app.operations.opening import open_library

            for piece in open_library(folder, keep=keep):
                if number != self._round:
                    return
                self.arrived.emit(piece)
        except UserFacing as reason:
            if number == self._round:
                self.missing.emit(reason)
        except Exception as error:  # noqa: BLE001 - the boundary of this thread: it is written down and said
            if number == self._round:
                self.broke.emit(error)
