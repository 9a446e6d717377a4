"""The library comes to the window beside its work, goes on being followed, and lets go when it should."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.app.operations.learning import Memory
from jobaid.app.operations.opening import ProblemCount
from jobaid.app.operations.search_tests import Tried
from jobaid.model.library import Library
from jobaid.search.index import Index
from jobaid.ui.loading import Loader
from tests.ui.library import LATE

LONG = 20_000


class Told:
    """A loader, and all that it told in order."""

    def __init__(self) -> None:
        self.loader = Loader()
        self.news: list[object] = []
        for signal in (self.loader.opened, self.loader.arrived, self.loader.missing, self.loader.broke):
            signal.connect(self._note)

    def _note(self, news: object) -> None:
        """What was found of search tests comes once their library is learnt, at any time."""
        if not isinstance(news, Tried):
            self.news.append(news)

    @property
    def kinds(self) -> list[str]:
        return [type(one).__name__ for one in self.news]

    @property
    def titles(self) -> list[str]:
        (*_, library) = (one for one in self.news if isinstance(one, Library))
        return [topic.title for topic in library.topics]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    one = Told()
    yield one
    one.loader.stop()


def followers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "library"]


def test_the_folder_is_told_and_then_the_library_in_pieces(told: Told, qtbot: QtBot, folder: Path) -> None:
    told.loader.load(folder)
    qtbot.waitUntil(lambda: len(told.news) == 4, timeout=LONG)
    assert told.news[0] == folder
    assert told.kinds[1:] == ["Library", "Index", "ProblemCount"]


def test_a_saved_file_arrives_by_itself(told: Told, qtbot: QtBot, folder: Path) -> None:
    told.loader.load(folder)
    qtbot.waitUntil(lambda: len(told.news) == 4, timeout=LONG)
    (folder / "topics" / "late.toml").write_text(LATE.replace("Order is late", "Later today"), "utf-8")
    qtbot.waitUntil(lambda: len(told.news) == 6, timeout=LONG)
    assert "Later today" in told.titles
    assert told.kinds[4:] == ["Library", "Index"]


def test_what_is_forgotten_arrives_as_another_search_and_as_nothing_else(
    told: Told, qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    memory = Memory(folder)
    memory.opened(("topic", "late"), "snail on the road")
    memory.finish()
    told.loader.load(folder)
    qtbot.waitUntil(lambda: len(told.news) == 4, timeout=LONG)
    memory.forget(memory.phrases[0])
    qtbot.waitUntil(lambda: len(told.news) == 5, timeout=LONG)
    index = told.news[4]
    assert isinstance(index, Index)
    assert index.search("snail").hits == ()


def test_a_file_that_breaks_is_told_and_the_library_is_left_alone(told: Told, qtbot: QtBot, folder: Path) -> None:
    told.loader.load(folder)
    qtbot.waitUntil(lambda: len(told.news) == 4, timeout=LONG)
    (folder / "topics" / "late.toml").write_text("[topic\n", "utf-8")
    qtbot.waitUntil(lambda: len(told.news) == 5, timeout=LONG)
    problems = told.news[4]
    assert isinstance(problems, ProblemCount)
    assert problems.kept == ("topics/late.toml",)


def test_of_two_libraries_opened_at_once_only_the_second_arrives(
    told: Told, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    told.loader.load(tmp_path / "gone")
    told.loader.load(folder)
    qtbot.waitUntil(lambda: len(told.news) == 4, timeout=LONG)
    assert told.kinds[1:] == ["Library", "Index", "ProblemCount"]
    qtbot.waitUntil(lambda: len(followers()) == 1, timeout=LONG)


def test_a_library_that_is_gone_is_told_once_and_opened_when_it_comes(told: Told, qtbot: QtBot, folder: Path) -> None:
    aside = folder.rename(folder.with_name("aside"))
    told.loader.load(folder)
    qtbot.waitUntil(lambda: bool(told.news), timeout=LONG)
    for _ in range(3):
        told.loader.look_now()
    aside.rename(folder)
    qtbot.waitUntil(lambda: len(told.news) == 5, timeout=LONG)
    assert told.kinds[0] == "UserFacing"
    assert told.kinds[2:] == ["Library", "Index", "ProblemCount"]


def test_a_fault_is_told_once(told: Told, qtbot: QtBot) -> None:
    told.loader.load("no path")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(told.news), timeout=LONG)
    assert told.kinds == ["AttributeError"]


def test_nothing_is_followed_after_the_end(told: Told, qtbot: QtBot, folder: Path) -> None:
    told.loader.load(folder)
    qtbot.waitUntil(lambda: len(told.news) == 4, timeout=LONG)
    told.loader.stop()
    assert followers() == []
    told.loader.stop()
