"""Everything of an index that goes by words: which there are, which are meant, where they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from jobaid.search.context import WordPairs
from jobaid.search.entry import Entry
from jobaid.search.language import Language
from jobaid.search.lexical import Lexical, Stemmed
from jobaid.search.normalise import Word, words
from jobaid.search.query import Reader
from jobaid.search.speller import Speller
from jobaid.search.synonyms import Stems, Synonyms, SynonymTable
from jobaid.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Split:
    """The words of one entry."""

    phrases: tuple[list[Word], ...]
    body: list[Word]


Splits = Mapping[int, Split]


class WordsIndex:
    """Reads queries and scores entries by their words; it never changes, `changed` gives another."""

    def __init__(
        self, language: Language, synonyms: Synonyms, vocabulary: Vocabulary, pairs: WordPairs, lexical: Lexical
    ) -> None:
        self._language = language
        self._synonyms = synonyms
        self._vocabulary = vocabulary
        self._pairs = pairs
        self.lexical = lexical
        table = SynonymTable(synonyms, lambda text: _stems(language, words(text)))
        self.reader = Reader(vocabulary, Speller(vocabulary, language.keys), pairs, table)

    @classmethod
    def build(cls, split: Splits, language: Language, synonyms: Synonyms) -> "WordsIndex":
        """Index numbered entries."""
        texts = chain(_texts(split.values()), map(words, synonyms.texts()))
        return cls(
            language,
            synonyms,
            Vocabulary.build(texts, language),
            WordPairs.build(_phrases(split.values())),
            Lexical.build(_stemmed(language, split)),
        )

    def changed(self, old: Splits, new: Splits) -> "WordsIndex":
        """Give the index without some entries and with some others."""
        return WordsIndex(
            self._language,
            self._synonyms,
            self._vocabulary.changed(self._language, _texts(old.values()), _texts(new.values())),
            self._pairs.changed(_phrases(old.values()), _phrases(new.values())),
            self.lexical.changed(_stemmed(self._language, old), _stemmed(self._language, new)),
        )

    def stem(self, word: Word) -> str:
        """Give the stem of a word of a text."""
        return self._vocabulary.stem(word)


def phrases_of(entry: Entry) -> tuple[str, ...]:
    """Give the ways people say it, the title first, each once."""
    return tuple(dict.fromkeys((entry.title, *entry.phrases)))


def split(entries: Mapping[int, Entry]) -> dict[int, Split]:
    """Cut the texts of numbered entries into words."""
    return {number: Split(tuple(map(words, phrases_of(entry))), words(entry.body)) for number, entry in entries.items()}


def _phrases(entries: Iterable[Split]) -> Iterable[list[Word]]:
    return chain.from_iterable(entry.phrases for entry in entries)


def _texts(entries: Iterable[Split]) -> Iterable[list[Word]]:
    return chain.from_iterable((*entry.phrases, entry.body) for entry in entries)


def _stemmed(language: Language, entries: Splits) -> dict[int, Stemmed]:
    return {
        number: Stemmed(tuple(_stems(language, phrase) for phrase in entry.phrases), _stems(language, entry.body))
        for number, entry in entries.items()
    }


def _stems(language: Language, text: Iterable[Word]) -> Stems:
    return tuple(language.stem(word.form) for word in text)
