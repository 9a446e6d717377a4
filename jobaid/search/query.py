"""Reads what was typed: each word as what it may mean, the last one also as the beginning of a word."""

from dataclasses import dataclass
from itertools import chain

from jobaid.search.entry import Repair
from jobaid.search.normalise import Word, words
from jobaid.search.speller import Speller
from jobaid.search.synonyms import Stems, SynonymTable
from jobaid.search.vocabulary import Vocabulary

LONGEST_QUERY = 300
MOST_WORDS = 40

_STOP_WORD = 0.4
_REPAIRED = 0.9
_RUNNER_UP = 0.5
_READINGS = 4
_WORSE = 1.0
_COMPLETED = 0.9
_CONTINUED = 0.4
_COMPLETIONS = 4

Reading = dict[str, float]
"""The stems a word is read as, each with its weight; of these the one that finds most counts."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Neighbouring words of the query, and the synonyms that may stand for them together."""

    readings: tuple[Reading, ...]
    synonyms: tuple[Stems, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, as it was read.

    `exact` is what a phrase has to equal to be the very thing that was typed; `marked` are the stems to mark in what
    is found: those of stop words only where nothing else was typed.
    """

    clauses: tuple[Clause, ...]
    repairs: tuple[Repair, ...]
    exact: tuple[str, ...]
    marked: frozenset[str]


def query_words(text: str) -> list[Word]:
    """Take the words of a query, of its first 300 characters the first 40 words: the rest is not read."""
    return words(text[:LONGEST_QUERY])[:MOST_WORDS]


class Reader:
    """Turns typed words into a query, with the vocabulary, the speller and the synonyms of one library."""

    def __init__(self, vocabulary: Vocabulary, speller: Speller, synonyms: SynonymTable) -> None:
        self._vocabulary = vocabulary
        self._speller = speller
        self._synonyms = synonyms

    def read(self, text: str) -> Query:
        """Read a query as far as it is typed."""
        typed = query_words(text)
        repairs: list[Repair] = []
        readings = [self._read(word, repairs, unfinished=word.end == len(text)) for word in typed]
        clauses = self._clauses(readings)
        exact = tuple(word.text for word in typed)
        return Query(clauses, tuple(repairs), exact, self._marked(typed, clauses, readings))

    def _read(self, word: Word, repairs: list[Repair], *, unfinished: bool) -> Reading:
        completions = self._completions(word) if unfinished else Reading()
        if self._vocabulary.knows(word):
            stem = self._vocabulary.stem(word)
            longer = {other: weight * _CONTINUED for other, weight in completions.items()}
            return {**longer, stem: self._weight(word.text)}
        repaired = self._repaired(word, repairs if not completions else None)
        if not completions:
            return repaired
        for stem, weight in repaired.items():
            completions.setdefault(stem, weight * _RUNNER_UP)
        return completions

    def _completions(self, word: Word) -> Reading:
        found = self._vocabulary.completions(word.text, _COMPLETIONS)
        return {self._vocabulary.stem_of(longer): _COMPLETED * self._weight(longer) for longer in found}

    def _repaired(self, word: Word, repairs: list[Repair] | None) -> Reading:
        candidates = self._speller.candidates(word.text)[:_READINGS]
        if candidates and repairs is not None:
            repairs.append(Repair(word.form, self._vocabulary.form(candidates[0].word)))
        reading: Reading = {}
        for place, (candidate, cost) in enumerate(candidates):
            worse = cost - candidates[0].cost
            if worse > _WORSE:
                break
            weight = _REPAIRED * (_RUNNER_UP if place else 1.0) * self._weight(candidate)
            reading.setdefault(self._vocabulary.stem_of(candidate), weight)
        return reading

    def _weight(self, word: str) -> float:
        return _STOP_WORD if word in self._vocabulary.common.others else 1.0

    def _clauses(self, readings: list[Reading]) -> tuple[Clause, ...]:
        typed = tuple(max(reading, key=reading.__getitem__, default="") for reading in readings)
        clauses: list[Clause] = []
        place = 0
        while place < len(readings):
            length, synonyms = self._synonyms.at(typed, place)
            clauses.append(Clause(tuple(readings[place : place + length]), synonyms))
            place += length
        return tuple(clauses)

    def _marked(self, typed: list[Word], clauses: tuple[Clause, ...], readings: list[Reading]) -> frozenset[str]:
        telling = [reading for word, reading in zip(typed, readings, strict=True) if not self._is_common(word)]
        synonyms = (stem for clause in clauses for synonym in clause.synonyms for stem in synonym)
        return frozenset(chain(chain.from_iterable(telling or readings), synonyms))

    def _is_common(self, word: Word) -> bool:
        return word.text in self._vocabulary.common
