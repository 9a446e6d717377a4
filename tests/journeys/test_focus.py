"""The keyboard is where the eye is, and keys mean what they mean there."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.journeys.hands import Hands
from tests.ui.seen import answers

Way = Callable[[Hands], None]


def in_note(hands: Hands) -> None:
    hands.press("F5")


def in_search(hands: Hands) -> None:
    hands.press("Ctrl+K")


def on_a_button(hands: Hands) -> None:
    hands.tab_to(hands.window.content.call_bar.end)


def on_an_item(hands: Hands) -> None:
    hands.tab_to(hands.page.do.rows["route"])


@pytest.mark.parametrize("there", [in_note, in_search, on_a_button, on_an_item])
@pytest.mark.parametrize("key", ["1", "2", "0", "Backspace"])
def test_keys_of_the_panel_do_nothing_while_a_field_or_a_button_has_the_keyboard(
    hands: Hands, there: Way, key: str
) -> None:
    hands.find("order is late")
    hands.press("3")
    there(hands)
    before, focused = hands.call, hands.focus
    hands.press(key)
    assert (hands.call.trail, hands.call.marks) == (before.trail, before.marks)
    assert hands.focus is focused
    assert not hands.window.content.sheets.is_open


@pytest.mark.parametrize("there", [in_note, in_search])
def test_space_is_typed_in_a_field(hands: Hands, there: Way) -> None:
    hands.find("order is late")
    hands.press("1")
    there(hands)
    hands.type("a ")
    assert hands.step == "late/moving"
    field = hands.focus
    assert (field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()) == "a "  # type: ignore[attr-defined]


def test_digits_typed_into_a_slot_are_its_value(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F2", "Tab")
    hands.type("1 2")
    hands.press("Return")
    assert hands.step == "late/look"
    assert hands.call.known == {"order": "1 2"}


@pytest.mark.parametrize("there", ["F5", "Ctrl+K", "Ctrl+Shift+K", "Ctrl+,", "F1", "0", "F9", "F2", "F4"])
def test_escape_gives_the_keyboard_back_to_where_it_was(hands: Hands, there: str) -> None:
    hands.find("order is late")
    before = hands.focus
    hands.press(there)
    assert hands.focus is not before
    hands.press("Esc")
    assert hands.focus is before
    hands.press("1")
    assert hands.step == "late/moving"


@pytest.mark.parametrize("there", ["Ctrl+Shift+K", "Ctrl+,", "F1", "F9"])
def test_a_sheet_gives_the_keyboard_back_to_the_button_that_had_it(hands: Hands, there: str) -> None:
    hands.find("order is late")
    button = hands.page.do.rows["route"]
    hands.tab_to(button)
    hands.press(there, "Esc")
    assert hands.focus is button


@pytest.mark.parametrize("there", ["F5", "Ctrl+K", "Ctrl+Shift+K", "Ctrl+,", "F1"])
def test_between_calls_the_keyboard_comes_back_too(hands: Hands, there: str) -> None:
    hands.press(there, "Esc")
    assert hands.focus is hands.window.content.start
    hands.press("2")
    assert hands.step != ""


def test_return_presses_the_button_that_has_the_keyboard_and_the_digits_work_again(hands: Hands) -> None:
    hands.find("order is late")
    hands.tab_to(hands.page.say.buttons[1])
    hands.press("Return")
    assert hands.step == "late/promise"
    assert is_at_rest(hands)
    hands.press("Space", "Backspace", "Backspace", "1")
    assert hands.step == "late/moving"


def test_a_press_of_the_mouse_leaves_the_digits_working(hands: Hands) -> None:
    hands.find("order is late")
    hands.click(hands.page.say.buttons[1])
    assert hands.step == "late/promise"
    hands.click(hands.page.do.rows["identity"])
    hands.click(next(iter(hands.page.never.folds.values())).head)
    hands.press("Space")
    assert hands.step == "late/noted"


def test_a_press_on_words_leaves_the_digits_working(hands: Hands) -> None:
    hands.find("order is late")
    words = hands.page.say.words
    assert words is not None
    hands.click(words)
    hands.press("Esc") if hands.page.filling.editor.isVisible() else None
    hands.press("3")
    assert hands.step == "late/hand-over"


def test_a_field_that_is_left_by_a_press_elsewhere_keeps_what_was_typed(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.click(hands.page.say.buttons[0])
    assert hands.call.known == {"customer": "Ms Duarte"}
    assert hands.step == "late/moving"


def test_what_a_slot_cannot_hold_is_said_and_the_field_stays(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("2", "F2", "Tab")
    hands.type("soon")
    hands.press("Return")
    assert "is a time, such as" in hands.seen
    hands.press("Ctrl+A")
    hands.type("6pm")
    hands.press("Return")
    assert hands.call.known == {"ready_by": "18:00"}


def test_the_palette_runs_what_is_chosen_in_it(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("Ctrl+Shift+K")
    hands.type("wrong")
    hands.press("Return")
    assert hands.call.topics == ()


def test_keys_of_the_page_do_nothing_under_a_sheet(hands: Hands) -> None:
    hands.find("order is late")
    before = hands.call
    hands.press("Ctrl+,", "Ctrl+N", "Alt+1", "Alt+W", "F9")
    assert hands.call == before
    hands.press("Esc")
    assert answers(hands.window)[0] == "“Fine”"


def is_at_rest(hands: Hands) -> bool:
    """Whether the page itself has the keyboard, and none of its buttons."""
    focused: QWidget | None = QApplication.focusWidget()
    return focused is not None and focused is hands.page._column_of(hands.page.say)


def test_the_palette_asks_for_dark_colours_and_leaves_the_call_alone(hands: Hands) -> None:
    hands.find("where is my parcel")
    before, wanted = hands.call, []
    hands.window.setting_wanted.connect(lambda key, value: wanted.append((key, value)))
    hands.press("Ctrl+Shift+K")
    hands.type("dark")
    hands.press("Return")
    assert wanted == [("theme", "dark")]
    assert hands.call == before
