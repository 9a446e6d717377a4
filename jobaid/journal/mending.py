"""Puts a sound journal in the place of a damaged one: the newest good backup, and what can be saved of the damage."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import apsw

from jobaid.journal import rows
from jobaid.journal.aside import set_aside
from jobaid.journal.backups import backups, copy, is_good
from jobaid.journal.closed import Closed
from jobaid.journal.connecting import connect
from jobaid.journal.migrations import migrate
from jobaid.journal.places import sync_folder
from jobaid.journal.salvage import Found, salvage
from jobaid.journal.transactions import transaction
from jobaid.messages import Message, message


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a journal when it was opened; without a `cause` it was as it should be."""

    cause: str = ""
    """`damaged`, `gone` or nothing."""
    saved: int = 0
    lost: int = 0
    """So many at least: what stood at the very end may have left no trace."""
    aside: Path | None = None

    @property
    def message(self) -> Message | None:
        """What the user should know of it."""
        if not self.cause:
            return None
        saved = message("journal.saved", count=self.saved)
        if self.aside is None:
            return message("journal.was-gone", saved=saved)
        lost = message("journal.lost", count=self.lost) if self.lost else message("journal.lost-nothing")
        return message("journal.was-damaged", saved=saved, lost=lost, path=str(self.aside))


def mend(journal: Path, now: datetime, vfs: str = "") -> Report:
    """Make a sound journal, set the damaged one aside, put the sound one in its place. Raises apsw.Error and OSError.

    It may be cut off at any point: until the damaged file has its new name all begins anew, and then `finish` goes on.
    """
    is_there = journal.exists() and journal.stat().st_size > 0
    found = salvage(journal) if is_there else Found([], 0)
    saved = _make(journal, found, vfs)
    aside = set_aside(journal, now) if is_there else None
    sync_folder(journal.parent)
    finish(journal)
    return Report("damaged" if is_there else "gone", saved, max(0, found.last - saved), aside)


def finish(journal: Path) -> None:
    """Put what was made in the place of what was set aside, or throw it away where nothing was."""
    made = _made(journal)
    if made.exists() and not (journal.exists() and journal.stat().st_size):
        made.replace(journal)
        sync_folder(journal.parent)
    made.unlink(missing_ok=True)


def _made(journal: Path) -> Path:
    return journal.with_suffix(".restoring")


def _make(journal: Path, found: Found, vfs: str) -> int:
    """Make a sound journal beside the damaged one. Returns how many events it has."""
    made = _made(journal)
    with suppress(FileNotFoundError):
        made.unlink()
    good = next((backup for backup in backups(journal) if is_good(backup, vfs)), None)
    if good is not None:
        source = connect(good, vfs)
        try:
            copy(source, made, vfs)
        finally:
            source.close(True)
    connection = connect(made, vfs)
    try:
        migrate(connection, made, lambda: None)
        with transaction(connection):
            return _add(connection, found)
    finally:
        connection.close(True)


def _add(connection: apsw.Connection, found: Found) -> int:
    """Add what is newer than the backup, and erase what was erased since."""
    last = rows.head(connection)
    closed = [one for one in found.closed if one.last > last.seq]
    in_backup = last.seq
    for event, _, body in found.events:
        while closed and closed[0].last < event.seq:
            last = _add_closed(connection, last, closed.pop(0), in_backup)
        if not rows.is_there(connection, event.id):
            last = rows.insert(connection, last, event, body)
        elif body.payload is None:
            rows.erase(connection, [event.id])
    for one in closed:
        last = _add_closed(connection, last, one, in_backup)
    return last.seq


def _add_closed(connection: apsw.Connection, last: rows.Head, one: Closed, in_backup: int) -> rows.Head:
    """Add a stretch, without what the backup still has of it."""
    return rows.insert_closed(connection, last, one.last - max(one.first - 1, in_backup), one.seal)
