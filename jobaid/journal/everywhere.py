"""All that a journal and its backups still say, for whoever it is about."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from jobaid.journal import reading
from jobaid.journal.backups import backups
from jobaid.journal.checked import checked
from jobaid.journal.record import Stored
from jobaid.journal.schema import MIGRATIONS

_OLD = """
SELECT call, id FROM event WHERE call IN (
    SELECT call FROM event JOIN body USING (seq) WHERE call NOT IN ('', ?) GROUP BY call
    HAVING max(iif(at > ?, NULL, at)) < ? AND count(payload) > 0)
UNION ALL SELECT call, id FROM event JOIN body USING (seq) WHERE call = ? AND at < ? AND payload NOT NULL"""


class Count(NamedTuple):
    """How many events of a type still say something, and when (UTC, in milliseconds) the first and last were."""

    type: str
    events: int
    first: int
    last: int


class Looking:
    """Looks into an open journal, and changes nothing in it."""

    def __init__(self, path: Path, connection: apsw.Connection, vfs: str = "") -> None:
        self.path = path
        self._connection = connection
        self._vfs = vfs

    def counts(self) -> list[Count]:
        """What there is, type by type."""
        query = """SELECT type, count(*), min(at), max(at) FROM event JOIN body USING (seq)
            WHERE payload NOT NULL GROUP BY type ORDER BY type"""
        return [Count(*row) for row in self._connection.execute(query)]

    def count_of_calls(self, types: str) -> int:
        """How many calls there are on which something of these types, named by their beginning, is said."""
        query = "SELECT count(DISTINCT call) FROM event JOIN body USING (seq) WHERE payload NOT NULL AND type GLOB ?"
        [(count,)] = self._connection.execute(query, (f"{types}*",))
        return int(str(count))

    def old(self, before: int, now: int, needed: list[str], aside: str) -> list[str]:
        """The ids of all events of calls that ended before a time (UTC, in milliseconds) and still say something.

        What was written down later than `now`, by a clock that was ahead, tells nothing of when a call ended. What is
        said `aside` has an age of its own, event by event.
        """
        kept = set(needed)
        rows = self._connection.execute(_OLD, (aside, now, before, aside, before))
        return [str(id_) for call, id_ in rows if call not in kept]

    def of_call(self, call: str) -> list[Stored]:
        """The events of one call as they are in the journal, in order."""
        return list(reading.stored(self._connection, 0, (call,), None))

    def everything(self) -> list[Stored]:
        """The events in order, as they are in the journal or else in a backup. One that is erased says nothing."""
        found = {one.id: one for one in reading.stored(self._connection, 0, None, None)}
        for backup in backups(self.path):
            with suppress(apsw.Error), _opened(backup, self._vfs) as connection:
                for one in reading.stored(connection, 0, None, None):
                    known = found.get(one.id)
                    if known is None or known.payload is None:
                        found[one.id] = one
        return sorted(found.values(), key=lambda one: (one.seq, one.at))


@contextmanager
def looked_into(path: Path) -> Iterator[Looking]:
    """Look into a journal that somebody else may have open. Raises apsw.Error."""
    if not path.exists():
        nothing = apsw.Connection(":memory:")
        for step in MIGRATIONS:
            nothing.execute(step)
        yield Looking(path, nothing)
        nothing.close()
        return
    with _opened(path) as connection:
        yield Looking(path, connection)


@contextmanager
def _opened(path: Path, vfs: str = "") -> Iterator[apsw.Connection]:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY, vfs=checked(vfs))
    connection.set_busy_timeout(2_000)
    try:
        yield connection
    finally:
        connection.close(True)
