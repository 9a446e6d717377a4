"""Leaving a topic as the wrong one keeps what is known and leaves no trace of it."""

from tests.unit.call.library import Line


def test_nothing_of_the_wrong_topic_remains(line: Line) -> None:
    line.take("hotel", "1")
    line.end("escalated")
    assert line.leave() == "home"
    state = line.state
    assert state.is_blank
    assert (state.topics, state.promises) == ((), ())


def test_what_the_agent_typed_and_noted_stays(line: Line) -> None:
    line.open("hotel")
    line.fill("customer", "Ms Duarte")
    line.note("rang before")
    line.leave()
    assert line.state.known == {"customer": "Ms Duarte"}
    assert line.state.note == "rang before"


def test_a_tick_by_hand_goes_unless_it_counts_for_every_topic(line: Line) -> None:
    line.open("hotel")
    line.tick("hotel", "nights")
    line.tick("hotel", "identity", once=True)
    line.leave()
    assert [(mark.item, mark.depth) for mark in line.state.marks] == [("identity", None)]


def test_the_topic_before_goes_on_at_its_step(line: Line) -> None:
    line.take("flight", "2")
    assert line.leave() == "flight/first"
    assert line.state.topics == ("flight",)
    assert line.state.known == {}  # nor what the answer that led into it filled


def test_the_topic_before_keeps_what_it_did(line: Line) -> None:
    line.take("flight", "3", "hotel", "1", "flight/third")
    line.open("hotel")
    assert line.leave() == "flight/third"
    assert [stop.place.step for stop in line.state.trail] == ["first", "second", "third"]
    assert line.state.known == {"high_value": True, "plus": True}
    assert [(mark.item, mark.depth) for mark in line.state.marks] == [("seats", 1)]
    line.back()
    line.back()
    assert line.state.known == {}


def test_what_its_answer_filled_goes_though_it_led_elsewhere(line: Line) -> None:
    line.take("flight", "hotel", "2", "hotel")
    line.leave()
    assert line.state.known == {"plus": True}
    assert [fill.depth for fill in line.state.fills] == [1]


def test_a_promise_of_another_topic_is_kept_wherever_its_way_led(line: Line) -> None:
    line.take("flight", "5", "on", "hotel")
    line.leave()
    assert line.promised == ["Ring (customer's name?): tomorrow"]
    line.take("hotel", "flight/second", "hotel")
    line.leave()
    assert line.promised == ["Ring (customer's name?): tomorrow"]


def test_an_interrupt_that_was_wrong_leads_back_to_the_very_step(line: Line) -> None:
    line.take("flight", "7", "on", "angry", "3")
    assert line.leave() == "check/one"
    assert line.state.known == {}
    assert line.answer(1) == "flight/third"


def test_wrong_interrupts_are_left_one_by_one(line: Line) -> None:
    line.take("flight", "1", "angry", "ill")
    assert line.leave() == "angry/calm"
    assert line.leave() == "flight/second"


def test_after_the_opening_a_wrong_topic_leads_to_the_list(line: Line) -> None:
    line.take("check", "1", "hotel")
    assert line.leave() == "home"
    assert line.state.known == {"checked": True}
    assert line.state.topics == ("check",)
    assert line.open("flight") == "flight/first"


def test_a_shared_script_that_the_wrong_topic_called_keeps_what_it_found(line: Line) -> None:
    line.take("flight", "7", "on", "1")
    assert line.at == "flight/third"
    assert line.leave() == "home"
    assert line.state.known == {"checked": True}
    assert [mark.item for mark in line.state.marks] == ["identity"]
    assert line.back() == "check/one"
    assert line.answer(1) == "home"
