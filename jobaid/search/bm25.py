"""BM25 over one kind of text, from postings, so that a query touches only what it may find."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache, reduce
from heapq import nlargest
from math import log

from jobaid.search.postings import Numbers
from jobaid.search.query import Clause, Reading
from jobaid.search.synonyms import SYNONYM, Stems

_K1, _B = 1.2, 0.75
_MANY, _FIRST = 2000, 200

Scores = dict[int, float]


class Bm25:
    """Scores numbered texts by stems (Robertson & Zaragoza 2009, with the idf of Lucene, which is never negative).

    `numbers` gives the texts that have a stem, each as often as it has it. What a stem scores is worked out when it is
    first asked for, so that a change of a few texts costs little.
    """

    def __init__(self, numbers: Callable[[str], Iterable[int]], lengths: Numbers, size: int) -> None:
        self._numbers = numbers
        self._lengths = lengths
        self._size = size
        average = sum(lengths) / max(size, 1) or 1.0
        self._damping = {length: _K1 * (1 - _B + _B * length / average) for length in set(lengths)}
        self._postings: dict[str, Scores] = {}

    def scores(self, clauses: Iterable[Clause]) -> Scores:
        """Add up what each clause finds.

        The rarest go first. Once some hundreds of texts are found, a word that thousands have only tells them apart,
        and adds those texts that by itself it puts before all but the first of them.
        """
        total: Scores = {}
        for found, weight in sorted(map(self._found, clauses), key=lambda found: len(found[0])):
            if len(found) > _MANY and len(total) >= _FIRST:
                _add_best(total, found, weight)
            else:
                for number, score in found.items():
                    total[number] = total.get(number, 0.0) + weight * score
        return total

    def rarity(self, stem: str) -> float:
        """Give how much a stem tells: the fewer texts have it the more, and most where none has it (its idf)."""
        return self._rarity(len(self._posting(stem)))

    def _rarity(self, having: int) -> float:
        return log(1 + (self._size - having + 0.5) / (having + 0.5))

    def _found(self, clause: Clause) -> tuple[Scores, float]:
        """Give the texts a clause finds, and a factor for their scores: of the ways to read it the best counts."""
        if len(clause.readings) == 1 and not clause.synonyms:
            return self._read(clause.readings[0])
        best: Scores = {}
        for posting, weight in map(self._read, clause.readings):
            for number, score in posting.items():
                best[number] = best.get(number, 0.0) + weight * score
        for synonym in clause.synonyms:
            _keep_best(best, self._all_of(synonym), SYNONYM)
        return best, 1.0

    def _read(self, reading: Reading) -> tuple[Scores, float]:
        if len(reading) == 1:
            [(stem, weight)] = reading.items()
            return self._posting(stem), weight
        best: Scores = {}
        for stem, weight in reading.items():
            _keep_best(best, self._posting(stem), weight)
        return best, 1.0

    def _all_of(self, stems: Stems) -> Scores:
        postings = [self._posting(stem) for stem in stems]
        numbers = reduce(lambda some, posting: some & posting.keys(), postings[1:], set(postings[0]))
        return {number: sum(posting[number] for posting in postings) for number in numbers}

    def _posting(self, stem: str) -> Scores:
        posting = self._postings.get(stem)
        if posting is None:
            counts = Counter(self._numbers(stem))
            factor, lengths = self._rarity(len(counts)) * (_K1 + 1), self._lengths
            score = lru_cache(None)(lambda count, length: factor * count / (count + self._damping[length]))
            posting = {number: score(count, lengths[number]) for number, count in counts.items()}
            self._postings[stem] = posting
        return posting


def _add_best(total: Scores, found: Scores, weight: float) -> None:
    """Add what a common clause finds to what others found, and those texts that it puts high by itself."""
    bound = nlargest(_FIRST, total.values())[-1] / weight
    high = {number: score for number, score in found.items() if score > bound and number not in total}
    for number in total:
        if number in found:
            total[number] += weight * found[number]
    for number, score in high.items():
        total[number] = weight * score


def _keep_best(best: Scores, found: Scores, weight: float) -> None:
    for number, score in found.items():
        if weight * score > best.get(number, 0.0):
            best[number] = weight * score
