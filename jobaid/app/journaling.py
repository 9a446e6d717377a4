"""A desk and its journal: what happened before is read, what happens is written down."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from jobaid.app.day_events import Carried
from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.operations.naming import Naming
from jobaid.app.recording import AWARD_TYPES, CARRIED, Recording, entry_of
from jobaid.app.restoring import Restored, restored
from jobaid.journal.mending import Report
from jobaid.journal.opening import opening
from jobaid.journal.record import Stored
from jobaid.journal.store import Store
from jobaid.journal.upkeep import look_after, untold
from jobaid.journal.writer import Writer


class Journaling:
    """Goes between one desk and the journal in a file. Nothing here waits for the disk but `close`.

    A damaged file is set aside and restored; `tell` is told what was saved of it, on the writer's thread.
    """

    def __init__(self, path: Path, tell: Callable[[Report], None] = untold) -> None:
        self.path = path
        self.writer = Writer(path, opening(tell))
        self._tell = tell
        self._recording = Recording()

    def read(self, now: datetime) -> Future[Restored]:
        """Read the desk as it was; `now` is local, where the team works."""
        return self.writer.run(lambda store: restored(_needed(store), now))

    def attach(self, desk: Desk, before: Restored | None) -> None:
        """Go on from there, and write down what happens at the desk from now on.

        With None the journal could not be read: what happens is kept in memory until it can be written, and then
        `Desk.join` has what was before.
        """
        if before is not None:
            self._recording = Recording(before.written)
            self.take([Entry("", before.carried, datetime.now(UTC))])
        desk.listen(Naming(desk).changed)
        desk.keep_in(self.take, before.day if before else None, before.last if before else None)

    def take(self, entries: Sequence[Entry]) -> None:
        """Have entries written down."""
        self.writer.append(list(self._recording.records_of(entries)))

    def look_after(self, now: datetime) -> "Future[Report]":
        """Verify and back up, once a day."""
        return self.writer.run(lambda store: look_after(store, now, self._tell))

    def close(self, timeout: float = 3.0) -> bool:
        """Write what waits, in so many seconds. Returns whether all is written."""
        return self.writer.close(timeout)


def _needed(store: Store) -> Iterator[Stored]:
    """What the desk of today is put together from: all since the last start, and what that start went on with.

    What was given counts for longer than its call is needed.
    """
    start, carried = _last_start(store)
    calls = carried.calls if carried else ()
    older = (one for one in store.records(calls=calls) if one.seq <= start)
    given = (one for one in store.records(types=AWARD_TYPES) if one.seq <= start)
    return chain(given, older, store.records(since_seq=start))


def _last_start(store: Store) -> tuple[int, Carried | None]:
    for stored in reversed(list(store.records(types=[CARRIED]))):
        entry = entry_of(stored)
        if entry is not None and isinstance(entry.event, Carried):
            return stored.seq, entry.event
    return 0, None
