"""A text for people before it is put into words."""

from typing import NamedTuple


class Message(NamedTuple):
    """A key of the catalogue and the values its text needs, in any order."""

    key: str
    values: tuple[tuple[str, object], ...] = ()


class Plural(NamedTuple):
    """A text with a form for one and a form for any other number; the number is the value `count`."""

    one: str
    other: str


def message(key: str, /, **values: object) -> Message:
    """Make a message; the values fill the braces of the catalogue's text."""
    return Message(key, tuple(values.items()))
