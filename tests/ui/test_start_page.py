"""Between calls: the topics in the order of the day, the ways into a call, and what is left of calls before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.desk import Desk
from jobaid.app.operations.topics import topic_rows
from jobaid.library.cache import OutlineRow
from jobaid.ui.call.day_panels import DayPanels
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.panel_keys import PanelKeys
from jobaid.ui.theme.look import Look
from tests.ui.conftest import settle
from tests.ui.desks import NOW, Bench, desk_with, files
from tests.ui.seen import texts, too_wide

OFTEN, OTHERS, INTERRUPTS = "Calls today are mostly about", "The other topics", "At any moment of a call"


class Between(Bench):
    """A window with the start page, wired as the shell does."""

    def __init__(self, look: Look, desk: Desk, mode: str) -> None:
        super().__init__(look, desk)
        self.start = StartPage(look, desk, self.keys)
        self.put(self.start)
        self.start.set_mode(mode)
        self.opened: list[str] = []
        self.start.topic_wanted.connect(self.opened.append)
        self.keys.bind("call.answer", self.start.open_number)
        self.keys.bind("call.on", self.start.begin_opening)
        self.keys.bind("call.back", desk.back)
        self.panel_keys = PanelKeys(self.keys, self.start)

    @property
    def rows(self) -> list[str]:
        model = self.start.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def panels(self) -> DayPanels:
        assert self.start.panels is not None
        return self.start.panels

    def show_anew(self) -> None:
        self.start.hide()
        self.start.show()
        self.start.take_focus()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self, key)


Opener = Callable[..., Between]


@pytest.fixture
def between(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Opener:
    kept: list[QWidget] = []

    def opened(
        content: dict[str, str] | None = None,
        *,
        size: tuple[int, int] = (1100, 700),
        mode: str = "wide",
        text_size: int = 100,
    ) -> Between:
        desk = desk_with(tmp_path / "library", content or files())
        window = Between(Look(qapp, "light", text_size), desk, mode)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        window.start.refresh()
        window.start.take_focus()
        settle(qapp)
        return window

    return opened


def finish(desk: Desk, topic: str, customer: str = "Ms Duarte") -> None:
    """A call that is left unfinished for the next caller, with a name in it."""
    desk.open_topic(topic)
    desk.fill("customer", customer)
    desk.next_caller()


def promise(desk: Desk) -> None:
    """A call that ended with a promise."""
    desk.open_topic("late", "call-back")
    desk.fill("customer", "Mr Osei")
    desk.go_on()
    desk.next_caller()


def test_topics_of_the_news_come_first_then_those_of_today_as_they_came_up_then_the_rest(between: Opener) -> None:
    window = between()
    finish(window.desk, "t3")
    finish(window.desk, "t2")
    finish(window.desk, "t2")
    window.show_anew()
    rows = window.rows
    assert rows[:4] == [OFTEN, "Topic 5", "Topic 3", "Topic 2"]
    assert rows[4:6] == [OTHERS, "Order is late"]
    assert rows[-2:] == [INTERRUPTS, "Caller is angry"]
    assert rows.count("Topic 2") == 1


def test_without_a_day_and_news_the_topics_stand_by_title(between: Opener) -> None:
    content = files()
    del content["notices.toml"]
    assert between(content).rows[0] == "Order is late"


def test_the_order_stays_while_the_page_is_looked_at(between: Opener) -> None:
    window = between()
    before = window.rows
    finish(window.desk, "t9")
    assert window.rows == before
    window.show_anew()
    assert window.rows[:3] == [OFTEN, "Topic 5", "Topic 9"]


def test_another_version_of_the_library_keeps_the_order_too(between: Opener, tmp_path: Path) -> None:
    window = between()
    content = files()
    del content["topics/t5.toml"]
    content["topics/t10.toml"] = '[topic]\ntitle = "A new one"\n'
    window.desk.take_library(desk_with(tmp_path / "second", content).library)
    assert OFTEN not in window.rows
    assert window.rows[0] == "A new one"


@pytest.mark.parametrize(("key", "topic"), [(Qt.Key.Key_1, "t5"), (Qt.Key.Key_2, "late"), (Qt.Key.Key_9, "t8")])
def test_a_digit_opens_the_topic_beside_it(between: Opener, key: Qt.Key, topic: str) -> None:
    window = between()
    window.press(key)
    assert window.opened == [topic]


def test_there_is_no_tenth_digit(between: Opener) -> None:
    window = between()
    assert not window.start.open_number(10)
    assert window.opened == []


def test_arrows_and_enter_choose(between: Opener) -> None:
    window = between()
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    assert window.opened == ["late"]


def test_a_press_of_the_mouse_opens(between: Opener, qapp: QApplication) -> None:
    window = between()
    rows = window.start.list
    place = rows.visualRect(rows.model().index(4, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.opened == ["t1"]


def test_space_starts_the_opening(between: Opener) -> None:
    window = between()
    assert window.start.opening is not None
    assert "Hello, this is Larkfield" in window.start.opening.accessibleName()
    window.press(Qt.Key.Key_Space)
    assert window.opened == ["opening"]
    window.start.opening.click()
    assert window.opened == ["opening", "opening"]


def test_a_library_without_an_opening_has_no_row_for_it(between: Opener) -> None:
    content = files()
    content["library.toml"] = content["library.toml"].replace('opening = "opening"\n', "")
    window = between(content)
    assert window.start.opening is None
    assert not window.start.begin_opening()


def test_a_call_that_goes_on_can_be_gone_back_to(between: Opener) -> None:
    window = between()
    window.desk.open_topic("late")
    window.desk.go_home()
    assert window.start.going_on is not None
    assert window.start.going_on.accessibleName() == "This call: Order is late"
    window.start.going_on.click()
    assert window.desk.shown() is not None


def test_backspace_goes_back_to_the_call_too(between: Opener) -> None:
    window = between()
    window.desk.open_topic("late")
    window.desk.go_home()
    window.press(Qt.Key.Key_Backspace)
    assert window.desk.shown() is not None


def test_nothing_of_the_last_caller_is_on_the_page(between: Opener) -> None:
    window = between()
    window.desk.open_topic("late")
    window.desk.fill("customer", "Ms Duarte")
    window.desk.fill("order", "48213")
    window.desk.note("Lives in Mill Lane")
    window.desk.next_caller()
    window.show_anew()
    everything = [texts(window), *(each.toolTip() for each in window.findChildren(QWidget))]
    everything += [each.accessibleName() + each.accessibleDescription() for each in window.findChildren(QWidget)]
    for known in ("Duarte", "48213", "Mill Lane"):
        assert not any(known in said for said in everything)
    assert "Go on with: Order is late, 10:42" in "\n".join(everything)


def test_a_call_that_is_not_finished_goes_on(between: Opener) -> None:
    window = between()
    finish(window.desk, "late")
    (row,) = window.panels.unfinished.rows.values()
    row.click()
    assert window.desk.call.known == {"customer": "Ms Duarte"}
    assert window.desk.day.unfinished == ()


def test_a_call_that_was_dropped_comes_back(between: Opener, qapp: QApplication) -> None:
    window = between()
    finish(window.desk, "late")
    settle(qapp)
    (drop,) = window.panels.unfinished.drops.values()
    drop.setFocus()
    window.press(Qt.Key.Key_Return)
    assert window.panels.unfinished.rows == {}
    assert QApplication.focusWidget() is window.panels.unfinished.undo
    window.press(Qt.Key.Key_Return)
    assert len(window.desk.day.unfinished) == 1
    assert QApplication.focusWidget() in window.panels.unfinished.rows.values()


def test_what_happens_after_a_drop_takes_the_way_back_away(between: Opener) -> None:
    window = between()
    finish(window.desk, "late")
    (drop,) = window.panels.unfinished.drops.values()
    drop.click()
    shown = [window.panels.unfinished.undo.isVisible()]
    window.desk.note("Somebody else")
    shown.append(window.panels.unfinished.undo.isVisible())
    assert shown == [True, False]


def test_a_promise_is_ticked_when_it_is_kept_and_gone_when_the_page_comes_again(between: Opener) -> None:
    window = between()
    promise(window.desk)
    assert "16:00" in texts(window)
    (row,) = (line.check for line in window.panels.promised.rows.values())
    assert row.accessibleName() == "Call Mr Osei back, 16:00, Order is late"
    row.click()
    assert not window.desk.day.promised[0].is_open
    assert row.isChecked()
    row.click()
    assert not row.isChecked()
    row.click()
    window.show_anew()
    assert window.panels.promised.rows == {}


def test_what_there_is_nothing_of_is_not_named(between: Opener) -> None:
    content = files()
    del content["notices.toml"]
    window = between(content)
    assert not window.panels.isVisible()


def test_in_a_compact_panel_one_part_at_a_time_is_unfolded(between: Opener) -> None:
    window = between(size=(340, 480), mode="compact")
    finish(window.desk, "late")
    promise(window.desk)
    _, promised, _, news = window.panels.folds
    assert [fold.accessibleName() for fold in window.panels.folds] == [
        *("Not finished 1", "Promised 1", "Today’s notes 1", "News 1")
    ]
    news.click()
    assert not window.start.list.isVisible()
    assert not window.start.open_number(1)
    promised.click()
    assert not news.isChecked()
    window.press(Qt.Key.Key_Escape)
    assert not promised.isChecked()
    assert window.start.list.isVisible()


def test_the_outline_is_shown_until_the_library_is_read(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desk = Desk("agent", lambda _library: NOW)
    window = Between(Look(qapp, "light"), desk, "wide")
    qtbot.addWidget(window)
    window.start.show_topics([OutlineRow("late", "Order is late", "reason")])
    window.show()
    desk.note("typed early")
    assert window.rows == ["Order is late"]
    assert window.start.open_number(1)
    assert window.opened == ["late"]
    desk.take_library(desk_with(tmp_path / "library", files()).library)
    assert len(window.rows) == len(topic_rows(desk.library, NOW.date())) + 3


def test_a_title_too_long_for_its_row_wraps(between: Opener) -> None:
    content = files()
    content["topics/t1.toml"] = '[topic]\ntitle = "' + "Rückgabebestätigungsschreiben " * 4 + '"\n'
    window = between(content, size=(340, 480), mode="compact", text_size=200)
    rows = window.start.list
    assert rows.visualRect(rows.model().index(4, 0)).height() > rows.visualRect(rows.model().index(1, 0)).height()
    assert too_wide(window) == []


@pytest.mark.parametrize(("size", "mode"), [((340, 480), "compact"), ((340, 100), "strip"), ((1100, 100), "strip")])
def test_nothing_reaches_beyond_the_page(between: Opener, size: tuple[int, int], mode: str) -> None:
    window = between(size=size, mode=mode, text_size=200)
    finish(window.desk, "late")
    promise(window.desk)
    window.show_anew()
    assert too_wide(window) == []


def test_tab_follows_the_reading(between: Opener, qapp: QApplication) -> None:
    window = between()
    finish(window.desk, "late")
    window.desk.open_topic("t1")
    window.desk.go_home()
    settle(qapp)
    assert window.start.going_on is not None
    window.start.going_on.setFocus()
    names = []
    for _ in range(5):
        window.focusNextChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names[0].startswith("Start the call")
    assert names[1] == "Topics"
    assert names[3:] == ["Go on with: Order is late, 10:42", "Drop: Order is late, 10:42"]


def test_caps_follow_the_keys_of_the_user(between: Opener) -> None:
    window = between()
    window.desk.open_topic("late")
    window.desk.go_home()
    window.keys.use({"call.back": "Ctrl+B"})
    assert window.start.going_on is not None
    assert window.start.going_on.accessibleDescription() == "Ctrl B"


def test_a_press_beside_the_rows_leaves_the_digits_working(between: Opener) -> None:
    window = between()
    QTest.mouseClick(window.start, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    window.press(Qt.Key.Key_1)
    assert window.opened == ["t5"]
