"""Digits that are said in words, as somebody dictates a number or a program writes down what was said."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_UNITS = {
    "0": "zero oh o nought naught nil null zéro cero nul",
    "1": "one eins un une uno um een één",
    "2": "two zwei zwo deux dos due dois twee",
    "3": "three drei trois tres tre três drie",
    "4": "four vier quatre cuatro quattro quatro",
    "5": "five fünf fuenf cinq cinco cinque vijf",
    "6": "six sechs seis sei zes",
    "7": "seven sieben sept siete sette sete zeven",
    "8": "eight acht huit ocho otto oito",
    "9": "nine neun neuf nueve nove negen",
}
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_DIGITS = {
    **{word: digit for digit, words in _UNITS.items() for word in words.split()},
    **{word: str(10 + place) for place, word in enumerate(_TEENS.split())},
    **{word: f"{2 + place}0" for place, word in enumerate(_TENS.split())},
}
_TEN = f"(?:{'|'.join(_TENS.split())})"
_ONE = f"(?:{'|'.join(word for words in _UNITS.values() for word in words.split())})"
TERM = (
    rf"\b(?:(?:{'|'.join(_TIMES)})\s{{1,3}}{_ONE}|{_TEN}(?:[\s\-\u2010\u2011]{{1,2}}(?!zero|oh|o\b){_ONE})?|"
    rf"(?:{'|'.join(_TEENS.split())})|{_ONE})\b"
)
"""One number in words of one or two digits: `one`, `double one`, `eleven`, `forty-one`."""

_WORD = re.compile(r"[^\W\d_]+")


class Said(NamedTuple):
    """A number in words: where it stands in a text, and its digits."""

    start: int
    end: int
    digits: str


def has_number(text: str) -> bool:
    """Whether there is a number in words."""
    return not _DIGITS.keys().isdisjoint(_words(text))


@cache
def pattern(written: str) -> re.Pattern[str]:
    """A pattern with numbers in words, made when a text first needs it: to make it takes 10 ms."""
    return re.compile(written, re.IGNORECASE)


def terms(text: str, start: int, end: int) -> Iterator[Said]:
    """The numbers in words in a part of a text."""
    for match in pattern(TERM).finditer(text, start, end):
        if digits := digits_of(match.group()):
            yield Said(match.start(), match.end(), digits)


def digits_of(term: str) -> str:
    """The digits of one number in words; words that are none are passed over."""
    words = _words(term)
    said = [_DIGITS[word] for word in words if word in _DIGITS]
    times = next((_TIMES[word] for word in words if word in _TIMES), 1)
    digits = said[0][0] + said[1] if len(said) > 1 else "".join(said)
    return digits * times


def without_words(text: str, mask: str) -> str:
    """The text with a mask for each number in words."""
    return _WORD.sub(lambda match: mask if has_number(match.group()) else match.group(), text)


def _words(text: str) -> list[str]:
    """The words as they are known here: a pattern takes the Turkish i, with and without its dot, for an i."""
    return _WORD.findall(text.casefold().replace("i\u0307", "i").replace("ı", "i"))
