"""What a setting may hold. Each kind reads a value as TOML gives it; None is one that makes no sense.

They are on the way to the first frame, and dataclasses take 1 ms each to make.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Text:
    """Any text, such as a folder."""

    def read(self, raw: object) -> str | None:
        """The text."""
        return raw if isinstance(raw, str) and "\0" not in raw else None


class Offered(Text):
    """An id out of what is offered when the setting is shown, such as the roles of the open library."""


class Hours(Text):
    """Hours of a week as people write them."""


class Choice(NamedTuple):
    """One of a few values."""

    values: tuple[str, ...]

    def read(self, raw: object) -> str | None:
        """The value, if it is one of them."""
        return raw if isinstance(raw, str) and raw in self.values else None


class Percent(NamedTuple):
    """A whole number of percent, in steps where it is set by hand."""

    least: int
    most: int
    step: int

    def read(self, raw: object) -> int | None:
        """The number, if it is in the range."""
        return raw if type(raw) is int and self.least <= raw <= self.most else None


class Minutes(NamedTuple):
    """A whole number of minutes, in steps where it is set by hand; 0 is never."""

    most: int
    step: int
    least: int = 0

    def read(self, raw: object) -> int | None:
        """The number, if it is in the range."""
        return raw if type(raw) is int and self.least <= raw <= self.most else None


class KeyPress(NamedTuple):
    """A press of keys, such as `Ctrl+F12`, or none. Those suggested are offered in the form."""

    suggested: tuple[str, ...]

    def read(self, raw: object) -> str | None:
        """The keys as they are written; whether they can be had shows when they are wanted."""
        return raw if isinstance(raw, str) and (not raw or raw.isprintable()) else None


class Days(NamedTuple):
    """One of a few numbers of days."""

    values: tuple[int, ...]

    def read(self, raw: object) -> int | None:
        """The number, if it is one of them."""
        return raw if type(raw) is int and raw in self.values else None


class YesNo:
    """Yes or no."""

    def read(self, raw: object) -> bool | None:
        """Whether it is so."""
        return raw if isinstance(raw, bool) else None


class Texts(NamedTuple):
    """A list of texts without repetition, so many at most. What is no text in it is left out."""

    most: int

    def read(self, raw: object) -> tuple[str, ...] | None:
        """The texts in their order."""
        if not isinstance(raw, list | tuple):
            return None
        texts = dict.fromkeys(one for one in raw if Text().read(one))
        return tuple(texts)[: self.most]


class Pairs:
    """A text by its name. What is no text in it is left out."""

    def read(self, raw: object) -> dict[str, str] | None:
        """The texts by their names."""
        if not isinstance(raw, Mapping):
            return None
        return {name: one for name, one in raw.items() if isinstance(name, str) and Text().read(one) is not None}


Kind = Text | Offered | Hours | Choice | Percent | Minutes | KeyPress | YesNo | Texts | Pairs | Days
