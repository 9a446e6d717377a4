"""Walking a script: answers, ways on, jumps, calls, interrupts, and the end."""

import pytest

from jobaid.call import Place, Reopened, Stop, Walked
from tests.unit.call.library import Line


def test_a_topic_opens_at_its_first_step(line: Line) -> None:
    assert line.open("flight") == "flight/first"
    assert line.state.topics == ("flight",)


def test_a_topic_opens_at_the_step_that_is_named(line: Line) -> None:
    assert line.open("flight", "third") == "flight/third"


def test_a_topic_without_a_script_opens_as_itself(line: Line) -> None:
    assert line.open("quiet") == "quiet/"
    assert (line.walk.answered(line.state, 0), line.walk.went_on(line.state)) == (None, None)


@pytest.mark.parametrize(("topic", "step"), [("gone", ""), ("flight", "gone"), ("quiet", "gone")])
def test_places_that_are_gone_are_nowhere(line: Line, topic: str, step: str) -> None:
    assert line.walk.opened(line.state, topic, step) is None
    assert line.walk.step_at(Place(topic, step)) is None


def test_an_answer_leads_on(line: Line) -> None:
    assert line.take("flight", "1") == "flight/second"


@pytest.mark.parametrize("number", [-1, 9, 10_000])
def test_an_answer_that_there_is_not_changes_nothing(line: Line, number: int) -> None:
    line.open("flight")
    assert line.walk.answered(line.state, number) is None


def test_a_step_that_asks_is_not_passed_without_an_answer(line: Line) -> None:
    line.open("flight")
    assert line.walk.went_on(line.state) is None


def test_nothing_is_walked_between_topics(line: Line) -> None:
    assert (line.walk.answered(line.state, 0), line.walk.went_on(line.state)) == (None, None)
    assert (line.walk.left(line.state), line.fill("order", "1")) == (None, "home")


def test_an_answer_and_a_step_fill_slots_and_tick(line: Line) -> None:
    line.take("flight", "3")
    assert line.state.known == {"high_value": True, "plus": True}
    mark = line.state.mark_of("flight", "seats")
    assert mark is not None
    assert mark.state == "done"


def test_the_call_ends_with_what_the_step_says(line: Line) -> None:
    assert line.take("flight/third", "on") == "ended done"
    assert (line.walk.answered(line.state, 0), line.walk.went_on(line.state)) == (None, None)


def test_a_jump_is_taken_on_arrival_and_the_step_itself_does_nothing(line: Line) -> None:
    line.fill("passengers", 3)
    assert line.take("flight", "4") == "flight/group"
    assert [stop.place.step for stop in line.state.trail] == ["first", "group"]


def test_a_jump_is_taken_as_soon_as_its_slot_is_filled(line: Line) -> None:
    line.take("flight", "4")
    assert line.fill("passengers", 2) == "flight/ask"
    assert line.fill("passengers", 3) == "flight/group"


def test_another_slot_moves_nobody_off_a_step_whose_jump_holds_already(line: Line) -> None:
    line.take("flight", "4")
    line.fill("passengers", 3)
    assert line.back() == "flight/ask"
    assert line.fill("order", "48213") == "flight/ask"
    assert line.fill("passengers", 4) == "flight/ask"
    assert line.fill("passengers", 2) == "flight/ask"
    assert line.fill("passengers", 5) == "flight/group"


def test_a_jump_sees_what_the_answer_that_leads_to_it_fills(line: Line) -> None:
    assert line.take("flight/check-and-ask", "2", "on") == "flight/third"
    assert [stop.place.step for stop in line.state.trail] == ["check-and-ask", "circle", "third"]


def test_a_circle_of_jumps_ends(line: Line) -> None:
    assert line.take("flight", "9") in {"flight/circle", "flight/circle-2"}
    assert len(line.state.trail) == 2


def test_a_called_script_comes_back_and_the_step_s_own_way_is_taken_at_once(line: Line) -> None:
    assert line.take("flight", "7", "on") == "check/one"
    assert line.answer(1) == "flight/third"
    assert line.state.known["checked"] is True


def test_a_called_script_may_begin_in_its_middle_and_leads_back_to_the_answers(line: Line) -> None:
    assert line.take("flight", "8", "on") == "check/two"
    assert line.go_on() == "flight/check-and-ask"
    assert line.walk.went_on(line.state) is None  # it is not called a second time
    assert line.answer(1) == "flight/third"


