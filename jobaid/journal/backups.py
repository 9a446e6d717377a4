"""Whole copies of a journal beside it: one a day, and one before its version changes."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

import apsw

from jobaid.journal import rows
from jobaid.journal.connecting import connect
from jobaid.journal.failures import FAULTS, is_damage
from jobaid.journal.pages import is_whole, sound_version
from jobaid.journal.places import private_folder, sync_folder
from jobaid.journal.schema import MIGRATIONS
from jobaid.journal.transactions import transaction
from jobaid.journal.verifying import chain_faults

_KEPT = 3
_NAME = re.compile(r"(\d{6})-(\d{4}-\d{2}-\d{2})\.sqlite")


def backups(journal: Path) -> list[Path]:
    """The backups of a journal, the newest first: by their running number, whatever the clock said."""
    folder = journal.parent / "backups"
    return sorted((path for path in folder.glob("*.sqlite") if _NAME.fullmatch(path.name)), reverse=True)


def back_up_once_a_day(journal: Path, connection: apsw.Connection, today: date, vfs: str = "") -> bool:
    """Make a backup unless there is one of today. Returns whether one was made. Raises apsw.Error and OSError."""
    if any(path.stem.endswith(today.isoformat()) for path in backups(journal)):
        return False
    back_up(journal, connection, today, vfs)
    return True


def back_up(journal: Path, connection: apsw.Connection, today: date, vfs: str = "") -> Path:
    """Copy the journal as it is now, and keep the newest few copies. Raises apsw.Error and OSError."""
    earlier = backups(journal)
    number = int(earlier[0].name[:6]) + 1 if earlier else 1
    path = journal.parent / "backups" / f"{number:06}-{today.isoformat()}.sqlite"
    private_folder(path.parent)
    unfinished = path.with_suffix(".unfinished")
    copy(connection, unfinished, vfs)
    unfinished.replace(path)
    sync_folder(path.parent)
    for old in backups(journal)[_KEPT:]:
        old.unlink()
    return path


def copy(source: apsw.Connection, path: Path, vfs: str = "") -> None:
    """Copy a database to a file, anew."""
    for old in (path, path.with_name(f"{path.name}-journal")):
        old.unlink(missing_ok=True)
    target = connect(path, vfs)
    try:
        with target.backup("main", source, "main") as backup:
            backup.step(-1)
    finally:
        target.close(True)


def is_good(backup: Path, vfs: str = "") -> bool:
    """Whether a backup is as it was written, to the last event, and not of a newer jobaid."""
    with suppress(*FAULTS):
        version = sound_version(backup)
        if not version or version > len(MIGRATIONS) or not is_whole(backup):
            return False
        connection = connect(backup, vfs)
        try:
            return next(chain_faults(connection), None) is None
        finally:
            connection.close(True)
    return False


def erase_in_backups(journal: Path, ids: Iterable[str], vfs: str = "") -> None:
    """Erase in each backup what these events say. One in which that cannot be done goes: damaged, or never finished."""
    names = list(ids)
    for unfinished in (journal.parent / "backups").glob("*.unfinished*"):
        unfinished.unlink(missing_ok=True)
    for path in backups(journal):
        try:
            _erase_in(path, names, vfs)
        except apsw.Error as fault:
            if not is_damage(fault):
                raise
            path.unlink()


def _erase_in(path: Path, ids: list[str], vfs: str) -> None:
    connection = connect(path, vfs)
    try:
        with transaction(connection):
            rows.erase(connection, ids)
    finally:
        connection.close(True)
