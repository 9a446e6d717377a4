"""Backups: one a day, a few of them, each whole; what is erased is erased in them too."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from jobaid.journal.aside import set_aside_files
from jobaid.journal.backups import backups, is_good
from jobaid.journal.opening import open_journal
from jobaid.journal.store import Store
from jobaid.journal.upkeep import look_after
from tests.unit.journal.events import bytes_in, event

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_there_is_one_backup_a_day_and_three_are_kept(store: Store, path: Path) -> None:
    for day in range(5):
        for hour in range(2):
            store.append([event(f"e{day}-{hour}")])
            look_after(store, NOW + timedelta(days=day, hours=hour))
    assert [one.stem for one in backups(path)] == ["000005-2026-11-27", "000004-2026-11-26", "000003-2026-11-25"]
    assert all(is_good(one) for one in backups(path))


def test_what_is_erased_is_erased_in_the_backups_and_these_stay_whole(store: Store, path: Path) -> None:
    store.append([event("a", "Ms Duarte"), event("b", "Mr Okafor")])
    look_after(store, NOW)
    store.append([event("c", "Ms Duarte again")])
    look_after(store, NOW + timedelta(days=1))
    store.erase(["a", "c"])
    assert b"Duarte" not in bytes_in(path.parent)
    assert b"Okafor" in backups(path)[0].read_bytes()
    assert all(is_good(one) for one in backups(path))


def test_a_backup_in_which_nothing_can_be_erased_goes(store: Store, path: Path) -> None:
    store.append([event("a", "Ms Duarte")])
    look_after(store, NOW)
    backup = backups(path)[0]
    backup.write_bytes(b"x" * 100 + backup.read_bytes()[100:])
    store.erase(["a"])
    assert b"Duarte" not in bytes_in(path.parent)


def test_erasing_takes_the_damaged_files_that_were_set_aside(path: Path) -> None:
    store = Store.open(path)
    store.append([event("a", "Ms Duarte")])
    store.close()
    content = bytearray(path.read_bytes())
    content[50] ^= 1
    path.write_bytes(content)
    store, _ = open_journal(path)
    assert set_aside_files(path)
    store.erase(["a"])
    store.close()
    assert b"Duarte" not in bytes_in(path.parent)
