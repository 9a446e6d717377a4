"""BM25 over one kind of text, from postings, so that a query touches only what it may find."""

from collections.abc import Iterable, Mapping
from functools import reduce
from math import log

from jobaid.search.query import Clause, Reading
from jobaid.search.synonyms import Stems

_SYNONYM = 0.8
_ENOUGH = 100

Scores = dict[int, float]
Counts = Mapping[str, Mapping[int, int]]


class Bm25:
    """Scores numbered texts by stems (Robertson & Zaragoza 2009, with the idf of Lucene, which is never negative).

    `k1` says how much repetition counts, `b` how much a long text is marked down. What a stem scores is worked out when
    it is first asked for, so that a change of a few texts costs little.
    """

    def __init__(self, counts: Counts, lengths: Mapping[int, int], k1: float = 1.2, b: float = 0.75) -> None:
        self._counts = counts
        self._lengths = lengths
        self._k1 = k1
        average = sum(lengths.values()) / max(len(lengths), 1) or 1.0
        self._damping = {length: k1 * (1 - b + b * length / average) for length in set(lengths.values())}
        self._postings: dict[str, Scores] = {}

    @classmethod
    def build(cls, texts: Mapping[int, Stems]) -> "Bm25":
        """Index numbered texts."""
        return cls(_counted(texts), _measured(texts))

    def changed(self, removed: Mapping[int, Stems], added: Mapping[int, Stems]) -> "Bm25":
        """Give the index without some of its texts and with some others; this one stays as it is."""
        touched = {stem for texts in (removed, added) for text in texts.values() for stem in text}
        counts = dict(self._counts)
        fresh = _counted(added)
        for stem in touched:
            kept = {number: count for number, count in counts.pop(stem, {}).items() if number not in removed}
            kept.update(fresh.get(stem, {}))
            if kept:
                counts[stem] = kept
        lengths = {number: length for number, length in self._lengths.items() if number not in removed}
        return Bm25(counts, lengths | _measured(added))

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

    def rarity(self, stem: str) -> float:
        """Give how much a stem tells: the fewer texts have it the more, and most where none has it (its idf)."""
        having = len(self._counts.get(stem, ()))
        return log(1 + (len(self._lengths) - having + 0.5) / (having + 0.5))

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
            factor = self.rarity(stem) * (self._k1 + 1)
            lengths, damping = self._lengths, self._damping
            counts = self._counts.get(stem, {})
            posting = {number: factor * count / (count + damping[lengths[number]]) for number, count in counts.items()}
            self._postings[stem] = posting
        return posting


def _counted(texts: Mapping[int, Stems]) -> dict[str, dict[int, int]]:
    counts: dict[str, dict[int, int]] = {}
    for number, text in texts.items():
        for stem in text:
            posting = counts.get(stem)
            if posting is None:
                counts[stem] = {number: 1}
            else:
                posting[number] = posting.get(number, 0) + 1
    return counts


def _measured(texts: Mapping[int, Stems]) -> dict[int, int]:
    return {number: len(text) for number, text in texts.items()}


def _keep_best(best: Scores, found: Scores, weight: float) -> None:
    for number, score in found.items():
        if weight * score > best.get(number, 0.0):
            best[number] = weight * score
