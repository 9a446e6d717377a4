"""What a field asks for where its value stands, and what it leaves alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from jobaid.call import Mark
from tests.journeys.hands import Hands


@pytest.fixture
def asked_for_a_choice(hands: Hands) -> QLineEdit:
    hands.find("item is broken")
    hands.desk.fill("wish", "money back")
    hands.page.filling.fill("wish", ["wish"])
    hands.wait()
    field = hands.focus
    assert isinstance(field, QLineEdit)
    return field


@pytest.fixture
def asked_why_not(hands: Hands) -> Hands:
    hands.find("item is broken")
    hands.page.do.reason_wanted.emit(next(iter(hands.page.do.rows)))
    assert isinstance(hands.focus, QLineEdit)
    return hands


def mark_of(hands: Hands) -> Mark | None:
    return hands.call.mark_of("broken", next(iter(hands.page.do.rows)))


@pytest.mark.parametrize("how", ["the name", "a reason"])
def test_what_was_typed_for_one_caller_is_not_known_of_the_next(hands: Hands, how: str) -> None:
    hands.press("F5")
    hands.type("line is bad")
    hands.press("Escape")
    if how == "a reason":
        hands.find("item is broken")
        hands.page.do.reason_wanted.emit(next(iter(hands.page.do.rows)))
    else:
        hands.press("F4")
    hands.type("Ms Duarte")
    hands.press("Ctrl+N")
    assert hands.call.number == 2
    assert hands.call.known == {}
    assert hands.call.marks == ()


def test_copying_a_choice_leaves_it_as_it_is(hands: Hands, asked_for_a_choice: QLineEdit) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(asked_for_a_choice, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_C, control, "\x03"))
    assert hands.call.known == {"wish": "money back"}
    assert hands.page.filling.editor.isVisible()


def test_a_sign_that_is_no_digit_of_a_choice_is_refused_in_words(hands: Hands, asked_for_a_choice: QLineEdit) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(asked_for_a_choice, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_twosuperior, plain, "²"))
    assert hands.call.known == {"wish": "money back"}
    assert "another one" in hands.seen


def test_the_keypad_chooses_too(hands: Hands, asked_for_a_choice: QLineEdit) -> None:
    second = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier, "2")
    QApplication.sendEvent(asked_for_a_choice, second)
    assert hands.call.known == {"wish": "another one"}


@pytest.mark.parametrize("reason", [Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason])
def test_a_field_outlasts_its_menu_and_a_look_into_another_program(hands: Hands, reason: Qt.FocusReason) -> None:
    hands.press("F4")
    hands.type("Ms Du")
    QApplication.sendEvent(hands.focus, QFocusEvent(QFocusEvent.Type.FocusOut, reason))
    hands.type("arte")
    hands.press("Return")
    assert hands.call.known["customer"] == "Ms Duarte"


def test_many_choices_stand_below_each_other_in_a_narrow_panel(hands: Hands) -> None:
    hands.find("item is broken")
    hands.window.resize(340, 560)
    hands.wait()
    editor = hands.page.filling.editor
    choices = ("It was returned to the depot", "Another day was asked for", "Nobody was at home", "Something else")
    editor.ask("reason", "", hands.page.rect(), choices)
    hands.wait()
    assert len({button.x() for button in editor.buttons}) == 1
    assert editor.geometry().bottom() <= hands.page.rect().bottom()


def test_why_not_is_taken_when_the_keyboard_goes_elsewhere_and_it_stays_there(asked_why_not: Hands) -> None:
    asked_why_not.type("No parcel was sent")
    note = asked_why_not.window.content.call_bar.note.field
    note.setFocus(Qt.FocusReason.MouseFocusReason)
    asked_why_not.wait()
    assert asked_why_not.focus is note
    mark = mark_of(asked_why_not)
    assert mark is not None
    assert mark.reason == "No parcel was sent"


def test_an_item_stays_to_do_when_the_question_why_not_is_left_without_a_word(asked_why_not: Hands) -> None:
    asked_why_not.window.content.call_bar.note.field.setFocus(Qt.FocusReason.MouseFocusReason)
    asked_why_not.wait()
    assert mark_of(asked_why_not) is None


def test_esc_keeps_what_was_typed(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type("Mr OBrien")
    hands.press("Esc")
    assert hands.call.known["customer"] == "Mr OBrien"
    assert not hands.page.filling.editor.isVisible()
    hands.press("1")
    assert hands.step == "late/moving"


@pytest.mark.parametrize(("first", "then"), [("F2", "F4"), ("F4", "F4"), ("F4", "F2")])
def test_the_key_of_another_field_keeps_what_was_typed(hands: Hands, first: str, then: str) -> None:
    hands.find("order is late")
    hands.press(first)
    hands.type("Ms Duarte")
    hands.press(then)
    assert list(hands.call.known.values()) == ["Ms Duarte"]
    assert isinstance(hands.focus, QLineEdit)


def test_a_press_on_another_value_keeps_what_was_typed(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F4")
    hands.type("Ms Duarte")
    hands.page.fill_who("order")
    hands.wait()
    assert hands.call.known == {"customer": "Ms Duarte"}
    assert isinstance(hands.focus, QLineEdit)
    assert hands.focus.text() == ""


def test_what_esc_kept_in_the_place_of_another_value_can_be_undone(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.desk.fill("customer", "Ms Duarte")
    hands.press("F4")
    hands.type("Mr OBrien")
    hands.press("Esc")
    assert hands.call.known["customer"] == "Mr OBrien"
    hands.press("Ctrl+Z")
    assert hands.call.known["customer"] == "Ms Duarte"


def test_esc_in_an_emptied_field_leaves_its_value(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.desk.fill("customer", "Ms Duarte")
    hands.press("F4", "Del", "Esc")
    assert hands.call.known["customer"] == "Ms Duarte"


def test_esc_says_why_a_value_is_refused_and_the_next_one_leaves_it(
    hands: Hands, asked_for_a_choice: QLineEdit
) -> None:
    asked_for_a_choice.setText("a bicycle")
    hands.press("Esc")
    assert "another one" in hands.seen
    assert "Esc once more leaves it as it was." in hands.seen
    assert hands.focus is asked_for_a_choice
    hands.press("Esc")
    assert not hands.page.filling.editor.isVisible()
    assert hands.call.known == {"wish": "money back"}


def test_why_not_is_kept_by_esc_too(asked_why_not: Hands) -> None:
    asked_why_not.type("No parcel was sent")
    asked_why_not.press("Esc")
    mark = mark_of(asked_why_not)
    assert mark is not None
    assert mark.reason == "No parcel was sent"


def test_what_is_refused_when_the_keyboard_goes_elsewhere_is_not_dropped_unsaid(
    hands: Hands, asked_for_a_choice: QLineEdit
) -> None:
    asked_for_a_choice.setText("a bicycle")
    hands.window.content.call_bar.note.field.setFocus(Qt.FocusReason.MouseFocusReason)
    hands.wait()
    assert hands.call.known == {"wish": "money back"}
    assert "Not kept. " in hands.seen
