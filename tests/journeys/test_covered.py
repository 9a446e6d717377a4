"""The window is covered when nobody is there, and whoever comes back is where they were."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.beside.wishes import Wish
from jobaid.app.day_events import PromiseMade
from jobaid.app.promised import Promised
from jobaid.ui.beside.cover import Cover
from tests.journeys.hands import Hands
from tests.ui.besides import Outside, door_in
from tests.ui.seen import texts, too_wide


@pytest.fixture
def outside(hands: Hands, qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[Outside]:
    one = Outside(hands.window, door_in(tmp_path), qapp, folder)
    yield one
    one.close()


@pytest.fixture
def called(hands: Hands, outside: Outside) -> Hands:
    """In the middle of a call."""
    outside.open("late", customer="Ms Duarte", order="4711")
    return hands


def blank(hands: Hands) -> Cover:
    assert hands.window.keys.run("window.blank")
    hands.wait()
    return cover_of(hands)


def cover_of(hands: Hands) -> Cover:
    return hands.window.findChildren(Cover)[-1]


def is_covered(hands: Hands) -> bool:
    covers = hands.window.findChildren(Cover)
    return bool(covers) and covers[-1].is_down


def visible(window: QWidget) -> list[QWidget]:
    return [one for one in window.findChildren(QWidget) if one.isVisible()]


def test_no_word_and_no_value_is_to_be_seen(called: Hands) -> None:
    cover = blank(called)
    assert visible(called.window) == [cover, *(one for one in cover.findChildren(QWidget) if one.isVisible())]
    assert " ".join(texts(called.window).split()) == "Press a key or click to come back"
    assert cover.rect().size() == called.window.rect().size()


def test_the_picture_of_it_is_the_same_whatever_is_under_it(called: Hands) -> None:
    blank(called)
    first = called.window.grab().toImage()
    called.press("Space")
    called.press("2", "Ctrl+N")
    blank(called)
    assert called.window.grab().toImage() == first


@pytest.mark.parametrize("key", ["1", "Space", "Ctrl+N", "Ctrl+Q", "Esc", "Return", "F9", "Tab"])
def test_the_key_that_brings_it_back_does_nothing_else(called: Hands, key: str) -> None:
    before, focus = called.call, called.focus
    blank(called)
    called.press(key)
    assert not is_covered(called)
    assert called.window.isVisible()
    assert called.call == before
    assert called.focus is focus
    called.press("1")
    assert called.step == "late/moving"


def test_a_key_held_down_does_not_go_on_in_the_field_under_it(called: Hands) -> None:
    called.press("F5")
    called.type("porter")
    blank(called)
    handle = called.window.windowHandle()
    for _ in range(3):
        QTest.keyPress(handle, Qt.Key.Key_X)
    assert is_covered(called)
    QTest.keyRelease(handle, Qt.Key.Key_X)
    called.wait()
    assert not is_covered(called)
    called.type("!")
    assert called.call.note == "porter!"


def test_letting_go_of_a_key_that_was_pressed_elsewhere_does_not_bring_it_back(called: Hands) -> None:
    blank(called)
    QTest.keyRelease(called.window.windowHandle(), Qt.Key.Key_Alt)
    assert is_covered(called)


def test_the_click_that_brings_it_back_presses_nothing(called: Hands) -> None:
    before = called.call
    box = called.page.do.rows["route"]
    place = box.mapTo(called.window, QPoint(12, 12))
    blank(called)
    QTest.mouseClick(called.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    called.wait()
    assert not is_covered(called)
    assert called.call == before


def test_a_sheet_that_was_open_is_open_again(called: Hands) -> None:
    called.press("F9")
    assert called.window.content.sheets.is_open
    blank(called)
    called.press("Space")
    assert called.window.content.sheets.is_open
    assert called.window.content.sheets._open is not None
    assert called.window.content.sheets._open.isAncestorOf(called.focus)


def test_silence_covers_it_between_calls(hands: Hands, outside: Outside) -> None:
    outside.beside.blanking.look()
    assert not is_covered(hands)
    hands.clock.forward(minutes=5)
    outside.beside.blanking.look()
    assert is_covered(hands)


def test_on_a_call_it_waits_three_times_as_long(called: Hands, outside: Outside) -> None:
    called.press("1")
    called.clock.forward(minutes=14)
    outside.beside.blanking.look()
    assert not is_covered(called)
    called.clock.forward(minutes=1)
    outside.beside.blanking.look()
    assert is_covered(called)


def test_a_key_or_the_mouse_begins_the_silence_anew(hands: Hands, outside: Outside) -> None:
    hands.clock.forward(minutes=4)
    QTest.mouseMove(hands.window.windowHandle(), QPoint(40, 40))
    hands.clock.forward(minutes=4)
    outside.beside.blanking.look()
    assert not is_covered(hands)
    hands.press("F5")
    hands.clock.forward(minutes=4)
    outside.beside.blanking.look()
    assert not is_covered(hands)


def test_whoever_wants_it_never_is_not_covered(hands: Hands, outside: Outside) -> None:
    hands.window.use_setting("blank_minutes", 0)
    hands.clock.forward(hours=3)
    outside.beside.blanking.look()
    assert not is_covered(hands)


def test_after_coming_back_the_silence_begins_anew(hands: Hands, outside: Outside) -> None:
    hands.clock.forward(minutes=6)
    outside.beside.blanking.look()
    hands.press("Space")
    outside.beside.blanking.look()
    assert not is_covered(hands)


def test_of_what_is_due_only_that_something_is(called: Hands, outside: Outside) -> None:
    due = called.clock.now.astimezone(UTC)
    promise = Promised(id="p", call=called.call.id, do="Call Ms Duarte back", said="at ten", due=due)
    blank(called)
    assert "due" not in texts(called.window)
    called.desk.record(PromiseMade(promise))
    outside.beside.blanking.look()
    called.wait()
    seen = texts(called.window)
    assert "Something is due" in seen
    assert "Duarte" not in seen
    assert "Duarte" not in cover_of(called).accessibleName()


def test_a_screen_pop_stays_under_the_cover(hands: Hands, outside: Outside) -> None:
    blank(hands)
    outside.open("late", customer="Ms Duarte")
    assert is_covered(hands)
    assert "Duarte" not in texts(hands.window)
    hands.press("Space")
    assert hands.step == "late/look"
    hands.press("1")
    assert hands.step == "late/moving"


def test_a_second_start_does_not_lift_it_but_the_key_of_the_whole_system_does(hands: Hands, outside: Outside) -> None:
    blank(hands)
    outside.ask(Wish())
    assert is_covered(hands)
    outside.beside._hotkeys.pressed.emit("show")
    hands.wait()
    assert not is_covered(hands)


def test_it_stays_down_when_everything_under_it_is_made_anew(called: Hands) -> None:
    blank(called)
    called.window.use_setting("text_size", 150)
    called.wait()
    assert is_covered(called)
    assert "Duarte" not in texts(called.window)
    called.press("Space")
    assert called.window.content.isVisible()
    called.press("1")
    assert called.step == "late/moving"


@pytest.mark.parametrize("size", [(320, 160), (340, 560), (1280, 800)])
@pytest.mark.parametrize("percent", [100, 200])
def test_its_words_fit_every_window(called: Hands, size: tuple[int, int], percent: int) -> None:
    called.window.resize(*size)
    called.window.use_setting("text_size", percent)
    called.wait()
    cover = blank(called)
    assert too_wide(cover) == []
    assert cover._words.height() >= cover._words.heightForWidth(cover._words.width())
