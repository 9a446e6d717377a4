"""Ids that fit the library, made from what the source has."""

from collections.abc import Container

from jobaid.content.ids import LONGEST, cleaned, fits, fits_answer, slug

__all__ = ["LONGEST", "UniqueIds", "cleaned", "fits", "fits_answer", "slug"]


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
