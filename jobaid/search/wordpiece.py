"""From a text to the numbers a BERT model reads: WordPiece (Schuster & Nakajima 2012), lower case, without accents."""

import unicodedata
from collections.abc import Iterator, Mapping

LONGEST = 128
"""Pieces a text is read up to, the marks of its ends included."""

_LONGEST_WORD = 100
_CJK = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


class WordPiece:
    """Cuts words into the longest pieces that the model's word list has."""

    def __init__(self, pieces: Mapping[str, int]) -> None:
        self._pieces = pieces
        self._unknown = pieces["[UNK]"]
        self._start = pieces["[CLS]"]
        self._end = pieces["[SEP]"]

    def numbers(self, text: str, longest: int = LONGEST) -> list[int]:
        """Give the numbers of a text's pieces between the marks of its start and its end."""
        found: list[int] = []
        for word in _words(text):
            found += self._cut(word)
            if len(found) >= longest - 2:
                break
        return [self._start, *found[: longest - 2], self._end]

    def _cut(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            end = len(word)
            while start < end and mark + word[start:end] not in self._pieces:
                end -= 1
            if start == end:
                return [self._unknown]
            found.append(self._pieces[mark + word[start:end]])
            start = end
        return found


def _words(text: str) -> Iterator[str]:
    """Split at spaces and around each mark of punctuation and each Chinese character."""
    for run in _plain(text).split():
        start = 0
        for place, char in enumerate(run):
            if _stands_alone(char):
                if start < place:
                    yield run[start:place]
                yield char
                start = place + 1
        if start < len(run):
            yield run[start:]


def _plain(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text.lower()
    kept = "".join(" " if char.isspace() else char for char in text if not _is_dropped(char))
    lowered = unicodedata.normalize("NFD", kept.lower())
    return "".join(char for char in lowered if unicodedata.category(char) != "Mn")


def _is_dropped(char: str) -> bool:
    return char in "\0\ufffd" or (unicodedata.category(char).startswith("C") and char not in "\t\n\r")


def _stands_alone(char: str) -> bool:
    if char.isascii():
        return not char.isalnum()
    return unicodedata.category(char).startswith("P") or any(low <= ord(char) <= high for low, high in _CJK)
