"""A customer on hold: how long, what is said, and what is kept of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from jobaid.app.desk import Desk
from jobaid.app.operations.on_hold import HoldShown, OnHold, waited_in
from jobaid.app.restoring import restored
from jobaid.model.library import Library
from jobaid.rendering.markdown import text_of
from tests.unit.app.clock import Clock
from tests.unit.app.desks import at
from tests.unit.app.test_restoring import kept_desk
from tests.unit.call.library import FRAME, library_in

RULES = """
[hold]
before = "One moment, {{ customer }}."
back = "Thank you, {{ customer }}."
back_late = "So sorry, {{ customer }}."
offer = "soon"
alarm = "late"
[[standard]]
id = "soon"
text = "Soon"
value = 30
unit = "seconds"
say = "Shall I call back?"
[[standard]]
id = "late"
text = "Late"
value = 60
unit = "seconds"
say = "I will call back."
"""


@pytest.fixture
def holds(desk: Desk) -> OnHold:
    desk.open_topic("flight")
    return OnHold(desk)


def ruled(folder: Path, rules: str) -> Library:
    return library_in(folder, {"library.toml": FRAME + rules})


def shown(holds: OnHold) -> HoldShown:
    found = holds.shown()
    assert found is not None
    return found


def stage(holds: OnHold) -> str:
    wait = holds.front()
    return wait.stage if wait is not None else ""


def test_a_call_is_not_on_hold_by_itself(holds: OnHold) -> None:
    assert holds.front() is None
    assert holds.shown() is None


def test_one_key_puts_it_on_hold_and_the_same_takes_it_back(holds: OnHold) -> None:
    holds.turn()
    assert holds.is_on
    holds.turn()
    assert not holds.is_on


def test_holding_twice_is_one_hold(holds: OnHold, desk: Desk, clock: Clock) -> None:
    assert holds.hold()
    clock.later(seconds=30)
    assert not holds.hold()
    assert len(desk.call.holds) == 1


def test_taking_back_what_is_not_on_hold_does_nothing(holds: OnHold, desk: Desk) -> None:
    before = desk.day
    assert not holds.take_back()
    assert desk.day == before


@pytest.mark.parametrize(
    ("seconds", "wanted"), [(0, "none"), (119, "none"), (120, "offer"), (299, "offer"), (300, "alarm"), (900, "alarm")]
)
def test_the_offer_comes_after_two_minutes_and_the_alarm_after_five(
    holds: OnHold, clock: Clock, seconds: int, wanted: str
) -> None:
    holds.hold()
    clock.later(seconds=seconds)
    assert stage(holds) == wanted


def test_without_words_of_the_library_there_are_words_of_our_own(holds: OnHold, clock: Clock) -> None:
    holds.hold()
    assert "on hold?" in text_of(shown(holds).words)
    clock.later(minutes=2)
    assert "call you back" in text_of(shown(holds).words)


def test_the_words_of_return_are_ready_from_the_beginning(holds: OnHold) -> None:
    holds.hold()
    assert text_of(shown(holds).then) == "Thank you for waiting."


def test_after_a_long_wait_the_words_of_return_apologise(holds: OnHold, clock: Clock) -> None:
    holds.hold()
    clock.later(minutes=3)
    holds.take_back()
    assert text_of(shown(holds).words).startswith("I am sorry")


def test_on_return_its_words_come_before_the_step(holds: OnHold, desk: Desk) -> None:
    holds.hold()
    holds.take_back()
    assert shown(holds).stage == "back"
    assert holds.greet()
    assert holds.shown() is None
    assert at(desk) == "flight/first"


def test_going_on_elsewhere_says_that_the_words_of_return_were_said(holds: OnHold, desk: Desk) -> None:
    holds.hold()
    holds.take_back()
    desk.go_home()
    assert holds.shown() is None


def test_the_words_and_times_of_the_library_count(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    desk.take_library(ruled(tmp_path, RULES))
    desk.open_topic("flight")
    desk.fill("customer", "Ms Duarte")
    holds = OnHold(desk)
    holds.hold()
    assert text_of(shown(holds).words) == "One moment, Ms Duarte."
    clock.later(seconds=29)
    assert stage(holds) == "none"
    clock.later(seconds=1)
    assert text_of(shown(holds).words) == "Shall I call back?"
    clock.later(seconds=30)
    assert text_of(shown(holds).words) == "I will call back."
    assert text_of(shown(holds).then) == "So sorry, Ms Duarte."


def test_a_standard_that_is_no_time_leaves_the_usual_one(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    desk.take_library(ruled(tmp_path, RULES.replace('"seconds"', '"percent"')))
    holds = OnHold(desk)
    holds.hold()
    clock.later(seconds=119)
    assert stage(holds) == "none"


def test_a_clock_set_back_shows_no_less_than_nothing(holds: OnHold, clock: Clock) -> None:
    holds.hold()
    clock.later(hours=-48)
    wait = holds.front()
    assert wait is not None
    assert wait.time == "0:00"
    holds.take_back()
    assert shown(holds).stage == "back"


def test_a_hold_that_was_left_open_counts_as_none(holds: OnHold, desk: Desk, clock: Clock) -> None:
    holds.hold()
    clock.later(hours=48)
    assert not holds.is_on
    assert waited_in(desk.call, desk.now) == timedelta(0)
    assert holds.hold()
    assert stage(holds) == "none"


def test_taking_things_back_does_not_end_the_wait(holds: OnHold, desk: Desk) -> None:
    desk.answer(1)
    holds.hold()
    desk.undo()
    assert at(desk) == "flight/first"
    assert holds.is_on


def test_a_call_that_ends_on_hold_keeps_how_long_it_was(holds: OnHold, desk: Desk, clock: Clock) -> None:
    holds.hold()
    clock.later(minutes=4)
    desk.end("done")
    assert not holds.is_on
    assert holds.shown() is None
    assert waited_in(desk.call, desk.now) == timedelta(minutes=4)
    assert not holds.hold()


def test_the_waits_of_a_call_add_up(holds: OnHold, desk: Desk, clock: Clock) -> None:
    for _ in range(2):
        holds.hold()
        clock.later(seconds=50)
        holds.take_back()
        clock.later(minutes=1)
    assert waited_in(desk.call, desk.now) == timedelta(seconds=100)


def test_a_call_behind_goes_on_waiting(holds: OnHold, desk: Desk, clock: Clock) -> None:
    number = desk.call.number
    holds.hold()
    desk.next_caller()
    clock.later(minutes=6)
    assert [(wait.call, wait.stage) for wait in holds.waits()] == [(number, "alarm")]


def test_taken_back_from_elsewhere_the_only_one_on_hold_is_in_front(holds: OnHold, desk: Desk) -> None:
    number = desk.call.number
    holds.hold()
    desk.next_caller()
    assert holds.take_back()
    assert desk.call.number == number
    assert shown(holds).stage == "back"


def test_of_two_on_hold_none_is_taken_back_by_itself(holds: OnHold, desk: Desk) -> None:
    holds.hold()
    desk.next_caller()
    holds.hold()
    desk.next_caller()
    assert not holds.take_back()
    assert len(holds.waits()) == 2


def test_a_long_wait_is_no_reason_to_ask_for_another_caller(holds: OnHold, desk: Desk, clock: Clock) -> None:
    holds.hold()
    clock.later(minutes=15)
    desk.active()
    assert desk.day.question is None


def test_after_a_crash_the_wait_goes_on_from_where_it_began(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    desk.open_topic("flight")
    OnHold(desk).hold()
    clock.later(minutes=2, seconds=10)
    again = Desk(clock=clock)
    again.keep_in(lambda _made: None, restored(kept.stored(), clock.time).day)
    again.take_library(library)
    wait = OnHold(again).front()
    assert wait is not None
    assert (wait.time, wait.stage) == ("2:10", "offer")
