import re
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import pytest

from jobaid import paths
from jobaid.app.desk import Desk
from jobaid.app.journaling import Journaling
from jobaid.app.kept.about import About
from jobaid.app.kept.keeper import Keeper
from jobaid.app.operations.learning import Memory
from jobaid.journal.backups import back_up
from jobaid.journal.store import Store
from jobaid.model.library import Library
from tests.unit.app.clock import Clock
from tests.unit.app.desks import finish

T = TypeVar("T")
SHOP = Path("/libraries/shop")
COULD_BE_CHANCE = re.compile(r"[0-9a-f-]*|.{1,4}")


class Shop:
    """A desk whose journal, backups and learned words are in real files."""

    def __init__(self, library: Library, clock: Clock) -> None:
        self.clock = clock
        self.memory = Memory(SHOP)
        self._library = library
        self.open()

    def open(self) -> None:
        self.journaling = Journaling(paths.journal_file())
        self.desk = Desk(clock=self.clock)
        before = self.done(self.journaling.read(self.clock(Library())))
        self.journaling.attach(self.desk, before)
        self.desk.take_library(self._library)
        self.keeper = Keeper(self.journaling.writer, self.desk, self.memory)

    def open_again(self) -> None:
        """As after closing the window."""
        self.journaling.close()
        self.open()

    def call(self, customer: str, order: str, note: str = "", *, promise: bool = False) -> None:
        """A whole call, written up; with an open promise, if wanted."""
        self.desk.open_topic("flight")
        self.desk.fill("customer", customer)
        self.desk.fill("order", order)
        self.desk.note(note)
        if promise:
            self.desk.answer(5)
        finish(self.desk)
        self.desk.next_caller()

    def use_after(self, days: int) -> None:
        """Come back after so many days, the last but one of which jobaid was used on, too."""
        self.clock.later(days=days - 1)
        self.desk.note("x")
        self.desk.next_caller()
        for call in self.desk.day.unfinished:
            if call.note == "x":
                self.desk.drop(call.number)
        self.clock.later(days=1)
        self.open_again()

    def back_up(self) -> None:
        today = self.clock.time.date()
        self.done(self.journaling.writer.run(lambda store: back_up(store.path, store.connection, today)))

    def find(self, words: str) -> About:
        return self.done(self.keeper.find(words))

    def on_disk(self, words: str) -> list[str]:
        """The files of the journal in which these words stand, byte for byte.

        Names of events and seals are chance: words that could be a part of one, as "9000" could, prove nothing.
        """
        assert not COULD_BE_CHANCE.fullmatch(words), f"{words!r} may stand in a file by chance"
        assert self.journaling.writer.flush(10)
        folder = paths.journal_file().parent
        return [path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]

    def faults(self) -> list[object]:
        return self.done(self.journaling.writer.run(lambda store: list(store.verify())))

    def done(self, future: "Future[T]") -> T:
        return future.result(20)

    def run(self, work: Callable[[Store], T]) -> T:
        return self.done(self.journaling.writer.run(work))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "home"


@pytest.fixture
def shop(home: Path, library: Library, clock: Clock) -> Iterator[Shop]:
    made = Shop(library, clock)
    yield made
    made.memory.finish()
    made.journaling.close()
