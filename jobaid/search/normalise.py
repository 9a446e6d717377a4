"""Words of any script, folded so that case, width and accents do not matter, with their places in the text."""

import re
import unicodedata
from collections.abc import Iterator
from sys import intern
from typing import NamedTuple

# Scripts written without spaces between words: Thai to Lao, Myanmar, Khmer, kana, Han.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
_RUN = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+")
_STARTS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'(?:d|ll|m|re|s|t|ve)(?![a-z0-9]))*")  # quicker, with the same result
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_ACCENTS = re.compile("[\u0300-\u036f]+")
_APOSTROPHES = frozenset("'\u2019")
_UNSEEN = {ord(sign): None for sign in "\u00ad\u200b\u2060\ufeff"}
"""Where a word may be parted at the end of a line, or must not be: it is the same word."""

_CLITICS = frozenset({"d", "ll", "m", "re", "s", "t", "ve"})


Forms = tuple[str, ...]
"""The words of a text in the order in which they stand, folded but for their accents."""


class Word(NamedTuple):
    """A word at [start, end) of its text. `text` is fully folded; `form` keeps its accents, which stemmers need."""

    text: str
    form: str
    start: int
    end: int


def language_of(locale: str) -> str:
    """Take the language from a locale: "pt" from "pt-BR" or "pt_BR"."""
    return re.split("[-_.@]", locale.strip().lower(), maxsplit=1)[0]


def fold_case(text: str) -> str:
    """Remove differences of case and of compatible characters (Unicode NFKC and full case folding)."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def strip_accents(text: str) -> str:
    """Drop combining diacritics of Latin, Greek and Cyrillic; the vowel signs of other scripts stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def words(text: str) -> list[Word]:
    """Split a text into folded words.

    An English ending after an apostrophe belongs to its word ("can't" is "cant"), other apostrophes part words
    ("l'hôtel"). Scripts without spaces are cut into overlapping pairs of characters.
    """
    if text.isascii():
        found = _ASCII_WORD.finditer(text.lower())
        return [_plain_word(match[0], *match.span()) for match in found]
    return [_word(text, start, end) for start, end in _spans(text)]


def forms(text: str) -> Forms:
    """Give the forms of a text's words alone, quicker than `words`; equal ones are one object, however many texts."""
    if text.isascii() and "'" not in text:
        return tuple(map(intern, text.translate(_PLAIN).split()))
    return tuple(intern(word.form) for word in words(text))


def folded(form: str) -> str:
    """Give the form of a word without its accents."""
    return form if form.isascii() else strip_accents(form) or form


def all_folded(text: Forms) -> Forms:
    """Give the words of a text without their accents."""
    return text if all(map(str.isascii, text)) else tuple(map(folded, text))


def _plain_word(raw: str, start: int, end: int) -> Word:
    form = raw.replace("'", "")
    return Word(form, form, start, end)


def _word(text: str, start: int, end: int) -> Word:
    raw = text[start:end]
    if raw.isascii():
        form = raw.lower().replace("'", "")
        return Word(form, form, start, end)
    form = fold_case(raw.translate(_UNSEEN)).replace("'", "").replace("\u2019", "")
    return Word(folded(form), form, start, end)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = end = 0
    for run in _RUN.finditer(text):
        if start < end and _joined(text, end, run):
            end = run.end()
            continue
        yield from _pieces(text, start, _with_marks(text, end))
        start, end = run.span()
    yield from _pieces(text, start, _with_marks(text, end))


def _joined(text: str, end: int, run: re.Match[str]) -> bool:
    gap = text[end : run.start()]
    if len(gap) == 1 and gap in _APOSTROPHES:
        return run.group().lower() in _CLITICS
    if gap and not gap.translate(_UNSEEN):
        return True
    return gap > "\u02ff" and all(unicodedata.category(char)[0] == "M" for char in gap)


def _with_marks(text: str, end: int) -> int:
    while end < len(text) and text[end] > "\u02ff" and unicodedata.category(text[end])[0] == "M":
        end += 1
    return end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if start == end:
        return
    if end - start > 2 and _STARTS_UNSPACED.match(text, start):
        yield from ((at, at + 2) for at in range(start, end - 1))
    else:
        yield start, end
