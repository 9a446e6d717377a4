"""Finds digits however they are written, and which of them may be read together as one number."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobaid.journal.spelled import TERM, has_number, pattern, terms

MASK = "•"
"""What stands for a digit that is hidden; never a sign between digits."""

_IN_SIGNS = (
    "\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490"
    "\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\U0001f100-\U0001f10a"
)
"""Digits raised, lowered, in circles, in brackets and with a dot: no decimals to Unicode, but read as such."""

DIGIT = rf"[\d{_IN_SIGNS}]"
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20dd-\u20e4\u2800"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff\u0300-\u036f"
)
_DASHES = "\\-\u058a\u05be\u1806\u2010-\u2015\u2043\u207b\u208b\u2212\u2e3a\u2e3b\u301c\u3030\ufe58\ufe63\uff0d\u30fc"
_POINTS = (
    "._,:;/\\\\|*~'\"()\\[\\]>"
    "\u00a6\u00b7\u00b4\u2018\u2019\u2024\u2027\u2219\u22c5\u30fb\u3001\u3002\uff0e\uff0c\uff0f\uff3f\uff1a"
)
_NAMED = "nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|ndash|mdash|minus"
_NUMBERED = "#0*(?:160|173|819[45]|820[139]|821[12])|#x0*(?:a0|ad|200[239b]|201[134])"
_ENTITY = f"&(?:{_NAMED}|{_NUMBERED});"
BETWEEN = rf"(?:[\s{_UNSEEN}{_DASHES}{_POINTS}]|{_ENTITY})"
"""A sign that people, programs and web pages put between the digits of one number."""

_TAG = r"</?[a-z](?:[^<>\d]|\d{1,3}(?!\d)){0,120}>"
"""A tag of a web page; one with a longer number in it is looked through like everything else."""
_GROUP = rf"{DIGIT}(?:[{_UNSEEN}]*+{DIGIT})*+[\ufe0f\u20e3]*+"
_SAID = rf"{TERM}(?:{BETWEEN}{{1,3}}{TERM})+"
_FIGURES = re.compile(rf"{_ENTITY}|{_TAG}|(?P<said>(?!))|(?P<group>{_GROUP})", re.IGNORECASE)
_FIGURES_AND_WORDS = rf"{_ENTITY}|{_TAG}|(?P<said>{_SAID})|(?P<group>{_GROUP})"
_GAP = re.compile(rf"(?:{BETWEEN}|{_TAG}){{1,8}}|[xX\u00d7]", re.IGNORECASE)
_HIDDEN_BEFORE = (MASK, f"{MASK} ")


class Group(NamedTuple):
    """Digits that nothing visible parts, or a number in words: where they stand, and what they are in ASCII."""

    start: int
    end: int
    digits: str


def chains(text: str) -> Iterator[list[Group]]:
    """The groups of digits that only signs between digits part, a list each. What a mask left visible is in none."""
    chain: list[Group] = []
    for group in _groups(text):
        is_left = text.endswith(_HIDDEN_BEFORE, 0, group.start)
        if chain and (is_left or not _GAP.fullmatch(text, chain[-1].end, group.start)):
            yield chain
            chain = []
        if not is_left:
            chain.append(group)
    if chain:
        yield chain


def _groups(text: str) -> Iterator[Group]:
    tokens = pattern(_FIGURES_AND_WORDS) if has_number(text) else _FIGURES
    for match in tokens.finditer(text):
        if match["group"]:
            yield Group(match.start(), match.end(), ascii_digits(match.group()))
        elif match["said"]:
            yield from (Group(*said) for said in terms(text, match.start(), match.end()))


def make_ready() -> None:
    """Make what numbers in words are found by."""
    pattern(_FIGURES_AND_WORDS)


def ascii_digits(text: str) -> str:
    """The digits of a text in ASCII."""
    if text.isascii() and text.isdecimal():
        return text
    values = (unicodedata.digit(sign, None) for sign in text)
    return "".join(str(value) for value in values if value is not None)


def is_even(sizes: Sequence[int]) -> bool:
    """Whether groups of these sizes are as long as each other, but for a shorter last one."""
    return len(set(sizes[:-1])) <= 1 and sizes[-1] <= sizes[0]
