"""How well entries match by their words: by their best phrase, by all their phrases together, by their body."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from jobaid.search.bm25 import Bm25, Scores
from jobaid.search.query import Clause
from jobaid.search.synonyms import Stems

_ENTRY, _BODY = 2.0, 1.0
_SHARE_OF_ENTRY, _SHARE_OF_BODY = 1.0, 0.5
_UNFOUND = 1.0


@dataclass(frozen=True, slots=True)
class Stemmed:
    """The stems of one entry."""

    phrases: tuple[Stems, ...]
    body: Stems


@dataclass(frozen=True, slots=True)
class Parts:
    """What was found, by kind of text: by the best phrase, by all of them, by the body; and every phrase by itself."""

    best: Scores
    entries: Scores
    bodies: Scores
    phrases: Scores
    first: Mapping[int, int]

    def total(self) -> Scores:
        """Add the three up."""
        total = dict(self.best)
        _add(total, self.entries, _ENTRY)
        _add(total, self.bodies, _BODY)
        return total

    def shares(self, worth: float) -> Scores:
        """Give how much each has of what the query asks for, which can be compared between queries."""
        found = dict(self.best)
        _add(found, self.entries, _SHARE_OF_ENTRY)
        _add(found, self.bodies, _SHARE_OF_BODY)
        return {number: score / (worth + _UNFOUND) for number, score in found.items()}

    def share(self, number: int, worth: float) -> float:
        """Give the same of one entry."""
        found = self.best.get(number, 0.0) + _SHARE_OF_ENTRY * self.entries.get(number, 0.0)
        return (found + _SHARE_OF_BODY * self.bodies.get(number, 0.0)) / (worth + _UNFOUND)

    def phrase(self, number: int, phrases: int) -> int:
        """Say which of an entry's phrases matched best."""
        return max(range(phrases), key=lambda place: self.phrases.get(self.first[number] + place, 0.0))


class Lexical:
    """Three BM25 indexes over entries, which are known by their number."""

    def __init__(
        self, phrases: Bm25, entries: Bm25, bodies: Bm25, owners: Mapping[int, int], first: Mapping[int, int]
    ) -> None:
        self._phrases = phrases
        self._entries = entries
        self._bodies = bodies
        self._owners = owners
        self._first = first

    @classmethod
    def build(cls, entries: Mapping[int, Stemmed]) -> "Lexical":
        """Index numbered entries."""
        first = _numbered(entries, 0)
        return cls(
            Bm25.build(_single(entries, first)),
            Bm25.build(_joined(entries)),
            Bm25.build(_bodies(entries)),
            _owners(entries, first),
            first,
        )

    def changed(self, removed: Mapping[int, Stemmed], added: Mapping[int, Stemmed]) -> "Lexical":
        """Give the index without some of its entries and with some others; this one stays as it is."""
        first = _numbered(added, max(self._owners, default=-1) + 1)
        gone = _single(removed, self._first)
        owners = {phrase: owner for phrase, owner in self._owners.items() if phrase not in gone}
        kept = {number: phrase for number, phrase in self._first.items() if number not in removed}
        return Lexical(
            self._phrases.changed(gone, _single(added, first)),
            self._entries.changed(_joined(removed), _joined(added)),
            self._bodies.changed(_bodies(removed), _bodies(added)),
            owners | _owners(added, first),
            kept | first,
        )

    def parts(self, clauses: Sequence[Clause]) -> Parts:
        """Score every entry that has any of the words."""
        phrases = self._phrases.scores(clauses)
        entries, bodies = self._entries.scores(clauses), self._bodies.scores(clauses)
        return Parts(self._best(phrases), entries, bodies, phrases, self._first)

    def worth(self, clauses: Iterable[Clause]) -> float:
        """Give how much a query asks for: the rarity of its words, found or not."""
        return sum(
            max((weight * self._phrases.rarity(stem) for stem, weight in reading.items()), default=0.0)
            for clause in clauses
            for reading in clause.readings
        )

    def _best(self, phrases: Scores) -> Scores:
        best: Scores = {}
        owners = self._owners
        for phrase, score in phrases.items():
            owner = owners[phrase]
            if score > best.get(owner, 0.0):
                best[owner] = score
        return best


def _numbered(entries: Mapping[int, Stemmed], start: int) -> dict[int, int]:
    """Number the phrases of all entries in a row; give the number of the first of each entry."""
    sizes = (len(entry.phrases) for entry in entries.values())
    return dict(zip(entries, accumulate(sizes, initial=start), strict=False))


def _single(entries: Mapping[int, Stemmed], first: Mapping[int, int]) -> dict[int, Stems]:
    """Give each phrase by its number."""
    return {
        phrase: stems for number, entry in entries.items() for phrase, stems in enumerate(entry.phrases, first[number])
    }


def _owners(entries: Mapping[int, Stemmed], first: Mapping[int, int]) -> dict[int, int]:
    """Say whose each phrase is."""
    return {first[number] + place: number for number, entry in entries.items() for place in range(len(entry.phrases))}


def _joined(entries: Mapping[int, Stemmed]) -> dict[int, Stems]:
    return {number: tuple(chain.from_iterable(entry.phrases)) for number, entry in entries.items()}


def _bodies(entries: Mapping[int, Stemmed]) -> dict[int, Stems]:
    return {number: entry.body for number, entry in entries.items()}


def _add(total: Scores, scores: Scores, weight: float) -> None:
    for number, score in scores.items():
        total[number] = total.get(number, 0.0) + weight * score