def test_back_without_a_place_to_return_to_leads_to_the_topics(line: Line) -> None:
    assert line.take("check", "1") == "home"
    assert line.state.known == {"checked": True}
    assert len(line.state.trail) == 1


def test_an_interrupt_returns_to_the_very_step(line: Line) -> None:
    assert line.take("flight", "1", "angry") == "angry/calm"
    assert line.answer(1) == "flight/second"
    assert line.go_on() == "flight/third"


def test_an_interrupt_in_an_interrupt_returns_one_by_one(line: Line) -> None:
    line.take("flight", "1", "angry", "ill")
    assert line.go_on() == "angry/calm"
    assert line.answer(1) == "flight/second"
    assert line.state.stop is not None
    assert line.state.stop.returns == ()


def test_an_answer_may_lead_into_an_interrupt_and_one_interrupt_into_another(line: Line) -> None:
    assert line.take("flight", "6") == "angry/calm"
    assert line.answer(2) == "ill/rest"
    assert line.go_on() == "flight/first"


def test_an_interrupt_opened_twice_returns_once(line: Line) -> None:
    line.take("flight", "angry", "angry")
    assert line.answer(1) == "flight/first"


def test_an_interrupt_in_a_called_script_returns_into_it(line: Line) -> None:
    line.take("flight", "7", "on", "angry")
    assert line.answer(1) == "check/one"
    assert line.answer(1) == "flight/third"


def test_an_interrupt_opened_between_topics_returns_there(line: Line) -> None:
    line.take("flight", "1")
    line.go_home()
    assert line.take("angry", "1") == "home"


def test_another_reason_has_nothing_to_return_to(line: Line) -> None:
    line.take("flight", "angry", "hotel")
    assert line.state.stop is not None
    assert line.state.stop.returns == ()


def test_two_issues_are_listed_in_the_order_they_came(line: Line) -> None:
    line.take("flight", "2", "1")
    assert line.state.topics == ("flight", "hotel")
    assert line.at == "hotel/two"


def test_a_promise_counts_once_its_words_were_said(line: Line) -> None:
    line.take("flight", "5")
    assert line.promised == []
    line.go_on()
    assert line.promised == ["Ring (customer's name?): tomorrow"]


def test_a_promise_said_twice_counts_once(line: Line) -> None:
    line.take("flight", "5", "on", "flight/promise", "on")
    assert len(line.state.promises) == 2
    assert len(line.promised) == 1


def test_the_words_of_a_promise_follow_what_is_known(line: Line) -> None:
    line.take("flight", "5", "on")
    line.fill("customer", "Ms Duarte")
    assert line.promised == ["Ring Ms Duarte: tomorrow"]


def test_a_promise_at_the_end_of_the_call_counts(line: Line) -> None:
    line.take("hotel", "1", "on")
    assert line.promised == ["Look into the hotel: today"]


def test_ending_the_call_as_the_step_would_says_its_promise(line: Line) -> None:
    line.take("hotel", "1")
    line.end("escalated")
    assert line.promised == ["Look into the hotel: today"]


def test_ending_the_call_in_another_way_counts_what_was_just_said(line: Line) -> None:
    line.take("hotel", "1")
    line.end("done")
    assert line.promised == ["Look into the hotel: today"]


def test_a_call_that_was_cut_off_promises_nothing_more(line: Line) -> None:
    line.take("hotel", "1")
    line.end("cut-off")
    assert line.promised == []


def test_what_was_promised_at_the_end_stays_when_the_call_goes_on(line: Line) -> None:
    line.take("hotel", "1", "on")
    line.happen(Reopened())
    assert line.at == "hotel/two"
    line.take("flight")
    line.back()
    assert line.promised == ["Look into the hotel: today"]


def test_a_topic_opened_after_the_end_goes_on_with_the_call(line: Line) -> None:
    line.take("hotel", "1", "on")
    assert line.open("flight") == "flight/first"
    assert line.promised == ["Look into the hotel: today"]


def test_a_place_that_the_library_has_lost_is_shown_without_ways(line: Line) -> None:
    line.open("flight")
    line.happen(Walked(Stop(Place("flight", "gone"))))
    assert (line.walk.answered(line.state, 0), line.walk.went_on(line.state)) == (None, None)
    assert line.fill("order", "1") == "flight/gone"
    assert line.back() == "flight/first"
