"""Searching in a real window: what is shown, what keys and buttons do with it, and what is left of it afterwards."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jobaid import paths
from jobaid.app.operations.learning import Memory
from jobaid.library.learned import Phrase
from jobaid.library.searching import engine_for
from jobaid.search.entry import Answer, Engine, Entry, Hit
from jobaid.search.index import Index
from jobaid.ui.call.reading_page import ReadingPage
from jobaid.ui.keys import Keys
from jobaid.ui.report.report_sheet import ReportSheet
from jobaid.ui.searching import Searching
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.hit_list import HitList
from jobaid.ui.widgets.search_box import SearchBox
from tests.ui.conftest import Opener, read, settle
from tests.ui.desks import desk_with, files
from tests.ui.seen import buttons, texts

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTRIES = [Entry("faq", name, f"Refund by {name}") for name in ("card", "cash", "bank", "post", "voucher")]


class Search:
    """Hands on the search of a window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.field = window.content.bar.search.field
        self.memory = Memory()
        window.remember_in(self.memory)

    def type(self, words: str) -> None:
        self.window.keys.run("find.open")
        QTest.keyClicks(self.field, words)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.field, key, held)

    def open(self, words: str) -> None:
        self.type(words)
        self.press(Qt.Key.Key_Return)

    @property
    def rows(self) -> list[str]:
        return rows_of(self.window.content.searching)

    @property
    def seen(self) -> str:
        return texts(self.window)

    def phrases(self) -> tuple[Phrase, ...]:
        return self.memory.phrases

    def told(self) -> list[str]:
        """Words that were reported to have no answer."""
        reports = self.window.desk.day.said.reports
        return [one.shown for one in reports if (one.kind, one.spot.kind) == ("missing", "words")]

    def pinned(self) -> tuple[tuple[str, str], ...]:
        return self.memory.pinned

    def click(self, words: str) -> None:
        next(one for one in buttons(self.window) if words in one.accessibleName()).click()


def rows_of(searching: Searching) -> list[str]:
    """The titles of the hits that are shown."""
    hits = searching.hits
    return [hit.title for hit in list_of(searching)._hits.hits] if hits is not None and hits.isVisible() else []


def list_of(searching: Searching) -> HitList:
    assert searching.hits is not None
    return searching.hits._panel.list


@pytest.fixture
def search(open_library: Opener) -> Search:
    return Search(open_library())


def test_a_repaired_word_is_searched_for_as_typed_with_a_key_and_back(search: Search) -> None:
    search.type("tracknig gift")
    assert "searched for “tracking gift”" in search.seen
    assert "Why does tracking not move?" in search.rows
    search.press(Qt.Key.Key_Return, SHIFT)
    assert "exactly “tracknig gift”" in search.seen
    assert search.rows == ["Can I return a gift card?"]
    search.press(Qt.Key.Key_Return, SHIFT)
    assert "Why does tracking not move?" in search.rows


def test_a_repaired_word_is_searched_for_as_typed_with_the_mouse_and_typing_goes_on(search: Search) -> None:
    search.type("tracknig gift")
    search.click("exactly as typed")
    assert search.field.hasFocus()
    search.click("as it was read")
    assert "searched for “tracking gift”" in search.seen
    QTest.keyClicks(search.field, " card")
    assert "searched for “tracking gift card”" in search.seen
    assert search.field.hasFocus()


