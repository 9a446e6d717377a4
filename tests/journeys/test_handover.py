"""A call goes from one desk to another: what was within the limit is said first, and nothing is told twice."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid.ui.call.call_page import CallPage
from jobaid.ui.call.end_sheet import EndSheet
from jobaid.ui.call.handover_sheet import HandoverSheet
from jobaid.ui.call.reading_page import ReadingPage
from jobaid.ui.call.take_over_sheet import TakeOverSheet
from jobaid.ui.widgets.hint import Hint
from jobaid.ui.widgets.sheet import Sheet
from tests.journeys.calls import FILES_OF_CALLS, LATE
from tests.journeys.hands import Hands
from tests.libraries import write
from tests.ui.conftest import Clock, Opener

ESCALATED = '[[disposition]]\nid = "escalated"\nname = "Handed over"\nkind = "escalated"\n'
CONTACTS = """
contact = [
  { id = "delivery", name = "Delivery desk", for = "Lost parcels", hours = "Mon-Fri 8-18", transfer = "message" },
  { id = "night", name = "Night desk", for = "The nights", hours = "Every day 20:00-06:00" },
  { id = "leader", name = "Team leader desk", for = "What is beyond your limit", hours = "Mon-Fri 08:00-20:00",
    reach = "Queue 200", away = "night" },
]
"""
HANDING = FILES_OF_CALLS | {
    "library.toml": FILES_OF_CALLS["library.toml"] + ESCALATED,
    "topics/late.toml": LATE.replace(
        'say = "My team leader decides that."', 'say = "He decides."\nhandover = "leader"'
    ),
    "contacts.toml": CONTACTS,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "library", HANDING)


@pytest.fixture
def colleague(open_library: Opener, qapp: QApplication, clock: Clock) -> Hands:
    return Hands(open_library(), qapp, clock)


def at_the_step(hands: Hands) -> None:
    """On a call that is beyond the agent's limit."""
    hands.find("order is late")
    hands.press("F4")
    hands.type("Ms Duarte")
    hands.press("Return")
    hands.type("48213")
    hands.press("Return")
    hands.press("Alt+1", "3")
    assert hands.step == "late/hand-over"


def open_sheet(hands: Hands, kind: type[Sheet]) -> Sheet | None:
    return next((one for one in hands.window.findChildren(kind) if one.is_open), None)


def handing(hands: Hands) -> HandoverSheet:
    sheet = open_sheet(hands, HandoverSheet)
    assert isinstance(sheet, HandoverSheet)
    return sheet


def rows(sheet: HandoverSheet) -> list[str]:
    model = sheet.list.model()
    shown = [model.index(row, 0) for row in range(model.rowCount())]
    return [index.data(0x0100).choice.label for index in shown]


def turn_to(hands: Hands) -> None:
    """Sit down at that desk."""
    hands.window.activateWindow()
    hands.window.content.pages.take_focus()
    hands.wait()


def hand_over(hands: Hands, *keys: str) -> None:
    hands.press("Ctrl+Shift+E", *keys, "Return")


def write_up(hands: Hands) -> str:
    sheet = open_sheet(hands, EndSheet)
    assert isinstance(sheet, EndSheet)
    return sheet.write_up.field.words


