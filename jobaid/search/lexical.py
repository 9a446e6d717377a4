"""How well entries match by their words: by their best phrase, by all their phrases together, by their body."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from jobaid.search.bm25 import Bm25, Scores
from jobaid.search.normalise import Forms
from jobaid.search.postings import Numbers, Postings, Stem, replaced
from jobaid.search.query import Clause
from jobaid.search.split import Splits

_ENTRY, _BODY = 2.0, 1.0
_SHARE_OF_ENTRY, _SHARE_OF_BODY = 1.0, 0.5
_UNFOUND = 1.0


@dataclass(frozen=True, slots=True)
class Parts:
    """What was found, by kind of text: by the best phrase, by all of them, by the body; and every phrase by itself."""

    best: Scores
    entries: Scores
    bodies: Scores
    phrases: Scores
    first: Numbers

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

    def texts(self, number: int, worth: float) -> tuple[float, float, float]:
        """Give the same of one entry: what its best phrase, all of its phrases and its body have of it."""
        found = self.best.get(number, 0.0), self.entries.get(number, 0.0), self.bodies.get(number, 0.0)
        asked = worth + _UNFOUND
        return found[0] / asked, _SHARE_OF_ENTRY * found[1] / asked, _SHARE_OF_BODY * found[2] / asked

    def scored(self, number: int) -> tuple[float, float, float]:
        """Give what makes an entry's total: what its best phrase, all of its phrases and its body add."""
        found = self.best.get(number, 0.0), self.entries.get(number, 0.0), self.bodies.get(number, 0.0)
        return found[0], _ENTRY * found[1], _BODY * found[2]

    def phrase(self, number: int, phrases: int) -> int | None:
        """Say which of an entry's phrases matched best, if any did."""
        if number not in self.best:
            return None
        return max(range(phrases), key=lambda place: self.phrases.get(self.first[number] + place, 0.0))


class Lexical:
    """Three BM25 indexes over entries, which are known by their number."""

    def __init__(self, phrases: Postings, bodies: Postings, owners: Numbers, first: Numbers) -> None:
        """Take in phrases, by numbers of their own: `owners` says whose each is, `first` which is the first of each."""
        self._of_phrases, self._of_bodies = phrases, bodies
        self._owners, self._first = owners, first
        self._phrases = Bm25(phrases.of, phrases.lengths, phrases.size)
        self._entries = Bm25(self._owners_of, _together(phrases.lengths, owners), bodies.size)
        self._bodies = Bm25(bodies.of, bodies.lengths, bodies.size)

    @classmethod
    def build(cls, entries: Splits, stem: Stem) -> "Lexical":
        """Index numbered entries."""
        nothing = Postings.build({}, stem)
        return cls(nothing, nothing, (), ()).changed({}, entries, stem)

    @classmethod
    def of_state(cls, state: Mapping[str, Any]) -> "Lexical":
        """Put back what `state` gave."""
        phrases, bodies = Postings.of_state(state["phrases"]), Postings.of_state(state["bodies"])
        return cls(phrases, bodies, state["owners"], state["first"])

    def state(self) -> dict[str, Any]:
        """Give what makes it, for JSON."""
        phrases, bodies = self._of_phrases.state(), self._of_bodies.state()
        return {"phrases": phrases, "bodies": bodies, "owners": self._owners, "first": self._first}

    def changed(self, removed: Splits, added: Splits, stem: Stem) -> "Lexical":
        """Give the index without some of its entries and with some others; this one stays as it is."""
        first = _numbered(added, len(self._owners))
        fresh = _single(added, first)
        owners = {first[number] + place: number for number in added for place in range(len(added[number].phrases))}
        return Lexical(
            self._of_phrases.changed(_single(removed, self._first), fresh, stem),
            self._of_bodies.changed(_bodies(removed), _bodies(added), stem),
            replaced(self._owners, owners),
            replaced(self._first, first),
        )

    def parts(self, clauses: Sequence[Clause]) -> Parts:
        """Score every entry that has any of the words."""
        phrases = self._phrases.scores(clauses)
        entries, bodies = self._entries.scores(clauses), self._bodies.scores(clauses)
        return Parts(self._best(phrases), entries, bodies, phrases, self._first)

    def worth(self, clauses: Iterable[Clause]) -> float:
        """Give how much a query asks for: the rarity of its words, found or not, or of what stands for them."""
        return sum(map(self._worth, clauses))

    def _worth(self, clause: Clause) -> float:
        rarity = self._phrases.rarity
        said = sum(
            max((weight * rarity(stem) for stem, weight in reading.items()), default=0.0) for reading in clause.readings
        )
        return min([said, *(sum(map(rarity, synonym)) for synonym in clause.synonyms)])

    def _owners_of(self, stem: str) -> Iterator[int]:
        return map(self._owners.__getitem__, self._of_phrases.of(stem))

    def _best(self, phrases: Scores) -> Scores:
        best: Scores = {}
        owners = self._owners
        for phrase, score in phrases.items():
            owner = owners[phrase]
            if score > best.get(owner, 0.0):
                best[owner] = score
        return best


def _numbered(entries: Splits, start: int) -> dict[int, int]:
    """Number the phrases of all entries in a row; give the number of the first of each entry."""
    sizes = (len(entry.phrases) for entry in entries.values())
    return dict(zip(entries, accumulate(sizes, initial=start), strict=False))


def _single(entries: Splits, first: Mapping[int, int] | Numbers) -> dict[int, Forms]:
    """Give each phrase by its number."""
    return {
        phrase: text for number, entry in entries.items() for phrase, text in enumerate(entry.phrases, first[number])
    }


def _bodies(entries: Splits) -> dict[int, Forms]:
    return {number: entry.body for number, entry in entries.items()}


def _together(lengths: Numbers, owners: Numbers) -> Numbers:
    """Give the length of all phrases of each entry."""
    total = [0] * (max(owners, default=-1) + 1)
    for owner, length in zip(owners, lengths, strict=True):
        total[owner] += length
    return total


def _add(total: Scores, scores: Scores, weight: float) -> None:
    for number, score in scores.items():
        total[number] = total.get(number, 0.0) + weight * score
