"""When the window is covered: when somebody says so, the screen is locked, or nobody was there for a while."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from jobaid.ui.beside.cover import Cover

if TYPE_CHECKING:
    from jobaid.ui.shell import MainWindow

IN_A_CALL = 3
"""With a customer on the line one listens for longer: so many times the time of silence."""
_LOOKS = 15_000
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,  # of a shortcut nothing else arrives here
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class Blanking(QObject):
    """Covers the window. Whoever touches the keyboard or moves the mouse in it is there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.cover: Cover | None = None
        self._minutes = 0
        self._last = self._now()
        self._timer = QTimer(self, interval=_LOOKS)
        self._timer.timeout.connect(self.look)
        window.windowHandle().installEventFilter(self)
        window.rebuilt.connect(self._cover_again)

    def use(self, minutes: int) -> None:
        """Cover it after so many minutes without a touch while there is no call; 0 for never."""
        self._minutes = minutes
        self._last = self._now()
        self._timer.start() if minutes else self._timer.stop()

    def blank(self) -> None:
        """Cover it now."""
        if self.cover is None:
            self.cover = Cover(self._window.look, self._window)
            self.cover.lifted.connect(self._lifted)
        self.cover.put_down(self._window.content)
        self._timer.start()
        self._say_due()

    def leave(self) -> None:
        """Cover it because the screen was locked, unless it is never to be covered."""
        if self._minutes and not self.is_blank:
            self.blank()

    def lift(self) -> None:
        """Somebody is there."""
        self._last = self._now()
        if self.cover is not None:
            self.cover.lift()

    @property
    def is_blank(self) -> bool:
        """Whether it is covered."""
        return self.cover is not None and self.cover.is_down

    def look(self) -> None:
        """Cover it if nobody was there for long enough; say on the cover that something is due."""
        silent = self._now() - self._last
        times = 1 if self._window.desk.call.is_blank else IN_A_CALL
        if self.is_blank:
            self._say_due()
        elif self._minutes and silent >= timedelta(minutes=self._minutes * times):
            self.blank()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the window's own events alone, of which there are few."""
        if event.type() in _TOUCHES:
            self._last = self._now()
        return False

    def _lifted(self) -> None:
        self._last = self._now()
        if not self._minutes:
            self._timer.stop()
        if self._window.focusWidget() is None or not self._window.focusWidget().isVisible():
            self._window.content.pages.take_focus()

    def _cover_again(self) -> None:
        """The content was made anew while it was covered."""
        if self.is_blank and self.cover is not None:
            self.cover.put_down(self._window.content)

    def _say_due(self) -> None:
        now = self._now()
        promised = self._window.desk.day.promised
        is_due = any(one.is_open and one.due is not None and one.due <= now for one in promised)
        if self.cover is not None:
            self.cover.say_due(is_due)

    def _now(self) -> datetime:
        return self._window.desk.now.astimezone(UTC)
