"""Writes down what happened, on a thread of its own: nobody waits for the disk, nothing is given up when it fails."""

import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from jobaid.errors import UserFacing
from jobaid.journal.collapsing import collapsed
from jobaid.journal.failures import FAULTS, reason_of
from jobaid.journal.hand import Hand, Opening
from jobaid.journal.jobs import Job, job_of
from jobaid.journal.record import Record
from jobaid.journal.store import Store
from jobaid.messages import Message

T = TypeVar("T")
State = Literal["saved", "waiting", "failing"]
Listener = Callable[[State, Message | None], None]

_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 5.0


class Standing(NamedTuple):
    """How it stands with saving, and why it fails if it does."""

    state: State
    reason: Message | None = None


class Writer:
    """The one hand that writes in a journal. All methods may be called from any thread, and none of them raises.

    What cannot be written is kept in memory and tried again, at growing intervals or when `try_now` says so.
    Listeners are called on the writer's thread.
    """

    def __init__(self, path: Path, opening: Opening = Store.open) -> None:
        self._hand = Hand(path, opening)
        self._turn = threading.Condition()
        self._queue: list[Record] = []
        self._writing: list[Record] = []
        self._jobs: list[Job] = []
        self._listeners: list[Listener] = []
        self._standing = Standing("saved")
        self._pause = _FIRST_PAUSE
        self._failures = 0
        self._is_hurried = self._is_closing = False
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
        self._thread.start()

    @property
    def is_saved(self) -> bool:
        """Whether everything that was appended is on the disk."""
        with self._turn:
            return not self._queue and not self._writing

    @property
    def standing(self) -> Standing:
        """How it stands with saving."""
        return self._standing

    def listen(self, listener: Listener) -> None:
        """Tell of each change of the standing."""
        with self._turn:
            self._listeners.append(listener)

    def append(self, records: Iterable[Record]) -> None:
        """Have events written down, together with whatever else waits."""
        with self._turn:
            self._queue += records
            self._turn.notify_all()

    def run(self, job: Callable[[Store], T]) -> Future[T]:
        """Have something else done with the journal, after what was appended before is written, or cannot be."""
        future: Future[T] = Future()
        with self._turn:
            if self._is_closing:
                future.cancel()
            else:
                self._jobs.append(job_of(job, future))
                self._turn.notify_all()
        return future

    def try_now(self) -> None:
        """Try again at once what could not be written."""
        with self._turn:
            self._is_hurried = True
            self._turn.notify_all()

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until all is written, or cannot be. Returns whether it is."""
        with self._turn:
            failures = self._failures
            self._is_hurried = True
            self._turn.notify_all()
            self._turn.wait_for(lambda: self.is_saved or self._failures > failures, timeout)
            return self.is_saved

    def close(self, timeout: float | None = 5.0) -> bool:
        """Do what waits, try once more what failed, and let go of the file. Returns whether all is written."""
        with self._turn:
            self._is_closing = True
            self._turn.notify_all()
        self._thread.join(timeout)
        return self.is_saved

    def _work(self) -> None:
        is_last = False
        while True:
            self._attempt(self._taken())
            if is_last:
                break
            is_last = self._wait()
        self._hand.let_go()

    def _wait(self) -> bool:
        """Wait for something to do. Returns whether it is the last."""
        with self._turn:
            is_failing = self._standing.state == "failing"
            self._turn.wait_for(
                lambda: self._is_hurried or self._is_closing or self._jobs or (self._queue and not is_failing),
                self._pause if is_failing else None,
            )
            self._is_hurried = False
            return self._is_closing

    def _taken(self) -> list[Job]:
        """Take what waits."""
        with self._turn:
            self._writing = collapsed([*self._writing, *self._queue])
            self._queue, jobs, self._jobs = [], self._jobs, []
        if self._writing and self._standing.state == "saved":
            self._stand(Standing("waiting"))
        return jobs

    def _attempt(self, jobs: list[Job]) -> None:
        fault: BaseException | None = None
        try:
            store = self._hand.store()
            if self._writing:
                store.append(self._writing)
        except (*FAULTS, UserFacing) as met:
            fault = met
        except Exception as bug:  # noqa: BLE001 - nothing may end this thread while something waits to be written
            fault = bug
            threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), self._thread)))
        self._settle(fault)
        for job in jobs:
            self._do(job, fault)

    def _settle(self, fault: BaseException | None) -> None:
        """Draw the consequences of an attempt."""
        if fault is None:
            self._pause = _FIRST_PAUSE
            self._stand(Standing("saved"), is_written=True)
            return
        self._hand.met(fault)
        if self._standing.state == "failing":
            self._pause = min(2 * self._pause, _LONGEST_PAUSE)
        self._failures += 1
        self._stand(Standing("failing", reason_of(fault, self._hand.path)))

    def _do(self, job: Job, fault: BaseException | None) -> None:
        if fault is not None and not self._hand.is_open:
            job.refuse(fault)
            return
        met = job.run(self._hand.store())
        if met is not None:
            self._hand.met(met)

    def _stand(self, standing: Standing, is_written: bool = False) -> None:
        with self._turn:
            if is_written:
                self._writing = []
            is_new, self._standing = standing != self._standing, standing
            listeners = tuple(self._listeners)
            self._turn.notify_all()
        if is_new:
            for listener in listeners:
                listener(*standing)
