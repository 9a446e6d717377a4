"""What must hold where one thing comes upon another: a question, a reading page, another size, another library."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.model.library import Library
from tests.journeys.calls import write_calls
from tests.journeys.hands import Hands
from tests.ui.conftest import Clock, Opener, read


def on_call(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F4")
    hands.type("Ms Duarte")
    hands.press("Return")
    hands.type("4711")
    hands.press("Return")


def test_after_a_long_silence_the_first_key_is_the_other_callers(hands: Hands) -> None:
    on_call(hands)
    hands.clock.forward(minutes=11)
    hands.press("1")
    assert hands.step == "late/moving"
    assert hands.desk.day.question is not None
    hands.window.keys.run("call.other")
    (kept,) = hands.desk.day.unfinished
    assert kept.trail[-1].place.step == "look"
    assert hands.call.is_blank


def test_after_a_long_silence_opening_a_topic_answers_nothing(hands: Hands) -> None:
    on_call(hands)
    hands.clock.forward(minutes=11)
    hands.find("it came in pieces")
    assert hands.step == "broken/sorry"
    assert hands.desk.day.question is not None


def test_going_on_says_that_it_is_the_same_caller(hands: Hands) -> None:
    on_call(hands)
    hands.clock.forward(minutes=11)
    hands.press("1", "Backspace")
    assert hands.desk.day.question is None


def test_ticking_with_the_mouse_after_a_long_silence_asks_too(hands: Hands) -> None:
    on_call(hands)
    hands.clock.forward(minutes=11)
    hands.click(hands.page.do.rows["identity"])
    assert hands.desk.day.question is not None


def test_the_window_says_why_it_does_not_close_even_after_a_long_silence(hands: Hands) -> None:
    on_call(hands)
    hands.clock.forward(minutes=11)
    hands.press("Ctrl+Q")
    assert "only while this window is open" in hands.seen
    hands.press("Ctrl+Q")
    assert not hands.window.isVisible()


def test_what_was_just_promised_counts_when_the_call_ends_on_that_step(hands: Hands) -> None:
    on_call(hands)
    hands.press("2", "F9")
    assert "You promised" in hands.seen
    hands.press("1", "Return")
    assert [one.do for one in hands.desk.day.promised] == ["Call Ms Duarte back"]


def test_the_wrong_topic_is_no_topic_of_the_day(hands: Hands) -> None:
    hands.find("it came in pieces")
    hands.press("Alt+W")
    assert "broken" not in hands.desk.day.opened


def test_f2_keeps_what_is_being_typed(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("F2")
    assert hands.call.known["customer"] == "Ms Duarte"


def test_tab_goes_on_to_a_field_that_is_filled(hands: Hands) -> None:
    on_call(hands)
    hands.press("F4", "Tab")
    hands.press("Ctrl+A")
    hands.type("4712")
    hands.press("Return")
    assert hands.call.known["order"] == "4712"
    assert hands.step == "late/look"


def test_a_choice_can_be_typed_out(hands: Hands) -> None:
    hands.find("it came in pieces")
    hands.press("F2", "Tab")
    hands.type("money")
    hands.press("Return")
    assert hands.call.known["wish"] == "money back"
    assert hands.step == "broken/sorry"


def test_an_entry_stays_open_while_a_note_is_written_and_can_be_copied(hands: Hands) -> None:
    on_call(hands)
    hands.find("return a gift card")
    assert hands.window.content.pages.is_reading
    hands.press("F5")
    hands.type("asks about gift cards")
    hands.press("Return", "Ctrl+Shift+C")
    assert hands.window.content.pages.is_reading
    assert hands.copied == "Yes, unused."
    hands.press("Alt+Left")
    assert hands.step == "late/look"


def test_another_size_of_text_leaves_the_keyboard_in_the_note(hands: Hands) -> None:
    on_call(hands)
    hands.press("F5")
    hands.type("first")
    hands.window.use_setting("text_size", 120)
    hands.wait()
    hands.type(" 1")
    assert hands.call.note == "first 1"
    assert hands.step == "late/look"


def test_another_size_of_text_leaves_the_end_of_the_call_open(hands: Hands) -> None:
    on_call(hands)
    hands.press("F9", "1")
    hands.window.use_setting("text_size", 120)
    hands.wait()
    assert hands.call.ended == "done"
    assert hands.window.content.sheets.name == "end"


def test_another_size_of_text_keeps_the_reason_why_there_is_no_library(hands: Hands) -> None:
    hands.window.show_missing(UserFacing(message("no-folder", folder="/gone")))
    hands.window.use_setting("text_size", 120)
    hands.wait()
    assert "/gone" in hands.seen


def test_where_there_is_no_library_no_key_changes_the_call(hands: Hands) -> None:
    on_call(hands)
    before = hands.call
    hands.window.show_missing(UserFacing(message("no-folder", folder="/gone")))
    hands.wait()
    hands.press("Alt+1", "Ctrl+N")
    assert hands.call == before


def test_a_call_does_not_take_its_topics_into_another_library(hands: Hands, tmp_path: Path) -> None:
    on_call(hands)
    folder = write_calls(tmp_path / "other")
    (folder / "topics" / "late.toml").unlink()
    hands.window.forget_library()
    hands.window.take(read(folder))
    hands.wait()
    assert "late" not in hands.desk.library.topics_by_id
    assert hands.call.is_blank
    assert len(hands.desk.day.unfinished) == 1


def test_a_topic_pressed_before_the_library_is_read_opens_as_soon_as_it_is(
    open_library: Opener, qapp: QApplication, clock: Clock, folder: Path
) -> None:
    hands = Hands(open_library(), qapp, clock)
    hands.desk.take_library(Library())
    hands.wait()
    hands.window.content.start.topic_wanted.emit("late")
    assert hands.call.stop is None
    hands.window.take(read(folder))
    hands.wait()
    assert hands.step == "late/look"


def test_nothing_opens_as_a_window_of_its_own(hands: Hands, qapp: QApplication) -> None:
    on_call(hands)
    hands.desk.fill("customer", "Mr Osei")
    hands.desk.fill("customer", "Ms Duarte")
    hands.desk.tick("late", "identity")
    hands.press("1", "Backspace", "2")
    windows = [one for one in qapp.topLevelWidgets() if one.isVisible() and one.windowType() == Qt.WindowType.Window]
    assert windows == [hands.window]


def test_what_is_typed_quickly_after_enter_is_in_the_next_field(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F4")
    for key in ("B", "o", "Return", "1", "2", "Return"):
        stroke = QKeySequence.fromString(key)[0]  # type: ignore[index]
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, stroke.key())
    hands.wait()
    assert hands.call.known["order"] == "12"
    assert hands.step == "late/look"


def test_a_sheet_closes_after_the_call_below_it_has_gone(hands: Hands) -> None:
    on_call(hands)
    hands.press("0")
    hands.desk.next_caller()
    hands.wait()
    hands.press("Esc")
    assert not hands.window.content.sheets.is_open
    assert QApplication.focusWidget() is hands.window.content.start
