"""Ids that fit the library, made from what the source has."""

import re
import unicodedata
from collections.abc import Container

from jobaid.content.schema.words import ID_PATTERN

LONGEST = 80
FITS = re.compile(ID_PATTERN.removesuffix("$") + r"\Z")


def fits(name: str) -> bool:
    """Whether a name can be an id as it is."""
    return FITS.match(name) is not None


def cleaned(name: str, longest: int = LONGEST) -> str:
    """The nearest id to a name, letters without their accents; empty if nothing of the name can stay."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:longest].rstrip("-")


def slug(words: str, longest: int = 60) -> str:
    """An id made from a sentence: lower case, words joined by hyphens, cut between words."""
    whole = cleaned(words.lower(), len(words) * 4)
    if len(whole) <= longest:
        return whole
    return whole[: longest + 1].rpartition("-")[0] or whole[:longest]


class UniqueIds:
    """Makes names unique by a number at the end."""

    def __init__(self, taken: Container[str]) -> None:
        self._taken = taken
        self._last: dict[str, int] = {}

    def free(self, name: str) -> str:
        """The name itself if nobody has it, else with the first free number: `name-2`."""
        if name not in self._taken:
            return name
        number = self._last.get(name, 1)
        while True:
            number += 1
            ending = f"-{number}"
            other = name[: LONGEST - len(ending)] + ending
            if other not in self._taken:
                self._last[name] = number
                return other


def is_numbered(there: str, name: str) -> bool:
    """Whether `there` is the name with a number at its end, as `UniqueIds` makes it unique."""
    start, _, number = there.rpartition("-")
    return number.isdigit() and start == name[: LONGEST - len(number) - 1]


def same_question(question: str) -> str:
    """A question without what does not make it another one: case, spacing, the signs at its end."""
    return " ".join(question.casefold().split()).rstrip("?!. ¿¡")
