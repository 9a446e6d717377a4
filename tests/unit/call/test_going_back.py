"""Going back drops what happened on the way, and keeps what the agent did by hand."""

from tests.unit.call.library import Line


def test_back_at_the_beginning_changes_nothing(line: Line) -> None:
    before = line.state
    line.back()
    assert line.state == before


def test_back_drops_what_answers_and_steps_filled(line: Line) -> None:
    line.take("flight", "3")
    assert line.back() == "flight/first"
    assert line.state.known == {}
    assert line.state.marks == ()


def test_back_drops_the_promise_that_was_said_on_the_way(line: Line) -> None:
    line.take("flight", "5", "on")
    assert line.back() == "flight/promise"
    assert line.promised == []


def test_back_from_the_first_step_leads_to_the_topics(line: Line) -> None:
    line.open("flight")
    assert line.back() == "home"
    assert line.state.is_blank
    assert line.state.topics == ()


def test_what_was_typed_stays_even_where_it_was_typed_over_a_step(line: Line) -> None:
    line.take("flight", "1")
    line.fill("plus", False)
    line.fill("order", "48213")
    line.back()
    assert line.state.known == {"plus": False, "order": "48213"}


def test_what_a_step_filled_over_what_was_typed_gives_way_to_it_again(line: Line) -> None:
    line.open("flight")
    line.fill("plus", False)
    line.answer(1)
    assert line.state.known == {"plus": True}
    line.back()
    assert line.state.known == {"plus": False}


def test_a_slot_that_was_emptied_stays_empty(line: Line) -> None:
    line.open("flight")
    line.fill("order", "48213")
    line.answer(1)
    line.fill("order", None)
    line.back()
    assert line.state.known == {}


def test_ticks_by_hand_and_the_note_stay(line: Line) -> None:
    line.take("flight", "1")
    line.tick("flight", "identity", once=True)
    line.note("asks for a window")
    line.back()
    assert [mark.item for mark in line.state.marks] == ["identity"]
    assert line.state.note == "asks for a window"


def test_the_answer_that_was_gone_back_over_is_not_remembered(line: Line) -> None:
    line.take("flight", "3")
    line.back()
    line.answer(1)
    assert line.state.known == {"plus": True}


def test_back_from_the_topics_shows_the_step_again_and_drops_what_led_away(line: Line) -> None:
    line.take("check", "1")
    assert line.back() == "check/one"
    assert line.state.known == {}


def test_back_from_the_end_shows_the_step_that_ended_the_call(line: Line) -> None:
    line.take("hotel", "1", "on")
    assert line.back() == "hotel/two"
    assert line.promised == []


def test_back_from_an_end_between_topics_keeps_what_led_there(line: Line) -> None:
    line.take("angry", "3", "on")
    line.end("done")
    assert line.back() == "home"
    assert line.promised == ["Boss rings: 18:00"]


def test_back_over_a_jump_shows_the_step_before_it(line: Line) -> None:
    line.take("flight", "4")
    line.fill("passengers", 3)
    assert line.back() == "flight/ask"
    assert line.state.known == {"passengers": 3}


def test_back_out_of_an_interrupt_leads_to_the_very_step(line: Line) -> None:
    line.take("flight", "1", "angry")
    assert line.back() == "flight/second"
    assert line.state.topics == ("flight",)


def test_back_into_an_interrupt_still_returns_from_it(line: Line) -> None:
    line.take("flight", "1", "angry", "1")
    assert line.back() == "angry/calm"
    assert line.answer(1) == "flight/second"


def test_back_over_a_called_script_leads_into_its_last_step(line: Line) -> None:
    line.take("flight", "7", "on", "1")
    assert line.back() == "check/one"
    assert line.back() == "flight/check-and-on"
    assert line.take("on", "1") == "flight/third"


def test_back_from_a_topic_opened_between_topics_shows_the_step_before(line: Line) -> None:
    line.take("flight", "1")
    line.go_home()
    line.open("hotel")
    assert line.back() == "flight/second"
