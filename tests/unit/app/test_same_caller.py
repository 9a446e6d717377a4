"""Whether it is still the same caller, and what goes with the other one."""

import pytest

from jobaid.app.desk import Desk
from tests.unit.app.clock import Clock
from tests.unit.app.desks import is_asked, talk


def test_another_order_number_asks_whether_it_is_the_same_caller(desk: Desk) -> None:
    talk(desk)
    assert not is_asked(desk)
    desk.fill("order", "777")
    assert desk.day.question is not None
    assert desk.day.question.slot == "order"


@pytest.mark.parametrize(("slot", "typed"), [("customer", "Mr Byrne"), ("order", ""), ("passengers", "2")])
def test_another_name_or_an_emptied_field_does_not_ask(desk: Desk, slot: str, typed: str) -> None:
    talk(desk)
    desk.fill(slot, typed)
    assert not is_asked(desk)


def test_the_first_order_number_does_not_ask(desk: Desk) -> None:
    desk.open_topic("flight")
    desk.fill("order", "48213")
    assert not is_asked(desk)


def test_the_same_caller_goes_on_with_the_other_number(desk: Desk) -> None:
    talk(desk)
    desk.fill("order", "777")
    desk.same_caller()
    assert (desk.day.question, desk.call.known["order"]) == (None, "777")


def test_walking_on_answers_that_it_is_the_same_caller(desk: Desk) -> None:
    talk(desk)
    desk.fill("order", "777")
    desk.tick("flight", "seats")
    assert is_asked(desk)
    desk.go_home()
    assert not is_asked(desk)


def test_the_old_number_stays_with_the_old_call_and_the_new_one_begins_the_next(desk: Desk) -> None:
    talk(desk)
    desk.fill("order", "777")
    desk.other_caller()
    (old,) = desk.day.unfinished
    assert (old.known["order"], old.known["customer"], old.note) == ("48213", "Ms Duarte", "wants a window seat")
    assert desk.call.known == {"order": "777"}
    assert (desk.call.trail, desk.call.note, desk.day.question) == ((), "", None)


def test_all_that_was_typed_since_the_question_goes_to_the_other_caller(desk: Desk) -> None:
    talk(desk)
    desk.fill("order", "777")
    desk.fill("customer", "Mr Byrne")
    desk.fill("order", "778")
    desk.note("wants a window seat and a refund")
    desk.other_caller()
    (old,) = desk.day.unfinished
    assert (old.known["order"], old.known["customer"], old.note) == ("48213", "Ms Duarte", "wants a window seat")
    assert desk.call.known == {"order": "778", "customer": "Mr Byrne"}
    assert desk.call.note == "and a refund"


def test_a_note_that_was_changed_all_over_stays_with_the_old_call(desk: Desk) -> None:
    talk(desk)
    desk.fill("order", "777")
    desk.note("no seat after all")
    desk.other_caller()
    assert (desk.day.unfinished[0].note, desk.call.note) == ("no seat after all", "")


def test_only_what_was_typed_goes_to_the_other_caller(desk: Desk) -> None:
    desk.fill("order", "48213")
    desk.open_topic("flight", "ask")
    desk.fill("order", "777")
    desk.fill("passengers", "3")  # which leads on, to a step that fills another slot
    assert desk.call.known["plus"] is False
    desk.other_caller()
    assert desk.call.known == {"order": "777", "passengers": 3}


def test_what_was_emptied_leaves_the_other_caller_a_clean_slate(desk: Desk, clock: Clock) -> None:
    talk(desk)
    clock.later(minutes=11)
    desk.active()
    desk.fill("order", "")
    desk.other_caller()
    assert desk.call.is_blank
    assert desk.day.unfinished[0].known["order"] == "48213"


def test_a_write_up_copied_during_the_question_is_not_the_old_callers(desk: Desk) -> None:
    talk(desk)
    desk.end("done")
    desk.fill("order", "777")
    desk.copied("about order 777")
    desk.other_caller()
    assert [call.is_copied for call in desk.day.unfinished] == [False]


def test_the_other_caller_can_be_undone(desk: Desk) -> None:
    talk(desk)
    desk.fill("order", "777")
    before = desk.day
    desk.other_caller()
    desk.undo()
    assert desk.day == before


def test_without_a_question_nobody_else_is_on_the_line(desk: Desk) -> None:
    talk(desk)
    before = desk.day
    desk.other_caller()
    desk.same_caller()
    assert desk.day == before


def test_ten_minutes_without_a_key_ask_whether_it_is_the_same_caller(desk: Desk, clock: Clock) -> None:
    talk(desk)
    clock.later(minutes=10)
    desk.active()
    assert not is_asked(desk)
    clock.later(minutes=10, seconds=1)
    desk.active()
    assert is_asked(desk)
    desk.fill("customer", "Mr Byrne")
    desk.other_caller()
    assert desk.call.known == {"customer": "Mr Byrne"}
    assert desk.day.unfinished[0].known == {"customer": "Ms Duarte", "order": "48213"}


def test_every_key_begins_the_ten_minutes_anew(desk: Desk, clock: Clock) -> None:
    talk(desk)
    for _ in range(5):
        clock.later(minutes=6)
        desk.active()
    assert not is_asked(desk)


@pytest.mark.parametrize("is_blank", [True, False])
def test_a_long_silence_does_not_ask_about_a_call_that_is_over_or_has_not_begun(
    desk: Desk, clock: Clock, is_blank: bool
) -> None:
    if not is_blank:
        talk(desk)
        desk.end("done")
    clock.later(hours=1)
    desk.active()
    assert not is_asked(desk)


def test_the_next_caller_begins_the_ten_minutes_anew(desk: Desk, clock: Clock) -> None:
    talk(desk)
    clock.later(minutes=11)
    desk.next_caller()
    desk.open_topic("hotel")
    desk.active()
    assert not is_asked(desk)
