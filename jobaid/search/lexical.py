"""How well entries match by their words: by their best phrase, by all their phrases together, by their body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from jobaid.search.bm25 import Bm25, Scores
from jobaid.search.query import Clause
from jobaid.search.synonyms import Stems

_ENTRY, _BODY = 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Stemmed:
    """The stems of one entry."""

    phrases: tuple[Stems, ...]
    body: Stems


class Lexical:
    """Adds up the three BM25 scores of an entry; entries are known by their number."""

    def __init__(self, entries: Sequence[Stemmed]) -> None:
        self._owners = [number for number, entry in enumerate(entries) for _ in entry.phrases]
        self._phrases = Bm25([phrase for entry in entries for phrase in entry.phrases])
        self._entries = Bm25([tuple(chain.from_iterable(entry.phrases)) for entry in entries])
        self._bodies = Bm25([entry.body for entry in entries])

    def scores(self, clauses: Sequence[Clause]) -> Scores:
        """Score every entry that has any of the words."""
        total = self._best_phrases(clauses)
        _add(total, self._entries.scores(clauses), _ENTRY)
        _add(total, self._bodies.scores(clauses), _BODY)
        return total

    def _best_phrases(self, clauses: Iterable[Clause]) -> Scores:
        best: Scores = {}
        for phrase, score in self._phrases.scores(clauses).items():
            owner = self._owners[phrase]
            if score > best.get(owner, 0.0):
                best[owner] = score
        return best


def _add(total: Scores, scores: Scores, weight: float) -> None:
    for number, score in scores.items():
        total[number] = total.get(number, 0.0) + weight * score
