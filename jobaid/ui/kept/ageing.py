"""What is old is erased after a start, once a day, and when it is kept for a shorter time; the rest is backed up."""

from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from concurrent.futures import Future

    from jobaid.app.desk import Desk
    from jobaid.journal.mending import Report
    from jobaid.settings import Settings
    from jobaid.ui.saving import Saving

_HOUR = 3_600_000
_SOON = 60_000
"""Milliseconds after a start in which nobody waits for the library any more."""


class Window(Protocol):
    """What is to be known of the window."""

    desk: "Desk"
    chosen: "Settings"


class Ageing(QObject):
    """Only what was read can be judged: of a journal that could not be, nothing is erased."""

    def __init__(self, window: Window, saving: "Saving") -> None:
        super().__init__(saving)
        self._window, self._saving = window, saving
        self._done: tuple[date, int] | None = None
        self._cared: date | None = None
        self.erasing: Future[int] | None = None
        self.caring: Future[Report] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_HOUR)
        self._timer.timeout.connect(self.look)
        self._timer.timeout.connect(self.care)
        saving.read.connect(self._begin)

    def look(self) -> None:
        """Erase what is old, unless that was done today for so many days."""
        if not self._timer.isActive() or self._saving.journaling is None:
            return
        from jobaid.app.kept.keeper import Keeper

        now, days = self._window.desk.now, self._window.chosen.keep_days
        if (now.date(), days) == self._done:
            return
        self._done = now.date(), days
        self.erasing = Keeper(self._saving.journaling.writer, self._window.desk).erase_old(now, days)

    def care(self) -> None:
        """Verify the journal and back it up, unless that was done today."""
        today, journaling = self._window.desk.now, self._saving.journaling
        if journaling is not None and self._cared != today.date():
            self._cared = today.date()
            self.caring = journaling.look_after(today)

    def _begin(self, before: object) -> None:
        if self._saving.journaling is not None:
            from jobaid.journal.redact import make_ready

            self._saving.journaling.writer.run(lambda _store: make_ready())
        if before is not None:
            self._timer.start()
            QTimer.singleShot(0, self, self.look)
            QTimer.singleShot(_SOON, self, self.care)
