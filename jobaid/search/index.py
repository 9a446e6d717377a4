"""The index of one library: the first engine."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import chain

from jobaid.search.entry import KINDS, WEIGHTS, Answer, Entry, Hit
from jobaid.search.highlight import Highlighter
from jobaid.search.keyboard import neighbours
from jobaid.search.lexical import Lexical, Stemmed
from jobaid.search.normalise import Word, language_of, words
from jobaid.search.query import Reader, query_words
from jobaid.search.speller import Speller
from jobaid.search.stem import stemmer
from jobaid.search.stop_words import stop_words
from jobaid.search.synonyms import Stems, Synonyms, SynonymTable
from jobaid.search.vocabulary import Vocabulary

_TEXTS_REMEMBERED = 2000
_NO_SYNONYMS = Synonyms()


class Index:
    """Answers queries over a fixed set of entries by their words, mistyped ones too. An entry.Engine."""

    def __init__(self, entries: Sequence[Entry], lexical: Lexical, reader: Reader, highlighter: Highlighter) -> None:
        self._entries = entries
        self._lexical = lexical
        self._reader = reader
        self._highlighter = highlighter
        self._exact = _by_exact_phrase(entries)
        self._weights = [WEIGHTS.get(entry.kind, 1.0) for entry in entries]
        self._places = [KINDS.index(entry.kind) if entry.kind in KINDS else len(KINDS) for entry in entries]

    @classmethod
    def build(cls, entries: Iterable[Entry], locale: str, synonyms: Synonyms = _NO_SYNONYMS) -> "Index":
        """Index entries in the language of a locale such as "en" or "pt-BR"."""
        kept = tuple(entries)
        language = language_of(locale)
        phrases = [[words(phrase) for phrase in _phrases(entry)] for entry in kept]
        bodies = [words(entry.body) for entry in kept]
        texts = chain(*phrases, bodies, map(words, synonyms.texts()))
        vocabulary = Vocabulary(texts, stemmer(language), stop_words(language))

        def stems(text: Iterable[Word]) -> Stems:
            return tuple(map(vocabulary.stem, text))

        table = SynonymTable(synonyms, lambda text: stems(words(text)))
        reader = Reader(vocabulary, Speller(vocabulary, neighbours(language)), table)
        stemmed = [Stemmed(tuple(map(stems, ways)), stems(body)) for ways, body in zip(phrases, bodies, strict=True)]
        split: Callable[[str], Sequence[Word]] = lru_cache(maxsize=_TEXTS_REMEMBERED)(words)
        return cls(kept, Lexical(stemmed), reader, Highlighter(split, vocabulary.stem))

    def search(self, words: str, limit: int = 10) -> Answer:
        """Answer any string with at most `limit` hits, best first.

        A phrase typed as it stands comes before all others; equal scores are ranked by kind, then as given.
        """
        query = self._reader.read(words)
        found = self._lexical.scores(query.clauses)
        scores = {number: score * self._weights[number] for number, score in found.items()}
        top = max(scores.values(), default=0.0)
        for number in self._exact.get(query.exact, ()):
            scores[number] = scores.get(number, 0.0) + top
        best = nsmallest(limit, scores, key=lambda number: (-scores[number], self._places[number], number))
        return Answer(tuple(self._hit(number, scores[number], query.marked) for number in best), query.repairs)

    def _hit(self, number: int, score: float, marked: frozenset[str]) -> Hit:
        entry = self._entries[number]
        snippet = self._highlighter.snippet(entry.body, marked)
        spans = self._highlighter.spans(entry.title, marked)
        return Hit(entry.kind, entry.id, entry.title, score, snippet.text, spans, snippet.spans)


def _phrases(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((entry.title, *entry.phrases)))


def _by_exact_phrase(entries: Sequence[Entry]) -> dict[Stems, list[int]]:
    found: dict[Stems, list[int]] = {}
    for number, entry in enumerate(entries):
        exact = {tuple(word.text for word in query_words(phrase)) for phrase in _phrases(entry)}
        for phrase in exact - {()}:
            found.setdefault(phrase, []).append(number)
    return found
