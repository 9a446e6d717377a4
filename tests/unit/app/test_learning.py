"""The memory of a library: what it keeps beyond the session, and what the team lead gets of it."""

import csv
import json
from pathlib import Path

import pytest

from jobaid import paths
from jobaid.app.operations.learning import Memory
from jobaid.app.operations.proposals import COLUMNS, phrase_rows, write_rows
from jobaid.errors import UserFacing
from jobaid.library.learned import Phrase
from jobaid.model.library import Library
from tests.libraries import read
from tests.ui.library import write_library

STUCK, GIFT, STEP = ("faq", "stuck"), ("faq", "gift"), ("script", "late/look")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "learned_file", lambda library: tmp_path / "data" / f"{library.name}.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path / "library")


@pytest.fixture
def library(folder: Path) -> Library:
    return read(folder).library


def kept(folder: Path) -> Memory:
    memory = Memory(folder)
    memory.opened(GIFT, "=present for my aunt")
    memory.opened(STUCK, "no news of it")
    memory.opened(STUCK, "no news of it")
    memory.opened(STUCK, "where is my parcel")
    memory.opened(STEP, "say something")
    memory.opened(("faq", "gone"), "long ago")
    memory.turn_pin(GIFT)
    memory.finish()
    return memory


def test_what_was_opened_last_is_remembered_for_the_session_alone(folder: Path) -> None:
    memory = kept(folder)
    assert memory.recent == (("faq", "gone"), STEP, STUCK, GIFT)
    again = Memory(folder)
    assert again.recent == ()
    assert (again.phrases, again.pinned) == (memory.phrases, (GIFT,))


def test_only_the_last_six_are_recent() -> None:
    memory = Memory()
    for number in range(9):
        memory.opened(("faq", str(number)))
    assert [id_ for _, id_ in memory.recent] == ["8", "7", "6", "5", "4", "3"]


def test_two_windows_do_not_take_from_each_other(folder: Path) -> None:
    one, other = Memory(folder), Memory(folder)
    one.opened(STUCK, "from one")
    one.finish()
    other.opened(GIFT, "from the other")
    other.finish()
    assert {phrase.words for phrase in Memory(folder).phrases} == {"from one", "from the other"}


def test_two_windows_that_write_at_once_lose_nothing(folder: Path) -> None:
    one, other = Memory(folder), Memory(folder)
    for number in range(40):
        one.opened(("faq", f"one {number}"), f"words {number}")
        other.opened(("faq", f"other {number}"), f"words {number}")
    one.finish()
    other.finish()
    assert len(Memory(folder).phrases) == 80


@pytest.mark.parametrize("seconds", [0.0, 0.02])
def test_a_window_that_hangs_in_its_turn_is_not_waited_for(
    folder: Path, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_LONGEST_TURN", seconds)
    with paths.in_turn(paths.learned_file(folder)):
        memory = kept(folder)
    assert Memory(folder).phrases == memory.phrases


def test_a_place_that_has_no_locks_is_written_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_LONGEST_TURN", 1e9)
    paths.learned_file(folder).parent.joinpath(".lock").mkdir(parents=True)
    memory = kept(folder)
    assert Memory(folder).phrases == memory.phrases


def test_what_is_forgotten_can_be_put_back(folder: Path) -> None:
    memory = kept(folder)
    phrase = Phrase(*STUCK, "no news of it", 2)
    memory.forget(phrase)
    memory.finish()
    assert phrase not in Memory(folder).phrases
    memory.put_back(phrase)
    memory.finish()
    assert phrase in Memory(folder).phrases


def test_where_nothing_can_be_written_it_holds_for_the_session(folder: Path) -> None:
    paths.learned_file(folder).parent.write_text("", "utf-8")
    memory = kept(folder)
    assert memory.pinned == (GIFT,)


def test_new_words_are_proposed_where_they_belong_the_most_frequent_first(folder: Path, library: Library) -> None:
    kept(folder)
    rows = phrase_rows(library, folder)
    assert [tuple(row.values()) for row in rows] == [
        ("faq", "stuck", "Why does tracking not move?", "also", "no news of it", 2),
        ("faq", "gift", "Can I return a gift card?", "also", "=present for my aunt", 1),
    ]


def test_a_table_holds_no_formula_and_json_holds_the_words_as_they_are(
    folder: Path, library: Library, tmp_path: Path
) -> None:
    kept(folder)
    rows = phrase_rows(library, folder)
    write_rows(tmp_path / "out.csv", COLUMNS, rows)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["phrase"] for row in table] == ["no news of it", "'=present for my aunt"]
    write_rows(tmp_path / "out.json", COLUMNS, rows)
    assert json.loads((tmp_path / "out.json").read_text("utf-8")) == rows


def test_another_kind_of_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(UserFacing) as refused:
        write_rows(tmp_path / "out.xlsx", COLUMNS, [])
    assert ".csv or .json" in str(refused.value)
