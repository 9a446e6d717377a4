"""Promises made, kept, moved, handed over, and the lists of them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.operations.promises import Promises
from jobaid.app.recording import record_of
from jobaid.app.reminders import AGAIN, Reminders
from jobaid.app.restoring import restored
from jobaid.journal.record import Stored
from jobaid.model.library import Library
from tests.libraries import ROOT, read

START = datetime(2026, 11, 23, 10, tzinfo=UTC)
SOON = timedelta(minutes=10)


class Clock:
    def __init__(self) -> None:
        self.time = START

    def __call__(self, library: Library) -> datetime:
        from jobaid.call.due import work_time

        return work_time(library.frame).local(self.time)

    def forward(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture(scope="module")
def sample() -> Library:
    return read(ROOT / "scripts_library").library


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(sample: Library, clock: Clock) -> Desk:
    desk = Desk("agent", clock)
    desk.take_library(sample)
    desk.open_topic("late-delivery")
    desk.fill("customer", "Mr Osei")
    desk.fill("order", "47790")
    return desk


def test_a_promise_is_read_back_before_it_is_made(desk: Desk) -> None:
    read = Promises(desk).read("call back tomorrow 6pm")
    assert read.do == "call back"
    assert read.when == "Tuesday 24 November, 18:00 · in 32 hours"
    assert read.due == datetime(2026, 11, 24, 18, tzinfo=UTC)


def test_what_is_taken_for_granted_is_said(desk: Desk) -> None:
    read = Promises(desk).read("call back at 9")
    assert read.remarks == ("09:00 has passed today.", "“at 9” is read as 09:00.")


def test_a_day_alone_is_due_by_the_end_of_work(desk: Desk) -> None:
    assert Promises(desk).read("refund in 3 working days").when == "Thursday 26 November, by 20:00 · in 3 days"


def test_what_tells_no_time_is_asked_and_not_made(desk: Desk) -> None:
    promises = Promises(desk)
    assert promises.read("call back soon").asks == "“soon” is no time. By when, such as “within 3 hours”?"
    assert promises.make("call back soon") is None
    assert desk.day.promised == ()


def test_a_time_alone_promises_to_call_the_customer_back(desk: Desk) -> None:
    made = Promises(desk).make("tomorrow 6pm")
    assert made is not None
    assert (made.do, made.about) == ("Call Mr Osei back", "47790 · Order is late")


def test_the_name_of_a_customer_is_no_time(desk: Desk) -> None:
    desk.fill("customer", "Ms Friday")
    made = Promises(desk).make("Call Ms Friday back tomorrow noon")
    assert made is not None
    assert (made.do, made.due) == ("Call Ms Friday back", datetime(2026, 11, 24, 12, tzinfo=UTC))


def test_a_promise_is_taken_back_by_undoing(desk: Desk) -> None:
    Promises(desk).make("call back at 16:00")
    desk.undo()
    assert desk.day.promised == ()
    assert desk.call.known["customer"] == "Mr Osei"


def test_no_card_number_gets_into_a_promise(desk: Desk) -> None:
    made = Promises(desk).make("refund to 4111 1111 1111 1111 tomorrow 6pm")
    assert made is not None
    assert "4111 1111" not in made.do + made.said


def test_late_ones_stand_first_then_today_then_later(desk: Desk, clock: Clock) -> None:
    promises = Promises(desk)
    for line in ("later on Friday", "today at 17:00", "late at 11:00", "tomorrow 9am"):
        promises.make(line)
    clock.forward(hours=2)
    due = promises.due_list()
    assert [one.due for one in due.late] == ["11:00"]
    assert [one.ahead for one in due.late] == ["60 minutes late"]
    assert [one.due for one in due.today] == ["17:00"]
    assert [one.due for one in due.later] == ["tomorrow 09:00", "Fri 27 Nov 20:00"]


def test_kept_moved_and_cancelled(desk: Desk) -> None:
    promises = Promises(desk)
    first, second = promises.make("call back at 16:00"), promises.make("write at 17:00")
    assert first is not None
    assert second is not None
    assert promises.move(first.id, "tomorrow noon")
    assert not promises.move(first.id, "some time")
    assert not promises.cancel(second.id, " ")
    assert promises.cancel(second.id, "came  by itself")
    due = promises.due_list()
    assert [one.due for one in due.later] == ["tomorrow 12:00"]
    assert [(one.state, one.reason) for one in due.closed] == [("cancelled", "came by itself")]
    promises.keep(first.id)
    assert [one.state for one in promises.due_list().closed] == ["kept", "cancelled"]
    promises.keep(first.id, kept=False)
    assert promises.due_list().later


def test_what_is_handed_to_the_team_is_no_longer_the_agents(desk: Desk) -> None:
    promises = Promises(desk)
    made = promises.make("call back at 16:00")
    assert made is not None
    promises.give("team", made.id)
    assert promises.due_list("me").open == ()
    assert [one.about for one in promises.due_list().open] == ["Mr Osei · 47790 · Order is late · the team"]


def test_a_time_off_the_agents_shift(desk: Desk) -> None:
    promises = Promises(desk, "Mon-Fri 08:00-16:30")
    six, half_past_four = promises.read("tomorrow 6pm").due, promises.read("tomorrow 16:30").due
    assert six is not None
    assert half_past_four is not None
    assert promises.is_off_shift(six)
    assert not promises.is_off_shift(half_past_four)
    assert not Promises(desk).is_off_shift(six)


def test_the_words_of_a_step_are_read_when_its_promise_is_put_on_the_list(desk: Desk) -> None:
    desk.fill("call_back_at", "half four")
    walk_to_the_call_back(desk)
    (made,) = (one for one in desk.day.promised if one.said == "half four")
    assert made.due == datetime(2026, 11, 23, 16, 30, tzinfo=UTC)


def test_words_of_a_step_that_tell_no_time_leave_it_open(desk: Desk) -> None:
    desk.fill("call_back_at", "when it suits")
    walk_to_the_call_back(desk)
    assert [one.due for one in Promises(desk).due_list().no_time] == ["when it suits"]


def test_a_time_agreed_by_hand_holds_whatever_the_step_says(desk: Desk) -> None:
    desk.fill("call_back_at", "when it suits")
    walk_to_the_call_back(desk)
    (made,) = (one for one in desk.day.promised if one.said == "when it suits")
    Promises(desk).move(made.id, "tomorrow noon")
    desk.fill("order", "47791")
    desk.end("follow-up")
    moved = desk.day.promise_of(made.id)
    assert moved is not None
    assert (moved.due, moved.said) == (datetime(2026, 11, 24, 12, tzinfo=UTC), "tomorrow noon")


def test_a_length_counts_from_when_it_was_said_first(desk: Desk, clock: Clock) -> None:
    desk.fill("call_back_at", "in 2 hours")
    walk_to_the_call_back(desk)
    clock.forward(minutes=30)
    desk.next_caller()
    (made,) = (one for one in desk.day.promised if one.said == "in 2 hours")
    assert made.due == START + timedelta(hours=2)


def test_reminded_before_it_is_due_and_again_when_it_is_late(desk: Desk, clock: Clock) -> None:
    Promises(desk).make("call back at 16:00")
    reminders = Reminders()
    assert reminders.tick(desk.day.promised, desk.now, SOON) == ()
    clock.forward(hours=5, minutes=50)
    (soon,) = reminders.tick(desk.day.promised, desk.now, SOON)
    assert (soon.is_late, soon.is_new) == (False, True)
    (again,) = reminders.tick(desk.day.promised, desk.now, SOON)
    assert not again.is_new
    clock.forward(minutes=10)
    (late,) = reminders.tick(desk.day.promised, desk.now, SOON)
    assert (late.is_late, late.is_new) == (True, True)


def test_what_is_put_off_comes_back_at_its_time_and_then_in_a_while(desk: Desk, clock: Clock) -> None:
    made = Promises(desk).make("call back at 16:00")
    assert made is not None
    reminders = Reminders()
    clock.forward(hours=5, minutes=55)
    reminders.put_off(made, desk.now)
    assert reminders.tick(desk.day.promised, desk.now, SOON) == ()
    clock.forward(minutes=5)
    assert reminders.tick(desk.day.promised, desk.now, SOON)
    reminders.put_off(made, desk.now)
    assert reminders.tick(desk.day.promised, desk.now, SOON) == ()
    clock.forward(seconds=AGAIN.total_seconds())
    assert reminders.tick(desk.day.promised, desk.now, SOON)


def test_what_is_kept_or_moved_is_not_reminded_of(desk: Desk, clock: Clock) -> None:
    promises = Promises(desk)
    first, second = promises.make("call back at 16:00"), promises.make("write at 16:00")
    assert first is not None
    assert second is not None
    clock.forward(hours=6)
    promises.keep(first.id)
    promises.move(second.id, "tomorrow noon")
    assert Reminders().tick(desk.day.promised, desk.now, SOON) == ()


def test_after_a_crash_all_promises_are_there_again(desk: Desk, clock: Clock, sample: Library) -> None:
    kept: list[Stored] = []

    def take(entries: Sequence[Entry]) -> None:
        records = (record_of(one) for one in entries)
        kept.extend(Stored(len(kept) + 1, one.id, one.type, one.v, one.at, one.call, one.payload) for one in records)

    desk.keep_in(take)
    promises = Promises(desk)
    first, second, _ = (promises.make(line) for line in ("at 16:00", "write at 17:00", "tomorrow noon"))
    assert first is not None
    assert second is not None
    promises.move(first.id, "18:00")
    promises.give("team", first.id)
    promises.keep(second.id)
    back = Desk("agent", clock)
    back.keep_in(lambda _entries: None, restored(kept, desk.now).day)
    back.take_library(sample)
    assert Promises(back).due_list() == promises.due_list()


def walk_to_the_call_back(desk: Desk) -> None:
    """Through a step that promises to call back, and past it."""
    desk.open_topic("late-delivery", "wait")
    desk.answer(1)
    desk.end("follow-up")
