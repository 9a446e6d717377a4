"""The desk: a call as the keys and the mouse move it."""

import pytest

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.errors import UserFacing
from tests.libraries import ROOT, read
from tests.unit.app.clock import Clock
from tests.unit.app.desks import at, words


def test_the_first_call_begins_when_the_desk_does(desk: Desk, clock: Clock) -> None:
    assert (desk.call.number, desk.call.started) == (1, clock.time)
    assert desk.shown() is None


def test_a_topic_that_is_gone_is_not_opened(desk: Desk) -> None:
    assert not desk.open_topic("gone")
    assert not desk.can_undo
    assert desk.call.is_blank


def test_digits_answer_and_space_goes_on(desk: Desk) -> None:
    desk.open_topic("flight")
    assert not desk.go_on()
    assert not desk.answer(0)
    assert not desk.answer(10)
    assert desk.answer(1)
    assert desk.go_on()
    assert at(desk) == "flight/third"
    assert desk.back()
    assert at(desk) == "flight/second"


def test_a_call_ends_whatever_its_note_says_about_numbers(desk: Desk) -> None:
    desk.note("one sıx")
    desk.end("done")
    assert (desk.call.ended, desk.call.note) == ("done", "one sıx")


def test_there_is_no_way_back_from_the_beginning(desk: Desk) -> None:
    assert not desk.back()
    desk.end("done")
    assert desk.back()
    assert desk.call.is_blank


def test_an_interrupt_is_left_for_the_very_step(desk: Desk) -> None:
    desk.open_topic("flight")
    assert not desk.go_back_to_interrupted()
    desk.answer(1)
    desk.open_topic("angry")
    desk.open_topic("ill")
    assert desk.go_back_to_interrupted()
    assert at(desk) == "angry/calm"
    assert desk.go_back_to_interrupted()
    assert at(desk) == "flight/second"
    assert not desk.go_back_to_interrupted()


def test_another_issue_of_the_call_goes_on_where_it_was_left(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.answer(1)
    desk.open_topic("hotel")
    desk.answer(1)
    desk.go_to_issue("flight")
    assert at(desk) == "flight/second"
    desk.go_to_issue("hotel")
    assert at(desk) == "hotel/two"
    desk.go_to_issue("hotel")
    desk.go_to_issue("gone")
    assert len(desk.call.trail) == 6
    assert desk.call.topics == ("flight", "hotel")


def test_looking_at_the_topics_leaves_the_call_where_it_is(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.go_home()
    desk.go_home()
    assert at(desk) == "home"
    desk.go_to_issue("flight")
    assert at(desk) == "flight/first"


def test_the_topics_of_the_day_are_counted_once_a_call(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.open_topic("flight", "third")
    desk.next_caller()
    desk.open_topic("flight")
    desk.open_topic("hotel")
    assert desk.day.opened == {"flight": 2, "hotel": 1}


def test_a_wrong_topic_is_left_and_counts_as_a_thing_to_undo(desk: Desk) -> None:
    assert not desk.leave_topic()
    desk.open_topic("hotel")
    desk.fill("customer", "Ms Duarte")
    before = desk.call
    assert desk.leave_topic()
    assert desk.call.known == {"customer": "Ms Duarte"}
    assert desk.call.topics == ()
    desk.undo()
    assert desk.call == before


def test_what_a_slot_cannot_hold_is_said_and_nothing_changes(desk: Desk) -> None:
    before = desk.day
    with pytest.raises(UserFacing, match="is a number"):
        desk.fill("passengers", "many")
    with pytest.raises(UserFacing, match="no longer in the library"):
        desk.fill("gone", "x")
    assert desk.day == before
    assert not desk.can_undo


def test_what_is_known_already_is_nothing_new(desk: Desk) -> None:
    desk.fill("order", "48213")
    told: list[Change] = []
    desk.listen(told.append)
    desk.fill("order", " 48213 ")
    assert told == []


def test_filling_a_slot_moves_to_where_it_leads(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.answer(4)
    desk.fill("passengers", "3")
    assert at(desk) == "flight/group"
    desk.undo()
    assert at(desk) == "flight/ask"
    assert desk.call.known == {}


def test_a_tick_is_set_and_taken_away(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.tick("flight", "identity")
    assert [item.id for _, item in desk.critical_left()] == ["seats", "list", "read-back"]
    desk.tick("hotel", "identity")  # once a call: the same item
    assert [item.id for _, item in desk.critical_left()] == ["identity", "seats", "list", "read-back"]
    desk.mark("flight", "identity", "not_applicable", "no order yet")
    assert [item.id for _, item in desk.critical_left()] == ["seats", "list", "read-back"]


def test_a_call_that_was_ended_can_go_on(desk: Desk) -> None:
    desk.reopen()
    assert not desk.can_undo
    desk.open_topic("hotel")
    desk.answer(1)
    desk.end("escalated")
    assert desk.call.ended == "escalated"
    desk.reopen()
    assert (desk.call.ended, at(desk)) == ("", "hotel/two")
    assert len(desk.call.promises) == 1


def test_a_role_shows_its_own_limits() -> None:
    desk = Desk(role="team-leader")
    desk.take_library(read(ROOT / "scripts_library").library)
    desk.open_topic("late-delivery")
    shown = desk.shown()
    assert shown is not None
    leader = shown.topic.limits
    desk.use_role("trainee")
    shown = desk.shown()
    assert shown is not None
    assert shown.topic.limits != leader


def test_listeners_are_told_until_they_leave(desk: Desk) -> None:
    told: list[Change] = []
    desk.listen(told.append)
    desk.open_topic("flight")
    desk.ignore(told.append)
    desk.answer(1)
    assert told == [Change.CALL | Change.QUESTION]


def test_a_whole_call_of_the_sample_library(clock: Clock) -> None:
    desk = Desk(clock=clock)
    desk.take_library(read(ROOT / "scripts_library").library)
    desk.open_topic("opening")
    for number in (1, 0, 1, 0, 1):
        assert desk.answer(number) if number else desk.go_on()
    assert at(desk) == "home"
    desk.fill("customer", "Ms Duarte")
    desk.open_topic("late-delivery")
    assert words(desk).startswith("I'm sorry it isn't with you yet, Ms Duarte.")
    assert [item.id for _, item in desk.critical_left()] == ["read-back"]
    desk.answer(1)
    desk.answer(1)
    assert desk.call.promises
    desk.end("resolved")
    desk.copied("written up")
    desk.next_caller()
    assert [one.said for one in desk.day.promised] == [""]
    assert desk.day.unfinished == ()
