"""What happens at the desk is written down beside the window's own thread, and the window says how that stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.messages import message, text

if TYPE_CHECKING:  # nothing of it is needed for the first frame
    from concurrent.futures import Future
    from datetime import datetime
    from pathlib import Path

    from jobaid.app.journaling import Journaling
    from jobaid.app.restoring import Restored
    from jobaid.journal.mending import Report
    from jobaid.messages import Message

_PATIENCE = 3.0
"""The seconds that closing the window waits for the disk."""


class Saving(QObject):
    """Begins with `begin`. `read` gives the desk as it was, or None; `said` what was saved of a damaged journal.

    Where it could not be read at first, `readable` says as soon as it can be, and `read_late` gives it after `look`.
    `marked` is what stands in the status line while something is not written, empty once all is.
    """

    read = Signal(object)
    readable = Signal()
    read_late = Signal(object)
    said = Signal(str)
    marked = Signal(str)
    _arrived = Signal(object)
    _came_late = Signal(object)
    _stands = Signal(str, object)
    _mended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.journaling: Journaling | None = None
        self._is_unread = False
        self._arrived.connect(self._take)
        self._came_late.connect(self._take_late)
        self._stands.connect(self._show)
        self._mended.connect(self._tell)

    def begin(self, path: "Path", now: "datetime") -> None:
        """Open the journal of a file and read what the desk was; `now` is local, where the team works."""
        from jobaid.app.journaling import Journaling

        self.journaling = Journaling(path, self._mended.emit)
        self.journaling.writer.listen(self._stands.emit)
        self._stands.emit(*self.journaling.writer.standing)  # it may have failed before anybody listened
        self.journaling.read(now).add_done_callback(self._arrived.emit)

    def look(self, now: "datetime") -> None:
        """Read what the desk was, now that it can be read."""
        if self.journaling is not None:
            self.journaling.read(now).add_done_callback(self._came_late.emit)

    def flush(self) -> bool:
        """Write what waits. Returns whether all is written."""
        return self.journaling is not None and self.journaling.writer.flush(_PATIENCE)

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        if self.journaling is not None:
            self.journaling.close()

    def _take(self, future: "Future[Restored]") -> None:
        self._is_unread = _has_failed(future)
        self.read.emit(None if self._is_unread else future.result())

    def _take_late(self, future: "Future[Restored]") -> None:
        self._is_unread = _has_failed(future)
        if not self._is_unread:
            self.read_late.emit(future.result())

    def _tell(self, report: "Report") -> None:
        if report.message is not None:
            self.said.emit(text(report.message))

    def _show(self, state: str, reason: "Message | None") -> None:
        if state == "failing" and reason is not None:
            self.marked.emit(text(message("saving.failing", reason=text(reason))))
        elif state == "saved":
            self.marked.emit("")
            if self._is_unread:
                self._is_unread = False
                self.readable.emit()


def _has_failed(future: "Future[Restored]") -> bool:
    return future.cancelled() or future.exception() is not None
