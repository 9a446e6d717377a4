from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid import paths
from jobaid.app.desk import Desk
from jobaid.app.operations.opening import ProblemCount
from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.ui.call.missing_page import MissingPage
from jobaid.ui.call.reading_page import ReadingPage
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look
from tests.ui.conftest import Opener, read, settle
from tests.ui.seen import answers, buttons, call_page, texts, too_wide


def test_the_start_page_lists_the_topics_with_interrupts_under_their_own_heading(open_library: Opener) -> None:
    model = open_library().content.start.list.model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows == ["Order is late", "Quiet topic", "At any moment of a call", "Caller is angry"]


def test_the_start_page_shows_the_news_valid_now(open_library: Opener) -> None:
    seen = texts(open_library().content.start)
    assert "Card payments are down" in seen
    assert "Long ago" not in seen


def test_the_five_panels_show(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    window.open_topic("late")
    seen = texts(call_page(window))
    for words in ("Match order number", "I am looking now", "Why does tracking", "up to €50.00", "Promise a date"):
        assert words in seen
    assert "Blame the carrier" in seen
    assert "usually €15.00" in seen
    assert "scanned at depots" in seen
    window.desk.answer(1)
    settle(qapp)
    assert "It comes within 3 days." in texts(call_page(window))


def test_an_unfilled_slot_is_a_field_with_its_prompt(open_library: Opener) -> None:
    window = open_library()
    window.open_topic("late")
    assert "Thank you, \u2009customer's name".replace("\u2009", " ") in texts(call_page(window))


def test_every_panel_says_when_it_is_empty(open_library: Opener) -> None:
    window = open_library()
    window.open_topic("quiet")
    seen = texts(call_page(window))
    for words in ("No list of actions", "No words for this topic", "No answers for this", "No limits for this"):
        assert words in seen


def test_mistyped_words_find_and_enter_opens(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    window.open_topic("late")
    field = window.content.bar.search.field
    QTest.keyClicks(field, "trackng")
    assert "searched for “tracking”" in texts(window)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert call_page(window).know.passages["stuck"].is_pointed_at
    assert field.text() == ""


def test_an_answer_of_another_topic_is_looked_up_without_a_step_of_the_call(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    window.open_topic("quiet")
    before = window.desk.call
    QTest.keyClicks(window.content.bar.search.field, "tracking")
    QTest.keyClick(window.content.bar.search.field, Qt.Key.Key_Return)
    assert isinstance(window.content.pages.currentWidget(), ReadingPage)
    assert "Parcels are scanned" in texts(window.content.pages)
    assert window.desk.call == before
    next(one for one in buttons(window) if one.accessibleName() == "Open “Order is late”").click()
    assert window.desk.call.topics[-1] == "late"


def test_a_limit_and_news_have_a_page_of_their_own(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    field = window.content.bar.search.field
    for typed, words in (("may: refund", "€50.00"), ("news: card payments", "back at two")):
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle(qapp)
        assert words in texts(window.content.pages)


def test_a_thing_to_do_opens_its_topic(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    QTest.keyClicks(window.content.bar.search.field, "do: match order number")
    QTest.keyClick(window.content.bar.search.field, Qt.Key.Key_Return)
    assert window.desk.call.topics == ("late",)


def test_an_answer_without_a_topic_has_a_page_of_its_own(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    QTest.keyClicks(window.content.bar.search.field, "gift card")
    QTest.keyClick(window.content.bar.search.field, Qt.Key.Key_Return)
    assert isinstance(window.content.pages.currentWidget(), ReadingPage)
    assert "Yes, unused." in texts(window.content.pages)


def test_nothing_found_is_said(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    QTest.keyClicks(window.content.bar.search.field, "qqqqqqqqq")
    assert "Nothing found" in texts(window)


def test_a_call_can_be_followed_with_the_keyboard_alone(open_library: Opener, qtbot: QtBot, qapp: QApplication) -> None:
    window = open_library()
    content = window.content
    content.bar.search.ready()
    QTest.keyClick(content.bar.search.field, Qt.Key.Key_Down)
    assert content.start.hasFocus()
    QTest.keyClick(content.start, Qt.Key.Key_Return)
    assert answers(window)[0] == "“Fine”"
    window.focusNextChild()
    while QApplication.focusWidget() not in call_page(window).say.buttons:
        window.focusNextChild()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    settle(qapp)
    assert "It comes within 3 days." in texts(call_page(window))
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(qapp)
    assert "I am looking now" in texts(call_page(window))
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(qapp)
    assert content.pages.currentWidget() is content.start
    assert content.start.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert content.bar.search.field.hasFocus()


def test_escape_closes_the_hits_and_gives_the_keyboard_back(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    window.open_topic("late")
    field = window.content.bar.search.field
    window.content.bar.search.ready()
    QTest.keyClicks(field, "late")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not field.hasFocus()


SIZES = [((340, 560), 100), ((340, 560), 200), ((1280, 800), 200), ((1093, 614), 100), ((1280, 180), 100)]


@pytest.mark.parametrize(("size", "text_size"), SIZES)
def test_nothing_is_cut_off(open_library: Opener, qapp: QApplication, size: tuple[int, int], text_size: int) -> None:
    window = open_library(paths.sample_library(), size=size, text_size=text_size)
    window.take(ProblemCount(3))
    assert too_wide(window) == []
    for topic in window.desk.library.topics[:3]:
        window.open_topic(topic.id)
        settle(qapp)
        assert too_wide(window) == []
    window.content.bar.search.field.setText("refnd")
    settle(qapp)
    assert too_wide(window) == []
    assert window.width() == size[0]


def test_problems_of_the_library_are_a_quiet_mark(open_library: Opener) -> None:
    window = open_library()
    window.take(ProblemCount(3))
    assert window.content.status.words == "3 problems in the library, for its writers"
    window.take(ProblemCount(0))
    assert window.content.status.isHidden()


def test_a_broken_file_leaves_the_rest(open_library: Opener, folder: Path) -> None:
    (folder / "topics" / "late.toml").write_text("[topic\n", "utf-8")
    model = open_library().content.start.list.model()
    assert "Quiet topic" in [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_missing_library_is_a_calm_page_with_a_way_out(open_library: Opener, qtbot: QtBot) -> None:
    window = open_library()
    window.show_missing(UserFacing(message("no-folder", folder="/gone"), message("no-folder.hint", folder="/gone")))
    page = window.content.pages.currentWidget()
    assert isinstance(page, MissingPage)
    assert "/gone" in texts(page)
    with qtbot.waitSignal(window.sample_wanted):
        page.button.click()
    with qtbot.waitSignal(window.library_wanted):
        page.other.click()


def test_a_topic_chosen_while_the_library_is_read_opens_when_it_is(
    qtbot: QtBot, qapp: QApplication, folder: Path
) -> None:
    window = MainWindow(Look(qapp), Desk())
    qtbot.addWidget(window)
    window.show()
    window.open_topic("late")
    assert "Reading" in window.content.status.words
    window.take(read(folder))
    assert window.desk.call.topics == ("late",)
    assert "I am looking now" in texts(call_page(window))
    assert window.content.status.words == ""
