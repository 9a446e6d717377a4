"""The one place where a fault of jobaid itself ends up: written down, and said in one sentence."""

import sys
import threading
from pathlib import Path
from time import monotonic
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from jobaid.messages import message, text

_QUIET_SECONDS = 60.0
"""How long the same fault is not told again: what fails while it is painted fails with every repaint."""


class Boundary(QObject):
    """Takes what no other code took. `caught` tells the window that there is something to say."""

    caught = Signal()

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._told: dict[tuple[str, ...], float] = {}

    def install(self) -> None:
        """Take every exception of a slot, an event or a thread, too: Qt hands the first two to `sys.excepthook`."""
        sys.excepthook = self._hook
        threading.excepthook = self._hook_of_thread

    def take(self, error: BaseException) -> None:
        """Write a fault down and have it said."""
        from jobaid.app.bugs import write_down

        if self._is_told(error):
            return
        write_down(self._log, error)
        print(text(message("cli.bug", kind=type(error).__name__, log=self._log)), file=sys.stderr)
        self.caught.emit()

    def _is_told(self, error: BaseException) -> bool:
        places = (f"{frame.filename}:{frame.lineno}" for frame in extract_tb(error.__traceback__))
        fault = (type(error).__name__, *places)
        before, self._told[fault] = self._told.get(fault), monotonic()
        return before is not None and monotonic() - before < _QUIET_SECONDS

    def _hook(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.take(error)

    def _hook_of_thread(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self.take(failure.exc_value)
