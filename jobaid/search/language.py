"""What is known of a language: its stems, its common words, its word list, its keyboard."""

from collections.abc import Callable
from dataclasses import dataclass

from jobaid.search.keyboard import Neighbours, neighbours
from jobaid.search.normalise import language_of
from jobaid.search.stem import Stems, stems_of
from jobaid.search.stop_words import StopWords, stop_words
from jobaid.search.word_list import WordList, word_list

_WITH_MEANING = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class Language:
    """The tools for the words of one language."""

    code: str
    stems: Stems
    common: StopWords
    listed: WordList
    keys: Neighbours

    @property
    def stem(self) -> Callable[[str], str]:
        """Gives the stem of a form."""
        return self.stems.__getitem__

    @property
    def has_meaning(self) -> bool:
        """Whether the model of meaning knows the language."""
        return self.code in _WITH_MEANING


def language_for(locale: str) -> Language:
    """Give the tools for a locale such as "en" or "pt-BR"; a language without any is read as it is written."""
    code = language_of(locale)
    return Language(code, stems_of(code), stop_words(code), word_list(code), neighbours(code))
