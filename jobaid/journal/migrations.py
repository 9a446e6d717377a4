"""Brings a journal of an older version to the one that this jobaid writes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import apsw

from jobaid.journal.failures import JournalTooNew
from jobaid.journal.schema import MIGRATIONS
from jobaid.journal.transactions import transaction


def migrate(
    connection: apsw.Connection, path: Path, before: Callable[[], object], steps: Sequence[str] = MIGRATIONS
) -> None:
    """Take all the steps that are missing, or none; `before` is called before a journal that exists is changed."""
    version = version_of(connection)
    if version > len(steps):
        raise JournalTooNew(path)
    if version == len(steps):
        return
    if version:
        before()
    with transaction(connection):
        for step in steps[version:]:
            connection.execute(step)
        connection.pragma("user_version", len(steps))


def version_of(connection: apsw.Connection) -> int:
    """Which version a journal has; 0 is an empty file."""
    return int(str(connection.pragma("user_version")))
