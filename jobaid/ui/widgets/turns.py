"""Work that is done piece by piece, so that what is painted does not wait for all of it."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does one piece a turn of the event loop, in order; a key that is pressed meanwhile comes in between.

    `rest` is how many milliseconds pass before each piece, for what nobody waits for.
    """

    def __init__(self, parent: QObject, *, rest: int = 0) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(rest)
        self._timer.timeout.connect(self._turn)

    def put(self, pieces: Iterable[Callable[[], object]]) -> None:
        """Do these, and nothing any more of what waited before."""
        self._waiting = deque(pieces)
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def is_waiting(self) -> bool:
        """Whether there is still something to do."""
        return bool(self._waiting)

    def finish(self) -> None:
        """Do all that waits, at once."""
        self._timer.stop()
        while self._waiting:
            self._waiting.popleft()()

    def _turn(self) -> None:
        try:
            if self._waiting:
                self._waiting.popleft()()
        finally:  # a piece that fails keeps no other from being done
            if self._waiting:
                self._timer.start()
