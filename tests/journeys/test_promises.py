"""A promise from the moment it is given until it is kept, moved or cancelled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jobaid.app.operations.promises import Promises
from jobaid.ui.call.due_sheet import DueSheet
from jobaid.ui.call.end_sheet import EndSheet
from jobaid.ui.call.promise_line import PromiseLine
from jobaid.ui.call.promise_sheet import PromiseSheet
from jobaid.ui.call.promised_card import PromisedCard
from jobaid.ui.reminder_bar import ReminderBar
from tests.journeys.hands import Hands
from tests.ui.seen import texts

MENUS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


@pytest.fixture
def on_call(hands: Hands) -> Hands:
    """On a call with Ms Duarte, on Monday at ten."""
    hands.find("where is my parcel")
    hands.desk.fill("customer", "Ms Duarte")
    hands.wait()
    return hands


def promise(hands: Hands, when: str) -> None:
    """Promise to call back then."""
    hands.press("F7")
    hands.type(when)
    hands.press("Return")


def promised(hands: Hands) -> list[str]:
    return [one.do for one in hands.desk.day.promised]


def sheet(hands: Hands) -> PromiseSheet:
    found = [one for one in hands.window.findChildren(PromiseSheet) if one.is_open]
    assert len(found) == 1
    return found[0]


def due_sheet(hands: Hands) -> DueSheet:
    found = [one for one in hands.window.findChildren(DueSheet) if one.is_open]
    assert len(found) == 1
    return found[0]


def card(hands: Hands) -> PromisedCard:
    panels = hands.window.content.start.panels
    assert panels is not None
    return panels.promised


def line(hands: Hands, number: int = 0) -> PromiseLine:
    return list(due_sheet(hands).rows.values())[number]


def bar(hands: Hands) -> ReminderBar:
    hands.window.promising.tick()
    hands.wait()
    found = hands.window.promising.bar
    assert found is not None
    return found


def reminded(hands: Hands) -> str:
    hands.window.promising.tick()
    hands.wait()
    return hands.window.promising.bar.words if hands.window.promising.bar else ""


def test_what_is_typed_is_read_back_before_it_is_promised(on_call: Hands) -> None:
    on_call.press("F7")
    on_call.type("tomorrow 6pm")
    assert "Call Ms Duarte back · Tuesday 24 November, 18:00 · in 32 hours" in on_call.seen
    assert promised(on_call) == []
    on_call.press("Return")
    (made,) = on_call.desk.day.promised
    assert (made.do, made.said) == ("Call Ms Duarte back", "tomorrow 6pm")
    assert "Promised: Call Ms Duarte back, tomorrow 18:00" in on_call.seen


def test_a_whole_sentence_takes_the_place_of_what_is_suggested(on_call: Hands) -> None:
    promise(on_call, "send the form tomorrow 6pm")
    assert promised(on_call) == ["send the form"]


def test_what_is_suggested_can_be_written_on(on_call: Hands) -> None:
    on_call.press("F7", "End")
    on_call.type("about the parcel, tomorrow 6pm")
    on_call.press("Return")
    assert promised(on_call) == ["Call Ms Duarte back about the parcel"]


def test_the_keyboard_goes_back_to_the_call(on_call: Hands) -> None:
    before = on_call.step
    promise(on_call, "16:00")
    on_call.press("1")
    assert on_call.step != before


def test_what_tells_no_time_is_asked_and_esc_leaves(on_call: Hands) -> None:
    promise(on_call, "soon")
    assert "“soon” is no time" in on_call.seen
    assert sheet(on_call).is_open
    on_call.press("Esc")
    assert on_call.desk.day.promised == ()
    assert on_call.window.findChildren(PromiseSheet) == []


def test_ctrl_z_takes_a_promise_back(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+Z")
    assert "Taken back: the promise “Call Ms Duarte back, 16:00”." in on_call.seen
    assert on_call.desk.day.promised == ()
    assert on_call.desk.call.known["customer"] == "Ms Duarte"


def test_off_shift_it_can_be_made_the_teams(on_call: Hands) -> None:
    on_call.window.use_setting("shift", "Mon-Fri 08:00-16:30")
    on_call.press("F7")
    on_call.type("tomorrow 6pm")
    assert "That is off your shift (Mon-Fri 08:00-16:30)." in on_call.seen
    on_call.click(sheet(on_call).give)
    assert "off your shift" not in on_call.seen
    on_call.press("Return")
    assert [one.owner for one in on_call.desk.day.promised] == ["team"]


def test_the_owner_is_chosen_by_keyboard(on_call: Hands) -> None:
    on_call.press("F7")
    on_call.type("16:00")
    on_call.press("Tab", "Right", "Return")
    assert [one.owner for one in on_call.desk.day.promised] == ["team"]


def test_reminded_of_before_it_is_due_without_losing_the_keyboard(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+K")
    on_call.clock.forward(hours=5, minutes=45)
    assert reminded(on_call) == ""
    on_call.clock.forward(minutes=6)
    assert reminded(on_call) == "Due 16:00, in 9 minutes: Call Ms Duarte back"
    assert on_call.focus is on_call.window.content.bar.search.field
    on_call.clock.forward(minutes=30)
    assert reminded(on_call) == "Was due 16:00, 21 minutes late: Call Ms Duarte back"


def test_the_reminder_says_done(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.clock.forward(hours=6)
    on_call.click(bar(on_call).keep)
    assert [one.state for one in on_call.desk.day.promised] == ["kept"]
    assert reminded(on_call) == ""


def test_the_reminder_is_put_off_and_comes_back(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.clock.forward(hours=5, minutes=55)
    on_call.click(bar(on_call).put_off)
    assert reminded(on_call) == ""
    on_call.clock.forward(minutes=5)
    assert reminded(on_call).startswith("Was due 16:00")


def test_the_reminder_opens_the_call_by_keyboard(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+N")
    on_call.clock.forward(hours=6)
    on_call.tab_to(bar(on_call).open_call)
    on_call.press("Return")
    assert on_call.desk.call.known["customer"] == "Ms Duarte"
    assert on_call.step


def test_the_reminder_stays_when_the_text_size_changes(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.clock.forward(hours=6)
    assert reminded(on_call)
    on_call.window.use_setting("text_size", 150)
    on_call.wait()
    assert "Call Ms Duarte back" in on_call.seen.split("Next caller")[0]
    assert bar(on_call).isVisible()


def test_promises_of_the_team_remind_whoever_is_at_the_computer(on_call: Hands) -> None:
    Promises(on_call.desk).make("write at 16:00", "team")
    on_call.clock.forward(hours=6)
    assert reminded(on_call) == "Was due 16:00, now: write"


def test_the_card_between_calls_has_what_is_due_today_late_first(on_call: Hands) -> None:
    for when in ("tomorrow noon", "16:00", "11:00"):
        promise(on_call, when)
    on_call.press("Ctrl+N")
    on_call.clock.forward(hours=2)
    on_call.window.content.pages.show_desk()
    on_call.wait()
    assert [row.shown.due for row in card(on_call).rows.values()] == ["11:00", "16:00"]
    assert "60 minutes late" in on_call.seen
    on_call.click(card(on_call).all)
    assert [row.shown.due for row in due_sheet(on_call).rows.values()] == ["11:00", "16:00", "tomorrow 12:00"]


def test_kept_with_one_key_in_the_list(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+D", "Space")
    assert [one.state for one in on_call.desk.day.promised] == ["kept"]
    assert "Closed today" in on_call.seen


@MENUS
def test_moved_in_the_list_by_keyboard(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+D", "Shift+F10")
    on_call.press("2")
    on_call.type("tomorrow noon")
    assert "Tuesday 24 November, 12:00" in on_call.seen
    on_call.press("Return")
    assert [row.shown.due for row in due_sheet(on_call).rows.values()] == ["tomorrow 12:00"]


def test_esc_leaves_the_line_and_not_the_list(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+D")
    line(on_call).move_it()
    on_call.press("Esc")
    assert due_sheet(on_call).is_open
    assert on_call.focus is line(on_call).check
    on_call.press("Esc")
    assert on_call.window.findChildren(DueSheet) == []


def test_cancelled_for_a_reason_only(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+D")
    line(on_call).cancel_it()
    on_call.press("Return")
    assert "Say in a word why" in on_call.seen
    on_call.type("it came by itself")
    on_call.press("Return")
    assert [(one.state, one.reason) for one in on_call.desk.day.promised] == [("cancelled", "it came by itself")]
    assert "Cancelled: it came by itself" in line(on_call).check.accessibleDescription()


def test_at_the_end_of_a_shift_what_is_mine_is_handed_to_the_team(on_call: Hands) -> None:
    for when in ("16:00", "tomorrow noon"):
        promise(on_call, when)
    Promises(on_call.desk).make("write at 17:00", "team")
    on_call.window.keys.run("day.shift")
    on_call.wait()
    assert len(due_sheet(on_call).rows) == 2
    on_call.click(line(on_call).give)
    assert len(due_sheet(on_call).rows) == 1
    assert {one.owner for one in on_call.desk.day.promised if one.due and one.due.hour == 16} == {"team"}


def test_all_of_it_is_handed_over_at_once(on_call: Hands) -> None:
    for when in ("16:00", "tomorrow noon"):
        promise(on_call, when)
    on_call.window.keys.run("day.shift")
    on_call.wait()
    on_call.click(due_sheet(on_call).all)
    assert {one.owner for one in on_call.desk.day.promised} == {"team"}
    assert "Nothing of yours is open." in on_call.seen
    on_call.press("Ctrl+Z")
    assert [one.owner for one in on_call.desk.day.promised] == ["me", "me"]
    assert len(due_sheet(on_call).rows) == 2


def test_ctrl_z_takes_a_handing_back_while_the_list_is_open(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.window.keys.run("day.shift")
    on_call.wait()
    on_call.click(line(on_call).give)
    on_call.press("Ctrl+Z")
    assert [one.owner for one in on_call.desk.day.promised] == ["me"]
    assert "Call Ms Duarte back" in texts(due_sheet(on_call))


@pytest.mark.parametrize("key", ["Return", "Esc"])
def test_at_the_end_of_a_call_f7_promises_and_comes_back(on_call: Hands, key: str) -> None:
    on_call.press("F9", "1", "F7")
    on_call.type("16:00")
    assert sheet(on_call).isVisible()
    on_call.press(key)
    (end,) = [one for one in on_call.window.findChildren(EndSheet) if one.is_open]
    assert on_call.call.ended
    assert end.promises.count == (1 if key == "Return" else 0)
    on_call.press("Return")
    assert on_call.desk.call.is_blank


def test_from_a_promise_at_the_end_ctrl_k_goes_to_the_search(on_call: Hands) -> None:
    on_call.press("F9", "F7", "Ctrl+K")
    assert not [one for one in on_call.window.findChildren(EndSheet) if one.is_open]


def test_a_promise_of_the_script_without_a_time_is_asked_for_at_the_end(on_call: Hands) -> None:
    on_call.press("2", "Space", "F9")
    (end,) = on_call.window.findChildren(EndSheet)
    rows = end.promises
    (when,) = rows.whens.values()
    on_call.click(when)
    on_call.type("half four")
    on_call.press("Return")
    (made,) = on_call.desk.day.promised
    assert (made.said, made.due and f"{made.due:%H:%M}") == ("half four", "16:30")
    assert rows.whens == {}


def test_enter_after_the_time_goes_on_and_does_not_take_the_promise_back(on_call: Hands) -> None:
    on_call.press("2", "Space", "F9")
    (end,) = on_call.window.findChildren(EndSheet)
    on_call.click(*end.promises.whens.values())
    on_call.type("half four")
    on_call.press("Return", "1", "Return")
    (made,) = on_call.desk.day.promised
    assert made.state == "open"
    assert on_call.desk.call.is_blank


def test_the_end_of_the_call_says_a_promise_typed_in_one_line_once(on_call: Hands) -> None:
    promise(on_call, "send the form Friday noon")
    on_call.press("F9")
    (end,) = on_call.window.findChildren(EndSheet)
    assert "send the form Friday noon" in texts(end.promises).splitlines()


def test_one_without_a_time_stands_in_the_list_and_asks_there(on_call: Hands) -> None:
    on_call.press("2", "Space", "Ctrl+N")
    on_call.press("Ctrl+D")
    assert "No time yet" in on_call.seen
    on_call.click(line(on_call).when)
    on_call.type("17:00")
    on_call.press("Return")
    assert [row.shown.due for row in due_sheet(on_call).rows.values()] == ["17:00"]


@MENUS
def test_the_menu_of_a_row_is_reached_by_the_mouse(on_call: Hands) -> None:
    promise(on_call, "16:00")
    on_call.press("Ctrl+D")
    line(on_call).check.menu_wanted.emit()
    on_call.wait()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert len(menu.actions()) == 5
    menu.close()
    assert line(on_call).check.focusPolicy() & Qt.FocusPolicy.TabFocus
