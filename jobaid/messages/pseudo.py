"""A language that nobody speaks: English with accents, a third longer and in brackets, to show what was forgotten.

A text on screen without brackets came past the catalogue; a bracket that is missing was cut off.
"""

from collections.abc import Mapping
from string import Formatter

from jobaid.messages.message import Plural

_PLAIN = "ABCDEGHIJKLNORSTUWYZabcdeghijklnorstuwyz"
_ACCENTED = "ÅɃÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽåƀçðéĝĥîĵķļñöŕšţûŵýž"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_VOWELS = frozenset("aeiouyAEIOUY")
_LONGER = 1.35


def pseudo(texts: Mapping[str, str | Plural]) -> dict[str, str | Plural]:
    """The same texts in the language that nobody speaks."""
    return {key: _either(form) for key, form in texts.items()}


def _either(form: str | Plural) -> str | Plural:
    return Plural(_said(form.one), _said(form.other)) if isinstance(form, Plural) else _said(form)


def _said(form: str) -> str:
    return f"[{''.join(_part(*part) for part in Formatter().parse(form))}]"


def _part(words: str, name: str | None, spec: str | None, conversion: str | None) -> str:
    """Words, and the place of a value after them, which stays as it is."""
    said = _longer(words).translate(_ACCENTS).replace("{", "{{").replace("}", "}}")
    if name is None:
        return said
    return f"{said}{{{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec else ''}}}"


def _longer(words: str) -> str:
    """Vowels are drawn out from the left until it is long enough; what has none gets a tail."""
    missing = round(len(words) * (_LONGER - 1))
    letters: list[str] = []
    for letter in words:
        is_drawn_out = missing > 0 and letter in _VOWELS
        letters.append(letter * 2 if is_drawn_out else letter)
        missing -= is_drawn_out
    has_letters = any(letter.isalpha() for letter in words)
    return "".join(letters) + "~" * (missing if has_letters else 0)
