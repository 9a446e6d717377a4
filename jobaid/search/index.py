"""The index of one library: by words at once, by meaning too as soon as it has been learnt."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from jobaid.search.bm25 import Scores
from jobaid.search.entry import ENGINE, FULL_ENGINE, Answer, Entry, Hit, Why
from jobaid.search.highlight import Highlighter
from jobaid.search.installed import read_ahead
from jobaid.search.kept import indexed
from jobaid.search.language import Language, language_for
from jobaid.search.lexical import Parts
from jobaid.search.normalise import Word, words
from jobaid.search.query import Query
from jobaid.search.ranking import Ranking, likeliest
from jobaid.search.split import phrases_of, split
from jobaid.search.synonyms import Synonyms
from jobaid.search.unusable import Unusable
from jobaid.search.weights import CLOSE, OF_KIND, is_close
from jobaid.search.words_index import WordsIndex

if TYPE_CHECKING:
    from jobaid.search.meaning import Progress
    from jobaid.search.sense import Sense

_TEXTS_REMEMBERED = 2000
_SHORTEST_WITH_MEANING = 3
_BESIDES = 100
_NO_SYNONYMS = Synonyms()


class Index:
    """Answers queries over a fixed set of entries; `updated` gives the index of others. An entry.Engine.

    `search` goes by words alone and is quick enough for every keystroke. `refine` goes by meaning too, once `learn` has
    been through; until then, and where that is not possible, it answers as `search` does. Any thread may ask.
    """

    def __init__(
        self, entries: Mapping[int, Entry], by_words: WordsIndex, ranking: Ranking, language: Language, free: int
    ) -> None:
        """Take all in; `free` is the first number that no entry ever had, since what was learnt goes by numbers."""
        self._entries = entries
        self._free = free
        self._by_words = by_words
        self._ranking = ranking
        self._language = language
        self._sense: Sense | None = None
        cut: Callable[[str], Sequence[Word]] = lru_cache(maxsize=_TEXTS_REMEMBERED)(words)
        self._highlighter = Highlighter(cut, by_words.stem)

    @classmethod
    def build(
        cls, entries: Iterable[Entry], locale: str, synonyms: Synonyms = _NO_SYNONYMS, cache: Path | None = None
    ) -> "Index":
        """Index entries in the language of a locale such as "en" or "pt-BR".

        `cache` is a folder where indexes are kept: one of the very same entries is read instead of built.
        """
        numbered = dict(enumerate(entries))
        language = language_for(locale)
        by_words, ranking = indexed(numbered, language, synonyms, cache)
        return cls(numbered, by_words, ranking, language, len(numbered))

    def updated(self, entries: Iterable[Entry]) -> "Index":
        """Give the index of other entries, working only on those that are new, changed or gone.

        What was learnt stays, also of texts that an entry has kept; `learn` adds what is new to it.
        """
        known = {entry: number for number, entry in self._entries.items()}
        fresh = count(self._free)
        numbered: dict[int, Entry] = {}
        for entry in entries:
            number = known.pop(entry, None)
            numbered[next(fresh) if number is None else number] = entry
        removed = split({number: entry for number, entry in self._entries.items() if number not in numbered})
        added = split({number: entry for number, entry in numbered.items() if number not in self._entries})
        ranking = self._ranking.changed(numbered, removed, added)
        by_words = self._by_words.changed(removed, added)
        index = Index(numbered, by_words, ranking, self._language, next(fresh))
        index._sense = self._sense.of(numbered) if self._sense and (removed or added) else self._sense
        return index

    @property
    def engine(self) -> str:
        """The name of what `refine` goes by."""
        return FULL_ENGINE if self._sense else ENGINE

    @property
    def has_meaning(self) -> bool:
        """Whether the model knows the language: if so, what keeps `refine` from going by meaning may pass."""
        return self._language.has_meaning

    @property
    def is_learnt(self) -> bool:
        """Whether `refine` goes by meaning too."""
        return self._sense is not None

    def learn(self, cache: Path | None = None, progress: Optional["Progress"] = None) -> bool:
        """Learn the meaning of all entries, in a thread of its own where anybody waits.

        `cache` is where vectors are kept. Answers whether it was done to the end: `progress` may stop it. Raises
        Unusable where search cannot go by meaning.
        """
        if not self._language.has_meaning:
            raise Unusable(f"the model does not know the language {self._language.code!r}")
        if find_spec("numpy") is None:
            raise Unusable("numpy is not installed")
        read_ahead("numpy")
        from jobaid.search.sense import sense_of

        sense = sense_of(self._entries, cache, progress or _go_on, self._sense)
        self._sense = sense or self._sense
        return sense is not None

    def search(self, words: str, limit: int = 10, topic: str = "", *, kind: str = "", exactly: bool = False) -> Answer:
        """Answer any string with at most `limit` hits, best first, by words alone; `topic` is the one that is open."""
        query, parts, worth = self.look_up(words, exactly=exactly)
        if not query.exact:
            return Answer()
        shortlist = likeliest(self._of_kind(parts.total(), kind), limit + _BESIDES)
        scores = {number: score * self._ranking.weight(number) for number, score in shortlist.items()}

        def why(number: int) -> Why:
            phrases, share = phrases_of(self._entries[number]), sum(parts.texts(number, worth))
            kind, exact = self._ranking.weight(number), number in self._ranking.typed(query)
            place = parts.phrase(number, len(phrases))
            return Why("" if place is None else phrases[place], share, None, parts.scored(number), kind, exact)

        return self._answer(query, self._ranking.best(scores, query, limit, topic, kind), why)

    def refine(self, words: str, limit: int = 10, topic: str = "", *, kind: str = "", exactly: bool = False) -> Answer:
        """Answer as `search` does, by meaning too."""
        sense = self._sense
        if sense is None or len(words.strip()) < _SHORTEST_WITH_MEANING or limit < 1:
            return self.search(words, limit, topic, kind=kind, exactly=exactly)
        query, parts, worth = self.look_up(words, exactly=exactly)
        shares = self._of_kind(parts.shares(worth), kind)
        sensed = sense.scores((query.mended, query.completed), shares, limit + _BESIDES, kind)
        least = 0.0 if query.means_something else CLOSE
        scores = {number: score for number, score in sensed.scores.items() if score >= least}
        if not scores:
            return self.search(words, limit, topic, kind=kind, exactly=exactly)

        def why(number: int) -> Why:
            place, near = sensed.phrase(number), sensed.near(number)
            phrase = "" if place is None else phrases_of(self._entries[number])[place]
            kind = 1.0 if near is None else self._ranking.weight(number) ** OF_KIND
            exact = number in self._ranking.typed(query)
            return Why(phrase, shares.get(number, 0.0), near, parts.texts(number, worth), kind, exact)

        return self._answer(query, self._ranking.best(scores, query, limit, topic, kind), why)

    def look_up(self, words: str, *, exactly: bool = False) -> tuple[Query, Parts, float]:
        """Read a query; give what its words find, and how much it asks for."""
        query = self._by_words.reader.read(words, exactly=exactly)
        return query, self._by_words.lexical.parts(query.clauses), self._by_words.lexical.worth(query.clauses)

    def _of_kind(self, scores: Scores, kind: str) -> Scores:
        if not kind:
            return scores
        return {number: score for number, score in scores.items() if self._entries[number].kind == kind}

    def _answer(self, query: Query, best: Mapping[int, float], why: Callable[[int], Why]) -> Answer:
        hits = tuple(self._hit(number, score, query.marked, why(number)) for number, score in best.items())
        close = bool(hits) and is_close(hits[0].why)
        return Answer(hits, query.repairs, close, query.mended)

    def _hit(self, number: int, score: float, marked: frozenset[str], why: Why) -> Hit:
        entry = self._entries[number]
        snippet = self._highlighter.snippet(entry.body, marked)
        spans = self._highlighter.spans(entry.title, marked)
        return Hit(entry.kind, entry.id, entry.title, score, snippet.text, spans, snippet.spans, why)


def _go_on(_done: int, _total: int) -> bool:
    return True
