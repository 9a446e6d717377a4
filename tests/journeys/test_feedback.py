"""Somebody meets a mistake in the middle of a call, reports it, goes on, and reads the answer another day."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from jobaid.model.library import Library
from jobaid.ui.report.my_reports import MyReports
from tests.journeys.calls import LATE
from tests.journeys.hands import Hands
from tests.libraries import write
from tests.ui.conftest import Clock, Opener, read


@pytest.fixture(autouse=True)
def _mouse_away() -> None:
    QCursor.setPos(0, 0)


def next_version(hands: Hands, folder: Path, *, text: str = "", replies: str = "") -> Library:
    """The team lead changes the library, and the window shows it."""
    write(folder, {"topics/late.toml": text or LATE, "replies.toml": replies})
    library = read(folder)
    hands.window.take(library)
    hands.wait()
    return library


def answered(report: str) -> str:
    return f'[[reply]]\nto = "{report}"\nby = "Delivery team"\non = 2026-11-24\ntext = "Thank you."\ndone = true\n'


def test_a_mistake_is_reported_between_two_answers_and_answered_with_the_next_version(
    hands: Hands, folder: Path
) -> None:
    hands.find("where is my parcel")
    hands.press("Ctrl+J", "3")
    hands.type("the depot does that now")
    hands.press("Return")
    assert "Reported." in hands.seen
    hands.press("1")
    assert hands.step == "late/moving"
    [report] = hands.desk.day.said.reports
    assert (report.kind, report.words, report.spot.id) == ("outdated", "the depot does that now", "late/look")
    hands.press("Alt+Home")
    assert "answer to what you reported" not in hands.seen
    changed = LATE.replace("I am looking for", "The depot looks for")
    next_version(hands, folder, text=changed, replies=answered(report.id))
    assert "1 answer to what you reported" in hands.seen
    row = hands.window.content.start.answers.row
    assert row is not None
    hands.click(row)
    assert "Delivery team · 24 Nov 2026" in hands.seen
    assert "answered, and changed" in hands.seen
    hands.press("Esc")
    assert "answer to what you reported" not in hands.seen


def test_a_change_without_a_word_is_seen_as_one(hands: Hands, folder: Path) -> None:
    hands.find("where is my parcel")
    hands.press("Ctrl+J", "Return")
    next_version(hands, folder, text=LATE.replace("I am looking for", "The depot looks for"))
    hands.window.keys.run("report.mine")
    assert "changed since" in hands.seen


def test_a_report_and_thanks_are_taken_back_one_after_the_other(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("Ctrl+J", "Return", "Ctrl+Shift+J")
    said = hands.desk.day.said
    assert (len(said.reports), len(said.thanks)) == (1, 1)
    hands.press("Ctrl+Z", "Ctrl+Z")
    assert (hands.desk.day.said.reports, hands.desk.day.said.thanks) == ((), ())
    assert hands.step == "late/look"


def test_words_with_no_answer_and_a_hit_that_is_wrong_go_by_the_same_key(hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.type("qqqqqqq")
    hands.press("Ctrl+J")
    assert "Kept for your team leader." in hands.seen
    hands.press("Esc", "Ctrl+K")
    hands.type("gift card")
    hands.press("Ctrl+J", "2", "Return")
    reports = hands.desk.day.said.reports
    assert [(one.kind, one.spot.kind, one.spot.id) for one in reports] == [
        ("missing", "words", ""),
        ("unclear", "faq", "gift"),
    ]
    assert hands.focus is hands.window.content.bar.search.field


def test_nothing_of_the_customer_is_kept_with_a_report(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("Tab")
    hands.type("4711")
    hands.press("Return", "Esc", "Ctrl+J")
    hands.type("Ms Duarte asked about 4711")
    hands.press("Return")
    assert "Duarte" not in repr(hands.desk.day.said)
    assert "4711" not in repr(hands.desk.day.said)


def test_what_was_typed_for_a_report_is_gone_with_the_caller(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("Ctrl+J")
    hands.type("half a line about Ms Duarte")
    hands.press("Esc", "Ctrl+N")
    hands.find("where is my parcel")
    hands.press("Ctrl+J")
    assert "half a line" not in hands.seen
    assert hands.focus.property("text") == ""


def test_a_report_is_made_and_withdrawn_in_the_narrow_panel(
    open_library: Opener, qapp: QApplication, clock: Clock
) -> None:
    hands = Hands(open_library(size=(340, 560), text_size=200), qapp, clock)
    hands.find("where is my parcel")
    hands.press("Ctrl+J", "5")
    hands.type("no word for gifts")
    hands.press("Return")
    assert [one.kind for one in hands.desk.day.said.reports] == ["missing"]
    hands.window.keys.run("report.mine")
    hands.wait()
    sheet = hands.window.content.sheets._open
    assert isinstance(sheet, MyReports)
    hands.click(sheet.rows[0].button)
    assert hands.desk.day.said.reports == ()


def test_with_no_library_read_yet_there_is_nothing_to_report(hands: Hands) -> None:
    hands.desk.take_library(replace(hands.desk.library, frame=None, topics=()))
    hands.window.doing.refresh()
    hands.press("Ctrl+J")
    assert not hands.window.content.sheets.is_open
