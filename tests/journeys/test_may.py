"""What may be given is answered before it is promised, and stands in the journal before it is shown as given."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.ui.call.handover_sheet import HandoverSheet
from jobaid.ui.call.may_sheet import MaySheet
from jobaid.ui.loading import Loader
from jobaid.ui.resuming import Resuming
from jobaid.ui.saving import Saving
from jobaid.ui.shell import MainWindow
from tests.journeys.calls import FILES_OF_CALLS, LATE
from tests.journeys.hands import Hands
from tests.libraries import write
from tests.ui.conftest import Clock, Opener, read, settle

AUTHORITY = """
action = [
  { id = "refund", name = "Refund", unit = "money", also = ["money back"], say_within = "I refund {{ amount }}.",
    say_beyond = "I am asking now." },
  { id = "voucher", name = "Voucher", unit = "money", also = ["goodwill credit"] },
  { id = "late-fee", name = "Late fee waiver", unit = "none", also = ["waive the late fee"] },
]
limit = [
  { id = "refund-agent", action = "refund", role = "agent", up_to = 50.00, usual = 15.00, approver = "team-leader",
    within = "5 minutes" },
  { id = "refund-leader", action = "refund", role = "team-leader", up_to = 200.00, approver = "head-office" },
  { id = "voucher-agent", action = "voucher", role = "agent", up_to = 20.00, when = "wish == 'money back'",
    approver = "team-leader" },
  { id = "voucher-agent-other", action = "voucher", role = "agent", up_to = 5.00, unless = "wish == 'money back'",
    approver = "team-leader" },
  { id = "fee-agent", action = "late-fee", role = "agent", times = 1, per = "customer", days = 90,
    approver = "team-leader" },
]
"""
PEOPLE = """
person = [
  { id = "desk-1", name = "Desk 1", role = "agent" },
  { id = "lead-1", name = "Lead 1", role = "team-leader" },
]
stand_in = [{ for = "lead-1", by = "desk-1", from = 2026-11-24, until = 2026-11-24 }]
"""
GIVING = FILES_OF_CALLS | {
    "topics/late.toml": LATE.replace('offer = ["refund"]', 'offer = ["refund", "voucher"]'),
    "authority.toml": AUTHORITY,
    "people.toml": PEOPLE,
}
Kept = Callable[[MainWindow], Saving]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "library", GIVING)


@pytest.fixture
def kept(qtbot: QtBot, tmp_path: Path) -> Iterator[Kept]:
    """Has a window keep what happens in a journal."""
    begun: list[Saving] = []

    def begin(window: MainWindow) -> Saving:
        saving = Saving(window)
        Resuming(window, saving, Loader(window))
        begun.append(saving)
        saving.begin(tmp_path / "journal" / "journal.sqlite", window.desk.now)
        qtbot.waitUntil(lambda: window.desk.is_kept, timeout=20_000)
        return saving

    yield begin
    for saving in begun:
        saving.close()


@pytest.fixture
def hands(open_library: Opener, qapp: QApplication, clock: Clock, kept: Kept) -> Hands:
    window = open_library()
    kept(window)
    found = Hands(window, qapp, clock)
    found.find("order is late")
    return found


def sheet_of(hands: Hands) -> MaySheet:
    sheet = next((one for one in hands.window.findChildren(MaySheet) if one.is_open), None)
    assert sheet is not None
    return sheet


def given(hands: Hands) -> list[tuple[str, str]]:
    return [(one.words, one.state) for one in hands.desk.day.given]


def until(hands: Hands, qtbot: QtBot, *wanted: tuple[str, str]) -> None:
    """Wait for the journal."""
    qtbot.waitUntil(lambda: given(hands) == list(wanted), timeout=20_000)
    hands.wait()


def agree(hands: Hands, qtbot: QtBot, typed: str, *wanted: tuple[str, str]) -> None:
    hands.press("F6")
    hands.type(typed)
    hands.press("Ctrl+Return")
    until(hands, qtbot, *wanted)


def test_what_is_within_the_limit_is_agreed_by_keys_alone(hands: Hands, qtbot: QtBot) -> None:
    hands.press("F6")
    hands.type("40")
    assert "Yes. Refund €40.00" in hands.seen
    assert "“I refund €40.00.”" in hands.seen
    assert given(hands) == []
    hands.press("Ctrl+Return")
    until(hands, qtbot, ("Refund €40.00", "agreed"))
    assert "Agreed: Refund €40.00. F6 marks it done" in hands.seen
    assert "Refund €40.00 (agreed)" in hands.seen
    assert "€10.00 left" in hands.seen


def test_all_of_it_goes_by_mouse(hands: Hands, qtbot: QtBot) -> None:
    hands.press("F6")
    hands.type("40")
    hands.click(sheet_of(hands).agree)
    until(hands, qtbot, ("Refund €40.00", "agreed"))
    hands.click(hands.page.may.given.rows[hands.desk.day.given[0].id].do)
    until(hands, qtbot, ("Refund €40.00", "done"))


def test_beyond_the_limit_what_is_within_it_is_one_key_away(hands: Hands, qtbot: QtBot) -> None:
    hands.press("F6")
    hands.type("refund 90")
    assert "Ask first. Refund €90.00" in hands.seen
    assert "within 5 minutes" in hands.seen
    hands.press("Ctrl+Return")
    assert given(hands) == []
    assert "Beyond your limit: Alt 1 takes €50.00, or type who said yes." in hands.seen
    hands.press("Alt+1")
    assert "Yes. Refund €50.00" in hands.seen
    assert "Beyond your limit: Alt 1" not in hands.seen
    hands.press("Ctrl+Return")
    until(hands, qtbot, ("Refund €50.00", "agreed"))


def test_beyond_the_limit_the_call_is_handed_over_with_what_was_asked(hands: Hands, qtbot: QtBot) -> None:
    hands.press("F6")
    hands.type("90")
    hands.press("Ctrl+Shift+E")
    until(hands, qtbot, ("Refund €90.00", "asked"))
    sheet = next(one for one in hands.window.findChildren(HandoverSheet) if one.is_open)
    assert sheet.reason.words == (
        "Refund €90.00: beyond my limit. My limit is €50.00. It is for Team leader to decide."
    )
    hands.press("Return")
    assert "Refund €90.00" in hands.copied


def test_an_approval_that_is_claimed_is_noted_as_that(hands: Hands, qtbot: QtBot) -> None:
    hands.press("F6")
    hands.type("90")
    hands.tab_to(sheet_of(hands).approved.field)
    hands.type("Lead 1")
    hands.press("Return")
    until(hands, qtbot, ("Refund €90.00", "claimed"))
    assert hands.desk.day.given[0].approved_by == "Lead 1"
    assert "approved by Lead 1, as claimed" in hands.seen


def test_nobody_approves_what_they_asked_for_themselves(hands: Hands) -> None:
    hands.desk.use_person("desk-1")
    hands.press("F6")
    hands.type("90")
    hands.tab_to(sheet_of(hands).approved.field)
    hands.type("desk 1")
    hands.press("Return")
    assert "Nobody approves what they asked for themselves" in hands.seen
    assert given(hands) == []


def test_a_slot_that_decides_is_asked_for_and_nothing_else(hands: Hands, qtbot: QtBot) -> None:
    hands.press("F6")
    hands.type("voucher 10")
    assert "One thing first." in hands.seen
    assert list(sheet_of(hands).facts.fields) == ["wish"]
    hands.press("Return", "Return")
    assert hands.call.known["wish"] == "money back"
    assert "Yes. Voucher €10.00" in hands.seen
    hands.press("Ctrl+Return")
    until(hands, qtbot, ("Voucher €10.00", "agreed"))


def test_agreed_then_done_by_keys(hands: Hands, qtbot: QtBot) -> None:
    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    hands.press("F6", "Ctrl+Shift+Return")
    until(hands, qtbot, ("Refund €40.00", "done"))
    assert "Refund €40.00 (done)" in hands.seen
    assert "Done: Refund €40.00." in hands.seen


def test_the_write_up_says_what_was_given(hands: Hands, qtbot: QtBot) -> None:
    from jobaid.app.operations.writing_up import WriteUps

    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    assert "Refund €40.00 (agreed)" in WriteUps(hands.desk).composed(hands.call)


def test_void_needs_a_reason_and_gives_all_of_it_back(hands: Hands, qtbot: QtBot) -> None:
    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    hands.press("F6")
    row = sheet_of(hands).given.rows[hands.desk.day.given[0].id]
    hands.click(row.void)
    hands.press("Return")
    assert given(hands) == [("Refund €40.00", "agreed")]
    hands.type("typed wrong")
    hands.press("Return")
    until(hands, qtbot, ("Refund €40.00", "void"))
    assert hands.desk.day.given[0].reason == "typed wrong"
    sheet_of(hands).line.field.setFocus()
    hands.type("50")
    assert "Yes. Refund €50.00" in hands.seen


def test_undo_takes_nothing_back_that_was_given(hands: Hands, qtbot: QtBot) -> None:
    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert given(hands) == [("Refund €40.00", "agreed")]


def test_a_second_award_finds_the_limit_used_up(hands: Hands, qtbot: QtBot) -> None:
    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    hands.press("F6")
    hands.type("20")
    assert "Ask first. Refund €20.00" in hands.seen
    assert "Take €10.00" in sheet_of(hands).ways.rows[0].accessibleName()


def test_two_quick_keys_give_once(hands: Hands, qtbot: QtBot) -> None:
    hands.press("F6")
    hands.type("40")
    for _ in range(2):  # PySide keeps no window of Qt's alive from one press to the next
        QTest.keyClick(hands.window.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(hands, qtbot, ("Refund €40.00", "agreed"))
    assert len(hands.desk.day.given) == 1


def test_a_limit_that_is_used_up_meanwhile_gives_nothing(hands: Hands, qtbot: QtBot) -> None:
    """What stands in the journal counts, not what the window knew when it was asked."""
    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    known, hands.desk._day = hands.desk.day.given, replace(hands.desk.day, given=())
    hands.press("F6")
    hands.type("40")
    assert "Yes. Refund €40.00" in hands.seen
    hands.press("Ctrl+Return")
    qtbot.waitUntil(lambda: "Not given: the limit was used up meanwhile" in hands.seen, timeout=20_000)
    hands.desk._day = replace(hands.desk.day, given=known)


def test_a_changed_library_counts_at_once(hands: Hands, qtbot: QtBot, folder: Path) -> None:
    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    write(folder, {"authority.toml": AUTHORITY.replace("up_to = 50.00", "up_to = 75.00")})
    hands.press("F6")
    hands.type("30")
    assert "Ask first. Refund €30.00" in hands.seen
    hands.desk.take_library(read(folder))
    sheet_of(hands).refresh()
    assert "Yes. Refund €30.00" in hands.seen


def test_a_stand_in_for_a_day_has_the_role_of_that_day(hands: Hands, clock: Clock) -> None:
    hands.desk.use_role("")
    hands.desk.use_person("desk-1")
    hands.wait()
    assert "Agent · from people.toml" in hands.seen
    hands.press("F6")
    hands.type("90")
    assert "Ask first." in hands.seen
    hands.press("Escape")
    clock.forward(days=1)
    hands.desk.take_library(hands.desk.library)
    hands.wait()
    assert "Team leader · standing in, from people.toml" in hands.seen
    hands.press("F6")
    hands.type("90")
    assert "Yes. Refund €90.00" in hands.seen


def test_somebody_else_sits_down_at_a_shared_desk(hands: Hands) -> None:
    hands.desk.use_role("")
    hands.window.setting_wanted.connect(hands.window.use_setting)
    hands.window.keys.run("window.person")
    hands.wait()
    hands.type("lead")
    hands.press("Return")
    assert hands.desk.person == "lead-1"
    assert "Team leader · from people.toml" in hands.seen
    assert "Lead 1 is at this desk: Team leader." in hands.seen


def test_typed_into_search_it_is_answered_above_the_hits_and_never_chosen_beforehand(hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.type("refnd 40")
    assert "Yes. Refund €40.00" in hands.seen
    hits = hands.window.content.searching.hits
    assert hits is not None
    before = hits.is_verdict_chosen
    hands.press("Up")
    assert (before, hits.is_verdict_chosen) == (False, True)
    hands.press("Return")
    assert sheet_of(hands).line.field.text() == "40"
    assert "Yes. Refund €40.00" in hands.seen


def test_f6_in_the_search_asks_on_with_what_is_typed_there(hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.type("40 back")
    hands.press("F6")
    assert sheet_of(hands).line.field.text() == "40"


def test_after_a_start_what_was_given_counts_as_before(
    hands: Hands, qtbot: QtBot, open_library: Opener, kept: Kept, qapp: QApplication, clock: Clock
) -> None:
    agree(hands, qtbot, "40", ("Refund €40.00", "agreed"))
    assert hands.window.saving is not None
    hands.window.saving.close()
    window = open_library()
    kept(window)
    again = Hands(window, qapp, clock)
    settle(qapp)
    assert given(again) == [("Refund €40.00", "agreed")]
    assert "€10.00 left" in again.seen


def test_without_a_journal_nothing_is_given(open_library: Opener, qapp: QApplication, clock: Clock) -> None:
    hands = Hands(open_library(), qapp, clock)
    hands.find("order is late")
    hands.press("F6")
    hands.type("40")
    hands.press("Ctrl+Return")
    assert "Nothing can be given now" in hands.seen
    assert given(hands) == []


def test_where_the_journal_cannot_be_written_nothing_is_given(hands: Hands, qtbot: QtBot) -> None:
    assert hands.window.saving is not None
    journaling = hands.window.saving.journaling
    assert journaling is not None
    journaling.writer.run(lambda store: store.connection.pragma("query_only", True)).result(20)
    hands.press("F6")
    hands.type("40")
    hands.press("Ctrl+Return")
    qtbot.waitUntil(lambda: "Not given: it could not be written down." in hands.seen, timeout=20_000)
    assert given(hands) == []
