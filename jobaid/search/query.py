"""Reads what was typed: each word as what it may mean, the last one also as the beginning of a word."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from jobaid.search.context import WordPairs
from jobaid.search.entry import Repair
from jobaid.search.normalise import Word, words
from jobaid.search.run_together import RunTogether
from jobaid.search.speller import Candidate, Speller
from jobaid.search.synonyms import SYNONYM, Stems, SynonymTable
from jobaid.search.vocabulary import Vocabulary

LONGEST_QUERY = 300
MOST_WORDS = 40
_LONGEST_PHRASE = 4_000

_STOP_WORD = 0.4
_REPAIRED = 0.9
_RUNNER_UP = 0.5
_READINGS = 4
_WORSE = 1.0
_COMPLETED = 0.9
_CONTINUED = 0.4
_COMPLETIONS = 4
_IN_USE = 15

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
    is found: those of stop words only where nothing else was typed, and none of synonyms of several words, which
    count as a whole. `mended` is the text with each mistyped word as it was read; `completed` has the last one
    completed too. `means_something` says whether any word is one that the library or the language uses.
    """

    clauses: tuple[Clause, ...]
    repairs: tuple[Repair, ...]
    exact: str
    marked: frozenset[str]
    mended: str
    completed: str
    means_something: bool


def query_words(text: str) -> list[Word]:
    """Take the words of a query, of its first 300 characters the first 40 words: the rest is not read."""
    return words(text[:LONGEST_QUERY])[:MOST_WORDS]


def _phrase(text: str, typed: list[Word]) -> str:
    """Give a query as phrases are compared: as many words, though they be too long to be read."""
    whole = typed if len(text) <= LONGEST_QUERY else words(text[:_LONGEST_PHRASE])[:MOST_WORDS]
    return exactly([word.text for word in whole])


def exactly(text: Sequence[str]) -> str:
    """Give the words of a query or a phrase as they are compared, as many as are read."""
    return " ".join(text[:MOST_WORDS])


