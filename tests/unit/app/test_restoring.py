"""After a crash the desk is as it was: what was kept of it, read again, gives the same day."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.day import Day
from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.recording import Recording, entry_of
from jobaid.app.restoring import GOES_ON, Restored, restored
from jobaid.call import CallState, Filled, Held, Noted, Returned
from jobaid.journal.record import Record, Stored
from jobaid.model.library import Library
from tests.unit.app.clock import Clock
from tests.unit.app.desks import at, finish, talk


class Kept:
    """A journal in memory: it erases what is superseded."""

    def __init__(self) -> None:
        self._recording = Recording()
        self.records: list[Record] = []

    def take(self, entries: Sequence[Entry]) -> None:
        self.records += self._recording.records_of(entries)

    def stored(self) -> list[Stored]:
        gone = {one.supersedes for one in self.records}
        return [
            Stored(seq, one.id, one.type, one.v, one.at, one.call, payload, one.supersedes)
            for seq, one in enumerate(self.records, 1)
            for payload in (None if one.id in gone else one.payload,)
        ]


def kept_desk(library: Library, clock: Clock) -> tuple[Desk, Kept]:
    desk, kept = Desk(clock=clock), Kept()
    desk.keep_in(kept.take)
    desk.take_library(library)
    return desk, kept


def again(kept: Kept, clock: Clock) -> Restored:
    return restored(kept.stored(), clock(Library()))


def facts(call: CallState) -> dict[str, object]:
    return {one.name: getattr(call, one.name) for one in fields(CallState) if one.name != "number"}


def whole(day: Day) -> tuple[object, ...]:
    others = (*day.unfinished, *day.done)
    return (
        None if day.call.is_blank else facts(day.call),
        sorted((facts(call) for call in others if not call.is_blank), key=lambda known: str(known["id"])),
        sorted(day.promised, key=lambda one: one.id),
    )


def test_a_call_goes_on_at_its_step(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    talk(desk)
    back = Desk(clock=clock)
    back.keep_in(Kept().take, again(kept, clock).day)
    back.take_library(library)
    assert at(back) == at(desk)
    assert back.call.known == desk.call.known
    assert back.call.note == "wants a window seat"


def test_after_a_long_time_it_waits_among_those_not_finished(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    talk(desk)
    clock.time += GOES_ON + timedelta(seconds=1)
    day = again(kept, clock).day
    assert day.call.is_blank
    assert [call.note for call in day.unfinished] == ["wants a window seat"]


def test_what_was_done_before_the_journal_was_there_is_kept_too(library: Library, clock: Clock) -> None:
    before, old = kept_desk(library, clock)
    talk(before)
    desk = Desk(clock=clock)
    desk.take_library(library)
    desk.open_topic("hotel")
    desk.keep_in(old.take, again(old, clock).day)
    assert at(desk) == "hotel/one"
    assert [call.note for call in desk.day.unfinished] == ["wants a window seat"]
    assert whole(again(old, clock).day) == whole(desk.day)


def test_what_is_done_is_of_today_only(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    talk(desk)
    finish(desk)
    desk.next_caller()
    assert [call.note for call in again(kept, clock).day.done] == ["wants a window seat"]
    clock.later(days=1)
    day = again(kept, clock).day
    assert day.done == ()
    assert [one.do for one in day.promised] == ["Ring Ms Duarte"]


def test_money_and_holds_are_not_taken_back(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    desk.open_topic("flight")
    desk.record(Held(desk.now.astimezone(UTC)), undoable=False)
    clock.later(minutes=3)
    desk.undo()
    assert desk.call.held_since is not None
    desk.record(Returned(desk.now.astimezone(UTC)), undoable=False)
    assert whole(again(kept, clock).day) == whole(desk.day)


def test_a_card_number_is_not_kept(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    desk.note("pays with 4111 1111 1111 1111")
    desk.record(Filled("order", "4111-1111-1111-1111"))
    assert not any("4111" in one.payload for one in kept.records)
    assert any("1111" in one.payload for one in kept.records)


def test_half_a_card_number_is_not_left_behind(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    number = "4111 1111 1111 1111"
    for end in range(1, 15):
        desk.note(number[:end])
    desk.record(Held(desk.now.astimezone(UTC)), undoable=False)
    for end in range(15, 18):
        desk.note(number[:end])
    later = Recording(again(kept, clock).written)  # it is started again in the middle of the number
    entry = Entry(desk.call.id, Noted(number), desk.now.astimezone(UTC))
    kept.records += later.records_of([entry])
    assert not any("4111" in one.payload for one in kept.stored() if one.payload)
    assert again(kept, clock).day.call.note == "•••• •••• •••• 1111"


def test_a_call_that_had_a_note_is_taken_up_though_the_note_was_written_on(library: Library, clock: Clock) -> None:
    desk, kept = kept_desk(library, clock)
    desk.note("first")
    number = desk.call.number
    desk.next_caller()
    desk.open_topic("hotel")
    desk.resume(number)
    desk.note("first and second")
    assert whole(again(kept, clock).day) == whole(desk.day)


def test_what_a_newer_jobaid_wrote_or_was_erased_is_passed_over() -> None:
    plain = Stored(1, "a", "call.noted", 1, 0, "c", '{"text": "x"}')
    assert entry_of(plain) is not None
    for odd in (
        replace(plain, payload=None),
        replace(plain, v=99),
        replace(plain, type="call.beamed"),
        replace(plain, payload="{"),
        replace(plain, payload='{"text": 5}'),
        replace(plain, payload="[]"),
    ):
        assert entry_of(odd) is None


OPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, 9)),
        st.tuples(st.just("open_topic"), st.sampled_from(["flight", "hotel", "angry", "check"])),
        st.tuples(st.just("fill"), st.sampled_from(["order", "customer"]), st.sampled_from(["1", "2", ""])),
        st.tuples(st.just("fill"), st.sampled_from(["passengers"]), st.sampled_from(["4", "40"])),
        st.tuples(st.just("tick"), st.just("flight"), st.sampled_from(["identity", "seats"])),
        st.tuples(st.just("note"), st.sampled_from(["a", "b", ""])),
        st.tuples(st.just("end"), st.just("done")),
        st.tuples(st.just("copied"), st.just("written up")),
        st.tuples(st.sampled_from(["resume", "drop"]), st.integers(1, 3)),
        st.sampled_from(
            [
                *("go_on", "back", "go_home", "leave_topic", "reopen", "go_back_to_interrupted"),
                *("next_caller", "other_caller", "same_caller", "undo", "undo", "hold"),
            ]
        ).map(lambda name: (name,)),
    ),
    max_size=25,
)


@given(ops=OPS)
def test_the_day_read_again_is_the_day(library: Library, ops: list[tuple[object, ...]]) -> None:
    clock = Clock()
    desk, kept = kept_desk(library, clock)
    for name, *values in ops:
        if name == "hold":
            now = desk.now.astimezone(UTC)
            desk.record(Returned(now) if desk.call.held_since else Held(now), undoable=False)
        else:
            getattr(desk, str(name))(*values)
    assert whole(again(kept, clock).day) == whole(desk.day)
