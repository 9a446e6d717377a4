"""A call is written up and copied; while the CRM is down its notes wait, and are copied later."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar

from jobaid.app.operations.writing_up import BETWEEN
from jobaid.ui.call.end_sheet import EndSheet
from jobaid.ui.call.notes_sheet import NotesSheet
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.label import Label
from tests.journeys.hands import Hands


def serve(hands: Hands, note: str) -> None:
    """A call that ends with a note."""
    hands.find("where is my parcel")
    hands.press("F5")
    hands.type(note)
    hands.press("Return", "F9", "1")


def end_sheet(hands: Hands) -> EndSheet:
    sheet = hands.window.findChild(EndSheet)
    assert sheet is not None
    return sheet


def notes_sheet(hands: Hands) -> NotesSheet:
    sheet = hands.window.findChild(NotesSheet)
    assert sheet is not None
    return sheet


def test_a_call_is_written_up_and_pasted(hands: Hands) -> None:
    serve(hands, "knows the porter")
    hands.press("Ctrl+Shift+C")
    assert hands.copied.splitlines()[0] == "Order is late"
    assert "knows the porter" in hands.copied
    assert "Resolved" in hands.copied
    hands.press("Return")
    assert hands.call.is_blank
    assert hands.desk.day.unfinished == ()
    assert "1 · all copied" in hands.seen


def test_the_write_up_is_changed_before_it_is_copied(hands: Hands) -> None:
    serve(hands, "knows the porter")
    hands.tab_to(end_sheet(hands).write_up.field.field)
    hands.press("Ctrl+End")
    hands.type("; very kind")
    hands.press("Esc", "Ctrl+Shift+C")
    assert hands.copied.endswith("; very kind")
    assert end_sheet(hands).is_open


def test_with_the_crm_down_notes_are_copied_later_in_their_order(hands: Hands) -> None:
    for note in ("first", "second", "third"):
        serve(hands, note)
        hands.press("Return")
        hands.clock.forward(minutes=5)
    assert "3 · 3 not copied" in hands.seen
    hands.press("Ctrl+Shift+D", "Ctrl+Return")
    parts = hands.copied.split(BETWEEN)
    assert [note in part for note, part in zip(("first", "second", "third"), parts, strict=True)] == [True] * 3
    assert "3 write-ups copied, in order." in hands.seen
    hands.press("Esc")
    assert "3 · all copied" in hands.seen
    assert hands.desk.day.unfinished == ()


def test_one_of_the_notes_is_read_changed_and_copied_by_keys(hands: Hands) -> None:
    for note in ("first", "second"):
        serve(hands, note)
        hands.press("Return")
        hands.clock.forward(minutes=5)
    hands.press("Ctrl+Shift+D", "Down", "Return")
    assert "first" in notes_sheet(hands).write_up.field.words
    hands.tab_to(notes_sheet(hands).write_up.field.field)
    hands.press("Ctrl+End")
    hands.type(" (called twice)")
    hands.press("Esc", "Ctrl+Shift+C")
    assert hands.copied.endswith("(called twice)")
    assert "2 · 1 not copied" in hands.seen
    assert len(hands.desk.day.done) == 1


def test_a_note_is_read_with_the_mouse_and_the_call_stays_ended(hands: Hands) -> None:
    serve(hands, "first")
    hands.press("Return")
    panels = hands.window.content.start.panels
    assert panels is not None
    hands.click(next(iter(panels.notes.rows.values())))
    sheet = notes_sheet(hands)
    assert "first" in sheet.write_up.field.words
    assert hands.call.is_blank
    hands.click(sheet.write_up.copy_button)
    assert "first" in hands.copied
    QTest.mouseClick(hands.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, hands.window.height() // 2))
    hands.wait()
    assert hands.call.is_blank
    assert [call.ended for call in hands.desk.day.done] == ["done"]


def test_a_call_is_gone_on_with_only_when_that_is_asked_for(hands: Hands) -> None:
    serve(hands, "first")
    hands.press("Return", "Ctrl+Shift+D", "Return")
    hands.click(notes_sheet(hands).go_on)
    assert hands.call.note == "first"
    assert end_sheet(hands).is_open


def test_what_is_written_on_after_copying_is_not_copied(hands: Hands) -> None:
    serve(hands, "first")
    hands.press("Ctrl+Shift+C", "F5")
    hands.type(" and more")
    hands.press("Return")
    assert "Not copied yet" in hands.seen
    hands.press("Return")
    assert "1 · 1 not copied" in hands.seen


def test_without_calls_the_list_says_what_comes_there(hands: Hands) -> None:
    hands.press("Ctrl+Shift+D")
    assert "No call has ended yet today." in hands.seen
    hands.press("Esc")
    assert not hands.window.content.sheets.is_open


def test_an_end_that_was_left_is_in_the_write_up_as_soon_as_it_is_shown_again(hands: Hands) -> None:
    serve(hands, "first")
    hands.press("Esc", "F9")
    assert end_sheet(hands).ends.rows["done"].isChecked()
    assert "Resolved" in end_sheet(hands).write_up.field.words
    assert hands.call.ended == ""
    hands.press("Esc")
    assert hands.call.ended == ""
    assert not hands.call.write_up


def test_what_is_written_into_such_a_write_up_is_copied_with_the_end(hands: Hands) -> None:
    serve(hands, "first")
    hands.press("Esc", "F9")
    hands.tab_to(end_sheet(hands).write_up.field.field)
    hands.press("Ctrl+End")
    hands.type(" and more")
    hands.press("Esc", "Ctrl+Shift+C")
    assert "Resolved" in hands.copied
    assert hands.copied.endswith(" and more")
    assert hands.call.ended == "done"
    assert "has changed since" not in hands.seen


def test_the_end_of_a_call_is_as_high_as_what_it_holds(hands: Hands) -> None:
    hands.window.resize(1366, 768)
    hands.find("where is my parcel")
    hands.press("F9", "2")
    assert scrolling(hands).maximum() == 0
    hands.press("1")
    assert scrolling(hands).maximum() == 0


def test_the_end_of_a_call_scrolls_to_where_somebody_types(hands: Hands) -> None:
    hands.window.resize(900, 420)
    serve(hands, "first")
    hands.tab_to(end_sheet(hands).write_up.field.field)
    for _ in range(8):
        hands.press("Ctrl+End", "Return")
        hands.type("more")
    assert is_in_sight(hands)
    hands.press("Ctrl+Home")
    assert is_in_sight(hands)


def test_that_it_is_copied_is_seen_beside_the_button_however_far_the_rest_is_scrolled(hands: Hands) -> None:
    hands.window.resize(340, 560)
    serve(hands, "first")
    scrolling(hands).setValue(0)
    hands.press("Ctrl+Shift+C")
    seen = [one for one in end_sheet(hands).findChildren(Label) if one.text() == "Copied"]
    assert any(not one.visibleRegion().isEmpty() for one in seen)


@pytest.mark.parametrize("keys", ["Ctrl+Shift+K", "F6"])
def test_a_key_that_rests_while_the_call_ends_says_so(hands: Hands, keys: str) -> None:
    serve(hands, "first")
    hands.press(keys)
    assert "Not while the call is being ended: " in hands.seen
    hands.press("2")
    assert "Not while the call is being ended: " not in hands.seen


def is_in_sight(hands: Hands) -> bool:
    """Whether the cursor of the write-up is seen."""
    field, column = end_sheet(hands).write_up.field.field, end_sheet(hands).findChild(FittedColumn)
    assert column is not None
    line = field.cursorRect()
    top = field.viewport().mapTo(column, line.topLeft())
    bottom = field.viewport().mapTo(column, line.bottomLeft())
    return column.viewport().geometry().contains(top) and column.viewport().geometry().contains(bottom)


def scrolling(hands: Hands) -> QScrollBar:
    column = end_sheet(hands).findChild(FittedColumn)
    assert column is not None
    return column.verticalScrollBar()