def test_what_is_typed_on_after_exact_words_stays_exact_until_the_box_is_emptied(search: Search) -> None:
    search.type("tracknig ")
    search.press(Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(search.field, "gfit")
    assert "exactly “tracknig gfit”" in search.seen
    assert search.rows == []
    search.field.clear()
    QTest.keyClicks(search.field, "tracknig gift")
    assert "searched for “tracking gift”" in search.seen


def test_other_words_than_the_exact_ones_are_read_as_any_are(search: Search) -> None:
    search.type("tracknig gift")
    search.press(Qt.Key.Key_Return, SHIFT)
    search.field.setText("gfit card")
    assert "searched for “gift card”" in search.seen


def test_what_is_opened_after_exact_words_is_learned_with_them(search: Search) -> None:
    search.type("tracknig gift ")
    search.press(Qt.Key.Key_Return, SHIFT)
    search.press(Qt.Key.Key_Return)
    assert [one.words for one in search.memory.phrases] == ["tracknig gift"]


def test_a_good_word_that_the_library_lacks_is_searched_for_by_meaning_when_it_is_typed_exactly(
    open_library: Opener, qtbot: QtBot
) -> None:
    many = [Entry("faq", f"c{number}", f"Why is credit {number} refused?") for number in range(9)]
    index = Index.build([*many, Entry("faq", "eu", "Leaving the European Union")], "en")
    index.learn()
    search = Search(open_library())
    search.window.content.searching.use(index, index.refine)
    search.type("brexit ")
    assert "searched for “credit" in search.seen
    search.press(Qt.Key.Key_Return, SHIFT)
    qtbot.waitUntil(lambda: search.rows == ["Leaving the European Union"])


def test_one_of_a_kind_is_found_among_hundreds_of_others(open_library: Opener, qtbot: QtBot) -> None:
    many = [Entry("faq", f"f{number}", f"Refund for reason {number}") for number in range(500)]
    index = Index.build([*many, Entry("no_no", "n", "Promise a refund date that the bank has not confirmed")], "en")
    index.learn()
    search = Search(open_library())
    search.window.content.searching.use(index, index.refine)
    search.type("never : refund")
    qtbot.waitUntil(lambda: search.rows == ["Promise a refund date that the bank has not confirmed"])


@pytest.mark.parametrize("words", ["a date", ""])
def test_the_kind_that_is_asked_for_stays_when_the_text_size_changes(
    search: Search, qapp: QApplication, words: str
) -> None:
    search.type(f"never:{words}")
    search.window.use_setting("text_size", 120)
    settle(qapp)
    again = Search(search.window)
    assert "Only: Never" in again.seen
    assert again.field.text() == words
    QTest.keyClicks(again.field, "a date"[len(words) :])
    assert again.rows == ["Promise a date"]


def test_exact_words_stay_exact_when_the_text_size_changes(search: Search, qapp: QApplication) -> None:
    search.type("tracknig gift")
    search.press(Qt.Key.Key_Return, SHIFT)
    search.window.use_setting("text_size", 120)
    settle(qapp)
    assert "exactly “tracknig gift”" in search.seen


def test_up_in_the_empty_box_brings_back_the_kind_and_the_exact_words(search: Search) -> None:
    search.type("faq: tracknig gift")
    search.press(Qt.Key.Key_Return, SHIFT)
    search.press(Qt.Key.Key_Escape)
    search.window.keys.run("find.open")
    search.press(Qt.Key.Key_Up)
    assert search.field.text() == "tracknig gift"
    assert "Only: Answer" in search.seen
    assert "exactly “tracknig gift”" in search.seen


def test_without_a_repair_there_is_nothing_to_turn(search: Search) -> None:
    search.type("gift card")
    rows = search.rows
    search.press(Qt.Key.Key_Return, SHIFT)
    assert search.rows == rows
    assert "exactly" not in search.seen


def test_a_kind_before_a_colon_is_a_mark_that_backspace_takes_away(search: Search) -> None:
    search.type("never: a date")
    assert search.field.text() == "a date"
    assert search.rows == ["Promise a date"]
    assert "Only: Never" in search.seen
    search.press(Qt.Key.Key_Home)
    search.press(Qt.Key.Key_Backspace)
    assert "Only" not in search.seen
    assert len(search.rows) >= 1


def test_the_mark_of_a_kind_is_taken_away_with_the_mouse(search: Search) -> None:
    search.type("word:")
    assert "Only: Word" in search.seen
    search.click("Only")
    assert "Only" not in search.seen
    assert search.field.hasFocus()


def test_an_unknown_name_before_a_colon_is_just_words(search: Search) -> None:
    search.type("gift: card")
    assert search.field.text() == "gift: card"
    assert search.rows[0] == "Can I return a gift card?"


def test_the_mark_of_a_kind_does_not_outlive_the_search(search: Search) -> None:
    search.type("word: gift")
    assert search.rows == []
    search.press(Qt.Key.Key_Escape)
    search.type("gift")
    assert "Can I return a gift card?" in search.rows


def test_what_is_not_found_is_told_with_a_key_once(search: Search) -> None:
    search.type("qqqqqqq 4929 1234 1234 1234")
    search.press(Qt.Key.Key_J, CTRL)
    search.press(Qt.Key.Key_J, CTRL)
    assert "Kept for your team leader." in search.seen
    assert search.told() == ["qqqqqqq …1234"]


def test_what_is_not_found_is_told_with_the_mouse(search: Search) -> None:
    search.type("qqqqqqq")
    search.click("Tell your team leader")
    assert search.field.hasFocus()
    assert search.told() == ["qqqqqqq"]


def test_what_is_known_of_the_customer_is_neither_told_nor_learned(search: Search) -> None:
    search.window.open_topic("late")
    search.window.desk.fill("customer", "Qqqqqqq")
    search.type("qqqqqqq")
    search.press(Qt.Key.Key_J, CTRL)
    assert search.told() == []
    assert "Nothing is left to tell" in search.seen
    search.press(Qt.Key.Key_Escape)
    search.open("gift card qqqqqqq")
    assert [one.words for one in search.memory.phrases] == ["gift card"]


def test_what_is_opened_is_learned_with_the_words_as_they_were_meant(search: Search) -> None:
    search.open("tracknig stopped")
    assert [(one.entry, one.words) for one in search.memory.phrases] == [(("faq", "stuck"), "tracking stopped")]


def test_the_empty_box_offers_what_was_pinned_and_opened_last(search: Search) -> None:
    search.open("gift card")
    search.open("tracking")
    search.type("blame")
    search.press(Qt.Key.Key_D, CTRL)
    search.press(Qt.Key.Key_Escape)
    search.window.keys.run("find.open")
    assert search.rows == ["Blame the carrier", "Why does tracking not move?", "Can I return a gift card?"]
    search.press(Qt.Key.Key_Down)
    search.press(Qt.Key.Key_Down)
    search.press(Qt.Key.Key_Return)
    assert isinstance(search.window.content.pages.currentWidget(), ReadingPage)
    assert len(search.memory.phrases) == 2


def test_the_empty_box_offers_nothing_before_anything_was_opened(search: Search) -> None:
    search.window.keys.run("find.open")
    assert search.rows == []
    assert search.window.content.searching.hits is None


def test_what_is_offered_goes_with_the_keyboard(search: Search) -> None:
    search.open("gift card")
    search.window.keys.run("find.open")
    assert search.rows
    search.window.content.pages.take_focus()
    assert search.rows == []


def test_what_has_gone_from_the_library_is_offered_no_more(search: Search, folder: Path) -> None:
    search.open("gift card")
    (folder / "faq" / "bank.toml").unlink()
    search.window.take(read(folder))
    search.window.keys.run("find.open")
    assert search.rows == []


def test_a_pin_is_set_and_taken_away_with_the_mouse(search: Search) -> None:
    search.type("gift card")
    shown = list_of(search.window.content.searching)
    row = shown.visualRect(shown.currentIndex())
    star = QPoint(row.right() - 12, row.top() + 14)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert search.pinned() == (("faq", "gift"),)
    assert search.rows
    assert shown.currentIndex().data().endswith("Pinned.")
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert search.pinned() == ()


def test_the_answer_is_copied_in_plain_words_and_the_search_stays(search: Search) -> None:
    search.type("tracking")
    search.press(Qt.Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text() == "Parcels are scanned at depots. See https://example.com/track."
    assert "Copied: Why does tracking not move?" in search.seen
    assert search.rows
    search.window.open_topic("late")
    search.window.desk.next_caller()
    assert QGuiApplication.clipboard().text() == ""


def test_words_to_say_are_copied_with_what_is_known(search: Search) -> None:
    search.window.open_topic("late")
    search.window.desk.fill("customer", "Ms Duarte")
    search.type("say: thank you looking")
    search.press(Qt.Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text() == "Thank you, Ms Duarte. I am looking now."


def test_where_there_is_nothing_to_copy_that_is_said(search: Search) -> None:
    search.type("topic: quiet")
    search.press(Qt.Key.Key_Return, CTRL)
    assert "There are no words to copy in “Quiet topic”." in search.seen


def test_up_in_the_empty_box_brings_back_what_was_searched_for(search: Search) -> None:
    search.window.open_topic("late")
    search.open("gift card")
    search.window.keys.run("find.open")
    search.press(Qt.Key.Key_Up)
    assert search.field.text() == "gift card"


def test_nothing_of_the_search_is_left_for_the_next_caller(search: Search, qapp: QApplication) -> None:
    search.window.open_topic("late")
    search.type("zuora tracknig")
    search.press(Qt.Key.Key_Return, SHIFT)
    search.press(Qt.Key.Key_Return, SHIFT)
    search.press(Qt.Key.Key_Escape)
    search.window.keys.run("call.next")
    settle(qapp)
    search.window.keys.run("find.open")
    search.press(Qt.Key.Key_Up)
    assert search.field.text() == ""
    QTest.keyClick(search.field, Qt.Key.Key_Z, CTRL)
    assert search.field.text() == ""
    gc.collect()
    assert not [words for words in everything_in(search.window) if "zuora" in words or "tracknig" in words]
    assert "zuora" not in str(vars(search.window.content.searching))
    assert "zuora" not in str(vars(search.window.content.searching._meant))


def everything_in(window: QWidget) -> list[str]:
    """What widgets hold, shown or not."""
    labels = [one.text() for one in window.findChildren(QLabel)]
    fields = [one.text() for one in window.findChildren(QLineEdit)]
    pressed = [one.text() for one in window.findChildren(QAbstractButton)]
    return [*labels, *fields, *pressed, *(one.accessibleName() for one in window.findChildren(QWidget))]


def test_tab_reaches_the_buttons_of_the_panel_and_esc_there_closes_it(search: Search) -> None:
    search.type("qqqqqqq")
    QTest.keyClick(search.field, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Tell your team leader"
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert search.window.content.searching.hits is not None
    assert not search.window.content.searching.hits.isVisible()


def test_what_search_has_learned_is_seen_forgotten_and_put_back(
    search: Search, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search.open("gift card for aunt")
    assert search.window.keys.run("find.learned")
    sheet = search.window.content.sheets._open
    assert sheet is not None
    rows = sheet.list  # type: ignore[attr-defined]
    assert rows.current.words == "gift card for aunt. “Can I return a gift card?”, once"
    field = sheet.field  # type: ignore[attr-defined]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert search.phrases() == ()
    assert "put it back" in rows.current.words
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert {one.words for one in search.phrases()} == {"gift card for aunt"}


def test_what_was_learned_stays_with_its_library_when_the_text_size_changes(search: Search, qapp: QApplication) -> None:
    search.open("gift card")
    search.window.use_setting("text_size", 120)
    settle(qapp)
    search.window.keys.run("find.open")
    assert rows_of(search.window.content.searching) == ["Can I return a gift card?"]


def test_where_nothing_comes_near_it_is_said_and_the_hits_stay(search: Search) -> None:
    search.type("gift penguin zebra volcano")
    assert "No close match." in search.seen
    assert "Can I return a gift card?" in search.rows
    search.press(Qt.Key.Key_J, CTRL)
    assert "Kept for your team leader." in search.seen
    assert "No close match." not in search.seen
    assert search.told() == ["gift penguin zebra volcano"]


def test_where_a_hit_is_near_the_key_reports_the_hit(search: Search, qapp: QApplication) -> None:
    search.type("gift card")
    search.press(Qt.Key.Key_J, CTRL)
    sheet = search.window.content.sheets._open
    assert isinstance(sheet, ReportSheet)
    assert sheet.part.name == "Answer: Can I return a gift card?"
    sheet.leave()
    settle(qapp)
    assert search.field.hasFocus()
    assert "Can I return a gift card?" in search.rows


def test_where_nothing_comes_near_the_key_reports_the_hit_once_another_is_chosen(search: Search) -> None:
    search.type("gift penguin zebra volcano")
    tell = next(one for one in buttons(search.window) if "Tell your team leader" in one.accessibleName())
    assert tell.accessibleDescription() == "Ctrl J"
    search.press(Qt.Key.Key_Down)
    assert tell.accessibleDescription() == ""
    search.press(Qt.Key.Key_J, CTRL)
    assert search.told() == []
    assert isinstance(search.window.content.sheets._open, ReportSheet)


def test_what_is_near_is_not_called_far(search: Search) -> None:
    search.type("gift card")
    assert "No close match." not in search.seen
    assert "Tell your team leader" not in search.seen


class Slow:
    """An engine that answers once it is let, in the order that it is given."""

    def __init__(self, order: list[str]) -> None:
        self._order = order
        self.may = Event()
        self.asked: list[str] = []

    def search(self, words: str, limit: int = 10, topic: str = "", *, kind: str = "", exactly: bool = False) -> Answer:
        self.asked.append(words)
        self.may.wait()
        return Answer(tuple(Hit("faq", name, f"Refund by {name}", 1.0, "") for name in self._order[:limit]))

    refine = search


class Bench:
    """A search box over a page, with a quick engine and a slow one; its clock goes on when it is told to."""

    def __init__(self, qtbot: QtBot, look: Look, folder: Path, slow: Slow) -> None:
        self.now = 100.0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.page = QWidget(self.window)
        self.keys = Keys(self.window, platform="linux")
        self.box = SearchBox(look, self.keys, self.window)
        self.page.resize(700, 500)
        self.window.resize(700, 560)
        self.desk = desk_with(folder, files())
        self.searching = Searching(look, self.desk, self.keys, self.box, self.page, clock=lambda: self.now)
        self.engine: Engine = Index.build(ENTRIES, "en")
        self.searching.use(self.engine, slow.search)
        self.window.show()
        self.slow, self._bot = slow, qtbot

    def type(self, words: str) -> list[str]:
        self.box.field.setText(words)
        return rows_of(self.searching)

    def refine(self) -> list[str]:
        """Let the slow engine answer, and wait for what it says."""
        with self._bot.waitSignal(self.searching._refiner.came):
            self.slow.may.set()
        return rows_of(self.searching)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[list[str]], Bench]]:
    made: list[Bench] = []

    def make(order: list[str]) -> Bench:
        made.append(Bench(qtbot, Look(qapp, "light"), tmp_path / "library", Slow(order)))
        return made[-1]

    yield make
    for one in made:
        one.slow.may.set()


def names(rows: list[str]) -> list[str]:
    return [row.removeprefix("Refund by ") for row in rows]


def test_a_better_answer_before_anybody_can_have_looked_is_the_answer(bench: Callable[[list[str]], Bench]) -> None:
    one = bench(["voucher", "post"])
    assert len(one.type("refund")) == 5
    assert names(one.refine()) == ["voucher", "post"]
    assert list_of(one.searching).row == 0


def test_a_better_answer_later_leaves_the_rows_that_may_have_been_read(bench: Callable[[list[str]], Bench]) -> None:
    one = bench(["voucher", "post", "bank"])
    before = names(one.type("refund"))
    one.now += 0.4
    after = names(one.refine())
    assert after == [*before[:2], *(name for name in ["voucher", "post", "bank"] if name not in before[:2])]


def test_a_better_answer_never_moves_the_row_that_is_chosen(bench: Callable[[list[str]], Bench]) -> None:
    one = bench(["voucher", "post"])
    before = names(one.type("refund"))
    one.searching._move(2)
    place = list_of(one.searching).visualRect(list_of(one.searching).currentIndex())
    after = names(one.refine())
    assert after[:3] == before[:3]
    assert list_of(one.searching).row == 2
    assert list_of(one.searching).visualRect(list_of(one.searching).currentIndex()) == place


def test_a_better_answer_leaves_what_the_mouse_was_moved_to(bench: Callable[[list[str]], Bench]) -> None:
    one = bench(["voucher", "post"])
    before = names(one.type("refund"))
    shown = list_of(one.searching)
    QTest.mouseMove(shown.viewport(), shown.visualRect(shown.model().index(1, 0)).center())
    assert names(one.refine())[:2] == before[:2]


def test_an_answer_to_words_that_are_not_there_any_more_is_dropped(bench: Callable[[list[str]], Bench]) -> None:
    one = bench(["voucher"])
    one.type("refund")
    rows = one.type("refund by cash")
    number = one.searching._number
    one.searching._refiner.came.emit(number - 1, Answer((Hit("faq", "x", "Too late", 1.0, ""),)))
    assert rows_of(one.searching) == rows
    one.type("")
    one.searching._refiner.came.emit(number, Answer((Hit("faq", "x", "Too late", 1.0, ""),)))
    assert rows_of(one.searching) == []


def test_of_many_questions_the_slow_engine_is_asked_the_last(bench: Callable[[list[str]], Bench], qtbot: QtBot) -> None:
    one = bench(["voucher"])
    for words in ("r", "re", "ref", "refu", "refund"):
        one.type(words)
    one.slow.may.set()
    qtbot.waitUntil(lambda: rows_of(one.searching) == ["Refund by voucher"])
    assert one.slow.asked[-1] == "refund"
    assert len(one.slow.asked) <= 2


def test_another_engine_for_the_same_words_leaves_the_chosen_row(bench: Callable[[list[str]], Bench]) -> None:
    one = bench(["voucher"])
    before = names(one.type("refund"))
    one.searching._move(1)
    fresh = [*ENTRIES, Entry("faq", "new", "Refund refund"), Entry("topic", "top", "Refund")]
    one.searching.use(Index.build(fresh, "en"))
    after = names(rows_of(one.searching))
    assert after[:2] == before[:2]
    assert "Refund" in after
    assert list_of(one.searching).row == 1


def test_a_window_that_closes_ends_the_slow_search(bench: Callable[[list[str]], Bench], qtbot: QtBot) -> None:
    one = bench(["voucher"])
    one.type("refund")
    one.refine()
    thread = one.searching._refiner._thread
    assert thread is not None
    one.searching.deleteLater()
    qtbot.waitUntil(lambda: not thread.is_alive())


def test_the_file_of_what_was_learned_is_written(
    open_library: Opener, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "learned_file", lambda _library: tmp_path / "learned.json")
    search = Search(open_library())
    memory = Memory(folder)
    search.window.remember_in(memory)
    search.open("gift card for aunt")
    memory.finish()
    assert [one.words for one in Memory(folder).phrases] == ["gift card for aunt"]


def missed(one: Bench) -> list[tuple[str, int]]:
    """What was searched for in vain, and how much there was to open."""
    return [(words.words, words.found) for words in one.desk.day.said.missed]


def test_words_that_are_left_with_nothing_opened_are_kept_once(bench: Callable[[list[str]], Bench]) -> None:
    one = bench([])
    for typed in ("re", "refund", "refund by drone"):
        one.type(typed)
        one.now += 2
    assert missed(one) == []
    one.searching.close()
    assert missed(one) == [("refund by drone", 5)]
    one.searching.close()
    assert len(missed(one)) == 1


def test_words_that_other_words_follow_are_kept_then(bench: Callable[[list[str]], Bench]) -> None:
    one = bench([])
    one.type("parachute")
    one.now += 2
    one.type("refund")
    assert missed(one) == [("parachute", 0)]


def test_words_that_stood_for_a_moment_alone_were_not_asked(bench: Callable[[list[str]], Bench]) -> None:
    one = bench([])
    one.type("parachute")
    one.now += 0.5
    one.type("refund")
    one.now += 0.5
    one.searching.close()
    assert missed(one) == []


@pytest.mark.parametrize("done", ["open", "copy"])
def test_words_by_which_something_was_found_are_not_kept(bench: Callable[[list[str]], Bench], done: str) -> None:
    one = bench([])
    one.searching.use(engine_for(one.desk.library))
    one.type("cards down")
    one.now += 2
    if done == "open":
        one.searching._open_current()
    else:
        one.searching._do("copy")
        one.searching.close()
    assert missed(one) == []


def test_words_that_are_taken_back_letter_by_letter_are_kept_whole(bench: Callable[[list[str]], Bench]) -> None:
    one = bench([])
    for typed in ("parachute", "para", "p", ""):
        one.type(typed)
        one.now += 2
    assert missed(one) == [("parachute", 0)]


def test_numbers_and_what_is_known_of_the_customer_are_left_out_of_what_is_kept(
    bench: Callable[[list[str]], Bench],
) -> None:
    one = bench([])
    one.desk.fill("customer", "Duarte")
    one.type("Duarte parachute 48213 a@b.example")
    one.now += 2
    one.searching.close()
    assert missed(one) == [("parachute", 0)]
