"""The words of a library and of its synonyms: how often, in which form, with which stem."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from heapq import nlargest
from itertools import chain
from typing import Any

from jobaid.search.language import Language
from jobaid.search.normalise import Forms, Word, folded

_LAST_CHARACTER = "\U0010ffff"

Texts = Iterable[Forms]


class Vocabulary:
    """Folded words with their counts, and the forms in which they are written."""

    def __init__(self, forms: Mapping[str, Mapping[str, int]], language: Language) -> None:
        self._forms = forms
        self._stem = language.stem
        self.common = language.common
        self.listed = language.listed
        self.counts = Counter({text: sum(counts.values()) for text, counts in forms.items()})

    @classmethod
    def build(cls, texts: Texts, language: Language) -> "Vocabulary":
        """Take in the words of all texts."""
        return cls({}, language).changed(language, (), texts)

    @classmethod
    def of_state(cls, state: Mapping[str, Any], language: Language) -> "Vocabulary":
        """Put back what `state` gave; the language knows its stems from then on."""
        language.stems.update(state["stems"])
        return cls(state["forms"], language)

    def state(self) -> dict[str, Any]:
        """Give what makes it, for JSON."""
        stems = {form: self._stem(form) for forms in self._forms.values() for form in forms}
        return {"forms": self._forms, "stems": stems}

    def changed(self, language: Language, removed: Texts, added: Texts) -> "Vocabulary":
        """Give the vocabulary without some texts and with some others; this one stays as it is."""
        differences = Counter(chain.from_iterable(added))
        differences.subtract(chain.from_iterable(removed))
        forms = dict(self._forms)
        for form, difference in differences.items():
            text = folded(form)
            counts = {**forms.get(text, {})}
            counts[form] = counts.get(form, 0) + difference
            forms[text] = {form: count for form, count in counts.items() if count > 0}
            if not forms[text]:
                del forms[text]
        return Vocabulary(forms, language)

    def has(self, text: str) -> bool:
        """Say whether the library has this very word, or everybody uses it."""
        return text in self.counts or text in self.common

    def has_form_of(self, word: Word) -> bool:
        """Say whether the library has another form of the word."""
        return self.stem(word) in self._stems_in_use

    def stem(self, word: Word) -> str:
        """Give the stem under which a word of a text is indexed."""
        return self._stem(word.form)

    def stems_of(self, text: str) -> tuple[str, ...]:
        """Give the stems of all forms in which the library writes a folded word, else of the word itself."""
        forms = self._forms.get(text, (text,))
        return tuple(dict.fromkeys(map(self._stem, sorted(forms))))

    def form(self, text: str) -> str:
        """Give a folded word as the library spells it most, with accents, in lower case."""
        forms = self._forms.get(text, {text: 1})
        return max(forms, key=lambda form: (forms[form], form))

    def completions(self, start: str, limit: int) -> list[str]:
        """Give the most frequent words that begin with `start` and are longer."""
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, start + _LAST_CHARACTER)
        longer = (word for word in self._sorted[first:last] if word != start)
        return nlargest(limit, longer, key=self.counts.__getitem__)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.counts)

    @cached_property
    def _stems_in_use(self) -> frozenset[str]:
        return frozenset(self._stem(form) for forms in self._forms.values() for form in forms)
