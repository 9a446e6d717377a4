"""Finds the word that was meant by a word the library does not have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from math import log
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from jobaid.search.keyboard import Neighbours
from jobaid.search.normalise import Word
from jobaid.search.vocabulary import Vocabulary

_SHORTEST, _SHORT = 3, 4
_TWO_EDITS_FROM = 6
_CONSIDERED = 40
_REMEMBERED = 4096

_EDIT, _NEIGHBOUR, _SWAP, _DOUBLED, _TOO_MANY, _FIRST_LETTER = 1.0, 0.75, 0.8, 0.7, 1.2, 0.2
_COMMONNESS = 0.008
_IN_LIBRARY = 0.3
_FREQUENCY = 0.12
_STOP_WORD_COUNT = 20
_KEPT = 0.4
_OPTIONS = 8


class Candidate(NamedTuple):
    """A word of the vocabulary that may be meant; the lower the cost the likelier."""

    word: str
    cost: float


class Speller:
    """Repairs words by optimal string alignment: one edit in 3 to 5 letters, two in longer words.

    A word of the library is always kept; one that is merely in the list of its language unless the library has a far
    likelier one, since slips often make another word.

    An edit that fingers make easily (a neighbouring key, two letters swapped, a letter doubled) is cheaper, one at the
    first letter dearer (Yannakoudakis & Fawthrop 1983: few misspellings begin with the wrong letter), a frequent word
    and one of the library likelier. Shorter words and those with digits are left alone.
    """

    def __init__(self, vocabulary: Vocabulary, keys: Neighbours) -> None:
        self._vocabulary = vocabulary
        self._keys = keys
        self._own = _by_length(vocabulary.common.all().union(vocabulary.counts))
        self.candidates = lru_cache(maxsize=_REMEMBERED)(self._candidates)

    def options(self, word: Word) -> Sequence[Candidate]:
        """Give what a word may mean: itself alone where it needs no repair, else the likeliest of similar words."""
        text = word.text
        if self._vocabulary.has(text):
            return (Candidate(text, 0.0),)
        candidates = self.candidates(text)[:_OPTIONS]
        if text in self._vocabulary.listed:
            own = [candidate for candidate in candidates if candidate.word in self._vocabulary.counts]
            return (Candidate(text, -_KEPT - self.likelihood(text)), *own)
        if self._vocabulary.has_form_of(word):
            return (Candidate(text, 0.0),)
        return candidates if len(text) > _SHORT else [one for one in candidates if self._is_usual(one.word)]

    def likelihood(self, word: str) -> float:
        """Say how likely a word is to be meant: the more often the library and everybody use it, the higher."""
        count = self._vocabulary.counts[word]
        if word in self._vocabulary.common:
            count = max(count, _STOP_WORD_COUNT)
        own = _IN_LIBRARY + _FREQUENCY * log(count) if count else 0.0
        return own + _COMMONNESS * self._vocabulary.listed.commonness.get(word, 0)

    def _is_usual(self, word: str) -> bool:
        """Say whether a word is likely enough to stand for a short one, which resembles many."""
        return self._vocabulary.has(word) or self._vocabulary.listed.is_common(word)

    def _candidates(self, typed: str) -> tuple[Candidate, ...]:
        if len(typed) < _SHORTEST or not typed.isalpha():
            return ()
        edits = 2 if len(typed) >= _TWO_EDITS_FROM else 1
        near = {
            word: distance
            for words in self._worth_comparing(typed, edits)
            for word, distance, _ in process.extract(typed, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
        }
        likeliest = nsmallest(_CONSIDERED, near, key=lambda word: (near[word] - self.likelihood(word), word))
        costs = (Candidate(word, self._cost(typed, word)) for word in likeliest)
        return tuple(sorted(costs, key=lambda candidate: (candidate.cost, candidate.word)))

    def _worth_comparing(self, typed: str, edits: int) -> Iterator[Sequence[str]]:
        """Give the library's words, and of all others those that begin alike or are common."""
        for length in range(len(typed) - edits, len(typed) + edits + 1):
            yield self._own.get(length, ())
            yield from self._vocabulary.listed.alike(typed, length)

    def _cost(self, typed: str, word: str) -> float:
        first = _FIRST_LETTER if typed[0] != word[0] else 0.0
        return first + alignment(typed, word, self._keys) - self.likelihood(word)


def alignment(typed: str, word: str, keys: Neighbours) -> float:
    """Weigh the edits between two words: optimal string alignment (Damerau 1964, restricted) with a price an edit."""
    before: list[float] = []
    above = [at * _EDIT for at in range(len(word) + 1)]
    for row, one in enumerate(typed, 1):
        line = [row * _EDIT]
        for column, other in enumerate(word, 1):
            best = min(
                above[column - 1] + _substitution(one, other, keys),
                above[column] + (_DOUBLED if _doubles(typed, row - 1) else _TOO_MANY),
                line[column - 1] + (_DOUBLED if _doubles(word, column - 1) else _EDIT),
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


def _doubles(word: str, at: int) -> bool:
    return at > 0 and word[at] == word[at - 1]


def _by_length(words: Iterable[str]) -> dict[int, list[str]]:
    lengths: dict[int, list[str]] = defaultdict(list)
    for word in sorted(words):
        lengths[len(word)].append(word)
    return dict(lengths)
