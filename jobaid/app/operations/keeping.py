"""What is done with a hit beside opening it: its words are copied, it is pinned, learned from, or missed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from jobaid.app.operations.calls import values_in
from jobaid.app.operations.entries import answer_words, hits_of
from jobaid.app.operations.learning import Memory
from jobaid.app.operations.queries import Search, learnable, tellable
from jobaid.call import CallState
from jobaid.model.library import Library
from jobaid.search.entry import Hit


class AtDesk(Protocol):
    """What is to be known of the desk."""

    @property
    def library(self) -> Library:
        """The library in force."""

    @property
    def call(self) -> CallState:
        """The call in front of the agent."""

    @property
    def now(self) -> datetime:
        """The time where the team works."""


class Keeping:
    """Goes between a desk and the memory of its library."""

    def __init__(self, desk: AtDesk, memory: Memory | None = None) -> None:
        self._desk = desk
        self._memory = memory or Memory()

    @property
    def pinned(self) -> tuple[tuple[str, str], ...]:
        """The kinds and ids of what is pinned."""
        return self._memory.pinned

    def remembered(self) -> list[Hit]:
        """What is pinned, and then what was opened last, as far as the library still has it."""
        return hits_of(self._desk.library, dict.fromkeys((*self._memory.pinned, *self._memory.recent)))

    def turn_pin(self, hit: Hit) -> None:
        """Pin a hit, or take its pin away."""
        self._memory.turn_pin((hit.kind, hit.id))

    def opened(self, hit: Hit, search: Search | None) -> None:
        """A hit was opened, found by a search or remembered."""
        said = learnable(search.asked.words, search.meant, hit, self._private()) if search else ""
        self._memory.opened((hit.kind, hit.id), said)

    def words_of(self, hit: Hit) -> str:
        """The plain words of what was found, with what is known of the call filled in."""
        library = self._desk.library
        return answer_words(library, (hit.kind, hit.id), values_in(library, self._desk.call.known))

    def tell(self, search: Search) -> bool:
        """Keep for the team leader what was searched for; False if nothing of it may be kept."""
        words = tellable(search.asked.words, self._private())
        if words:
            self._memory.tell(words, self._desk.now.date().isoformat())
        return bool(words)

    def _private(self) -> Sequence[str]:
        """What is known of the customer, which is kept nowhere."""
        frame = self._desk.library.frame
        texts = {slot.name for slot in frame.slots if slot.type == "text"} if frame else set()
        return [str(value) for name, value in self._desk.call.known.items() if name in texts]
