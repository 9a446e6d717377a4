"""After the next caller no slot value of the last call is in any part of any window, wherever Qt or Python keep it."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.app.actions import ACTIONS
from jobaid.ui.keys import Keys
from tests.journeys.hands import Hands
from tests.journeys.left import clipboards, everything
from tests.ui.besides import Outside, door_in

NAME, ORDER, TIME, NOTE = "Ms Duarte", "KX4711", "18:41", "porter knows"
VALUES = (NAME, ORDER, TIME, NOTE)
_KEEPS_AWAY = {"call.next", "window.quit", "call.undo", "window.library", "window.practice", "call.end"}
"""What ends the call or leaves the window, and what takes back."""


@pytest.fixture
def outside(hands: Hands, qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[Outside]:
    one = Outside(hands.window, door_in(tmp_path), qapp, folder)
    yield one
    one.close()


@pytest.fixture
def called(hands: Hands, outside: Outside) -> Hands:
    """On a call of which everything is known."""
    outside.open("late", customer=NAME, case=ORDER, ready_by=TIME)
    hands.press("Ctrl+Shift+C", "F5")
    hands.type(NOTE)
    hands.press("Return")
    return hands


def test_the_search_finds_what_is_there(called: Hands) -> None:
    assert left_of(called) == set(VALUES)


@pytest.mark.parametrize("action", sorted({action.id for action in ACTIONS} - _KEEPS_AWAY))
def test_nothing_is_left_whatever_was_opened_or_done(called: Hands, action: str) -> None:
    run(called.window.keys, action)
    called.wait()
    called.type("for KX4711 ")
    called.press("Ctrl+Z", "Esc", "Esc")
    called.window.content.sheets.close()
    next_caller(called)
    assert left_of(called) == set()


def test_a_write_up_that_was_copied_is_left_to_be_pasted_until_the_next_call_begins(called: Hands) -> None:
    called.press("F9", "1", "Ctrl+Shift+C", "Esc")
    write_up = called.copied
    assert ORDER in write_up
    next_caller(called)
    assert called.copied == write_up
    assert left_of(called, but=write_up) == set()
    called.find("broken")
    assert left_of(called) == set()


def test_nothing_is_left_of_what_was_searched_for(called: Hands) -> None:
    called.find(f"tracking of {ORDER}")
    assert called.window.content.pages.is_on_call
    next_caller(called)
    assert left_of(called) == set()


def test_nothing_is_left_of_a_call_that_was_ended(called: Hands) -> None:
    called.press("F9", "1", "Return")
    assert called.call.is_blank
    assert left_of(called) == set()


@pytest.mark.parametrize("size", [(340, 560), (1100, 180)])
def test_nothing_is_left_in_a_panel_or_a_strip(called: Hands, size: tuple[int, int]) -> None:
    called.window.resize(*size)
    called.press("F4", "Esc", "F9", "Esc")
    next_caller(called)
    assert left_of(called) == set()


def test_nothing_is_left_of_a_call_that_was_handed_over_once_the_next_one_begins(called: Hands) -> None:
    called.press("Ctrl+Shift+E", "1", "Return")
    assert ORDER in called.copied
    next_caller(called)
    assert left_of(called, but=called.copied) == set()
    called.find("broken")
    assert left_of(called) == set()


def test_nothing_is_left_after_a_hold_and_a_change_of_the_text_size(called: Hands) -> None:
    called.press("F8", "F8", "Ctrl++", "Ctrl+0")
    next_caller(called)
    assert left_of(called) == set()


def test_nothing_is_left_after_it_was_covered(called: Hands) -> None:
    called.window.keys.run("window.blank")
    called.press("Space")
    next_caller(called)
    assert left_of(called) == set()


def test_nothing_is_left_of_a_pop_that_was_not_used(hands: Hands, outside: Outside) -> None:
    outside.open("late", customer="Mr Novak")
    outside.open("broken", customer=NAME, case=ORDER)
    bar = outside.beside.popping.bar
    assert bar is not None
    hands.click(bar.buttons[2])
    assert left_of(hands) == set()


def test_nothing_is_left_of_a_pop_that_there_was_no_room_for(hands: Hands, outside: Outside) -> None:
    hands.window.resize(340, 300)
    outside.open("late", customer="Mr Novak")
    outside.open("broken", customer=NAME, case=ORDER)
    status = hands.window.content.status
    assert NAME in status.waiting.accessibleName()
    hands.click(status.waiting)
    bar = outside.beside.popping.bar
    assert bar is not None
    hands.click(bar.buttons[2])
    assert left_of(hands) == set()


def next_caller(hands: Hands) -> None:
    """Once more where the first only closed something."""
    hands.press("Ctrl+N")
    if not hands.call.is_blank:
        hands.press("Ctrl+N")
    assert hands.call.is_blank


def run(keys: Keys, action: str) -> None:
    """Run an action, one of a family with its first number."""
    number = (1,) if action in {"call.answer", "call.tick"} else ()
    keys.run(action, *number)


def left_of(hands: Hands, but: str = "") -> set[str]:
    """The values of the last call that are left anywhere but where what was promised or is unfinished is kept.

    `but` is what was copied to be pasted elsewhere.
    """
    gc.collect()
    said = [one for one in (*everything(hands.window, hands.desk), *clipboards()) if one != but]
    return {value for value in VALUES if any(value in one for one in said)}
