"""A customer on hold, past both thresholds and back, by the keys that an agent has."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.on_hold import OnHold
from jobaid.ui.call.hold_card import HoldCard
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look
from tests.journeys.calls import write_calls
from tests.journeys.hands import Hands
from tests.ui.conftest import Clock, Opener
from tests.ui.seen import too_wide

RULES = """
[hold]
before = "One moment, {{ customer }}."
back = "Thank you, {{ customer }}."
back_late = "I am sorry, {{ customer }}."
offer = "soon"
alarm = "late"
[[standard]]
id = "soon"
text = "A call-back is offered"
value = 90
unit = "seconds"
say = "May I ring you back?"
[[standard]]
id = "late"
text = "Nobody waits longer"
value = 4
unit = "minutes"
say = "I ring you back for sure."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write_calls(tmp_path / "library")
    frame = folder / "library.toml"
    frame.write_text(frame.read_text("utf-8") + RULES, "utf-8")
    return folder


@pytest.fixture
def held(hands: Hands) -> Hands:
    """A call that was just put on hold, with its customer's name."""
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("Return", "Esc", "F8")
    return hands


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    """The windows that asked for attention."""
    asked: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", asked.append)
    return asked


def wait(hands: Hands, **span: float) -> None:
    """Let time pass, and the clock of the window notice it."""
    assert hands.clock is not None
    hands.clock.forward(**span)
    assert hands.window.holds.clock is not None
    hands.window.holds.clock.tick()
    hands.wait()


def hold_card(hands: Hands) -> HoldCard:
    page = hands.window.content.pages.currentWidget()
    card = page.hold.card if isinstance(page, StartPage) else hands.page.hold
    assert isinstance(card, HoldCard)
    return card


def test_the_hold_stands_in_the_place_of_the_words_with_those_of_return_ready(held: Hands) -> None:
    assert held.window.content.pages.words == "One moment, Ms Duarte."
    assert "When you are back\nThank you" in held.seen
    assert "I am looking for" not in held.seen
    assert hold_card(held).clock.words == "0:00"


def test_the_time_runs_in_the_card_and_in_the_bar(held: Hands) -> None:
    wait(held, seconds=42)
    assert hold_card(held).clock.words == "0:42"
    assert held.window.content.call_bar.waited.words == "0:42 · on hold"


def test_the_time_runs_without_anything_else_being_moved(held: Hands) -> None:
    bar = held.window.content.call_bar
    before = (bar.waited.geometry(), bar.hold.geometry(), hold_card(held).clock.geometry())
    for seconds in (9, 21, 30):
        wait(held, seconds=seconds)
        assert (bar.waited.geometry(), bar.hold.geometry(), hold_card(held).clock.geometry()) == before


def test_past_the_first_time_the_call_back_is_offered_in_the_place_of_the_words(held: Hands) -> None:
    wait(held, seconds=90)
    assert held.window.content.pages.words == "May I ring you back?"
    assert held.window.content.call_bar.waited.words == "1:30 · offer a call-back"
    assert hold_card(held).clock.stage == "offer"
    assert "When you are back\nI am sorry" in held.seen


def test_past_the_second_time_the_alarm_comes_and_the_window_asks_for_attention_once(
    held: Hands, alerts: list[QWidget]
) -> None:
    wait(held, seconds=90)
    assert alerts == []
    for _ in range(3):
        wait(held, minutes=2)
    assert alerts == [held.window]
    assert held.window.content.pages.words == "I ring you back for sure."
    assert hold_card(held).clock.stage == "alarm"


def test_nothing_pops_up(held: Hands) -> None:
    focus = held.focus
    wait(held, minutes=10)
    assert QApplication.activePopupWidget() is None
    assert not held.window.content.sheets.is_open
    assert held.focus is focus


def test_no_key_walks_while_the_customer_waits(held: Hands) -> None:
    held.press("1", "Space", "Alt+Left", "Backspace", "Alt+Up")
    assert held.step == "late/look"
    assert OnHold(held.desk).is_on


def test_on_return_the_words_come_first_and_any_key_that_walks_brings_the_step_back(held: Hands) -> None:
    wait(held, seconds=20)
    held.press("F8")
    assert held.window.content.pages.words == "Thank you, Ms Duarte."
    held.press("1")
    assert held.step == "late/look"
    assert held.window.content.pages.words.startswith("Thank you, Ms Duarte. I am looking for")
    held.press("1")
    assert held.step == "late/moving"


@pytest.mark.parametrize("key", ["Space", "2", "Alt+Left", "Backspace"])
def test_the_step_comes_back_by_each_of_those_keys(held: Hands, key: str) -> None:
    held.press("F8", key)
    assert not held.page.is_on_hold
    assert held.step == "late/look"


def test_after_a_long_wait_the_words_of_return_say_sorry(held: Hands) -> None:
    wait(held, minutes=5)
    held.press("F8")
    assert held.window.content.pages.words == "I am sorry, Ms Duarte."


