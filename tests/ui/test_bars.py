"""However much there is to be told above the page, half of the window is the page's; nothing of it is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.app.operations.promises import Promises
from jobaid.app.operations.screen_pop import Pop
from jobaid.ui.bars import TOLD
from jobaid.ui.beside.popping import Popping
from jobaid.ui.first_start_bar import FirstStartBar
from jobaid.ui.shell import MainWindow
from jobaid.ui.told_bar import ToldBar
from jobaid.ui.widgets.bar import Bar
from tests.journeys.conftest import folder
from tests.ui.conftest import Opener, settle
from tests.ui.seen import too_wide

__all__ = ["folder"]
DAMAGED = "The journal was damaged and was set aside. All 212 entries up to Monday were saved; 3 after that are lost."
GOES_ON = "The call goes on where it was. Next: Match order number and postcode"
NOT_SAVED = "Not saved. The disk is full: there is no room for the journal."
Crowd = Callable[..., MainWindow]


@pytest.fixture
def crowded(open_library: Opener, qapp: QApplication) -> Crowd:
    def made(size: tuple[int, int], text_size: int = 100) -> MainWindow:
        window = open_library(size=size, text_size=text_size)
        desk, content = window.desk, window.content
        for _ in range(2):
            desk.open_topic("broken")
            desk.next_caller(paused=True)
        desk.open_topic("late")
        desk.fill("customer", "Ms Duarte")
        desk.fill("order", "48213")
        content.pages.show_desk()
        window.show_above(lambda: FirstStartBar(window.look))
        Promises(desk).make("call back at 10:05")
        content.put_reminder(ToldBar(window.look, DAMAGED), TOLD)
        Popping(window).take(Pop(topic="broken", values=(("customer", "Mr Osei"),)))
        desk.fill("order", "99999")
        desk.note("knows the porter, wants it left with the neighbour")
        window._mark_unsaved(NOT_SAVED)
        content.status.say(GOES_ON)
        settle(qapp)
        return window

    return made


def shown(window: MainWindow) -> list[str]:
    bars = sorted(visible_bars(window), key=lambda bar: bar.mapTo(window, bar.rect().topLeft()).y())
    return [type(bar).__name__ for bar in bars]


def visible_bars(window: MainWindow) -> list[Bar]:
    return [bar for bar in window.content.bars.findChildren(Bar) if bar.isVisible()]


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        ((340, 560), 200),
        ((340, 560), 100),
        ((340, 560), 125),
        ((1280, 800), 200),
        ((1093, 614), 100),
        ((340, 700), 150),
    ],
)
def test_with_everything_at_once_half_of_the_height_is_the_pages(
    crowded: Crowd, qapp: QApplication, size: tuple[int, int], text_size: int
) -> None:
    window = crowded(size, text_size)
    assert window.content.pages.height() >= window.height() // 2
    window.content.call_bar.write_note()
    settle(qapp)
    assert window.content.pages.height() >= window.height() // 2
    assert window.content.call_bar.note.isVisible()
    assert too_wide(window) == []


def test_where_there_is_room_all_are_shown_the_most_urgent_on_top(crowded: Crowd) -> None:
    window = crowded((1280, 1200))
    assert shown(window) == ["QuestionBar", "PopBar", "ToldBar", "ReminderBar", "FirstStartBar"]
    assert not window.content.status.waiting.isVisible()


def test_of_what_does_not_fit_the_least_urgent_wait(crowded: Crowd) -> None:
    window = crowded((1280, 680))
    assert shown(window)[:2] == ["QuestionBar", "PopBar"]
    assert "FirstStartBar" not in shown(window)
    waits = window.content.status.waiting.accessibleName()
    assert waits == f"2 things wait to be read, first: {window.content.bars.waiting[0]}"


def test_what_waits_is_shown_one_after_the_other_and_then_folded_again(crowded: Crowd, qapp: QApplication) -> None:
    window = crowded((340, 560), 200)
    waiting, seen = window.content.status.waiting, [shown(window)]
    for _ in range(6):
        QTest.mouseClick(waiting, Qt.MouseButton.LeftButton)
        settle(qapp)
        seen.append(shown(window))
        assert all(bar.height() >= bar.heightForWidth(bar.width()) for bar in visible_bars(window))
    assert seen[0] == seen[-1] == []
    assert [name for (name,) in seen[1:-1]] == ["QuestionBar", "PopBar", "ToldBar", "ReminderBar", "FirstStartBar"]


def test_a_question_that_waited_is_answered_by_keys_alone(crowded: Crowd, qapp: QApplication) -> None:
    window = crowded((340, 560), 200)
    window.content.status.waiting.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.content.status.waiting, Qt.Key.Key_Space)
    settle(qapp)
    question = window.content.question
    assert question is not None
    assert question.same.hasFocus()
    QTest.keyClick(question.same, Qt.Key.Key_Space)
    settle(qapp)
    assert window.desk.day.question is None
    assert "QuestionBar" not in shown(window)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.content.pages.isAncestorOf(focused)


def test_the_bar_that_has_the_keyboard_is_not_folded_away(crowded: Crowd, qapp: QApplication) -> None:
    window = crowded((340, 900))
    question = window.content.question
    assert question is not None
    question.other.setFocus(Qt.FocusReason.TabFocusReason)
    window.resize(340, 420)
    settle(qapp)
    assert shown(window) == ["QuestionBar"]
    assert question.other.hasFocus()


def test_one_line_says_what_matters_most_and_its_tip_all(crowded: Crowd, qapp: QApplication) -> None:
    window = crowded((340, 560), 200)
    status = window.content.status
    assert status.words == f"{GOES_ON} {NOT_SAVED}"
    assert "Next: Match order number and postcode" in status.toolTip()
    assert "The disk is full" in status.toolTip()
    status.say("")
    settle(qapp)
    assert status.height() == status.line_height(340)
    assert status._mark.isVisible()


def test_a_larger_window_shows_what_waited(crowded: Crowd, qapp: QApplication) -> None:
    window = crowded((340, 560))
    assert window.content.bars.waiting
    window.resize(1280, 1200)
    settle(qapp)
    assert window.content.bars.waiting == ()
    assert len(shown(window)) == 5


def test_a_call_opened_by_its_digit_begins_with_its_words_whatever_the_size(
    open_library: Opener, qapp: QApplication
) -> None:
    window = open_library(size=(340, 560), text_size=200)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_1)
    settle(qapp)
    page = window.content.pages.call
    assert page is not None
    assert window.content.pages.is_on_call
    assert page._column_of(page.say).verticalScrollBar().value() == 0
