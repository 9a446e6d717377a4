"""Several calls at once: which are open, and the way from one to the next."""

import pytest

from jobaid.app.desk import Desk
from jobaid.app.operations.calls import next_item
from jobaid.app.operations.on_hold import OnHold
from jobaid.app.operations.open_calls import OpenCalls
from tests.unit.app.clock import Clock
from tests.unit.app.desks import finish


@pytest.fixture
def calls(desk: Desk) -> OpenCalls:
    """Three calls: about a flight, about a hotel, and one about the customer alone, which is in front."""
    desk.open_topic("flight")
    desk.next_caller()
    desk.open_topic("hotel")
    desk.next_caller()
    desk.fill("customer", "Ms Duarte")
    return OpenCalls(desk)


def states(calls: OpenCalls) -> list[tuple[str, str]]:
    return [(call.title, call.state) for call in calls.shown()]


def test_before_the_first_call_there_is_none(desk: Desk) -> None:
    assert OpenCalls(desk).shown() == ()
    assert OpenCalls(desk).next_number() is None


def test_each_call_has_its_place_whichever_is_in_front(calls: OpenCalls, desk: Desk) -> None:
    assert states(calls) == [("Flight", "waiting"), ("Hotel", "waiting"), ("Call at 10:00", "front")]
    desk.resume(1)
    assert states(calls) == [("Flight", "front"), ("Hotel", "waiting"), ("Call at 10:00", "waiting")]


def test_two_calls_about_the_same_are_told_apart_by_their_time(calls: OpenCalls, desk: Desk) -> None:
    desk.next_caller()
    desk.open_topic("flight")
    assert [call.title for call in calls.shown() if call.has_twin] == ["Flight", "Flight"]


def test_nothing_that_is_known_of_a_caller_stands_in_it(calls: OpenCalls) -> None:
    assert "Duarte" not in repr(calls.shown())


def test_the_next_one_comes_after_this_one_and_after_the_last_the_first(calls: OpenCalls, desk: Desk) -> None:
    seen = []
    for _ in range(4):
        number = calls.next_number()
        assert number is not None
        desk.resume(number)
        seen.append(desk.call.number)
    assert seen == [1, 2, 3, 1]


def test_a_call_that_is_taken_up_says_what_is_next_on_it(calls: OpenCalls, desk: Desk) -> None:
    desk.resume(calls.shown()[0].number)
    assert next_item(desk.library, desk.call, desk.now) == "Match name and number"


def test_a_call_put_aside_on_purpose_says_so_until_it_is_taken_up(calls: OpenCalls, desk: Desk) -> None:
    desk.next_caller(paused=True)
    assert states(calls)[-1] == ("Call at 10:00", "paused")
    desk.resume(3)
    desk.next_caller()
    assert states(calls)[-1] == ("Call at 10:00", "waiting")


def test_putting_aside_is_undone_at_once(calls: OpenCalls, desk: Desk) -> None:
    before = desk.call
    desk.next_caller(paused=True)
    desk.undo()
    assert desk.call == before


def test_a_call_that_has_ended_is_open_no_more(calls: OpenCalls, desk: Desk) -> None:
    desk.end("done")
    desk.note("to be copied")
    desk.next_caller()
    assert states(calls) == [("Flight", "waiting"), ("Hotel", "waiting")]


def test_a_call_that_is_done_is_open_no_more(calls: OpenCalls, desk: Desk) -> None:
    finish(desk)
    desk.next_caller()
    assert calls.next_number() == 1


def test_a_blank_call_in_front_is_left_for_the_next_one(calls: OpenCalls, desk: Desk) -> None:
    desk.next_caller()
    number = calls.next_number()
    assert number == 1
    desk.resume(number)
    assert len(calls.shown()) == 3


def test_each_says_how_long_it_waits_on_hold(calls: OpenCalls, desk: Desk, clock: Clock) -> None:
    OnHold(desk).hold()
    desk.resume(1)
    clock.later(minutes=2, seconds=5)
    waits = {call.title: call.wait.time for call in calls.shown() if call.wait is not None}
    assert waits == {"Call at 10:00": "2:05"}


def test_what_a_wait_asks_for_is_said_with_the_call_that_it_is_about(
    calls: OpenCalls, desk: Desk, clock: Clock
) -> None:
    desk.resume(1)
    OnHold(desk).hold()
    clock.later(minutes=5)
    [wait] = OnHold(desk).waits()
    assert calls.said_of(wait) == "On hold for 5:00: too long, go back"
    desk.resume(2)
    [wait] = OnHold(desk).waits()
    assert calls.said_of(wait) == "“Flight” has waited on hold for 5:00: too long, go back"
