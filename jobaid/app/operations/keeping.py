"""What is done with a hit beside opening it: its words are copied, it is pinned, learned from, or missed."""

from collections.abc import Collection

from jobaid.app.at_desk import AtDesk
from jobaid.app.operations.calls import values_in
from jobaid.app.operations.entries import answer_words, hits_of
from jobaid.app.operations.feedback import Feedback, private_values
from jobaid.app.operations.learning import Memory
from jobaid.app.operations.queries import Search, learnable, missable, tellable
from jobaid.app.reports import WORDS, Spot
from jobaid.journal.redact import redact
from jobaid.search.entry import Hit


class Keeping:
    """Goes between a desk and the memory of its library."""

    def __init__(self, desk: AtDesk, memory: Memory | None = None, feedback: Feedback | None = None) -> None:
        self._desk = desk
        self._memory = memory or Memory()
        self._feedback = feedback or Feedback(desk)

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

    def tell(self, search: Search, topic: str = "") -> bool:
        """Report that words have no answer; False if nothing of them may be kept."""
        words = tellable(redact(search.asked.words), self._private())
        if words:
            self._feedback.report(Spot(WORDS, topic=topic), "missing", shown=words)
        return bool(words)

    def missed(self, search: Search) -> None:
        """Nothing was opened after these words."""
        words = missable(redact(search.asked.words), self._private())
        if words:
            self._feedback.missed(words, len(search.hits))

    def _private(self) -> Collection[str]:
        return private_values(self._desk.library, self._desk.day)