class Reader:
    """Turns typed words into a query, with the vocabulary, the speller and the synonyms of one library."""

    def __init__(self, vocabulary: Vocabulary, speller: Speller, pairs: WordPairs, synonyms: SynonymTable) -> None:
        self._vocabulary = vocabulary
        self._speller = speller
        self._pairs = pairs
        self._synonyms = synonyms
        self._run_together = RunTogether(vocabulary, speller)

    def read(self, text: str, *, exactly: bool = False) -> Query:
        """Read a query as far as it is typed; with `exactly`, every word as it stands."""
        text, parted = (text, []) if exactly else self._parted(text)
        typed = query_words(text)
        options = [[Candidate(word.text, 0.0)] if exactly else self._speller.options(word) for word in typed]
        chosen = self._pairs.likeliest(options)
        reads = [
            self._read(word, among, best, unfinished=word.end == len(text))
            for word, among, best in zip(typed, options, chosen, strict=True)
        ]
        readings, repaired = [read.reading for read in reads], [read.repaired for read in reads]
        clauses = self._clauses(readings)
        return Query(
            clauses,
            (*parted, *(Repair(word.form, other) for word, other in zip(typed, repaired, strict=True) if other)),
            _phrase(text, typed),
            self._marked(typed, clauses, readings),
            _said(text, typed, repaired),
            _said(text, typed, [read.completed or read.repaired for read in reads]),
            any(map(self._is_in_use, (best.word for best in chosen if best))) or any(read.completed for read in reads),
        )

    def _parted(self, text: str) -> tuple[str, list[Repair]]:
        """Put the spaces that are missing into a text; a last word may still become another."""
        pieces: list[str] = []
        parted: list[Repair] = []
        end = 0
        for word in query_words(text):
            first = self._run_together.first_of(word)
            if first and not (word.end == len(text) and self._vocabulary.completions(word.text, 1)):
                middle = word.start + len(first)
                pieces += (text[end:middle], " ")
                end = middle
                parted.append(Repair(word.form, f"{word.form[: len(first)]} {word.form[len(first) :]}"))
        return "".join([*pieces, text[end:]]), parted

    def _read(self, word: Word, options: Sequence[Candidate], chosen: Candidate | None, *, unfinished: bool) -> "_Read":
        longer = self._vocabulary.completions(word.text, _COMPLETIONS) if unfinished else []
        completed = {
            stem: _COMPLETED * self._weight(other) for other in longer for stem in self._vocabulary.stems_of(other)
        }
        if chosen is None:
            more = longer[0] if longer else self._vocabulary.listed.completion(word.text) if unfinished else None
            return _Read(completed or self._as_typed(word), completed=more or "")
        if chosen.word == word.text:
            continued = {stem: weight * _CONTINUED for stem, weight in completed.items()}
            return _Read(continued | self._as_typed(word))
        repaired = self._repaired(chosen, options)
        if longer:
            return _Read(
                {stem: weight * _RUNNER_UP for stem, weight in repaired.items()} | completed, completed=longer[0]
            )
        return _Read(repaired, repaired=self._vocabulary.form(chosen.word))

    def _repaired(self, chosen: Candidate, options: Sequence[Candidate]) -> Reading:
        near = [option for option in options[:_READINGS] if abs(option.cost - chosen.cost) <= _WORSE]
        reading: Reading = {}
        for option in (chosen, *near):
            weight = _REPAIRED * (1.0 if option == chosen else _RUNNER_UP) * self._weight(option.word)
            for stem in self._vocabulary.stems_of(option.word):
                reading.setdefault(stem, weight)
        return reading

    def _as_typed(self, word: Word) -> Reading:
        stems = {self._vocabulary.stem(word), *self._vocabulary.stems_of(word.text)}
        return dict.fromkeys(sorted(stems), self._weight(word.text))

    def _weight(self, word: str) -> float:
        return _STOP_WORD if word in self._vocabulary.common.others else 1.0

    def _clauses(self, readings: list[Reading]) -> tuple[Clause, ...]:
        typed = tuple(max(reading, key=reading.__getitem__, default="") for reading in readings)
        clauses: list[Clause] = []
        place = 0
        while place < len(readings):
            length, synonyms = self._synonyms.begun(typed, place, readings[-1])
            run = readings[place : place + length]
            clauses.append(Clause(tuple(map(self._with_synonyms, run) if length > 1 else run), synonyms))
            place += length
        return tuple(clauses)

    def _with_synonyms(self, reading: Reading) -> Reading:
        """Read a word of a run also as what stands for it alone."""
        synonyms = {other: SYNONYM * weight for stem, weight in reading.items() for other in self._synonyms.of(stem)}
        return synonyms | reading

    def _marked(self, typed: list[Word], clauses: tuple[Clause, ...], readings: list[Reading]) -> frozenset[str]:
        telling = [reading for word, reading in zip(typed, readings, strict=True) if not self._is_common(word)]
        synonyms = (synonym[0] for clause in clauses for synonym in clause.synonyms if len(synonym) == 1)
        return frozenset(chain(chain.from_iterable(telling or readings), synonyms))

    def _is_in_use(self, word: str) -> bool:
        return self._vocabulary.has(word) or self._vocabulary.listed.commonness.get(word, 0) >= _IN_USE

    def _is_common(self, word: Word) -> bool:
        return word.text in self._vocabulary.common


@dataclass(frozen=True, slots=True)
class _Read:
    """A typed word as it was read: what it was repaired to, or what it may become when it is typed to its end."""

    reading: Reading
    repaired: str = ""
    completed: str = ""


def _said(text: str, typed: list[Word], instead: list[str]) -> str:
    """Put other words in the place of those typed; the rest of the text stays."""
    pieces: list[str] = []
    end = 0
    for word, other in zip(typed, instead, strict=True):
        if other:
            pieces += (text[end : word.start], other)
            end = word.end
    return "".join([*pieces, text[end:LONGEST_QUERY]])
