"""What an undo says that it takes back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.app.desk import Desk
from jobaid.app.operations.promises import Promises
from jobaid.app.operations.undo_words import undo_words
from tests.libraries import read, write
from tests.unit.app.clock import Clock
from tests.unit.app.test_write_up import library_files


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(clock=Clock())
    desk.take_library(read(write(tmp_path, library_files())).library)
    desk.open_topic("late")
    return desk


def promise(desk: Desk) -> None:
    Promises(desk).make("send the form tomorrow 16:00")


def keep(desk: Desk) -> None:
    promise(desk)
    Promises(desk).keep(desk.day.promised[0].id)


def hand_all_on(desk: Desk) -> None:
    promise(desk)
    Promises(desk).make("ring the shop tomorrow 16:00")
    Promises(desk).give("team", *(one.id for one in desk.day.promised))


def end_and_reopen(desk: Desk) -> None:
    desk.end("resolved")
    desk.reopen()


DONE: tuple[tuple[Callable[[Desk], object], str], ...] = (
    (lambda desk: None, "the topic “Order is late”"),
    (lambda desk: desk.answer(2), "the way to “Wait”"),
    (lambda desk: (desk.answer(2), desk.back()), "the step back"),
    (lambda desk: desk.go_home(), "the way to the topics"),
    (lambda desk: desk.leave_topic(), "leaving “Order is late”"),
    (lambda desk: desk.fill("order", "48213"), "what was typed for “order number”"),
    (lambda desk: desk.tick("late", "identity"), "the tick “Match the postcode”"),
    (lambda desk: desk.tick("late", "scan"), "taking the tick from “Read the last scan”"),
    (lambda desk: desk.mark("late", "scan", "not_applicable", "no"), "“Read the last scan” as not applicable"),
    (lambda desk: desk.end("resolved"), "the end “Resolved”"),
    (end_and_reopen, "going on with the call"),
    (lambda desk: desk.next_caller(), "the clean slate"),
    (lambda desk: desk.next_caller(paused=True), "putting the call aside"),
    (promise, "the promise “send the form, tomorrow 16:00”"),
    (keep, "“send the form” as kept"),
    (hand_all_on, "handing on 2 promises"),
)


@pytest.mark.parametrize(("act", "words"), DONE, ids=[words for _, words in DONE])
def test_what_is_taken_back_is_named(desk: Desk, act: Callable[[Desk], object], words: str) -> None:
    act(desk)
    assert undo_words(desk) == words


def test_what_comes_with_it_is_not_what_it_was(desk: Desk) -> None:
    desk.open_topic("late", "wait")
    desk.next_caller()
    assert undo_words(desk) == "the clean slate"


def test_without_anything_to_undo_there_are_no_words() -> None:
    assert undo_words(Desk(clock=Clock())) == ""