def test_it_is_handed_over_by_keys_alone(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("Ctrl+Shift+E")
    assert rows(handing(hands))[0] == "Team leader desk"
    assert "Warm: call Queue 200" in hands.seen
    hands.type("wants more than I may give")
    hands.press("Return")
    assert hands.call.handed[0].to == "leader"
    assert hands.call.handed[0].reason == "wants more than I may give"
    assert hands.call.ended == "escalated"
    assert "Handover to: Team leader desk" in hands.copied
    assert "Ms Duarte" in hands.copied
    assert open_sheet(hands, EndSheet) is not None
    assert "Handed over to Team leader desk: wants more than I may give" in hands.seen


def test_what_was_within_the_limit_is_said_first_and_is_one_key_away(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("Ctrl+Shift+E")
    assert "You may give without asking: Refund up to €50.00" in hands.seen
    hands.type("wants a refund of 40 euro")
    assert "Refund: you may give up to €50.00" in hands.seen
    hands.press("Alt+1")
    assert isinstance(hands.window.content.pages.currentWidget(), ReadingPage)
    assert "Refund" in hands.seen
    assert hands.call.handed == ()
    assert hands.call.ended == ""


def test_beyond_the_limit_nothing_is_said_first(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("Ctrl+Shift+E")
    hands.type("wants a refund of 90 euro")
    assert handing(hands).ways == []


def test_an_answer_that_exists_is_said_first(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("Ctrl+Shift+E")
    hands.type("why does tracking not move")
    hands.click(handing(hands).ways[0])
    assert isinstance(hands.window.content.pages.currentWidget(), CallPage)
    assert "Parcels are scanned" in hands.seen


def test_none_of_it_is_a_gate(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("Ctrl+Shift+E")
    hands.type("wants a refund of 40 euro")
    hands.press("Return")
    assert hands.call.ended == "escalated"


def test_a_customer_who_insists_is_one_key(hands: Hands) -> None:
    at_the_step(hands)
    hand_over(hands, "1")
    assert hands.call.handed[0].insists
    assert "The customer insists." in hands.copied


def test_another_contact_is_chosen_with_the_arrows_or_the_mouse(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("Ctrl+Shift+E", "Down")
    assert "Message: paste it into Delivery desk" in hands.seen
    hands.type("lost")
    hands.press("Return")
    assert hands.call.handed[0].to == "delivery"


def test_all_of_it_goes_by_mouse(hands: Hands) -> None:
    at_the_step(hands)
    hands.click(next(hint for hint in hands.page.say.findChildren(Hint) if hint.text() == "hand over"))
    sheet = handing(hands)
    hands.click(sheet.reasons["beyond"])
    hands.click(sheet.go)
    assert hands.call.handed[0].reason == "Beyond my limit"


def test_while_the_contact_is_closed_who_stands_in_comes_first(hands: Hands, clock: Clock) -> None:
    clock.forward(hours=11)
    at_the_step(hands)
    hands.press("Ctrl+Shift+E")
    assert rows(handing(hands))[0] == "Night desk"
    assert rows(handing(hands))[-1] == "Team leader desk"


def test_esc_leaves_everything_as_it_was(hands: Hands) -> None:
    at_the_step(hands)
    before = hands.call
    hands.press("Ctrl+Shift+E", "1", "Escape")
    assert hands.call == before
    assert open_sheet(hands, HandoverSheet) is None


def test_it_is_taken_back_with_one_key(hands: Hands) -> None:
    at_the_step(hands)
    before = hands.call
    hand_over(hands)
    hands.press("Ctrl+Z")
    assert hands.call == before
    assert open_sheet(hands, EndSheet) is None


def test_a_call_that_goes_on_and_is_resolved_does_not_say_that_it_was_handed_over(hands: Hands) -> None:
    at_the_step(hands)
    hand_over(hands)
    assert "with Team leader desk" in write_up(hands)
    hands.press("Esc", "F9", "1")
    assert "with Team leader desk" not in write_up(hands)
    hands.press("3")
    handing(hands)


def test_choosing_the_escalated_end_asks_to_whom_and_why(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("F9", "3")
    handing(hands)
    hands.type("beyond me")
    hands.press("Return")
    assert hands.call.handed[0].reason == "beyond me"
    assert open_sheet(hands, EndSheet) is not None


def test_the_question_can_be_left_and_the_call_ends_all_the_same(hands: Hands) -> None:
    at_the_step(hands)
    hands.press("F9", "3", "Escape")
    sheet = open_sheet(hands, EndSheet)
    assert isinstance(sheet, EndSheet)
    assert sheet.ends.rows["escalated"].isChecked()
    assert sheet.escalation.ask.isVisible()
    hands.press("Ctrl+Shift+E")
    handing(hands)
    hands.press("Escape", "Return")
    assert hands.call.is_blank


def test_the_packet_stays_to_be_pasted_until_the_next_call_begins(hands: Hands) -> None:
    at_the_step(hands)
    hand_over(hands)
    hands.press("Return")
    assert hands.call.is_blank
    assert "Handover to" in hands.copied
    hands.find("order is late")
    assert hands.copied == ""


def test_a_colleague_takes_it_over(hands: Hands, colleague: Hands, clock: Clock) -> None:
    turn_to(hands)
    at_the_step(hands)
    hand_over(hands, "1")
    hands.press("Return")
    clock.forward(minutes=2)
    turn_to(colleague)
    colleague.press("Ctrl+Shift+V")
    assert "Ms Duarte" in colleague.seen
    colleague.press("Return")
    assert colleague.step == "late/hand-over"
    assert colleague.call.known == {"customer": "Ms Duarte", "order": "48213"}
    assert "From a colleague: Agent, Monday 23 November, 10:00" in colleague.seen
    assert colleague.desk.critical_left() == ()
    assert "The customer insists" in colleague.call.note


def test_who_it_is_is_checked_again_on_another_call(hands: Hands, clock: Clock) -> None:
    at_the_step(hands)
    hand_over(hands, "Down")
    hands.press("Return", "Ctrl+Shift+V")
    assert "Check again" in hands.seen
    hands.press("Return")
    assert [item.words for _topic, item in hands.desk.critical_left()] == ["Match order number and postcode"]


def test_it_is_never_taken_into_a_running_call(hands: Hands) -> None:
    at_the_step(hands)
    hand_over(hands)
    packet = hands.copied
    hands.press("Return")
    hands.find("item is broken")
    QGuiApplication.clipboard().setText(packet)
    running = hands.call
    hands.press("Ctrl+Shift+V")
    assert "The call you are on is kept" in hands.seen
    hands.press("Return")
    assert hands.step == "late/hand-over"
    assert running.id in [call.id for call in hands.desk.day.unfinished]
    hands.press("Ctrl+Z")
    assert hands.call.id == running.id


def test_where_nothing_was_copied_it_can_be_pasted(hands: Hands) -> None:
    at_the_step(hands)
    hand_over(hands)
    packet = hands.copied
    hands.press("Return")
    QGuiApplication.clipboard().setText("Good morning")
    hands.press("Ctrl+Shift+V")
    assert "There is no handover in what was copied." in hands.seen
    hands.press("Return")
    sheet = open_sheet(hands, TakeOverSheet)
    assert isinstance(sheet, TakeOverSheet)
    QGuiApplication.clipboard().setText(packet)
    hands.press("Ctrl+V", "Return")
    assert hands.step == "late/hand-over"


def test_of_a_broken_one_the_words_are_taken(hands: Hands) -> None:
    at_the_step(hands)
    hand_over(hands, "1")
    packet = hands.copied
    hands.press("Return")
    at = packet.index("1]") + 30
    QGuiApplication.clipboard().setText(packet[:at] + packet[at + 1 :])
    hands.press("Ctrl+Shift+V")
    assert "not whole" in hands.seen
    hands.press("Return")
    assert "Why: The customer insists" in hands.call.note


def test_the_start_page_offers_it_to_the_mouse(hands: Hands) -> None:
    hands.click(hands.window.content.start.take_over)
    assert open_sheet(hands, TakeOverSheet) is not None


def test_after_the_next_caller_nothing_of_the_one_taken_over_is_left(hands: Hands, clock: Clock) -> None:
    at_the_step(hands)
    hand_over(hands)
    hands.press("Return", "Ctrl+Shift+V", "Return")
    clock.forward(minutes=5)
    hands.press("Ctrl+N")
    assert "Duarte" not in hands.seen
    assert "Duarte" not in hands.copied
