"""What can happen to the place of a journal: no room, no right to write, somebody else, another clock."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jobaid.journal.backups import backups
from jobaid.journal.failures import JournalBusy
from jobaid.journal.opening import open_journal
from jobaid.journal.upkeep import look_after
from jobaid.journal.writer import Standing, Writer
from jobaid.messages import message
from tests.faults.journals import START, ids, opened, record, records
from tests.libraries import ROOT

SOON = 20.0
HOLDS_IT = """
import sys, time
from pathlib import Path
from jobaid.journal.opening import open_journal
store, _ = open_journal(Path(sys.argv[1]))
print("open", flush=True)
time.sleep(600)
"""


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def mounted(*options: str) -> bool:
    """Whether a mount was possible: it takes root, and not each container allows it."""
    return is_root() and subprocess.run(["mount", *options], check=False, capture_output=True).returncode == 0


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of half a megabyte."""
    folder.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)):
        pytest.skip("needs the right to mount")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder in which nothing can be written, for root neither."""
    if not is_root():
        folder.chmod(0o500)
        try:
            yield
        finally:
            folder.chmod(0o700)
        return
    if not mounted("--bind", str(folder), str(folder)):
        pytest.skip("needs the right to mount")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_up(folder: Path) -> Path:
    """Leave no byte free."""
    path = folder / "something else"
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1_024))
        except OSError:
            return path


def test_on_a_full_disk_events_wait_in_memory_until_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk / "journal" / "journal.sqlite"
        writer = Writer(path)
        writer.append(records(5))
        assert writer.flush(SOON)
        filler = fill_up(disk)
        writer.append(records(60, start=10))
        assert not writer.flush(SOON)
        assert writer.standing == Standing("failing", message("journal.full"))
        filler.unlink()
        assert writer.flush(SOON)
        assert writer.close()
        assert ids(path) == [one.id for one in (*records(5), *records(60, start=10))]


def test_a_start_on_a_full_disk_keeps_events_in_memory(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        filler = fill_up(disk)
        path = disk / "journal" / "journal.sqlite"
        writer = Writer(path)
        writer.append(records(5))
        assert not writer.flush(SOON)
        assert writer.standing == Standing("failing", message("journal.full"))
        filler.unlink()
        assert writer.flush(SOON)
        assert writer.close()
        assert len(ids(path)) == 5


def test_in_a_read_only_folder_events_wait_in_memory_until_it_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "journal" / "journal.sqlite"
    with opened(path) as store:
        store.append(records(5))
    with read_only(path.parent):
        writer = Writer(path)
        writer.append(records(5, start=10))
        assert not writer.flush(SOON)
        assert writer.standing == Standing("failing", message("journal.read-only", folder=str(path.parent)))
    assert writer.flush(SOON)
    assert writer.close()
    assert len(ids(path)) == 10


def test_a_second_instance_is_told_so_and_a_killed_one_is_no_instance(tmp_path: Path) -> None:
    path = tmp_path / "journal" / "journal.sqlite"
    other = subprocess.Popen([sys.executable, "-c", HOLDS_IT, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(JournalBusy):
            open_journal(path)
    finally:
        other.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        other.communicate()
    open_journal(path)[0].close()


def test_a_writer_waits_for_the_other_instance(tmp_path: Path) -> None:
    path = tmp_path / "journal" / "journal.sqlite"
    with opened(path):
        writer = Writer(path)
        writer.append(records(3))
        assert not writer.flush(SOON)
        assert writer.standing == Standing("failing", message("journal.busy"))
    assert writer.flush(SOON)
    assert writer.close()
    assert len(ids(path)) == 3


@pytest.mark.parametrize("hours", [48, -48])
def test_a_clock_that_is_put_changes_no_order(tmp_path: Path, hours: int) -> None:
    path = tmp_path / "journal" / "journal.sqlite"
    shifted = START + hours * 3_600_000
    with opened(path) as store:
        store.append([record(0, at=START)])
        store.append([record(1, at=shifted)])
        store.append([record(2, at=START + 1)])
        assert [one.id for one in store.records()] == ["event-00000", "event-00001", "event-00002"]
        assert store.verify() == []


def test_a_clock_that_is_put_leaves_the_newest_backup_the_newest(tmp_path: Path) -> None:
    path = tmp_path / "journal" / "journal.sqlite"
    today = datetime(2026, 5, 5, 12, tzinfo=UTC)
    with opened(path) as store:
        for number, hours in enumerate((48, -48, 0, 0)):
            store.append(records(5, start=5 * number))
            look_after(store, today + timedelta(hours=hours))
    assert [backup.stem for backup in backups(path)] == ["000003-2026-05-05", "000002-2026-05-03", "000001-2026-05-07"]
    path.write_bytes(b"")
    assert len(ids(path)) == 15
