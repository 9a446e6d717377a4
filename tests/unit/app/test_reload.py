"""A new version of the library comes while calls are in progress."""

from pathlib import Path

import pytest

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.call import Place
from jobaid.errors import UserFacing
from jobaid.model.library import Library
from tests.unit.app.desks import Made, finish, promises, talk, words
from tests.unit.call.library import FLIGHT, FRAME, HOTEL, library_in


def test_changed_words_are_shown_at_once_and_the_call_stays_where_it_is(desk: Desk, changed: Made) -> None:
    talk(desk)
    assert words(desk) == "Three."
    before = desk.call
    desk.take_library(changed(flight=FLIGHT.replace("Three.", "Three, newly.")))
    assert desk.call == before
    assert words(desk) == "Three, newly."
    assert not desk.is_held("flight")


def without_third() -> str:
    head, _, tail = FLIGHT.replace("What is it about?", "Newly: what?").partition('[[script]]\nid = "third"')
    return (head + tail[tail.index("[[script]]") :]).replace('go = "third"', 'end = "done"')


def test_a_step_that_is_gone_is_shown_as_it_was(desk: Desk, changed: Made) -> None:
    talk(desk)
    desk.take_library(changed(flight=without_third()))
    assert desk.is_held("flight")
    assert words(desk) == "Three."
    assert desk.go_on()


def test_a_topic_that_is_gone_is_shown_as_it_was_with_its_promises(desk: Desk, changed: Made) -> None:
    talk(desk)
    desk.take_library(changed(flight=""))
    assert words(desk) == "Three."
    desk.back()
    assert words(desk) == "I ring you."
    desk.go_on()
    desk.next_caller()
    assert promises(desk) == ["Ring Ms Duarte"]


def test_what_is_held_for_one_call_is_not_shown_to_the_next_caller(desk: Desk, changed: Made) -> None:
    talk(desk)
    desk.take_library(changed(flight=without_third()))
    desk.next_caller()
    desk.open_topic("flight")
    assert words(desk) == "Newly: what?"
    assert not desk.is_held("flight")
    desk.resume(1)
    assert words(desk) == "Three."
    assert desk.is_held("flight")


def test_what_no_call_needs_is_held_no_longer(desk: Desk, changed: Made) -> None:
    talk(desk)
    desk.take_library(changed(flight="", hotel=HOTEL.replace("Which", "Newly: which")))
    finish(desk)
    desk.next_caller()
    assert "flight" not in desk.library.topics_by_id
    assert not desk.open_topic("flight")


def test_leaving_a_topic_that_is_gone_lets_go_of_it(desk: Desk, changed: Made) -> None:
    desk.open_topic("flight")
    desk.take_library(changed(flight=""))
    told: list[Change] = []
    desk.listen(told.append)
    desk.leave_topic()
    assert not desk.open_topic("flight")
    assert Change.LIBRARY in told[0]
    desk.undo()
    assert words(desk) == "What is it about?"


def test_undo_finds_what_a_finished_call_needed(desk: Desk, changed: Made) -> None:
    talk(desk)
    finish(desk)
    desk.next_caller()
    desk.take_library(changed(flight=""))
    desk.undo()
    assert words(desk) == "Three."


def test_a_topic_that_comes_back_is_shown_as_it_is_now(desk: Desk, changed: Made, tmp_path: Path) -> None:
    talk(desk)
    desk.take_library(changed(flight=""))
    desk.take_library(changed(flight=FLIGHT.replace("Three.", "Three, again.")))
    assert words(desk) == "Three, again."
    assert not desk.is_held("flight")


def test_a_step_is_held_over_several_versions(desk: Desk, changed: Made) -> None:
    talk(desk)
    desk.take_library(changed(flight=""))
    desk.take_library(changed(flight="", hotel=""))
    assert words(desk) == "Three."


def test_a_slot_that_is_gone_keeps_its_value_and_is_filled_no_more(desk: Desk, tmp_path: Path) -> None:
    talk(desk)
    frame = FRAME.replace('{ name = "order", type = "text", prompt = "order number" },', "").replace(', "order"]', "]")
    desk.take_library(library_in(tmp_path, {"library.toml": frame}))
    assert desk.call.known["order"] == "48213"
    with pytest.raises(UserFacing):
        desk.fill("order", "1")


def test_a_library_that_is_empty_does_not_end_the_call(desk: Desk) -> None:
    talk(desk)
    desk.take_library(Library())
    assert words(desk) == "Three."
    desk.back()
    assert desk.call.stop is not None
    assert desk.call.stop.place == Place("flight", "promise")
