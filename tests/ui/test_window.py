from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid import paths
from jobaid.app.operations.opening import ProblemCount
from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.ui.call.reading_page import ReadingPage
from tests.ui.conftest import Opener, settle
from tests.ui.seen import texts, too_wide, topic_page


def test_the_start_page_lists_the_topics_with_interrupts_under_their_own_heading(open_library: Opener) -> None:
    model = open_library().start.list.model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows == ["Order is late", "Quiet topic", "At any moment of a call", "Caller is angry"]


def test_the_start_page_shows_the_news_valid_now(open_library: Opener) -> None:
    seen = texts(open_library().start)
    assert "Card payments are down" in seen
    assert "Long ago" not in seen


def test_the_five_panels_show(open_library: Opener) -> None:
    window = open_library()
    window.open_topic("late")
    seen = texts(topic_page(window))
    for words in ("Match order number", "I am looking now", "Why does tracking", "up to €50.00", "Promise a date"):
        assert words in seen
    assert "Blame the carrier" in seen
    assert "usually €15.00" in seen
    assert "It comes within 3 days." in seen
    assert "scanned at depots" in seen


def test_an_unfilled_slot_is_a_field_with_its_prompt(open_library: Opener) -> None:
    window = open_library()
    window.open_topic("late")
    assert "Thank you, \u2009customer's name".replace("\u2009", " ") in texts(topic_page(window))


def test_every_panel_says_when_it_is_empty(open_library: Opener) -> None:
    window = open_library()
    window.open_topic("quiet")
    seen = texts(topic_page(window))
    for words in ("No list of actions", "No words for this topic", "No answers for this", "No limits for this"):
        assert words in seen


def test_mistyped_words_find_and_enter_opens(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    QTest.keyClicks(window.bar.search.field, "trackng")
    assert "searched for “tracking”" in texts(window)
    QTest.keyClick(window.bar.search.field, Qt.Key.Key_Return)
    assert topic_page(window).topic == "late"
    assert window.bar.search.field.text() == ""


def test_an_answer_without_a_topic_has_a_page_of_its_own(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    QTest.keyClicks(window.bar.search.field, "gift card")
    QTest.keyClick(window.bar.search.field, Qt.Key.Key_Return)
    assert isinstance(window.pages.currentWidget(), ReadingPage)
    assert "Yes, unused." in texts(window.pages)


def test_nothing_found_is_said(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    QTest.keyClicks(window.bar.search.field, "qqqqqqqqq")
    assert "Nothing found" in texts(window)


def test_a_call_can_be_followed_with_the_keyboard_alone(open_library: Opener, qtbot: QtBot, qapp: QApplication) -> None:
    window = open_library()
    QTest.keyClick(window.bar.search.field, Qt.Key.Key_Down)
    assert window.start.list.hasFocus()
    QTest.keyClick(window.start.list, Qt.Key.Key_Return)
    page = topic_page(window)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith("“Fine” leads to")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    settle(qapp)
    assert page._say.passages["moving"].is_pointed_at
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.pages.currentWidget() is window.start
    assert window.start.list.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.search.field.hasFocus()


def test_escape_closes_the_hits_and_gives_the_keyboard_back(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    window.open_topic("late")
    window.bar.search.ready()
    QTest.keyClicks(window.bar.search.field, "late")
    QTest.keyClick(window.bar.search.field, Qt.Key.Key_Escape)
    assert window.bar.search.field.text() == ""
    assert not window.bar.search.field.hasFocus()


@pytest.mark.parametrize(("size", "text_size"), [((340, 560), 100), ((340, 560), 200), ((1280, 800), 200)])
def test_nothing_is_cut_off(open_library: Opener, qapp: QApplication, size: tuple[int, int], text_size: int) -> None:
    window = open_library(paths.sample_library(), size=size, text_size=text_size)
    window.take(ProblemCount(3))
    assert too_wide(window) == []
    for topic in window.start.list.model().rows[:3]:  # type: ignore[attr-defined]
        window.open_topic(topic.id)
        settle(qapp)
        assert too_wide(window) == []
    window.bar.search.field.setText("refnd")
    settle(qapp)
    assert too_wide(window) == []
    assert window.width() == size[0]


def test_problems_of_the_library_are_a_quiet_mark(open_library: Opener) -> None:
    window = open_library()
    window.take(ProblemCount(3))
    assert window.status.words == "3 problems in the library: run jobaid check"
    window.take(ProblemCount(0))
    assert window.status.isHidden()


def test_a_broken_file_leaves_the_rest(open_library: Opener, folder: Path) -> None:
    (folder / "topics" / "late.toml").write_text("[topic\n", "utf-8")
    rows = open_library().start.list.model().rows  # type: ignore[attr-defined]
    assert "Quiet topic" in [row.title for row in rows]


def test_a_missing_library_is_a_calm_page_with_a_way_out(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    window.show_missing(UserFacing(message("no-folder", folder="/gone"), message("no-folder.hint", folder="/gone")))
    seen = texts(window.pages)
    assert "/gone" in seen
    with qtbot.waitSignal(window.sample_wanted):
        window.pages.currentWidget().button.click()  # type: ignore[union-attr]


def test_a_topic_chosen_while_the_library_is_read_opens_when_it_is(open_library: Opener) -> None:
    window = open_library()
    library = window._library
    window._library = None
    window.open_topic("late")
    assert "Reading" in window.status.words
    assert library is not None
    window.take(library)
    assert topic_page(window).topic == "late"
