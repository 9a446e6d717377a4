"""Saying that something on the screen is wrong, or that it helped, and reading what became of it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from jobaid.app.reports import Report
from jobaid.model.around import Reply
from jobaid.model.origin import Origin
from jobaid.ui.report.my_reports import MyReports
from jobaid.ui.report.report_sheet import ReportSheet
from jobaid.ui.shell import MainWindow
from jobaid.ui.widgets.chooser import Chooser
from tests.ui.conftest import Opener, settle
from tests.ui.seen import call_page, texts, too_wide

MENUS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
"""Menus ask the system for what it does not give without a screen."""
SHAPES = [(1280, 800, 100), (340, 560, 100), (340, 560, 200), (900, 180, 100)]


class Floor:
    """Hands on a window with a call on it."""

    def __init__(self, window: MainWindow, application: QApplication) -> None:
        self.window, self._application = window, application

    @property
    def reports(self) -> tuple[Report, ...]:
        return self.window.desk.day.said.reports

    @property
    def sheet(self) -> QWidget:
        """What lies over the page."""
        sheet = self.window.content.sheets._open
        assert sheet is not None
        return sheet

    @property
    def asked(self) -> ReportSheet:
        assert isinstance(self.sheet, ReportSheet)
        return self.sheet

    @property
    def mine(self) -> MyReports:
        assert isinstance(self.sheet, MyReports)
        return self.sheet

    @property
    def said(self) -> str:
        return self.window.content.status.words

    def run(self, action: str) -> None:
        assert self.window.keys.run(action)
        self.settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(self.asked.line.field, words)

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        self.settle()

    def report(self, words: str = "") -> None:
        """Report what is meant now."""
        self.run("report.wrong")
        self.type(words)
        self.press(Qt.Key.Key_Return)

    def answer(self, text: str, **more: object) -> None:
        """The next version of the library answers the first report."""
        reply = Reply(to=self.reports[0].id, text=text, origin=Origin("replies.toml"), **more)  # type: ignore[arg-type]
        self.window.take(replace(self.window.desk.library, replies=(reply,)))
        self.settle()

    def menu_on(self, widget: QWidget) -> QMenu:
        """The menu that the right button brings up on a part of the window."""
        middle = QPoint(widget.width() // 2, min(widget.height() // 2, 10))
        place = widget.mapToGlobal(middle)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, place)
        QApplication.sendEvent(widget, event)
        self.settle()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def settle(self) -> None:
        settle(self._application)


@pytest.fixture
def floor(open_library: Opener, qapp: QApplication) -> Floor:
    QCursor.setPos(0, 0)
    window = open_library()
    window.open_topic("late")
    settle(qapp)
    return Floor(window, qapp)


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text()).trigger()
    menu.close()


def test_the_key_asks_about_the_words_that_are_said_now(floor: Floor) -> None:
    floor.run("report.wrong")
    assert floor.asked.part.name == "Say: Thank you, ‹customer's name›. I am looking now."
    assert floor.asked.line.field.hasFocus()


def test_a_digit_a_line_and_enter_are_a_report(floor: Floor) -> None:
    floor.run("report.wrong")
    floor.press(Qt.Key.Key_3)
    floor.type("2 days since May")
    floor.press(Qt.Key.Key_Return)
    assert [(one.kind, one.words, one.spot.id) for one in floor.reports] == [
        ("outdated", "2 days since May", "late/look")
    ]
    assert not floor.window.content.sheets.is_open
    assert "Reported." in floor.said
    assert "Ctrl Z" in floor.said


def test_the_line_may_be_left_empty(floor: Floor) -> None:
    floor.report()
    assert [(one.kind, one.words) for one in floor.reports] == [("wrong", "")]


def test_a_report_is_made_with_the_mouse_alone(floor: Floor, qapp: QApplication) -> None:
    floor.run("report.wrong")
    unclear = floor.asked.kinds._options["unclear"]
    QTest.mouseClick(unclear, Qt.MouseButton.LeftButton)
    QTest.mouseClick(floor.asked.keep, Qt.MouseButton.LeftButton)
    settle(qapp)
    assert [one.kind for one in floor.reports] == ["unclear"]


def test_undo_takes_a_report_back(floor: Floor) -> None:
    floor.report("no")
    floor.run("call.undo")
    assert not floor.reports


def test_the_key_asks_about_the_item_that_has_the_keyboard(floor: Floor) -> None:
    call_page(floor.window).do.rows["identity"].setFocus()
    floor.run("report.wrong")
    assert floor.asked.part.name == "Do: Match order number and postcode"


@pytest.mark.parametrize(("card", "name"), [("never", "Never: Promise a date"), ("know", "Answer: Why does tracking")])
def test_the_key_asks_about_what_the_mouse_is_on(floor: Floor, card: str, name: str) -> None:
    page = call_page(floor.window)
    passage = next(iter(getattr(page, card).passages.values()))
    page._column_of(getattr(page, card)).ensureWidgetVisible(passage)
    floor.settle()
    QCursor.setPos(passage.mapToGlobal(QPoint(20, 5)))
    floor.run("report.wrong")
    QCursor.setPos(0, 0)
    assert floor.asked.part.name.startswith(name)


@MENUS
def test_each_answer_limit_and_never_do_has_it_on_the_right_button(floor: Floor) -> None:
    page = call_page(floor.window)
    passages = [next(iter(page.never.passages.values())), next(iter(page.know.passages.values()))]
    limit = next(one for one in page.may.findChildren(QWidget) if one.property("shows_entry") == "action refund")
    for widget in (*passages, limit):
        choose(floor.menu_on(widget), "This is wrong")
        floor.settle()
        floor.press(Qt.Key.Key_Return)
    assert [one.spot.id for one in floor.reports] == ["date", "stuck", "refund"]


@MENUS
def test_the_words_to_say_have_it_on_the_right_button_too(floor: Floor) -> None:
    words = call_page(floor.window).say.words
    assert words is not None
    choose(floor.menu_on(words.viewport()), "This helped")
    assert [one.spot.id for one in floor.window.desk.day.said.thanks] == ["late/look"]


@MENUS
def test_the_menu_of_an_item_has_it(floor: Floor) -> None:
    call_page(floor.window).do.rows["identity"].menu_wanted.emit()
    floor.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(menu, "This is wrong")
    floor.settle()
    assert floor.asked.part.spot.id == "late/identity"


def test_another_part_of_what_is_shown_is_chosen_from_a_list(floor: Floor) -> None:
    floor.run("report.wrong")
    floor.type("carriers do that")
    floor.asked.other.click()
    floor.settle()
    chooser = floor.sheet
    assert isinstance(chooser, Chooser)
    QTest.keyClicks(chooser.field, "promise a date")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    floor.settle()
    assert (floor.asked.part.spot.id, floor.asked.line.field.text()) == ("date", "carriers do that")


def test_a_list_that_is_left_leads_back_to_what_was_typed(floor: Floor) -> None:
    floor.run("report.wrong")
    floor.type("carriers do that")
    floor.asked.other.click()
    floor.settle()
    floor.press(Qt.Key.Key_Escape)
    assert (floor.asked.part.spot.id, floor.asked.line.field.text()) == ("late/look", "carriers do that")


def test_a_line_that_was_left_is_there_again_until_the_next_caller(floor: Floor) -> None:
    floor.run("report.wrong")
    floor.type("half a line")
    floor.press(Qt.Key.Key_Escape)
    assert not floor.reports
    floor.run("report.wrong")
    assert floor.asked.line.field.text() == "half a line"
    floor.press(Qt.Key.Key_Escape)
    floor.run("call.next")
    floor.window.open_topic("late")
    floor.run("report.wrong")
    assert floor.asked.line.field.text() == ""


def test_thanks_take_one_key_and_are_undone(floor: Floor) -> None:
    floor.run("report.thank")
    assert [one.spot.id for one in floor.window.desk.day.said.thanks] == ["late/look"]
    assert "helped" in floor.said
    floor.run("call.undo")
    assert floor.window.desk.day.said.thanks == ()


def test_between_calls_the_topic_that_is_marked_is_meant(open_library: Opener, qapp: QApplication) -> None:
    QCursor.setPos(0, 0)
    floor = Floor(open_library(), qapp)
    floor.run("report.wrong")
    assert floor.asked.part.spot.kind == "topic"
    floor.press(Qt.Key.Key_Escape)


def test_an_entry_that_is_read_by_itself_is_meant(floor: Floor) -> None:
    search = floor.window.content.bar.search
    floor.run("find.open")
    QTest.keyClicks(search.field, "gift card")
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    floor.settle()
    floor.run("report.wrong")
    assert (floor.asked.part.spot.kind, floor.asked.part.spot.id) == ("faq", "gift")


def test_what_was_reported_stands_there_with_its_state_and_the_place_of_the_answer(floor: Floor) -> None:
    floor.report("They say it too")
    floor.run("report.mine")
    seen = texts(floor.mine)
    assert "Wrong · 23 Nov 2026 · reported" in seen
    assert "“They say it too”" in seen
    assert "No answer yet" in seen


def test_an_answer_is_said_between_calls_until_it_is_read(floor: Floor) -> None:
    floor.report("no")
    floor.answer("It is mended now.", by="Delivery team", on=date(2026, 11, 24), done=True)
    floor.run("call.topics")
    row = floor.window.content.start.answers.row
    assert row is not None
    assert row.isVisible()
    assert row.accessibleName() == "1 answer to what you reported"
    row.click()
    floor.settle()
    seen = texts(floor.mine)
    assert "It is mended now." in seen
    assert "Delivery team · 24 Nov 2026" in seen
    assert "answered, and changed" in seen
    floor.press(Qt.Key.Key_Escape)
    assert not row.isVisible()


def test_a_report_is_withdrawn_and_put_back_with_the_keyboard_on_its_button_alone(floor: Floor) -> None:
    floor.report("no")
    floor.run("report.mine")
    floor.press(Qt.Key.Key_Return)
    assert floor.reports
    floor.mine.rows[0].button.setFocus()
    floor.press(Qt.Key.Key_Space)
    assert not floor.reports
    assert "Withdrawn" in texts(floor.mine)
    assert floor.mine.rows[0].button.hasFocus()
    floor.press(Qt.Key.Key_Space)
    assert [one.words for one in floor.reports] == ["no"]


def test_what_was_searched_for_in_vain_is_seen_and_withdrawn(floor: Floor) -> None:
    floor.window.doing._saying._reporting.feedback.missed("by drone", 0)
    floor.run("report.mine")
    assert "“by drone”" in texts(floor.mine)
    assert "nothing found" in texts(floor.mine)
    floor.mine.rows[0].button.click()
    assert floor.window.desk.day.said.missed == ()


def test_without_a_report_the_way_to_make_one_is_said(floor: Floor) -> None:
    floor.run("report.mine")
    assert "Nothing yet. Ctrl J" in texts(floor.mine)
    floor.press(Qt.Key.Key_Escape)
    assert not floor.window.content.sheets.is_open


def test_many_reports_come_a_part_at_a_time(floor: Floor) -> None:
    feedback = floor.window.doing._saying._reporting.feedback
    for number in range(25):
        feedback.missed(f"words {number}", 0)
    floor.run("report.mine")
    assert len(floor.mine.rows) < 25
    floor.mine.more.click()
    assert len(floor.mine.rows) == 25
    assert not floor.mine.more.isVisible()


@pytest.mark.parametrize(("width", "height", "text_size"), SHAPES)
def test_nothing_reaches_beyond_its_place(
    open_library: Opener, qapp: QApplication, width: int, height: int, text_size: int
) -> None:
    floor = Floor(open_library(size=(width, height), text_size=text_size), qapp)
    floor.window.open_topic("late")
    floor.run("report.wrong")
    assert too_wide(floor.asked) == []
    assert floor.asked.line.visibleRegion().boundingRect().height() == floor.asked.line.height()
    floor.type("W" * 300)
    floor.press(Qt.Key.Key_Return)
    floor.answer("A long answer. " * 30)
    floor.run("report.mine")
    assert too_wide(floor.mine) == []


@pytest.mark.parametrize("what", ["report.wrong", "report.mine"])
def test_everything_that_can_be_pressed_has_a_name(floor: Floor, what: str) -> None:
    floor.report("no")
    floor.run(what)
    parts: list[QWidget] = floor.sheet.findChildren(QWidget)
    pressed = [part.accessibleName() for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert pressed
    assert all(pressed)
