"""The words of a library and of its synonyms: how often, in which form, with which stem."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from heapq import nlargest

from jobaid.search.normalise import Word
from jobaid.search.stop_words import StopWords

_LAST_CHARACTER = "\U0010ffff"


class Vocabulary:
    """Folded words with their counts; `known` words are never repaired.

    A word typed without its accents has the stem of the form that the library uses.
    """

    def __init__(self, texts: Iterable[Iterable[Word]], stem: Callable[[str], str], common: StopWords) -> None:
        self._stem = stem
        self.common = common
        self.counts: Counter[str] = Counter()
        self._forms: dict[str, str] = {}
        for text in texts:
            for word in text:
                self.counts[word.text] += 1
                self._forms.setdefault(word.text, word.form)
        self._stems = {text: stem(form) for text, form in self._forms.items()}
        self._stems_in_use = frozenset(self._stems.values())
        self._sorted = sorted(self.counts)

    def knows(self, word: Word) -> bool:
        """Say whether the word needs no repair: the library has it or another form of it, or everybody uses it."""
        return word.text in self.counts or word.text in self.common or self.stem(word) in self._stems_in_use

    def stem(self, word: Word) -> str:
        """Give the stem under which a word is indexed."""
        return self._stems.get(word.text) or self._stem(word.form)

    def stem_of(self, text: str) -> str:
        """Give the stem of a folded word."""
        return self._stems.get(text) or self._stem(text)

    def form(self, text: str) -> str:
        """Give a folded word as the library spells it, with accents, in lower case."""
        return self._forms.get(text, text)

    def completions(self, start: str, limit: int) -> list[str]:
        """Give the most frequent words that begin with `start` and are longer."""
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, start + _LAST_CHARACTER)
        longer = (word for word in self._sorted[first:last] if word != start)
        return nlargest(limit, longer, key=self.counts.__getitem__)
