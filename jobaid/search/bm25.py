"""BM25 over one kind of text, from postings, so that a query touches only what it may find."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce
from math import log

from jobaid.search.query import Clause, Reading
from jobaid.search.synonyms import Stems

_SYNONYM = 0.8
_ENOUGH = 100

Scores = dict[int, float]


class Bm25:
    """Scores numbered texts by stems (Robertson & Zaragoza 2009, with the idf of Lucene, which is never negative).

    `k1` says how much repetition counts, `b` how much a long text is marked down.
    """

    def __init__(self, texts: Sequence[Stems], k1: float = 1.2, b: float = 0.75) -> None:
        average = sum(map(len, texts)) / max(len(texts), 1) or 1.0
        self._postings: dict[str, Scores] = {}
        for number, text in enumerate(texts):
            damping = k1 * (1 - b + b * len(text) / average)
            for stem, count in Counter(text).items():
                self._postings.setdefault(stem, {})[number] = count * (k1 + 1) / (count + damping)
        for posting in self._postings.values():
            idf = log(1 + (len(texts) - len(posting) + 0.5) / (len(posting) + 0.5))
            for number in posting:
                posting[number] *= idf

    def scores(self, clauses: Iterable[Clause]) -> Scores:
        """Add up what each clause finds.

        The rarest go first; once a hundred texts are found, a commoner word only tells them apart.
        """
        total: Scores = {}
        for found, weight in sorted(map(self._found, clauses), key=lambda found: len(found[0])):
            if len(total) >= _ENOUGH and len(found) > len(total):
                for number in total:
                    if number in found:
                        total[number] += weight * found[number]
            else:
                for number, score in found.items():
                    total[number] = total.get(number, 0.0) + weight * score
        return total

    def _found(self, clause: Clause) -> tuple[Scores, float]:
        """Give the texts a clause finds, and a factor for their scores: of the ways to read it the best counts."""
        if len(clause.readings) == 1 and not clause.synonyms:
            return self._read(clause.readings[0])
        best: Scores = {}
        for posting, weight in map(self._read, clause.readings):
            for number, score in posting.items():
                best[number] = best.get(number, 0.0) + weight * score
        for synonym in clause.synonyms:
            _keep_best(best, self._all_of(synonym), _SYNONYM)
        return best, 1.0

    def _read(self, reading: Reading) -> tuple[Scores, float]:
        if len(reading) == 1:
            [(stem, weight)] = reading.items()
            return self._postings.get(stem, {}), weight
        best: Scores = {}
        for stem, weight in reading.items():
            _keep_best(best, self._postings.get(stem, {}), weight)
        return best, 1.0

    def _all_of(self, stems: Stems) -> Scores:
        postings = [self._postings.get(stem, {}) for stem in stems]
        numbers = reduce(lambda some, posting: some & posting.keys(), postings[1:], set(postings[0]))
        return {number: sum(posting[number] for posting in postings) for number in numbers}


def _keep_best(best: Scores, found: Scores, weight: float) -> None:
    for number, score in found.items():
        if weight * score > best.get(number, 0.0):
            best[number] = weight * score
