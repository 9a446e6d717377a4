"""The one place where a fault of jobaid itself ends up: written down, and said in one sentence."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from jobaid.messages import message, text


class Boundary(QObject):
    """Takes what no other code took. `caught` tells the window that there is something to say."""

    caught = Signal()

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log

    def install(self) -> None:
        """Take every exception of a slot, too: Qt hands them to `sys.excepthook`."""
        sys.excepthook = self._hook

    def take(self, error: BaseException) -> None:
        """Write a fault down and have it said."""
        from jobaid.app.bugs import write_down

        write_down(self._log, error)
        self.caught.emit()

    def _hook(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.take(error)
        words = text(message("cli.bug", kind=type(error).__name__, log=self._log))
        print(words, file=sys.stderr)
