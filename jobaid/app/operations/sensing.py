"""Learns beside everything else what the entries of a library mean."""

import sys
import threading
from collections.abc import Callable
from threading import Event, Thread

from jobaid import paths
from jobaid.search.index import Index
from jobaid.search.unusable import Unusable

Then = Callable[[Index, Callable[[], bool]], object]


class Sensing:
    """Has a thread of its own, which learns one index after the other, of several the last.

    `tell` is called there with an index that goes by meaning from now on. Where that is not possible search goes by
    words alone, and `doctor` says why. `then` is called there too, once an index is as far as it can be, with what says
    whether to go on: no longer when the next one has come. Whatever goes wrong with one, the next is learned.
    """

    def __init__(self, tell: Callable[[Index], object], then: Then | None = None) -> None:
        self._tell = tell
        self._then = then
        self._index: Index | None = None
        self._asked = Event()
        self._is_ended = False
        self._thread: Thread | None = None

    def begin(self, index: Index) -> None:
        """Learn an index; the one before is given up, what was learned of it is kept."""
        if index is self._index or self._is_ended:
            return
        self._index = index
        self._asked.set()
        if self._thread is None:
            self._thread = Thread(target=self._run, name="meaning", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Learn nothing any more, and end soon."""
        self._is_ended = True
        self._asked.set()

    def join(self, seconds: float) -> None:
        """Wait for the thread to end, as long as that at most."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        while self._asked.wait() and not self._is_ended:
            self._asked.clear()
            if self._index is not None:
                self._attempt(self._index)

    def _attempt(self, index: Index) -> None:
        try:
            if self._learnt(index):
                self._tell(index)
            if self._then is not None and self._goes_on():
                self._then(index, self._goes_on)
        except Exception:  # noqa: BLE001 - nothing may end this thread while a library is open
            threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), self._thread)))

    def _goes_on(self) -> bool:
        return not self._asked.is_set()

    def _learnt(self, index: Index) -> bool:
        try:
            return index.learn(paths.vectors_file(), lambda _done, _total: self._goes_on())
        except Unusable:
            return False