def test_the_mouse_does_it_too(held: Hands) -> None:
    held.click(hold_card(held).buttons[-1])
    assert not OnHold(held.desk).is_on
    held.click(hold_card(held).buttons[-1])
    assert not held.page.is_on_hold
    held.click(held.window.content.call_bar.hold)
    assert OnHold(held.desk).is_on


def test_the_clock_runs_only_while_somebody_waits(held: Hands) -> None:
    clock = held.window.holds.clock
    assert clock is not None
    assert clock.is_running
    held.press("F8")
    assert not clock.is_running


def test_without_a_hold_no_clock_is_made(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("1")
    assert hands.window.holds.clock is None


def test_a_hold_before_any_topic_stands_above_the_topics(hands: Hands) -> None:
    hands.press("F8")
    wait(hands, seconds=95)
    card = hold_card(hands)
    assert card.isVisible()
    assert card.spoken == "May I ring you back?"
    hands.press("1")
    assert hands.page.is_on_hold


def test_back_without_a_topic_the_words_of_return_go_with_space(hands: Hands) -> None:
    hands.press("F8", "F8")
    assert hold_card(hands).isVisible()
    hands.press("Space")
    assert not hold_card(hands).isVisible()
    assert hands.step == ""


def test_looking_something_up_meanwhile_leaves_the_customer_on_hold(held: Hands) -> None:
    held.find("it came in pieces")
    assert held.step == "broken/sorry"
    assert held.page.is_on_hold
    held.press("Alt+Home")
    wait(held, seconds=95)
    assert hold_card(held).spoken == "May I ring you back?"


def test_a_note_is_written_meanwhile(held: Hands) -> None:
    held.press("F5")
    held.type("carrier asked")
    wait(held, seconds=95)
    held.type(" twice")
    assert held.call.note == "carrier asked twice"


def test_what_is_being_typed_into_the_words_is_kept_when_the_hold_comes(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type("Ms Du")
    hands.press("F8")
    assert hands.call.known["customer"] == "Ms Du"
    hands.press("F8", "1", "1")
    assert hands.step == "late/moving"


def test_a_name_is_filled_in_where_the_words_of_the_hold_have_it(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F8")
    hands.page.hold.field_pressed.emit("customer")
    hands.type("Mr Osei")
    hands.press("Return")
    assert hands.window.content.pages.words == "One moment, Mr Osei."


def test_the_call_ends_while_the_customer_is_on_hold(held: Hands) -> None:
    wait(held, minutes=3)
    held.press("F9", "1")
    assert held.call.ended
    assert not OnHold(held.desk).is_on
    assert not held.page.is_on_hold


def test_the_next_caller_finds_no_hold(held: Hands) -> None:
    held.press("Ctrl+N")
    assert held.window.content.start.hold.card is None or held.window.content.start.hold.card.isHidden()
    assert held.window.content.call_bar.waited.isHidden()


def test_a_start_in_the_middle_of_a_hold_counts_on(held: Hands, qapp: QApplication, folder: Path) -> None:
    wait(held, minutes=2)
    clock = held.clock
    assert clock is not None
    clock.forward(seconds=14)
    desk = Desk("agent", clock)
    desk.keep_in(lambda _made: None, held.desk.day)
    window = MainWindow(Look(qapp), desk)
    window.take(held.desk.library)
    again = Hands(window, qapp, clock)
    window.show()
    again.wait()
    assert OnHold(desk).front() is not None
    assert again.page.hold.clock.words == "2:14"
    assert window.holds.clock is not None
    assert window.holds.clock.is_running
    window.hide()
    window.deleteLater()
    again.wait()


def test_larger_text_in_the_middle_of_a_hold_changes_nothing_but_the_size(held: Hands) -> None:
    wait(held, seconds=95)
    held.press("Ctrl++")
    assert held.page.hold.spoken == "May I ring you back?"
    wait(held, seconds=5)
    assert held.page.hold.clock.words == "1:40"


@pytest.mark.parametrize("size", [(1280, 800), (340, 560), (1366, 180)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_everything_of_a_hold_fits(
    open_library: Opener, qapp: QApplication, clock: Clock, size: tuple[int, int], text_size: int
) -> None:
    hands = Hands(open_library(size=size, text_size=text_size), qapp, clock)
    hands.find("where is my parcel")
    hands.press("F8")
    wait(hands, minutes=5)
    assert too_wide(hands.window) == []
    hands.press("F8")
    assert too_wide(hands.window) == []
    hands.press("Ctrl+N", "F8")
    assert too_wide(hands.window) == []


def test_a_field_is_asked_for_on_hold_by_its_key_too(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F8", "F2")
    hands.type("Mr Osei")
    hands.press("Return")
    assert hands.window.content.pages.words == "One moment, Mr Osei."
    hands.type("KX4711")
    hands.press("Return")
    assert hands.call.known["order"] == "KX4711"
    assert hands.window.content.bar.search.field.text() == ""
