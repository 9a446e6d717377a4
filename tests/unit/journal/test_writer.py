"""The writer: nobody waits for the disk, nothing is given up, and everybody is told how it stands."""

import threading
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from jobaid.journal.store import Store
from jobaid.journal.writer import Standing, Writer
from jobaid.messages import Message, message
from tests.unit.journal.events import event, said

SOON = 20.0


class Gate:
    """Opens a journal only while it is open itself, and raises else."""

    def __init__(self, fault: Callable[[], Exception]) -> None:
        self.is_open = False
        self.fault = fault

    def __call__(self, path: Path) -> Store:
        if not self.is_open:
            raise self.fault()
        return Store.open(path)


def full() -> Exception:
    return apsw.exception_for(apsw.SQLITE_FULL)


def kept(path: Path) -> dict[str, str | None]:
    """What a closed journal says."""
    store = Store.open(path)
    try:
        return said(store)
    finally:
        store.close()


def test_what_is_appended_is_saved(path: Path) -> None:
    writer = Writer(path)
    writer.append([event("a"), event("b")])
    assert writer.flush(SOON)
    assert writer.is_saved
    assert writer.close()
    assert kept(path) == {"a": "{}", "b": "{}"}


def test_closing_writes_what_waits(path: Path) -> None:
    writer = Writer(path)
    for number in range(50):
        writer.append([event(f"e{number}")])
    assert writer.close()
    assert len(kept(path)) == 50


def test_what_cannot_be_written_is_kept_and_written_when_it_can_be(path: Path) -> None:
    gate = Gate(full)
    writer = Writer(path, gate)
    writer.append([event("a")])
    assert not writer.flush(SOON)
    assert not writer.is_saved
    assert writer.standing == Standing("failing", message("journal.full"))
    gate.is_open = True
    writer.append([event("b")])
    assert writer.flush(SOON)
    assert writer.standing == Standing("saved")
    writer.close()
    assert list(kept(path)) == ["a", "b"]


def test_it_is_tried_again_without_being_asked(path: Path) -> None:
    gate, saved = Gate(full), threading.Event()
    writer = Writer(path, gate)
    writer.listen(lambda state, _reason: saved.set() if state == "saved" else None)
    writer.append([event("a")])
    assert not writer.flush(SOON)
    gate.is_open = True
    assert saved.wait(SOON)
    assert writer.close()


def test_a_writer_that_never_could_write_says_so_when_it_is_closed(path: Path) -> None:
    writer = Writer(path, Gate(full))
    writer.append([event("a")])
    assert not writer.close(SOON)
    assert not writer.is_saved


def test_listeners_are_told_each_change(path: Path) -> None:
    gate, told, saved = Gate(full), list[tuple[str, Message | None]](), threading.Event()

    def listen(state: str, reason: Message | None) -> None:
        told.append((state, reason))
        if state == "saved":
            saved.set()

    gate.is_open = True
    writer = Writer(path, gate)
    assert writer.flush(SOON)
    writer.listen(listen)
    writer.append([event("a")])
    assert saved.wait(SOON)
    writer.close()
    assert told == [("waiting", None), ("saved", None)]


def test_a_note_that_waits_is_written_once(path: Path) -> None:
    gate = Gate(full)
    writer = Writer(path, gate)
    writer.append([event("a", "dear"), event("b", "dear Ms", supersedes="a"), event("x")])
    writer.append([event("c", "dear Ms Duarte", supersedes="b")])
    gate.is_open = True
    assert writer.flush(SOON)
    writer.close()
    assert kept(path) == {"b": None, "x": "{}", "c": "dear Ms Duarte"}  # x may need that there was a note


def test_a_note_that_waits_erases_what_is_written_of_it(path: Path) -> None:
    writer = Writer(path)
    writer.append([event("a", "dear")])
    assert writer.flush(SOON)
    blocked = threading.Event()
    writer.run(lambda _store: blocked.wait(SOON))
    writer.append([event("b", "dear Ms", supersedes="a"), event("c", "dear Ms Duarte", supersedes="b")])
    blocked.set()
    assert writer.close()
    assert kept(path) == {"a": None, "c": "dear Ms Duarte"}


def test_a_job_sees_what_was_appended_before(path: Path) -> None:
    writer = Writer(path)
    writer.append([event("a")])
    assert writer.run(said).result(SOON) == {"a": "{}"}
    writer.close()


def test_a_job_without_a_journal_is_told_why(path: Path) -> None:
    writer = Writer(path, Gate(full))
    with pytest.raises(apsw.FullError):
        writer.run(said).result(SOON)
    writer.close()


def test_a_job_that_fails_stops_nothing(path: Path) -> None:
    writer = Writer(path)
    with pytest.raises(ZeroDivisionError):
        writer.run(lambda _store: 1 // 0).result(SOON)
    writer.append([event("a")])
    assert writer.close()
    assert kept(path) == {"a": "{}"}


def test_a_writer_that_is_closed_does_no_job(path: Path) -> None:
    writer = Writer(path)
    writer.close()
    assert writer.run(said).cancelled()


def test_a_folder_that_goes_while_it_is_written_in_is_made_again(path: Path) -> None:
    writer = Writer(path)
    writer.append([event("a")])
    assert writer.flush(SOON)
    path.parent.rename(path.parent.with_name("moved"))
    writer.append([event("b")])
    while not writer.flush(SOON):
        assert writer.standing == Standing("failing", message("journal.gone", folder=str(path.parent)))
    writer.close()
    assert kept(path) == {"b": "{}"}
