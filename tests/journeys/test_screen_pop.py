"""The CRM opens the call: on a clean slate, into a running call, and with what nobody should send."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jobaid.app.beside.wishes import Answer, Wish
from tests.journeys.calls import write_calls
from tests.journeys.hands import Hands
from tests.journeys.test_next_caller import said_in
from tests.ui.besides import Outside, door_in
from tests.ui.conftest import read
from tests.ui.seen import too_wide

DONE = Answer(True)
DUARTE = {"customer": "Ms Duarte", "order": "4711"}
NOVAK = {"customer": "Mr Novak", "order": "KX9000"}


@pytest.fixture
def outside(hands: Hands, qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[Outside]:
    one = Outside(hands.window, door_in(tmp_path), qapp, folder)
    yield one
    one.close()


def bar(outside: Outside) -> str:
    """What is asked, empty for nothing."""
    shown = outside.beside.popping.bar
    return shown.words if shown is not None and shown.isVisible() else ""


def press(hands: Hands, outside: Outside, number: int) -> None:
    assert outside.beside.popping.bar is not None
    hands.click(outside.beside.popping.bar.buttons[number])
    hands.wait()


def link(outside: Outside, written: str) -> Answer | None:
    return outside.ask(Wish("open", link=written))


def test_between_calls_the_call_is_there_with_the_keyboard_on_it(hands: Hands, outside: Outside) -> None:
    assert outside.open("late", **DUARTE) == DONE
    assert hands.step == "late/look"
    assert hands.window.content.pages.words == "Thank you, Ms Duarte. I am looking for 4711 now."
    hands.press("1")
    assert hands.step == "late/moving"


def test_what_is_still_typed_for_another_window_does_nothing(hands: Hands, outside: Outside, qtbot: QtBot) -> None:
    outside.open("late", **DUARTE)
    hands.window.keys.rest()
    hands.press("1")
    hands.press("x")
    assert (hands.step, hands.window.content.bar.search.field.text()) == ("late/look", "")
    qtbot.waitUntil(lambda: not hands.window.keys.is_resting)
    hands.press("1")
    assert hands.step == "late/moving"


def test_by_a_link_too(hands: Hands, outside: Outside) -> None:
    assert link(outside, "jobaid://topic/late?customer=Ms%20Duarte&case=4711") == DONE
    assert hands.call.known == DUARTE


def test_a_command_with_a_mistake_does_nothing_and_is_told_so(hands: Hands, outside: Outside) -> None:
    answer = outside.open("late", customer="Ms Duarte", colour="red")
    assert answer is not None
    assert not answer.ok
    assert "colour" in answer.said
    assert hands.call.is_blank
    assert "colour" not in hands.seen


def test_of_a_link_what_is_valid_is_used_and_the_rest_is_said(hands: Hands, outside: Outside) -> None:
    link(outside, "jobaid://topic/late?customer=Ms%20Duarte&colour=red&ready_by=never")
    assert hands.call.known == {"customer": "Ms Duarte"}
    assert hands.step == "late/look"
    assert "colour" in hands.window.content.status.words
    assert "time of the call-back" in hands.window.content.status.words


@pytest.mark.parametrize("end", ["customer=%00", "customer=a&customer=b", "customer=%E2%80%AEa", "customer=%FF"])
def test_a_link_full_of_tricks_is_said_and_nothing_of_it_used(hands: Hands, outside: Outside, end: str) -> None:
    answer = link(outside, f"jobaid://topic/late?{end}")
    assert answer is not None
    assert not answer.ok
    assert hands.call.is_blank
    assert "Nothing of it was used" in hands.window.content.status.words


def test_for_the_same_customer_it_fills_without_asking(hands: Hands, outside: Outside) -> None:
    outside.open("late", customer="Ms Duarte")
    hands.press("1")
    outside.open("late", **DUARTE)
    assert bar(outside) == ""
    assert (hands.step, hands.call.known) == ("late/moving", DUARTE)


def test_for_another_it_asks_and_the_call_goes_on_untouched(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    before, focus = hands.call, hands.focus
    assert outside.open("broken", **NOVAK) == DONE
    assert hands.call == before
    assert "Mr Novak · KX9000" in bar(outside)
    assert hands.focus is focus
    hands.press("1")
    assert hands.step == "late/moving"


def test_another_caller_begins_a_call_of_their_own(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    outside.open("broken", **NOVAK)
    press(hands, outside, 1)
    assert bar(outside) == ""
    assert (hands.step, hands.call.known) == ("broken/sorry", NOVAK)
    (old,) = hands.desk.day.unfinished
    assert old.known == DUARTE
    hands.press("1")
    assert hands.step == "broken/agreed"


def test_the_same_caller_after_all_has_it_filled_in(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    outside.open("broken", **NOVAK)
    press(hands, outside, 0)
    assert (hands.step, hands.call.known) == ("broken/sorry", NOVAK)
    assert hands.desk.day.unfinished == ()


def test_it_can_be_left(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    before = hands.call
    outside.open("broken", **NOVAK)
    press(hands, outside, 2)
    assert hands.call == before
    assert not {words for words in NOVAK.values() for said in said_in(hands.window) if words in said}


def test_the_bar_is_reached_by_keyboard(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    outside.open("broken", **NOVAK)
    assert outside.beside.popping.bar is not None
    hands.tab_to(outside.beside.popping.bar.buttons[1])
    hands.press("Return")
    assert hands.step == "broken/sorry"


def test_next_caller_answers_it_too(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    outside.open("broken", **NOVAK)
    hands.press("Ctrl+N")
    assert (hands.step, hands.call.known, bar(outside)) == ("broken/sorry", NOVAK, "")


def test_the_question_stays_through_a_change_of_the_text_size(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    outside.open("broken", **NOVAK)
    hands.press("Ctrl++")
    assert "Mr Novak" in bar(outside)
    press(hands, outside, 1)
    assert hands.step == "broken/sorry"


def test_whoever_is_searching_goes_on_searching(hands: Hands, outside: Outside) -> None:
    hands.type("brok")
    outside.open("late", **DUARTE)
    focus = hands.focus
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "brok"
    assert hands.call.known == DUARTE


def test_whoever_is_writing_goes_on_writing(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    hands.press("F5")
    hands.type("line ")
    outside.open("broken", customer="Ms Duarte", wish="another one")
    hands.type("1")
    assert hands.call.note == "line 1"
    assert hands.step == "broken/sorry"


def test_what_comes_before_the_library_is_read_is_used_when_it_is(hands: Hands, outside: Outside, folder: Path) -> None:
    hands.window.forget_library()

    def ask_and_read() -> Answer | None:
        from jobaid.app.beside.asking import ask

        return ask(outside.door, Wish("open", topic="late"))

    outside.beside.answering._patience.setInterval(0)
    answer = outside.meanwhile(ask_and_read)
    assert answer is not None
    assert answer.ok
    hands.window.take(read(folder))
    outside.libraries.loader.arrived.emit(None)
    hands.wait()
    assert hands.step == "late/look"


def test_another_library_can_be_asked_for_by_a_start_but_not_by_a_link(
    hands: Hands, outside: Outside, tmp_path: Path
) -> None:
    begun: list[object] = []
    outside.libraries.begun.connect(begun.append)
    other = write_calls(tmp_path / "other")
    answer = outside.ask(Wish(library=str(tmp_path / "nowhere")))
    assert answer is not None
    assert not answer.ok
    link(outside, f"jobaid://topic/late?library={other}")
    assert begun == []
    assert outside.ask(Wish(library=str(other))) == DONE
    assert begun == [other]
    assert outside.ask(Wish(library=str(other))) == DONE
    assert begun == [other]


def test_holding_from_outside_and_back(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    for turn, is_held in (("on", True), ("on", True), ("off", False), ("off", False), ("turn", True), ("turn", False)):
        assert outside.ask(Wish("hold", turn=turn)) == DONE
        assert bool(hands.call.held_since) is is_held


def test_a_call_that_has_ended_is_not_held(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    hands.desk.end("done")
    answer = outside.ask(Wish("hold", turn="on"))
    assert answer is not None
    assert not answer.ok


def test_nothing_that_can_be_asked_records_approves_or_runs(hands: Hands, outside: Outside) -> None:
    outside.open("late", **DUARTE)
    link(outside, "jobaid://topic/late?note=hello&end=done&approve=refund&customer=Ms%20Duarte")
    call = hands.call
    assert (call.note, call.ended, call.promises, call.handed) == ("", "", (), ())
    assert [mark.item for mark in call.marks if mark.depth is None] == []


@pytest.mark.parametrize("size", [(340, 560), (1280, 800), (1366, 180)])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_question_fits_with_its_answers_whatever_it_is_about(
    hands: Hands, outside: Outside, size: tuple[int, int], percent: int
) -> None:
    hands.window.resize(*size)
    hands.window.use_setting("text_size", percent)
    hands.wait()
    outside.open("late", **DUARTE)
    outside.open("broken", customer="Mr Theophilus-Longbottom " * 8, order="KX-9000-2231-77")
    shown = outside.beside.popping.bar
    assert shown is not None
    assert too_wide(shown) == []
    for button in shown.buttons:
        assert button.geometry().bottom() < shown.height()
    assert shown.mapTo(hands.window, shown.rect().bottomRight()).y() < hands.window.height()
