"""How the words in the search box are meant, beside what they are."""

from typing import NamedTuple


class Typed(NamedTuple):
    """Words in the box, the kind they are searched for in, and whether no word is to be read as another."""

    words: str = ""
    kind: str = ""
    exactly: bool = False


class Meant:
    """`kind` is the one that is asked for, "" for all; `before` is what was typed before on this call."""

    def __init__(self) -> None:
        self.kind = self._exact = ""
        self.before = Typed()

    @property
    def exactly(self) -> bool:
        """Whether no word is read as another."""
        return bool(self._exact)

    def turn(self, words: str) -> None:
        """Take these words, and what is typed on after them, exactly as typed; or as any are read again."""
        self._exact = "" if self._exact else words.rstrip()

    def follow(self, words: str) -> None:
        """Other words are in the box: those that do not go on from the exact ones are read as any are."""
        if not words.startswith(self._exact):
            self._exact = ""

    def now(self, words: str) -> Typed:
        """What the words in the box are."""
        return Typed(words, self.kind, self.exactly)

    def take(self, typed: Typed) -> None:
        """Words that are about to be in the box are meant so."""
        self.kind, self._exact = typed.kind or self.kind, typed.words.rstrip() if typed.exactly else ""

    def close(self, words: str) -> None:
        """Nothing is asked for any more; what was can be brought back."""
        if words.strip():
            self.before = self.now(words.strip())
        self.kind = self._exact = ""
