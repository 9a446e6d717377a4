"""The changes that can be made to a value after “|”. None takes a width or repeats anything."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

DEFAULT = "default"

_WORD = re.compile(r"[^\s-]+")
_O_APOSTROPHE = re.compile(r"(?<!\w)(\w['’])(\w)")


def title(text: str) -> str:
    """Begin every word with a capital: JOHN O'BRIEN-SMITH is John O'Brien-Smith. McDonald stays as it is."""
    return _WORD.sub(lambda word: _capitalised(word.group()), text)


def capitalize(text: str) -> str:
    """Begin with a capital and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def _capitalised(word: str) -> str:
    if not (word.isupper() or word.islower()):
        return capitalize(word)
    return _O_APOSTROPHE.sub(lambda pair: pair[1] + pair[2].upper(), word.capitalize())


TEXT_FILTERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"upper": str.upper, "lower": str.lower, "title": title, "capitalize": capitalize}
)
FILTER_NAMES = (*TEXT_FILTERS, DEFAULT)
