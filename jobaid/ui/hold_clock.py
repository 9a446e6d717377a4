"""Lets the times on hold run: once a second, and only while somebody waits."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from jobaid.app.desk import Desk
from jobaid.app.operations.on_hold import OnHold, Stage

_SECOND = 1_000


class HoldClock(QObject):
    """`ticked` comes every second; `reached` gives the wait of a call that an offer, or the alarm, has come to."""

    ticked = Signal()
    reached = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._holds = OnHold(desk)
        self._stages: dict[int, Stage] = {}
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self.tick)

    @property
    def is_running(self) -> bool:
        """Whether somebody waits."""
        return self._timer.isActive()

    def follow(self) -> None:
        """Run as long as there is a call on hold."""
        if not self._holds.waits():
            self._timer.stop()
            self._stages = {}
        elif not self._timer.isActive():
            self._timer.start()
            self.tick()

    def tick(self) -> None:
        """Tell how the time goes on."""
        before, self._stages = self._stages, {wait.call: wait.stage for wait in self._holds.waits()}
        self.ticked.emit()
        for wait in self._holds.waits():
            if wait.stage != "none" and wait.stage != before.get(wait.call):
                self.reached.emit(wait)
        if not self._stages:
            self.follow()
