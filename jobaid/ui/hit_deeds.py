"""What is done with what was found, and what is remembered of it."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.app.desk import Desk
from jobaid.messages import message, text

if TYPE_CHECKING:  # the first frame searches nothing yet
    from jobaid.app.operations.finding import Found
    from jobaid.app.operations.keeping import Keeping
    from jobaid.app.operations.learning import Memory
    from jobaid.app.operations.missing import Unopened
    from jobaid.app.operations.queries import Search
    from jobaid.search.entry import Hit


class HitDeeds(QObject):
    """`said` is a sentence about what was done, `copied` are words for the clipboard."""

    said = Signal(str)
    copied = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: Keeping | None = None
        self._unopened: Unopened | None = None

    def use_memory(self, memory: "Memory | None") -> None:
        """Remember there what is opened; None forgets it with the window."""
        from jobaid.app.operations.keeping import Keeping

        self._kept = Keeping(self._desk, memory)

    def forget_call(self) -> None:
        """What is asked from now on is another caller's."""
        self._unopened = None

    @property
    def pinned(self) -> Collection[tuple[str, str]]:
        """The kinds and ids of what is pinned."""
        return self._keeping.pinned

    def remembered(self) -> "Sequence[Hit]":
        """What is pinned and was opened last."""
        return self._keeping.remembered()

    def target(self, hit: "Hit", search: "Search | None", topic: str) -> "Found | None":
        """Where a hit leads that is opened while `topic` is; None, and said so, if it has gone since."""
        from jobaid.app.operations.finding import Front, found

        target = found(self._desk.library, hit.kind, hit.id, Front(topic, self._desk.role, self._desk.now.date()))
        if target is None:
            self.said.emit(text(message("hits.gone")))
        else:
            self._keeping.opened(hit, search)
            self.found_something(search)
        return target

    def copy(self, hit: "Hit", search: "Search | None") -> None:
        """Copy the words of a hit."""
        words = self._keeping.words_of(hit)
        if words:
            self.copied.emit(words)
            self._keeping.opened(hit, search)
            self.found_something(search)
        self.said.emit(text(message("hits.copied" if words else "hits.nothing-to-copy", title=hit.title)))

    def copy_verdict(self, say: str, search: "Search | None") -> None:
        """Copy the words to say with what may be given."""
        if say:
            self.found_something(search)
            self.copied.emit(say)
            self.said.emit(text(message("call.copied")))

    def turn_pin(self, hit: "Hit") -> None:
        """Pin a hit, or take its pin away."""
        self._keeping.turn_pin(hit)

    def tell(self, search: "Search") -> bool:
        """Tell the team leader that the words have no answer; False, and said so, if nothing of them may be kept."""
        if not self._keeping.tell(search):
            self.said.emit(text(message("hits.no-words-to-tell")))
            return False
        self.found_something(search)
        return True

    def pass_by(self, search: "Search | None", stood: float, typed: str) -> None:
        """Other words take the place of a search that stood so many seconds; what was asked in vain is kept."""
        if self._unopened is None:
            if not typed.strip():
                return
            from jobaid.app.operations.missing import Unopened

            self._unopened = Unopened()
        given_up = self._unopened.passed(search, stood, typed)
        if given_up is not None:
            self._keeping.missed(given_up)

    def found_something(self, search: "Search | None") -> None:
        """What is searched for now was not asked in vain."""
        if search is not None and self._unopened is not None:
            self._unopened.opened(search)

    @property
    def _keeping(self) -> "Keeping":
        if self._kept is None:
            self.use_memory(None)
        assert self._kept is not None
        return self._kept
