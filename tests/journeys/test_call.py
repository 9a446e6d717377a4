"""Whole calls, by keyboard, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.call import Place
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.widgets.label import Label
from tests.journeys.hands import Hands
from tests.ui.seen import answers


def test_a_topic_opens_by_typing_with_typos(hands: Hands) -> None:
    hands.type("odrer is laet")
    assert "searched for" in hands.seen
    hands.press("Return")
    assert hands.step == "late/look"
    assert hands.window.content.bar.search.field.text() == ""


def test_letters_typed_anywhere_in_a_call_search(hands: Hands) -> None:
    hands.press("1")
    hands.type("brokn item")
    hands.press("Return")
    assert hands.step == "broken/sorry"


def test_a_whole_call_without_a_mouse(hands: Hands) -> None:
    hands.find("where is my parcle")
    assert hands.step == "late/look"
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("Tab")
    hands.type("4711")
    hands.press("Tab")
    assert hands.call.known == {"customer": "Ms Duarte", "order": "4711"}
    assert "Ms Duarte" in hands.seen
    hands.press("Alt+1")
    mark = hands.call.mark_of("late", "identity", once=True)
    assert mark is not None
    assert mark.state == "done"
    hands.press("2")
    assert hands.step == "late/promise"
    hands.press("F2")
    hands.type("6pm")
    hands.press("Return")
    assert "Call Ms Duarte back · 18:00" in hands.seen
    hands.press("F5")
    hands.type("knows the porter")
    hands.press("Return")
    hands.press("Space")
    assert hands.step == "late/noted"
    hands.press("Space")
    assert hands.call.ended == "follow-up"
    assert "Call Ms Duarte back" in hands.seen
    hands.press("Ctrl+Shift+C")
    assert "knows the porter" in hands.copied
    hands.press("Return")
    assert hands.call.is_blank
    (promised,) = hands.desk.day.promised
    assert (promised.do, promised.said) == ("Call Ms Duarte back", "18:00")
    assert hands.desk.day.unfinished == ()
    hands.press("1")
    assert hands.step != ""


def test_a_call_is_ended_by_its_key_and_a_digit(hands: Hands) -> None:
    hands.find("item is broken")
    hands.press("F9")
    assert "Match order number and postcode" in hands.seen
    hands.press("Alt+1", "1", "Esc")
    assert hands.call.ended == ""
    hands.press("F9", "1", "Return")
    assert hands.call.is_blank


def test_an_interrupt_returns_to_the_very_step_by_its_key(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("1")
    before = hands.call.stop
    open_interrupt(hands)
    assert hands.step == "angry/hear"
    assert "Back to Order is late: Moving" in hands.seen
    hands.press("Alt+Up")
    assert hands.call.stop == before
    assert "It comes within 3 days." in hands.seen


def test_an_interrupt_returns_to_the_very_step_by_its_own_end(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("1")
    before = hands.call.stop
    open_interrupt(hands)
    hands.press("1")
    assert hands.step == "angry/thanks"
    hands.press("Space")
    assert hands.call.stop == before


def test_something_else_also_leads_to_a_step_of_the_topic(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("0")
    hands.type("hand over")
    hands.press("Return")
    assert hands.step == "late/hand-over"
    hands.press("Backspace")
    assert hands.step == "late/look"


def test_two_issues_in_one_call_and_back(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("Alt+1", "1")
    hands.find("item is broken")
    assert hands.step == "broken/sorry"
    mark = hands.call.mark_of("broken", "identity", once=True)
    assert mark is not None
    assert mark.state == "done"
    hands.tab_to(next(pill for pill in hands.page.header.pressable() if "Order is late" in pill.accessibleName()))
    hands.press("Return")
    assert hands.step == "late/moving"
    hands.press("Backspace")
    assert hands.step == "broken/sorry"
    assert hands.call.topics == ("late", "broken")


def test_the_wrong_topic_keeps_what_is_known_and_leaves_no_trace(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("Return", "Esc", "3", "Alt+3")
    hands.press("Alt+W")
    assert hands.call.known == {"customer": "Ms Duarte"}
    assert (hands.call.trail, hands.call.marks, hands.call.promises, hands.call.topics) == ((), (), (), ())
    assert hands.window.content.bar.search.field.hasFocus()
    hands.type("broken item")
    hands.press("Return")
    assert hands.step == "broken/sorry"
    assert "Ms Duarte" in hands.page.say.spoken
    assert [stop.place for stop in hands.call.trail] == [Place("broken", "sorry")]
    hands.press("Backspace")
    assert hands.step == ""
    hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert hands.step == "late/hand-over"


def test_back_drops_what_was_answered_since(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("2", "Space")
    assert len(hands.call.promises) == 1
    hands.press("Backspace", "Alt+Left")
    assert hands.step == "late/look"
    assert not hands.call.promises


def test_short_words_are_shown_by_key_and_gone_by_it(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("Ctrl+G")
    assert "Looking for" in hands.seen
    hands.press("Ctrl+G")
    assert "I am looking for" in hands.seen
    assert hands.page.say.spoken.startswith("Thank you")


def test_the_topics_are_a_key_away_and_the_call_too(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("Alt+Home")
    assert isinstance(hands.window.content.pages.currentWidget(), StartPage)
    hands.press("Backspace")
    assert hands.step == "late/look"


def test_the_opening_begins_with_space_and_comes_back_to_the_topics(hands: Hands) -> None:
    hands.press("Space")
    assert hands.step == "opening/greeting"
    hands.press("Space")
    assert hands.step == ""
    assert QApplication.focusWidget() is hands.window.content.start


def test_a_slot_with_choices_is_filled_by_a_digit(hands: Hands) -> None:
    hands.find("item is broken")
    hands.press("F2", "Tab")
    assert answers(hands.window)[0] == "“Yes”"
    hands.press("2")
    assert hands.call.known == {"wish": "another one"}
    assert hands.step == "broken/sorry"
    hands.press("1")
    assert hands.step == "broken/agreed"


def open_interrupt(hands: Hands) -> None:
    hands.press("0")
    hands.type("angry")
    hands.press("Return")


def test_what_is_to_be_done_names_what_is_known(hands: Hands) -> None:
    hands.find("item is broken")
    assert "Put ‹customer's name› through" in hands.seen
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("Return")
    assert "Put Ms Duarte through" in hands.seen


@pytest.mark.parametrize("key", ["Alt+Home", "Alt+W", "Ctrl+N"])
def test_leaving_the_page_ends_a_field_that_is_open_there(hands: Hands, key: str) -> None:
    hands.find("order is late")
    hands.press("Alt+1", "F2")
    hands.type("Ms")
    hands.press(key)
    known = {} if key == "Ctrl+N" else {"customer": "Ms"}
    assert hands.focus.isVisible()
    hands.type("broken")
    assert hands.window.content.bar.search.field.text() == "broken"
    assert hands.call.known == known
    hands.press("Return")
    assert hands.step == "broken/sorry"
    assert not hands.page.filling.editor.isVisible()


def test_a_field_that_was_to_follow_does_not_open_on_a_page_that_was_left(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F2")
    hands.type("Ms Duarte")
    handle = hands.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Return)
    QTest.keyClick(handle, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    hands.type("broken")
    assert hands.window.content.bar.search.field.text() == "broken"
    assert hands.call.known == {"customer": "Ms Duarte"}


def test_in_a_narrow_panel_long_names_do_not_break_the_title_into_letters(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F11")
    hands.window.resize(340, 560)
    hands.desk.fill("customer", "Mr O'Neill-Featherstonehaugh")
    hands.desk.fill("order", "9000 4711 0815")
    hands.wait()
    (title,) = (label for label in hands.page.header.findChildren(Label) if label.text() == "Order is late")
    assert title.width() >= title.sizeHint().width() / 2
