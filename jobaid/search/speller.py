"""Finds the word that was meant by a word the library does not have."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from math import log
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from jobaid.search.keyboard import Neighbours
from jobaid.search.vocabulary import Vocabulary

_SHORTEST = 3
_TWO_EDITS_FROM = 6
_CONSIDERED = 24
_REMEMBERED = 4096

_EDIT, _NEIGHBOUR, _SWAP, _DOUBLED, _FIRST_LETTER = 1.0, 0.6, 0.6, 0.6, 0.5
_FREQUENCY = 0.12
_STOP_WORD_COUNT = 20


class Candidate(NamedTuple):
    """A word of the vocabulary that may be meant; the lower the cost the likelier."""

    word: str
    cost: float


class Speller:
    """Repairs words by optimal string alignment: one edit in 3 to 5 letters, two in longer words.

    An edit that fingers make easily (a neighbouring key, two letters swapped, a letter doubled) is cheaper, one at the
    first letter dearer (Yannakoudakis & Fawthrop 1983: few misspellings begin with the wrong letter), a frequent word
    likelier. Shorter words and those with digits are left alone.
    """

    def __init__(self, vocabulary: Vocabulary, keys: Neighbours) -> None:
        self._vocabulary = vocabulary
        self._keys = keys
        self._by_length = _by_length(vocabulary.common.all().union(vocabulary.counts))
        self.candidates = lru_cache(maxsize=_REMEMBERED)(self._candidates)

    def _candidates(self, typed: str) -> tuple[Candidate, ...]:
        if len(typed) < _SHORTEST or not typed.isalpha():
            return ()
        edits = 2 if len(typed) >= _TWO_EDITS_FROM else 1
        near = [
            (distance, -self._count(word), word)
            for length in range(len(typed) - edits, len(typed) + edits + 1)
            for word, distance, _ in process.extract(
                typed, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=edits, limit=None
            )
        ]
        costs = (Candidate(word, self._cost(typed, word)) for _, _, word in sorted(near)[:_CONSIDERED])
        return tuple(sorted(costs, key=lambda candidate: (candidate.cost, candidate.word)))

    def _count(self, word: str) -> int:
        count = self._vocabulary.counts[word]
        return max(count, _STOP_WORD_COUNT) if word in self._vocabulary.common else count

    def _cost(self, typed: str, word: str) -> float:
        first = _FIRST_LETTER if typed[0] != word[0] else 0.0
        return first + alignment(typed, word, self._keys) - _FREQUENCY * log(1 + self._count(word))


def alignment(typed: str, word: str, keys: Neighbours) -> float:
    """Weigh the edits between two words: optimal string alignment (Damerau 1964, restricted) with a price an edit."""
    before: list[float] = []
    above = [at * _EDIT for at in range(len(word) + 1)]
    for row, one in enumerate(typed, 1):
        line = [row * _EDIT]
        for column, other in enumerate(word, 1):
            best = min(
                above[column - 1] + _substitution(one, other, keys),
                above[column] + _single(typed, row - 1),
                line[column - 1] + _single(word, column - 1),
            )
            if row > 1 and column > 1 and one == word[column - 2] and typed[row - 2] == other:
                best = min(best, before[column - 2] + (_SWAP if one != other else 0.0))
            line.append(best)
        before, above = above, line
    return above[-1]


def _substitution(one: str, other: str, keys: Neighbours) -> float:
    if one == other:
        return 0.0
    return _NEIGHBOUR if (one, other) in keys else _EDIT


def _single(word: str, at: int) -> float:
    return _DOUBLED if at and word[at] == word[at - 1] else _EDIT


def _by_length(words: Iterable[str]) -> dict[int, list[str]]:
    lengths: dict[int, list[str]] = defaultdict(list)
    for word in sorted(words):
        lengths[len(word)].append(word)
    return dict(lengths)
