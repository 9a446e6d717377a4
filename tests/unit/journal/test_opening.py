"""Whatever became of a journal: it opens, with all that can be saved, and the user is told in numbers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from jobaid.journal.aside import set_aside_files
from jobaid.journal.backups import backups
from jobaid.journal.checked import PAGE
from jobaid.journal.connecting import connect
from jobaid.journal.failures import JournalTooNew
from jobaid.journal.mending import Report
from jobaid.journal.opening import open_journal, opening
from jobaid.journal.store import Store
from jobaid.journal.upkeep import look_after
from jobaid.journal.writer import Writer
from jobaid.messages import text
from tests.unit.journal.events import bytes_in, event, said

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LONG = "what was said " * 40


def fill(path: Path, count: int, backup_at: int = 0) -> None:
    """A journal of so many events, backed up after some of them."""
    store = Store.open(path)
    for number in range(count):
        store.append([event(f"e{number}", f"{LONG}{number}")])
        if number + 1 == backup_at:
            look_after(store, NOW)
    store.close()


def opened(path: Path) -> tuple[list[str], Report]:
    """What a journal has after it was opened, and what is reported of that."""
    store, report = open_journal(path, NOW)
    try:
        assert store.verify() == []
        return [one.id for one in store.records()], report
    finally:
        store.close()


def names(numbers: range) -> list[str]:
    return [f"e{number}" for number in numbers]


def spoil(path: Path, page: int) -> None:
    """Make rubbish of a page, from 1; of the last ones with negative numbers."""
    content = bytearray(path.read_bytes())
    start = (page - 1) * PAGE if page > 0 else len(content) + page * PAGE
    content[start + 8 : start + 800] = b"\x5a" * 792
    path.write_bytes(content)


def test_a_sound_journal_is_reported_as_such(path: Path) -> None:
    fill(path, 3)
    there, report = opened(path)
    assert (there, report, report.message) == (names(range(3)), Report(), None)


@pytest.mark.parametrize("page", [1, 2, 3, 4, 5, 6])
def test_a_damaged_page_costs_what_stands_in_it_and_the_user_is_told(path: Path, page: int) -> None:
    fill(path, 60)
    spoil(path, page)
    there, report = opened(path)
    assert len(there) == report.saved == 60 - report.lost
    assert report.lost < 30
    assert report.aside in set_aside_files(path)
    assert report.message is not None
    assert f"{report.saved} events are saved" in text(report.message)
    assert str(report.aside) in text(report.message)


def test_what_a_backup_has_is_not_lost(path: Path) -> None:
    fill(path, 60, backup_at=60)
    for page in range(1, 12):
        spoil(path, page)
    there, report = opened(path)
    assert (there, report.saved, report.lost) == (names(range(60)), 60, 0)
    assert report.message is not None
    assert "nothing is lost" in text(report.message)


def test_what_is_newer_than_the_backup_is_saved_over(path: Path) -> None:
    fill(path, 60, backup_at=30)
    spoil(path, 1)
    there, report = opened(path)
    assert (there, report.lost) == (names(range(60)), 0)


def test_a_damaged_backup_is_passed_over_for_an_older_one(path: Path) -> None:
    store = Store.open(path)
    store.append([event("a")])
    look_after(store, NOW)
    store.append([event("b")])
    look_after(store, NOW + timedelta(days=1))
    store.close()
    spoil(backups(path)[0], 2)
    path.write_bytes(b"")
    assert opened(path)[0] == ["a"]


def test_a_file_of_something_else_is_set_aside_whole(path: Path) -> None:
    fill(path, 3, backup_at=3)
    path.write_bytes(b"dear diary" * 1000)
    there, report = opened(path)
    assert there == names(range(3))
    assert report.aside is not None
    assert report.aside.read_bytes() == b"dear diary" * 1000


@pytest.mark.parametrize("size", [0, 100, PAGE, 3 * PAGE, 3 * PAGE + 100])
def test_a_file_that_was_cut_short_is_restored(path: Path, size: int) -> None:
    fill(path, 60, backup_at=60)
    path.write_bytes(path.read_bytes()[:size])
    assert opened(path)[0] == names(range(60))


def test_a_journal_that_is_gone_comes_back_from_its_backup(path: Path) -> None:
    fill(path, 3, backup_at=2)
    path.unlink()
    there, report = opened(path)
    assert (there, report.cause) == (names(range(2)), "gone")
    assert report.message is not None
    assert "2 events are saved" in text(report.message)


def test_what_was_erased_stays_erased(path: Path) -> None:
    fill(path, 60, backup_at=60)
    store, _ = open_journal(path)
    store.append([event("after", supersedes="e5")])
    store.close()
    spoil(path, 1)
    store, report = open_journal(path)
    assert (said(store)["e5"], report.lost) == (None, 0)
    store.close()


def test_a_row_that_another_hand_changed_is_left_out(path: Path) -> None:
    fill(path, 20)
    connection = connect(path)
    connection.execute("UPDATE event SET call = 'another' WHERE seq = 7")
    connection.close()
    there, report = opened(path)
    assert there == [name for name in names(range(20)) if name != "e6"]
    assert (report.cause, report.lost) == ("damaged", 1)


def test_damage_to_what_is_old_is_found_once_a_day(path: Path) -> None:
    store = Store.open(path)
    store.append([event(f"e{number}") for number in range(1_200)])
    store.connection.execute("UPDATE event SET at = 5 WHERE seq = 10")
    store.close()
    store, report = open_journal(path)
    assert report.cause == ""
    report = look_after(store, NOW)
    assert (report.cause, report.saved, report.lost) == ("damaged", 1_199, 1)
    store.append([event("next")])
    assert store.verify() == []
    store.close()


def test_what_mending_lost_is_told_even_if_the_backup_after_it_fails(path: Path) -> None:
    store = Store.open(path)
    store.append([event(f"e{number}") for number in range(1_200)])
    store.connection.execute("UPDATE event SET at = 5 WHERE seq = 10")
    (path.parent / "backups").write_text("no folder", "utf-8")
    told: list[Report] = []
    with pytest.raises(OSError, match="backups"):
        look_after(store, NOW, told.append)
    assert [(one.cause, one.lost) for one in told] == [("damaged", 1)]
    store.close()


def test_a_page_that_goes_bad_while_it_is_open_is_mended_by_the_writer(path: Path) -> None:
    fill(path, 60)
    told: list[Report] = []
    writer = Writer(path, opening(told.append))
    writer.run(lambda store: store.path).result(20)
    spoil(path, -1)
    with pytest.raises(apsw.IOError):
        writer.run(said).result(20)
    writer.append([event("next")])
    assert writer.close()
    assert opened(path)[0][-1] == "next"
    assert [one.cause for one in told] == ["damaged"]


def test_a_journal_of_a_newer_jobaid_is_left_as_it_is(path: Path) -> None:
    fill(path, 3)
    connection = connect(path)
    connection.pragma("user_version", 99)
    connection.close()
    before = bytes_in(path.parent)
    with pytest.raises(JournalTooNew) as refused:
        open_journal(path)
    assert str(path) in str(refused.value)
    assert bytes_in(path.parent) == before


def test_restoring_that_was_cut_off_before_the_end_begins_anew(path: Path) -> None:
    fill(path, 20)
    spoil(path, 1)
    path.with_suffix(".restoring").write_bytes(b"half of it")
    assert opened(path)[0] == names(range(20))
    assert not path.with_suffix(".restoring").exists()


def test_restoring_that_was_cut_off_at_the_end_is_finished(path: Path) -> None:
    fill(path, 20)
    path.rename(path.with_suffix(".restoring"))
    there, report = opened(path)
    assert (there, report.cause) == (names(range(20)), "")
