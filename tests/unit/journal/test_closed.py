"""Stretches that say nothing any more are closed off: the journal stays whole and grows no longer than what it says."""

from datetime import UTC, date, datetime
from pathlib import Path

import apsw
import pytest

from jobaid.journal.backups import back_up
from jobaid.journal.checked import PAGE
from jobaid.journal.opening import open_journal
from jobaid.journal.schema import PAYLOADS_APART
from jobaid.journal.store import Store
from jobaid.journal.upkeep import look_after
from tests.unit.journal.events import bytes_in, event, said

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def fill(store: Store, since: int, until: int, living: int = 0) -> None:
    """Events of which only every so many-th is left, or none."""
    names = range(since, until)
    store.append([event(f"e{name}", f'{{"said":"words {name}"}}') for name in names])
    store.erase([f"e{name}" for name in names if not living or name % living])


def rows(store: Store, table: str) -> int:
    [(count,)] = store.connection.execute(f"SELECT count(*) FROM {table}")
    return int(str(count))


def last_seq(store: Store) -> int:
    [(seq,)] = store.connection.execute("SELECT max(seq) FROM event")
    return int(str(seq))


@pytest.fixture
def closed(store: Store) -> Store:
    """Of 3,000 events every hundredth says something, and so does each of the last thousand."""
    fill(store, 0, 3_000, living=100)
    store.append([event(f"l{name}") for name in range(1_000)])
    store.close_off()
    return store


def test_what_is_left_is_as_it_was_and_the_chain_is_whole(closed: Store) -> None:
    assert closed.verify() == []
    assert rows(closed, "event") == rows(closed, "body") == 30 + 1_000
    assert rows(closed, "closed") == 30
    assert said(closed)["e100"] == '{"said":"words 100"}'


def test_it_goes_on_after_it(closed: Store) -> None:
    fill(closed, 5_000, 7_000)
    closed.append([event(f"m{name}") for name in range(1_000)])
    closed.close_off()
    closed.append([event("last")])
    assert closed.verify() == []
    assert rows(closed, "event") == 30 + 2_000 + 1


def test_stretches_that_follow_each_other_become_one(closed: Store) -> None:
    closed.erase(f"e{name}" for name in range(0, 3_000, 100))
    closed.append([event(f"m{name}") for name in range(1_000)])
    closed.erase(f"l{name}" for name in range(1_000))
    closed.close_off()
    assert rows(closed, "closed") == 1
    assert closed.verify() == []


def test_a_journal_that_is_erased_again_and_again_does_not_grow(store: Store, path: Path) -> None:
    sizes = []
    for number in range(6):
        fill(store, 2_000 * number, 2_000 * number + 2_000)
        store.close_off()
        sizes.append(path.stat().st_size)
    assert sizes[-1] <= sizes[1] * 1.1
    assert store.verify() == []


def test_a_little_is_not_worth_it(store: Store) -> None:
    fill(store, 0, 1_400)
    store.close_off()
    assert rows(store, "closed") == 0


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE closed SET seal = zeroblob(32) WHERE first = (SELECT min(first) FROM closed)",
        "UPDATE closed SET before = zeroblob(32) WHERE first = (SELECT max(first) FROM closed)",
        "UPDATE closed SET last = last + 1 WHERE first = (SELECT max(first) FROM closed)",
        "DELETE FROM closed WHERE first = (SELECT min(first) FROM closed)",
        "DELETE FROM closed",
    ],
)
def test_a_stretch_that_another_hand_changed_is_noticed(closed: Store, change: str) -> None:
    closed.connection.execute(change)
    assert closed.verify() != []


def test_an_event_before_a_stretch_that_another_hand_changed_is_noticed(closed: Store) -> None:
    closed.connection.execute("UPDATE event SET call = 'other' WHERE id = 'e100'")
    assert closed.verify() != []


def test_what_is_closed_off_is_in_no_backup_either(store: Store, path: Path) -> None:
    store.append([event("note", '{"text":"Ring Ulises"}')])
    back_up(path, store.connection, date(2026, 11, 22))
    store.append([event("again", '{"text":"Ring him"}', supersedes="note")])
    fill(store, 0, 2_500)
    assert b"Ulises" in bytes_in(path.parent)
    look_after(store, NOW)
    assert b"Ulises" not in bytes_in(path.parent)


def test_it_is_done_once_a_day_after_the_backup(store: Store) -> None:
    fill(store, 0, 2_500)
    assert not look_after(store, NOW).cause
    assert rows(store, "closed") == 1


@pytest.mark.parametrize("with_backup", [False, True])
def test_a_damaged_journal_is_restored_with_its_stretches(closed: Store, path: Path, with_backup: bool) -> None:
    if with_backup:
        back_up(path, closed.connection, NOW.date())
    fill(closed, 5_000, 6_700)
    closed.append([event(f"m{name}") for name in range(1_000)])
    closed.close_off()
    before = said(closed)
    last = last_seq(closed)
    closed.connection.close(True)
    content = bytearray(path.read_bytes())
    content[PAGE + 100] ^= 1
    path.write_bytes(content)
    closed._lock.release()
    store, report = open_journal(path, NOW)
    assert report.cause == "damaged"
    assert report.lost <= 60
    after = said(store)
    assert all(before[name] == payload for name, payload in after.items() if name in before and payload is not None)
    assert sum(payload is not None for payload in after.values()) >= len(before) - 60
    assert last_seq(store) >= last - 60
    assert store.verify() == []
    store.close()


def test_a_journal_of_the_first_version_is_opened_and_closed_off(path: Path) -> None:
    first = Store.open(path)
    fill(first, 0, 2_500)
    for statement in ("DROP TABLE closed", "PRAGMA user_version = 1"):
        first.connection.execute(statement)
    first.close()
    store, report = open_journal(path, NOW)
    assert not report.cause
    store.close_off()
    assert (rows(store, "closed"), store.verify()) == (1, [])
    store.close()


def test_the_first_version_is_as_it_was_released() -> None:
    connection = apsw.Connection(":memory:")
    connection.execute(PAYLOADS_APART)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert tables == {"event", "body"}
