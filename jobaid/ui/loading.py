"""Reads a library beside the window, and goes on following it."""

import gc
import sys
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jobaid.errors import UserFacing

if TYPE_CHECKING:  # reading is imported by the thread that reads, after the first frame
    from jobaid.app.operations.following import Follower
    from jobaid.app.operations.sensing import Sensing
    from jobaid.app.operations.trying import Trying

_SWITCH_SECONDS = 0.0005
"""How long reading may keep the window waiting; with Python's own 0.005 a frame was held for 37 ms."""
_DRAWN_SECONDS = 0.05
"""A rest after each piece that is told: drawn beside this thread, it held the window for 42 ms instead of 20."""
_LONGEST_END = 2.0
"""How many seconds the end of the window waits for a folder that does not answer."""


class Loader(QObject):
    """Hands a library to the window's thread piece by piece, as it is read and as it changes; see `Follower`.

    `opened` comes with the folder once there is a library in it, before its first piece; `missing` says why there is
    none, and it is still waited for. `sensed` brings an index that arrived before, once it goes by meaning too.
    """

    opened = Signal(object)
    arrived = Signal(object)
    missing = Signal(object)
    broke = Signal(object)
    sensed = Signal(object)
    _came = Signal(object, object)
    _learnt = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._round: _Round | None = None
        self._came.connect(self._hand_over)
        self._learnt.connect(self._hand_on)

    def load(self, folder: Path) -> None:
        """Begin to read and follow a library; the one before is dropped, with what is still to come of it."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        if self._round is not None:
            self._round.end()
        self._round = _Round(self, folder)
        self._round.thread.start()

    def look_now(self) -> None:
        """Look for changes at once: whoever comes back from an editor has just saved."""
        if self._round is not None:
            self._round.wake.set()

    def stop(self) -> None:
        """Follow nothing any more. Returns when the thread has ended."""
        if self._round is not None:
            self._round.end()
            self._round.join(_LONGEST_END)
            self._round = None

    def tell(self, sender: "_Round", news: object) -> None:
        """Take a piece or a failure from the thread of a round."""
        self._came.emit(sender, news)

    def tell_learnt(self, sender: "_Round", index: object) -> None:
        """Take an index that was learnt, from the thread that learns."""
        self._learnt.emit(sender, index)

    @Slot(object, object)
    def _hand_on(self, sender: object, index: object) -> None:
        if sender is self._round:
            self.sensed.emit(index)

    @Slot(object, object)
    def _hand_over(self, sender: object, news: object) -> None:
        """In the window's thread, where no other library can begin meanwhile."""
        if sender is not self._round:
            return
        if isinstance(news, UserFacing):
            self.missing.emit(news)
        elif isinstance(news, Exception):
            self.broke.emit(news)
        else:
            if self._round is not None and not self._round.is_told:
                self._round.is_told = True
                self.opened.emit(self._round.folder)
            self.arrived.emit(news)


class _Round:
    """One library from the moment it is loaded until the next one is."""

    def __init__(self, loader: Loader, folder: Path) -> None:
        self.folder = folder
        self.is_told = False
        self.wake = Event()
        self.thread = Thread(target=self._run, name="library", daemon=True)
        self._loader = loader
        self._ended = Event()
        self._failure = ""
        self._sensing: Sensing | None = None
        self._trying: Trying | None = None

    def end(self) -> None:
        """Say nothing any more, and end soon."""
        self._ended.set()
        self.wake.set()
        if self._sensing is not None:
            self._sensing.end()

    def join(self, seconds: float) -> None:
        """Wait until all threads have ended, so long at most for each."""
        self.thread.join(seconds)
        if self._sensing is not None:
            self._sensing.join(seconds)

    def _run(self) -> None:
        try:
            from jobaid.app.operations.following import Follower

            follower = Follower(self.folder, wait=self._ended.wait)
        except Exception as fault:  # noqa: BLE001 - the boundary of this thread: it is written down and said
            self._tell(fault)
            return
        look = self._look_first
        while not self._ended.is_set():
            look(follower)
            self._learn(follower)
            self.wake.wait(follower.pause)
            self.wake.clear()
            look = self._look

    def _look_first(self, follower: "Follower") -> None:
        """A library lasts: to look through it for what can be thrown away held the window for up to 50 ms."""
        gc.disable()
        try:
            self._look(follower)
        finally:
            gc.freeze()
            gc.enable()

    def _learn(self, follower: "Follower") -> None:
        """Learn beside this thread what has come, and then try it: looking at the folder waits for nothing."""
        if follower.index is None:
            return
        if self._sensing is None or self._trying is None:
            from jobaid.app.operations.sensing import Sensing
            from jobaid.app.operations.trying import Trying

            self._trying = Trying(self.folder, self._tell)
            self._sensing = Sensing(self._tell_learnt, self._trying.ask)
            if self._ended.is_set():
                self._sensing.end()
        self._trying.take(follower.index, follower.contents)
        self._sensing.begin(follower.index)

    def _look(self, follower: "Follower") -> None:
        """Whatever goes wrong, the next look tries again; the same failure is told once until a look succeeds."""
        try:
            for piece in follower.look():
                self._tell(piece)
                self._ended.wait(_DRAWN_SECONDS)
            self._failure = ""
        except Exception as failure:  # noqa: BLE001 - the boundary of this thread
            kind = str(failure) if isinstance(failure, UserFacing) else type(failure).__name__
            if kind != self._failure:
                self._failure = kind
                self._tell(failure)

    def _tell(self, news: object) -> None:
        if not self._ended.is_set():
            self._loader.tell(self, news)

    def _tell_learnt(self, index: object) -> None:
        if not self._ended.is_set():
            self._loader.tell_learnt(self, index)
