"""What is kept about one customer or case is found, taken along, and erased wherever it stands."""

import json
from pathlib import Path

import pytest

from jobaid.app.kept.exporting import JSON, TEXT
from jobaid.app.kept.readable import counted, lost_with
from jobaid.app.operations.feedback import Feedback
from jobaid.app.reports import Spot
from jobaid.errors import UserFacing
from tests.unit.app.kept.conftest import Shop


@pytest.mark.parametrize("words", ["Duarte", "ms duarte", "MS  DUARTE", "48213", "48-213", "48 213"])
def test_a_call_is_found_by_what_is_known_of_its_customer(shop: Shop, words: str) -> None:
    shop.call("Ms Duarte", "48213")
    shop.call("Mr Okafor", "9000")
    assert [call.state.known["customer"] for call in shop.find(words).calls] == ["Ms Duarte"]


@pytest.mark.parametrize("words", ["uarte", "4821", "482130", "Duartes"])
def test_only_whole_words_name_somebody(shop: Shop, words: str) -> None:
    shop.call("Ms Duarte", "48213")
    assert shop.find(words).is_empty


def test_words_of_the_library_name_nobody(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    assert shop.find("flight").is_empty


def test_one_letter_is_too_short_to_name_somebody(shop: Shop) -> None:
    with pytest.raises(UserFacing):
        shop.find("D")


def test_a_call_is_found_by_its_note_as_it_was_in_a_backup(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    shop.desk.note("Ring Ulises")
    shop.back_up()
    shop.desk.note("Ring him")
    found = shop.find("Ulises")
    assert counted(found) == "1 call"
    shop.done(shop.keeper.erase(found))
    assert shop.on_disk("Ulises") == []


def test_a_call_that_is_still_going_on_is_found(shop: Shop) -> None:
    shop.desk.note("her name is Duarte")
    assert shop.find("Duarte").call_ids == {shop.desk.call.id}


def test_what_was_said_of_the_library_is_found(shop: Shop) -> None:
    Feedback(shop.desk).report(Spot("words"), "wrong", "Ulises was told otherwise")
    assert counted(shop.find("Ulises")) == "1 report or search"


def test_what_would_be_lost_is_named(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213", promise=True)
    assert shop.desk.day.promised
    lost = list(lost_with(shop.find("Duarte").calls))
    assert any(line.startswith("Still promised: ") for line in lost)


def test_nothing_of_it_is_left_once_it_is_erased(shop: Shop) -> None:
    shop.call("Ms Duarte", "ZX-48213", "Duarte wants a window seat", promise=True)
    Feedback(shop.desk).report(Spot("words"), "wrong", "Duarte was told otherwise")
    shop.memory.opened(("topic", "flight"), "duarte flight")
    shop.memory.finish()
    shop.back_up()
    shop.call("Mr Okafor", "9000")
    assert set(shop.on_disk("Duarte")) == {"journal.sqlite", "000001-2026-11-23.sqlite"}
    shop.done(shop.keeper.erase(shop.find("Duarte")))
    assert shop.on_disk("Duarte") == []
    assert shop.on_disk("ZX-48213") == []
    assert shop.find("Duarte").is_empty
    assert shop.memory.phrases == ()
    assert shop.faults() == []


def test_the_desk_knows_nothing_of_it_any_more(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213", promise=True)
    shop.desk.note("Duarte again")
    front = shop.desk.call
    shop.done(shop.keeper.erase(shop.find("Duarte")))
    assert shop.desk.call.is_blank
    assert shop.desk.call.id != front.id
    assert not any(one.is_open for one in shop.desk.day.promised)
    assert shop.desk.day.done == ()
    assert not shop.desk.can_undo
    shop.open_again()
    assert (shop.desk.day.unfinished, shop.desk.day.promised) == ((), ())
    assert shop.find("Duarte").is_empty


def test_the_other_calls_stay(shop: Shop) -> None:
    shop.call("Mr Okafor", "9000")
    shop.call("Ms Duarte", "48213")
    shop.done(shop.keeper.erase(shop.find("Duarte")))
    assert [call.known["customer"] for call in shop.desk.day.done] == ["Mr Okafor"]
    shop.open_again()
    assert [call.known["customer"] for call in shop.desk.day.done] == ["Mr Okafor"]


def test_what_is_added_to_the_call_meanwhile_is_erased_with_it(shop: Shop) -> None:
    shop.desk.note("Duarte")
    found = shop.find("Duarte")
    shop.desk.note("Duarte, and more of it")
    shop.done(shop.keeper.erase(found))
    assert shop.on_disk("more of it") == []


def test_it_is_written_for_programs_and_for_people(shop: Shop, tmp_path: Path) -> None:
    shop.call("Ms Duarte", "48213", "paid with 4111 1111 1111 1111")
    shop.call("Mr Okafor", "9000")
    shop.done(shop.keeper.export(tmp_path / "out", shop.find("Duarte")))
    told = json.loads((tmp_path / "out" / JSON).read_text("utf-8"))
    words = (tmp_path / "out" / TEXT).read_text("utf-8")
    assert len(told["calls"]) == 1
    assert "Ms Duarte" in words
    assert "Okafor" not in words
    assert "•••• •••• •••• 1111" in words
    assert "4111" not in words + json.dumps(told)


def test_a_folder_that_cannot_be_written_is_said(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserFacing, match="cannot be written"):
        shop.done(shop.keeper.export(tmp_path / "file" / "out", shop.find("Duarte")))
