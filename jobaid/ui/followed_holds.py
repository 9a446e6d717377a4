"""The time of those on hold runs in the window while there are any."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk

if TYPE_CHECKING:  # loaded with the first hold
    from jobaid.app.operations.on_hold import Wait
    from jobaid.ui.content import Content
    from jobaid.ui.hold_clock import HoldClock


class FollowedHolds:
    """Has the window show each second of a hold, and say when a call-back is to be offered or the wait is too long."""

    def __init__(self, desk: Desk, window: QWidget, content: "Callable[[], Content]") -> None:
        self._desk, self._window, self._content = desk, window, content
        self.clock: HoldClock | None = None

    def follow(self) -> None:
        """Run while somebody is on hold."""
        if self.clock is None:
            if not any(call.held_since for call in self._desk.day.calls):
                return
            from jobaid.ui.hold_clock import HoldClock

            self.clock = HoldClock(self._desk, self._window)
            self.clock.ticked.connect(lambda: self._content().tick_holds())
            self.clock.reached.connect(self._say)
        self.clock.follow()

    def _say(self, wait: "Wait") -> None:
        """It is shown and said; nothing pops up."""
        from jobaid.app.operations.open_calls import OpenCalls
        from jobaid.ui.widgets.announce import announce

        content = self._content()
        content.refresh(Change.CALL)
        announce(content, OpenCalls(self._desk).said_of(wait))
        if wait.stage == "alarm":
            QApplication.alert(self._window)
