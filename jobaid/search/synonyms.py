"""Words and phrases that customers use for the same thing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

SYNONYM = 0.8
"""What a synonym counts beside the word that was typed."""

Stem = str
Stems = tuple[Stem, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What stands for what.

    `groups` are words or phrases with one meaning; `pairs` hold one way: what is typed, what is also looked for.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    def texts(self) -> Iterator[str]:
        """Give every word and phrase."""
        return chain.from_iterable((*self.groups, *self.pairs))


class SynonymTable:
    """Looks synonyms up by the stems of what was typed."""

    def __init__(self, synonyms: Synonyms, stems: Callable[[str], Stems]) -> None:
        self._others: dict[Stems, list[Stems]] = {}
        for group in synonyms.groups:
            for typed in group:
                self._add(stems(typed), [stems(other) for other in group])
        for typed, other in synonyms.pairs:
            self._add(stems(typed), [stems(other)])
        self._longest = max(map(len, self._others), default=0)

    def _add(self, typed: Stems, others: list[Stems]) -> None:
        known = self._others.setdefault(typed, [])
        known.extend(other for other in others if other and other != typed and other not in known)

    def begun(self, typed: Stems, place: int, last: Iterable[Stem]) -> tuple[int, tuple[Stems, ...]]:
        """Give the same, where the last of several words may still become any of some others."""
        length = len(typed) - place
        found = (self._others.get((*typed[place:-1], stem), ()) for stem in last if length > 1)
        others = tuple(dict.fromkeys(chain.from_iterable(found)))
        return (length, others) if others else self.at(typed, place)

    def of(self, stem: Stem) -> tuple[Stem, ...]:
        """Give the words that stand for one word."""
        return tuple(other[0] for other in self._others.get((stem,), ()) if len(other) == 1)

    def at(self, typed: Stems, place: int) -> tuple[int, tuple[Stems, ...]]:
        """Give how many words from `place` on have synonyms together, the longest run first, and these synonyms."""
        for length in range(min(self._longest, len(typed) - place), 0, -1):
            others = self._others.get(typed[place : place + length])
            if others:
                return length, tuple(others)
        return 1, ()
