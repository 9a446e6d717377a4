"""Everything of an index that goes by words: which there are, which are meant, where they stand."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

from jobaid.search.context import WordPairs
from jobaid.search.language import Language
from jobaid.search.lexical import Lexical
from jobaid.search.normalise import Word, forms
from jobaid.search.query import Reader
from jobaid.search.speller import Speller
from jobaid.search.split import Splits, written_phrases, written_texts
from jobaid.search.synonyms import Synonyms, SynonymTable
from jobaid.search.vocabulary import Vocabulary


class WordsIndex:
    """Reads queries and scores entries by their words; it never changes, `changed` gives another.

    What was learned is found as all else is, but no word is read as one that is nowhere but there: it may be a slip.
    """

    def __init__(
        self, language: Language, synonyms: Synonyms, vocabulary: Vocabulary, pairs: WordPairs, lexical: Lexical
    ) -> None:
        self._language = language
        self._synonyms = synonyms
        self._vocabulary = vocabulary
        self._pairs = pairs
        self.lexical = lexical
        table = SynonymTable(synonyms, lambda text: tuple(map(language.stem, forms(text))))
        self.reader = Reader(vocabulary, Speller(vocabulary, language.keys), pairs, table)

    @classmethod
    def build(cls, split: Splits, language: Language, synonyms: Synonyms) -> "WordsIndex":
        """Index numbered entries."""
        texts = chain(written_texts(split.values()), map(forms, synonyms.texts()))
        return cls(
            language,
            synonyms,
            Vocabulary.build(texts, language),
            WordPairs.build(written_phrases(split.values())),
            Lexical.build(split, language.stem),
        )

    @classmethod
    def of_state(cls, state: Mapping[str, Any], language: Language, synonyms: Synonyms) -> "WordsIndex":
        """Put back what `state` gave."""
        return cls(
            language,
            synonyms,
            Vocabulary.of_state(state["vocabulary"], language),
            WordPairs.of_state(state["pairs"]),
            Lexical.of_state(state["lexical"]),
        )

    def state(self) -> dict[str, Any]:
        """Give what makes it, for JSON."""
        return {
            "vocabulary": self._vocabulary.state(),
            "pairs": self._pairs.state(),
            "lexical": self.lexical.state(),
        }

    def changed(self, old: Splits, new: Splits) -> "WordsIndex":
        """Give the index without some entries and with some others."""
        return WordsIndex(
            self._language,
            self._synonyms,
            self._vocabulary.changed(self._language, written_texts(old.values()), written_texts(new.values())),
            self._pairs.changed(written_phrases(old.values()), written_phrases(new.values())),
            self.lexical.changed(old, new, self._language.stem),
        )

    def stem(self, word: Word) -> str:
        """Give the stem of a word of a text."""
        return self._vocabulary.stem(word)
