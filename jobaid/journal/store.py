"""The journal's file: events are added at its end, and what they say can be erased."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import apsw

from jobaid.journal import closed, reading, rows
from jobaid.journal.aside import set_aside_files
from jobaid.journal.backups import back_up, erase_in_backups
from jobaid.journal.connecting import connect
from jobaid.journal.lock import Lock
from jobaid.journal.mending import Report, mend
from jobaid.journal.migrations import migrate
from jobaid.journal.places import private_folder
from jobaid.journal.record import Record, Stored
from jobaid.journal.transactions import transaction
from jobaid.journal.verifying import Fault, faults

_STAYS = 1_000
"""So many events at the end stay, whatever they say: what is read again after damage is found by them."""
_WORTH_IT = 500


class Store:
    """One journal, open for writing. Only one thread may use it at a time."""

    def __init__(self, path: Path, connection: apsw.Connection, lock: Lock, vfs: str = "") -> None:
        self.path = path
        self.connection = connection
        self.vfs = vfs
        self._lock = lock

    @classmethod
    def open(cls, path: Path, vfs: str = "") -> Self:
        """Open a sound journal, or make one. Raises JournalBusy, JournalTooNew, apsw.Error and OSError."""
        private_folder(path.parent)
        lock = Lock(path)
        try:
            return cls.open_locked(path, lock, vfs)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_locked(cls, path: Path, lock: Lock, vfs: str = "") -> Self:
        """Open a sound journal, or make one, with the lock that was taken before."""
        connection = connect(path, vfs)
        try:
            _check_writable(connection)
            migrate(connection, path, lambda: back_up(path, connection, datetime.now(UTC).date(), vfs))
        except BaseException:
            connection.close(True)
            raise
        return cls(path, connection, lock, vfs)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close(True)
        self._lock.release()

    def append(self, records: Sequence[Record]) -> None:
        """Add events, all or none; those that are there already are left as they are."""
        with transaction(self.connection):
            rows.add(self.connection, records)

    def append_decided(self, decide: Callable[[], Iterable[Record]]) -> None:
        """Add the events that are decided upon what stands in the journal, which nobody changes meanwhile."""
        with transaction(self.connection):
            rows.add(self.connection, decide())

    def records(
        self, since_seq: int = 0, calls: Iterable[str] | None = None, types: Iterable[str] | None = None
    ) -> Iterator[Stored]:
        """The events after a place, in order; of certain calls or kinds only, where they are named."""
        return reading.stored(self.connection, since_seq, calls, types)

    def has_between(self, begin: int, end: int) -> bool:
        """Whether anything happened from one time until before another (UTC, in milliseconds)."""
        return reading.has_between(self.connection, begin, end)

    def erase(self, ids: Iterable[str]) -> int:
        """Erase what these events say, in the backups too; that they were stays. Returns how many said something.

        In a damaged file that was set aside nothing can be erased for certain, so such files go.
        """
        names = list(ids)
        erase_in_backups(self.path, names, self.vfs)
        for path in set_aside_files(self.path):
            path.unlink()
        with transaction(self.connection):
            return rows.erase(self.connection, names)

    def close_off(self, stays: int = _STAYS, worth_it: int = _WORTH_IT) -> None:
        """Close off what says nothing any more, but for the newest events; backups then say nothing of it, either."""
        until = rows.head(self.connection).seq - stays
        names = closed.erased(self.connection, until)
        if len(names) < worth_it:
            return
        erase_in_backups(self.path, names, self.vfs)
        with transaction(self.connection):
            closed.close_off(self.connection, until)

    def verify(self) -> list[Fault]:
        """All that is not as it was written."""
        return faults(self.path, self.connection)

    def mend(self, now: datetime) -> Report:
        """Set the damaged file aside and go on with one that is sound. Raises apsw.Error and OSError."""
        self.connection.close(True)
        try:
            return mend(self.path, now, self.vfs)
        finally:
            self.connection = connect(self.path, self.vfs)


def _check_writable(connection: apsw.Connection) -> None:
    if connection.readonly("main"):
        raise apsw.exception_for(apsw.SQLITE_READONLY)
