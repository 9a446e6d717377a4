"""Undo leads back step by step, a clean slate too, and leaves what was written."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.day import Day
from jobaid.app.desk import Desk
from jobaid.call import CallState
from jobaid.model.library import Library
from tests.unit.app.clock import Clock
from tests.unit.app.desks import at, finish, talk


def test_there_is_nothing_to_undo_at_first(desk: Desk) -> None:
    assert not desk.undo()


def test_undo_leaves_the_note_as_it_is_typed(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.answer(1)
    desk.note("half a sen")
    desk.undo()
    assert (at(desk), desk.call.note) == ("flight/first", "half a sen")


def test_undo_does_not_forget_that_the_note_was_taken_along(desk: Desk) -> None:
    talk(desk)
    finish(desk)
    desk.tick("flight", "seats")
    desk.undo()
    assert desk.call.is_done


def test_a_note_that_changed_after_a_call_went_on_stays_as_it_is(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    desk.resume(1)
    desk.note("wants two window seats")
    desk.undo()
    assert [call.note for call in desk.day.unfinished] == ["wants two window seats"]
    desk.undo()
    assert desk.call.note == "wants two window seats"


OPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, 9)),
        st.tuples(st.just("open_topic"), st.sampled_from(["flight", "hotel", "angry", "check", "gone"])),
        st.tuples(st.just("go_to_issue"), st.sampled_from(["flight", "hotel"])),
        st.tuples(st.just("fill"), st.sampled_from(["order", "customer"]), st.sampled_from(["1", "2", ""])),
        st.tuples(st.just("tick"), st.just("flight"), st.sampled_from(["identity", "seats"])),
        st.tuples(st.just("end"), st.just("done")),
        st.tuples(st.sampled_from(["resume", "drop"]), st.integers(1, 3)),
        st.sampled_from(["go_on", "back", "go_home", "leave_topic", "reopen", "go_back_to_interrupted"]).map(
            lambda name: (name,)
        ),
        st.sampled_from(["next_caller", "other_caller", "same_caller"]).map(lambda name: (name,)),
    ),
    max_size=10,
)


def silent(day: Day) -> Day:
    """The day without its open question: answering that it is the same caller is nothing to undo."""
    return Day(**{one.name: getattr(day, one.name) for one in fields(day) if one.name != "question"})


@given(ops=OPS)
def test_undo_leads_back_step_by_step(library: Library, ops: list[tuple[object, ...]]) -> None:
    desk = Desk(clock=Clock())
    desk.take_library(library)
    days = [desk.day]
    for name, *values in ops:
        getattr(desk, str(name))(*values)
        if silent(desk.day) != silent(days[-1]):
            days.append(desk.day)
    while desk.undo():
        if silent(desk.day) != silent(days[-1]):
            days.pop()
            assert silent(desk.day) == silent(days[-1])
    assert silent(desk.day) == silent(days[0])


@given(ops=OPS)
def test_a_clean_slate_is_clean_whatever_was_before(library: Library, ops: list[tuple[object, ...]]) -> None:
    desk = Desk(clock=Clock())
    desk.take_library(library)
    for name, *values in ops:
        getattr(desk, str(name))(*values)
    desk.note("x")
    desk.next_caller()
    assert desk.call == CallState(number=desk.call.number, started=desk.now, id=desk.call.id)
    assert len({call.number for call in desk.day.calls}) == len(desk.day.calls)
