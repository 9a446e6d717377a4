"""How well entries match by their words: by their best phrase, by all their phrases together, by their body."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

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
    """What was found, by kind of text; `phrases` are the best phrase's scores, `which` says its place in the entry."""

    phrases: Scores
    entries: Scores
    bodies: Scores
    which: Mapping[int, int]

    def total(self) -> Scores:
        """Add the three up."""
        total = dict(self.phrases)
        _add(total, self.entries, _ENTRY)
        _add(total, self.bodies, _BODY)
        return total

    def shares(self, worth: float) -> Scores:
        """Give how much each has of what the query asks for, which can be compared between queries."""
        found = dict(self.phrases)
        _add(found, self.entries, _SHARE_OF_ENTRY)
        _add(found, self.bodies, _SHARE_OF_BODY)
        return {number: score / (worth + _UNFOUND) for number, score in found.items()}


class Lexical:
    """Three BM25 indexes over entries, which are known by their number."""

    def __init__(self, phrases: Bm25, entries: Bm25, bodies: Bm25, owners: Mapping[int, tuple[int, int]]) -> None:
        self._phrases = phrases
        self._entries = entries
        self._bodies = bodies
        self._owners = owners

    @classmethod
    def build(cls, entries: Mapping[int, Stemmed]) -> "Lexical":
        """Index numbered entries."""
        owners = _owners(entries, 0)
        return cls(
            Bm25.build({phrase: entries[number].phrases[place] for phrase, (number, place) in owners.items()}),
            Bm25.build(_joined(entries)),
            Bm25.build(_bodies(entries)),
            owners,
        )

    def changed(self, removed: Mapping[int, Stemmed], added: Mapping[int, Stemmed]) -> "Lexical":
        """Give the index without some of its entries and with some others; this one stays as it is."""
        gone = {phrase: owner for phrase, owner in self._owners.items() if owner[0] in removed}
        new = _owners(added, max(self._owners, default=-1) + 1)
        kept = {phrase: owner for phrase, owner in self._owners.items() if phrase not in gone}
        return Lexical(
            self._phrases.changed(
                {phrase: removed[number].phrases[place] for phrase, (number, place) in gone.items()},
                {phrase: added[number].phrases[place] for phrase, (number, place) in new.items()},
            ),
            self._entries.changed(_joined(removed), _joined(added)),
            self._bodies.changed(_bodies(removed), _bodies(added)),
            kept | new,
        )

    def parts(self, clauses: Sequence[Clause]) -> Parts:
        """Score every entry that has any of the words."""
        phrases, which = self._best_phrases(clauses)
        return Parts(phrases, self._entries.scores(clauses), self._bodies.scores(clauses), which)

    def worth(self, clauses: Iterable[Clause]) -> float:
        """Give how much a query asks for: the rarity of its words, found or not."""
        return sum(
            max((weight * self._phrases.rarity(stem) for stem, weight in reading.items()), default=0.0)
            for clause in clauses
            for reading in clause.readings
        )

    def _best_phrases(self, clauses: Iterable[Clause]) -> tuple[Scores, dict[int, int]]:
        best: Scores = {}
        which: dict[int, int] = {}
        for phrase, score in self._phrases.scores(clauses).items():
            owner, place = self._owners[phrase]
            if score > best.get(owner, 0.0):
                best[owner] = score
                which[owner] = place
        return best, which


def _owners(entries: Mapping[int, Stemmed], first: int) -> dict[int, tuple[int, int]]:
    """Number the phrases of all entries: whose each is, and which of its phrases."""
    all_phrases = ((number, place) for number, entry in entries.items() for place in range(len(entry.phrases)))
    return dict(enumerate(all_phrases, first))


def _joined(entries: Mapping[int, Stemmed]) -> dict[int, Stems]:
    return {number: tuple(chain.from_iterable(entry.phrases)) for number, entry in entries.items()}


def _bodies(entries: Mapping[int, Stemmed]) -> dict[int, Stems]:
    return {number: entry.body for number, entry in entries.items()}


def _add(total: Scores, scores: Scores, weight: float) -> None:
    for number, score in scores.items():
        total[number] = total.get(number, 0.0) + weight * score
