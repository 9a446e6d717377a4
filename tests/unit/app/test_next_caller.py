"""From one caller to the next: what is kept, what is promised, and what is gone."""

from pathlib import Path

import pytest

from jobaid.app.desk import Desk
from tests.unit.app.desks import at, finish, promises, talk, words
from tests.unit.call.library import FLIGHT, library_in


def test_the_next_caller_finds_a_clean_slate(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    call = desk.call
    assert call.is_blank
    assert call.number == 2
    assert desk.shown() is None
    assert not [old for old in ("Duarte", "48213", "window", "flight", "identity") if old in repr(call)]


def test_nothing_of_the_last_call_is_said_to_the_next_caller(desk: Desk, tmp_path: Path) -> None:
    says = FLIGHT.replace("What is it about?", "{{ customer }}, {{ order }}?")
    desk.take_library(library_in(tmp_path, {"topics/flight.toml": says}))
    talk(desk)
    desk.next_caller()
    desk.open_topic("flight")
    shown = desk.shown()
    assert words(desk) == "‹customer's name›, ‹order number›?"
    assert "Duarte" not in repr(shown)
    assert [item.state for item in shown.topic.items] == ["to_do", "to_do", "to_do"]  # type: ignore[union-attr]


def test_a_call_that_is_not_finished_is_kept(desk: Desk) -> None:
    talk(desk)
    before = desk.call
    desk.next_caller()
    assert desk.day.unfinished == (before,)


def test_the_next_caller_twice_is_one_clean_slate(desk: Desk) -> None:
    desk.next_caller()
    assert not desk.can_undo
    talk(desk)
    desk.next_caller()
    desk.next_caller()
    assert (desk.call.number, len(desk.day.unfinished)) == (2, 1)


def test_a_call_that_ended_and_whose_note_was_taken_along_is_not_kept(desk: Desk) -> None:
    talk(desk)
    finish(desk)
    desk.next_caller()
    assert desk.day.unfinished == ()


def test_a_call_that_ended_with_a_note_that_is_nowhere_else_is_kept(desk: Desk) -> None:
    talk(desk)
    finish(desk)
    desk.note("wants a window seat, at the front")
    desk.next_caller()
    assert [call.note for call in desk.day.unfinished] == ["wants a window seat, at the front"]


def test_a_call_without_a_note_is_finished_when_it_ends(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.note("  \n")
    desk.end("done")
    desk.next_caller()
    assert desk.day.unfinished == ()


def test_the_clean_slate_can_be_undone(desk: Desk) -> None:
    talk(desk)
    before = desk.day
    desk.next_caller()
    desk.undo()
    assert desk.day == before


def test_a_note_written_on_the_clean_slate_is_not_lost_with_it(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    desk.note("second caller, cut off")
    desk.undo()
    assert desk.call.number == 1
    assert [call.note for call in desk.day.unfinished] == ["second caller, cut off"]


def test_a_call_that_was_kept_goes_on_and_the_one_in_front_is_kept(desk: Desk) -> None:
    talk(desk)
    first = desk.call
    desk.next_caller()
    desk.open_topic("hotel")
    second = desk.call
    desk.resume(1)
    assert desk.call == first
    assert desk.day.unfinished == (second,)
    desk.resume(2)
    assert (desk.call, desk.day.unfinished) == (second, (first,))
    desk.resume(7)
    assert desk.call == second


def test_a_call_goes_on_at_its_step_though_it_was_left_for_the_topics(desk: Desk) -> None:
    talk(desk)
    desk.go_home()
    desk.next_caller()
    desk.resume(1)
    assert at(desk) == "flight/third"


def test_a_blank_call_is_not_kept_when_another_goes_on(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    desk.resume(1)
    assert desk.day.unfinished == ()


def test_calls_never_share_a_number(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    desk.undo()
    desk.next_caller()
    desk.open_topic("hotel")
    desk.next_caller()
    numbers = [call.number for call in desk.day.calls]
    assert len(set(numbers)) == len(numbers)


def test_a_call_that_was_kept_can_be_forgotten_but_not_what_was_promised(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    desk.drop(1)
    assert [call.number for call in desk.day.calls] == [2]
    assert promises(desk) == ["Ring Ms Duarte"]
    desk.undo()
    assert [call.number for call in desk.day.calls] == [2, 1]


@pytest.mark.parametrize("is_finished", [True, False])
def test_what_was_promised_outlives_its_call(desk: Desk, is_finished: bool) -> None:
    talk(desk)
    if is_finished:
        finish(desk)
    desk.next_caller()
    assert [(one.do, one.said, one.state) for one in desk.day.promised] == [("Ring Ms Duarte", "tomorrow", "open")]


def test_what_was_promised_is_not_doubled_by_going_on_with_the_call(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    for _ in range(3):
        desk.resume(1)
        desk.next_caller()
    assert promises(desk) == ["Ring Ms Duarte"]


def test_a_promise_that_was_kept_stays_so_when_its_call_goes_on(desk: Desk) -> None:
    talk(desk)
    desk.next_caller()
    desk.keep_promise(desk.day.promised[0].id)
    desk.resume(1)
    desk.next_caller()
    assert [(one.do, one.state) for one in desk.day.promised] == [("Ring Ms Duarte", "kept")]
    desk.keep_promise(desk.day.promised[0].id, kept=False)
    assert [one.state for one in desk.day.promised] == ["open"]


def test_what_was_gone_back_over_was_not_promised(desk: Desk) -> None:
    talk(desk)
    desk.back()
    desk.next_caller()
    assert promises(desk) == []
