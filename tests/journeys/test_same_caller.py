"""Whether it is still the same caller: asked quietly, and answered either way."""

from collections.abc import Callable

import pytest

from jobaid.ui.question_bar import QuestionBar
from tests.journeys.hands import Hands

Way = Callable[[Hands, str], None]


def by_tab_and_return(hands: Hands, button: str) -> None:
    hands.tab_to(getattr(bar(hands), button))
    hands.press("Return")


def by_tab_and_space(hands: Hands, button: str) -> None:
    hands.tab_to(getattr(bar(hands), button))
    hands.press("Space")


def by_mouse(hands: Hands, button: str) -> None:
    hands.click(getattr(bar(hands), button))


WAYS = [by_tab_and_return, by_tab_and_space, by_mouse]


@pytest.fixture
def on_call(hands: Hands) -> Hands:
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("Tab")
    hands.type("4711")
    hands.press("Return", "1", "F5")
    hands.type("first")
    hands.press("Return")
    return hands


@pytest.fixture
def other_order(on_call: Hands) -> Hands:
    on_call.press("F4", "Tab", "F4", "Esc")
    on_call.press("F4", "Return")
    on_call.click(on_call.page.header.pills["order"])
    on_call.press("Ctrl+A")
    on_call.type("4712")
    on_call.press("Return")
    return on_call


@pytest.fixture
def after_silence(on_call: Hands) -> Hands:
    on_call.clock.forward(minutes=10, seconds=1)
    on_call.press("F5")
    on_call.type(" second")
    on_call.press("Return")
    return on_call


def test_another_order_number_asks_without_taking_the_keyboard(other_order: Hands) -> None:
    assert "order number" in bar(other_order).words
    assert other_order.step == "late/moving"
    assert other_order.focus is other_order.page._column_of(other_order.page.say)


def test_the_first_order_number_asks_nothing(on_call: Hands) -> None:
    assert on_call.window.content.question is None or on_call.window.content.question.isHidden()


@pytest.mark.parametrize("way", WAYS)
def test_the_same_caller_goes_on_with_the_other_order(other_order: Hands, way: Way) -> None:
    before, question = other_order.call, bar(other_order)
    way(other_order, "same")
    assert question.isHidden()
    assert other_order.call == before
    assert other_order.call.known["order"] == "4712"


@pytest.mark.parametrize("way", WAYS)
def test_another_caller_begins_with_the_order_that_was_typed(other_order: Hands, way: Way) -> None:
    number = other_order.call.number
    way(other_order, "other")
    assert other_order.call.known == {"order": "4712"}
    assert other_order.step == ""
    (kept,) = other_order.desk.day.unfinished
    assert (kept.number, kept.known, kept.note) == (number, {"customer": "Ms Duarte", "order": "4711"}, "first")
    assert "Ms Duarte" not in other_order.seen


def test_ten_silent_minutes_ask_when_somebody_is_back(after_silence: Hands) -> None:
    assert bar(after_silence).isVisible()
    assert after_silence.call.note == "first second"


def test_less_than_ten_minutes_ask_nothing(on_call: Hands) -> None:
    on_call.clock.forward(minutes=9, seconds=59)
    on_call.press("F5", "Return")
    assert on_call.desk.day.question is None


def test_who_is_the_same_after_the_silence_goes_on(after_silence: Hands) -> None:
    by_mouse(after_silence, "same")
    assert after_silence.call.note == "first second"
    assert after_silence.step == "late/moving"


def test_who_is_another_after_the_silence_begins_with_what_was_typed_since(after_silence: Hands) -> None:
    by_mouse(after_silence, "other")
    assert after_silence.call.note == "second"
    assert after_silence.call.known == {}
    (kept,) = after_silence.desk.day.unfinished
    assert kept.note == "first"


def test_the_answer_is_undone_like_everything(other_order: Hands) -> None:
    before = other_order.call
    by_mouse(other_order, "other")
    other_order.press("Ctrl+Z")
    assert other_order.call == before


def bar(hands: Hands) -> QuestionBar:
    question = hands.window.content.question
    assert question is not None
    assert question.isVisible()
    return question
