"""A journal of an older version becomes one of the newest, or stays as it was."""

import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from jobaid.journal.connecting import connect
from jobaid.journal.failures import JournalTooNew
from jobaid.journal.migrations import migrate, version_of
from jobaid.journal.schema import MIGRATIONS
from tests.libraries import ROOT

FIRST = "CREATE TABLE thing (name TEXT)"
SECOND = "ALTER TABLE thing ADD COLUMN colour TEXT; UPDATE thing SET colour = 'red'"
THIRD = "CREATE INDEX by_colour ON thing (colour)"
KILLED = """
import os, sys
from pathlib import Path
from jobaid.journal.connecting import connect
from jobaid.journal.migrations import migrate
from tests.unit.journal.test_migrations import FIRST, SECOND
connection = connect(Path(sys.argv[1]))
connection.create_scalar_function("die", lambda: os._exit(9))
migrate(connection, Path(sys.argv[1]), lambda: None, (FIRST, SECOND, "CREATE TABLE more (x); SELECT die()"))
"""


@pytest.fixture
def old(path: Path) -> apsw.Connection:
    """A journal of the first version, with one thing in it."""
    path.parent.mkdir()
    connection = connect(path)
    migrate(connection, path, lambda: None, (FIRST,))
    connection.execute("INSERT INTO thing VALUES ('chair')")
    return connection


def test_all_missing_steps_are_taken_after_a_backup(old: apsw.Connection, path: Path) -> None:
    backed_up: list[int] = []
    migrate(old, path, lambda: backed_up.append(version_of(old)), (FIRST, SECOND, THIRD))
    assert (backed_up, version_of(old)) == ([1], 3)
    assert list(old.execute("SELECT * FROM thing")) == [("chair", "red")]


def test_a_journal_of_this_version_is_not_touched(old: apsw.Connection, path: Path) -> None:
    before = path.read_bytes()
    migrate(old, path, lambda: pytest.fail("nothing to back up for"), (FIRST,))
    assert path.read_bytes() == before


def test_a_step_that_fails_leaves_the_old_version(old: apsw.Connection, path: Path) -> None:
    with pytest.raises(apsw.SQLError):
        migrate(old, path, lambda: None, (FIRST, SECOND, "CREATE TABLE thing (again)"))
    assert version_of(old) == 1
    assert list(old.execute("SELECT * FROM thing")) == [("chair",)]


def test_without_a_backup_nothing_is_changed(old: apsw.Connection, path: Path) -> None:
    def no_room() -> None:
        raise apsw.exception_for(apsw.SQLITE_FULL)

    with pytest.raises(apsw.FullError):
        migrate(old, path, no_room, (FIRST, SECOND))
    assert version_of(old) == 1


def test_a_newer_version_is_refused(old: apsw.Connection, path: Path) -> None:
    with pytest.raises(JournalTooNew):
        migrate(old, path, lambda: None, ())


def test_a_program_killed_half_way_leaves_the_old_version(old: apsw.Connection, path: Path) -> None:
    old.close()
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=ROOT, check=False)
    assert done.returncode == 9
    again = connect(path)
    assert version_of(again) == 1
    assert list(again.execute("SELECT * FROM thing")) == [("chair",)]
    migrate(again, path, lambda: None, (FIRST, SECOND))
    assert list(again.execute("SELECT * FROM thing")) == [("chair", "red")]
    again.close()


def test_a_new_journal_has_the_newest_version(path: Path) -> None:
    path.parent.mkdir()
    connection = connect(path)
    migrate(connection, path, lambda: pytest.fail("nothing to back up"))
    assert version_of(connection) == len(MIGRATIONS)
    connection.close()
