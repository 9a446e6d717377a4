"""Two words that were typed without the space between them, as "myorder" is."""

from collections.abc import Iterator
from functools import lru_cache

from jobaid.search.normalise import Word
from jobaid.search.speller import Speller
from jobaid.search.vocabulary import Vocabulary

_SPACE = 1.0
_LEAST = 4
_REMEMBERED = 4096


class RunTogether:
    """Parts a word that nobody uses, if both parts are words in use and that is likelier than any slip."""

    def __init__(self, vocabulary: Vocabulary, speller: Speller) -> None:
        self._vocabulary = vocabulary
        self._speller = speller
        self._likeliest = lru_cache(maxsize=_REMEMBERED)(self._parted)

    def first_of(self, word: Word) -> str:
        """Give the first of two words that one was typed as; nothing where it is one."""
        if len(word.text) < _LEAST or not word.text.isalpha() or len(word.text) != word.end - word.start:
            return ""
        return self._likeliest(word)

    def _parted(self, word: Word) -> str:
        options = self._speller.options(word)
        if any(option.word == word.text for option in options):
            return ""
        cost, first = min(self._ways(word.text), default=(0.0, ""))
        return first if first and (not options or cost < options[0].cost) else ""

    def _ways(self, text: str) -> Iterator[tuple[float, str]]:
        for at in range(1, len(text)):
            first, second = text[:at], text[at:]
            if self._is_whole(first) and self._is_whole(second):
                yield _SPACE - min(map(self._speller.likelihood, (first, second))), first

    def _is_whole(self, part: str) -> bool:
        """Say whether a part is a word by itself; a letter is one where everybody uses it so."""
        if len(part) == 1:
            return part in self._vocabulary.common
        return self._vocabulary.has(part) or self._vocabulary.listed.is_common(part)
