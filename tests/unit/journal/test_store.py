"""What is appended is there, in order and once; what is erased is gone, and the chain is whole."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobaid.journal.failures import JournalBusy
from jobaid.journal.record import Stored
from jobaid.journal.store import Store
from jobaid.journal.verifying import Fault
from tests.unit.journal.events import bytes_in, event, said


def test_what_is_appended_is_read_in_order(store: Store) -> None:
    store.append([event("b", '{"a": 1}'), event("a")])
    store.append([event("c", call="")])
    assert list(store.records()) == [
        Stored(1, "b", "kind", 1, 1_760_000_000_000, "call-1", '{"a": 1}'),
        Stored(2, "a", "kind", 1, 1_760_000_000_000, "call-1", "{}"),
        Stored(3, "c", "kind", 1, 1_760_000_000_000, "", "{}"),
    ]


def test_an_event_appended_again_changes_nothing(store: Store) -> None:
    store.append([event("a", "first")])
    store.append([event("a", "second"), event("b"), event("b", "again")])
    assert said(store) == {"a": "first", "b": "{}"}


def test_events_are_found_by_place_call_and_kind(store: Store) -> None:
    store.append([event("a"), event("b", call="call-2"), event("c", kind="other"), event("d", call="")])
    assert [one.id for one in store.records(since_seq=2)] == ["c", "d"]
    assert [one.id for one in store.records(calls=["call-2", "call-9"])] == ["b"]
    assert [one.id for one in store.records(calls=["call-1"], types=["other"])] == ["c"]
    assert list(store.records(calls=[])) == []


def test_what_is_superseded_says_nothing_any_more(store: Store) -> None:
    store.append([event("a", "dear Ms D")])
    store.append([event("b", "dear Ms Duarte", supersedes="a")])
    assert said(store) == {"a": None, "b": "dear Ms Duarte"}
    assert store.verify() == []


def test_an_event_that_comes_again_erases_nothing_twice(store: Store) -> None:
    store.append([event("a", "one")])
    store.append([event("b", "two", supersedes="a"), event("c", "three", supersedes="b")])
    store.append([event("b", "two", supersedes="a")])
    assert said(store) == {"a": None, "b": None, "c": "three"}


def test_what_is_erased_is_in_no_byte_of_the_folder_and_the_chain_is_whole(store: Store, path: Path) -> None:
    for number in range(200):
        store.append([event(f"e{number}", f"secret-{number:04} " * (number % 30 + 1))])
    erased = [f"e{number}" for number in range(200) if number % 3]
    assert store.erase(erased) == len(erased)
    assert store.erase(erased) == 0
    assert store.verify() == []
    left = bytes_in(path.parent)
    assert [number for number in range(200) if f"secret-{number:04}".encode() in left] == list(range(0, 200, 3))


def test_a_journal_is_one_programs_alone(store: Store, path: Path) -> None:
    with pytest.raises(JournalBusy):
        Store.open(path)


def test_a_journal_that_was_closed_opens_again(path: Path) -> None:
    first = Store.open(path)
    first.append([event("a")])
    first.close()
    second = Store.open(path)
    assert said(second) == {"a": "{}"}
    second.close()


@pytest.mark.skipif(sys.platform == "win32", reason="its folder in the profile is the user's alone there")
def test_nobody_else_can_look_into_a_journal(store: Store, path: Path) -> None:
    store.append([event("a")])
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE event SET at = at + 1 WHERE seq = 2", Fault(2, "event")),
        ("UPDATE event SET call = 'other' WHERE seq = 2", Fault(2, "event")),
        ("UPDATE body SET payload = x'00' WHERE seq = 2", Fault(2, "payload")),
        ("UPDATE body SET salt = NULL WHERE seq = 2", Fault(2, "payload")),
        ("UPDATE event SET type = CAST(x'a5a5' AS TEXT) WHERE seq = 2", Fault(0, "file")),
        ("DELETE FROM body WHERE seq = 2", Fault(2, "payload")),
        ("DELETE FROM event WHERE seq = 2", Fault(2, "gap")),
    ],
)
def test_a_change_by_another_hand_is_found_where_it_is(store: Store, change: str, fault: Fault) -> None:
    store.append([event("a"), event("b"), event("c")])
    store.connection.execute(change)
    assert store.verify()[0] == fault


@given(texts=st.lists(st.text(st.characters()), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_any_text_comes_back_as_it_was(store: Store, texts: list[str]) -> None:
    start = max((one.seq for one in store.records()), default=0)
    store.append([event(f"{start}-{number}", words) for number, words in enumerate(texts)])
    assert [one.payload for one in store.records(since_seq=start)] == texts


def test_half_a_character_does_not_stop_the_journal(store: Store) -> None:
    store.append([event("a", "\ud83d")])
    assert said(store) == {"a": "\ud83d"}
    assert store.verify() == []
