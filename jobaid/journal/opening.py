"""Opens a journal, whatever became of it since."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import apsw

from jobaid.journal import rows
from jobaid.journal.backups import backups
from jobaid.journal.connecting import connect
from jobaid.journal.failures import FAULTS, JournalTooNew, is_damage
from jobaid.journal.lock import Lock
from jobaid.journal.mending import Report, finish, mend
from jobaid.journal.migrations import version_of
from jobaid.journal.pages import is_cut_short, sound_version, unsound_pages
from jobaid.journal.places import private_folder
from jobaid.journal.schema import MIGRATIONS
from jobaid.journal.store import Store
from jobaid.journal.unused import unused_pages, write_anew
from jobaid.journal.verifying import chain_faults

_LOOKED_AT = 1_000
"""So many of the last events are verified as a journal is opened; the pages of all are. `upkeep` does the rest."""


def opening(tell: Callable[[Report], None]) -> Callable[[Path], Store]:
    """How a writer opens its journal; what the user should know of it is told, on the writer's thread."""

    def open_(path: Path) -> Store:
        store, report = open_journal(path)
        if report.cause:
            tell(report)
        return store

    return open_


def open_journal(path: Path, now: datetime | None = None, vfs: str = "") -> tuple[Store, Report]:
    """Open a journal, or make one; a damaged one is set aside and restored.

    Raises JournalBusy, JournalTooNew, apsw.Error and OSError.
    """
    private_folder(path.parent)
    lock = Lock(path)
    try:
        report = _made_sound(path, now or datetime.now(UTC), vfs)
        return Store.open_locked(path, lock, vfs), report
    except BaseException:
        lock.release()
        raise


def _made_sound(path: Path, now: datetime, vfs: str) -> Report:
    finish(path)
    if not path.exists() or not path.stat().st_size:
        return mend(path, now, vfs) if backups(path) else Report()
    version = sound_version(path)
    if version is not None and version > len(MIGRATIONS):
        raise JournalTooNew(path)
    return Report() if _is_sound(path, vfs) else mend(path, now, vfs)


def _is_sound(path: Path, vfs: str) -> bool:
    """Whether nothing tells against a journal. What a crash left half done is taken back first."""
    was_cut_off = path.with_name(f"{path.name}-journal").exists()
    try:
        connection = connect(path, vfs)
        try:
            return _has_sound_pages(path) and _follows(connection, everything=was_cut_off)
        finally:
            connection.close(True)
    except FAULTS as fault:
        if is_damage(fault):
            return False
        raise


def _has_sound_pages(path: Path) -> bool:
    if is_cut_short(path):
        return False
    unsound = unsound_pages(path)
    if not unsound <= unused_pages(path):
        return False
    if unsound:
        write_anew(path, unsound)
    return True


def _follows(connection: apsw.Connection, everything: bool) -> bool:
    if version_of(connection) == 0:
        return True
    since = 0 if everything else max(0, rows.head(connection).seq - _LOOKED_AT)
    return next(chain_faults(connection, since), None) is None
