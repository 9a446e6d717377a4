"""Jinja's own tokens of a source, each with its place in characters.

Loading this module loads Jinja, so nothing imports it before there is something to parse.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, TemplateSyntaxError


@dataclass(frozen=True, slots=True)
class Token:
    """One token: where it begins, its kind in Jinja's words, and its text as written."""

    offset: int
    kind: str
    text: str

    @property
    def end(self) -> int:
        """Where the next token begins, unless Jinja left out blanks between them."""
        return self.offset + len(self.text)


@cache
def environment() -> Environment:
    """Give the one environment whose lexer and parser are used; nothing is ever compiled or run by it."""
    return Environment(keep_trailing_newline=True)  # noqa: S701


class Scan:
    """The tokens of a source from `start` on, one by one; with `inside`, as if it stood between braces.

    `stopped_at` is the place of a sign that Jinja's lexer refuses: nothing after it is read.
    """

    def __init__(self, source: str, start: int = 0, inside: bool = False) -> None:
        self._written = source[start:]
        self._start = start
        self._inside = inside
        self.stopped_at: int | None = None

    def __iter__(self) -> Iterator[Token]:
        read = _JinjaNewlines(self._written)
        position = 0
        try:
            for kind, text in _tokens(self._written, self._inside):
                at = read.text.index(text, position)
                position = at + len(text)
                begin, end = read.place(at), read.place(position)
                yield Token(self._start + begin, kind, self._written[begin:end])
        except TemplateSyntaxError:
            self.stopped_at = self._start + read.place(position)


def _tokens(source: str, inside: bool) -> Iterator[tuple[str, str]]:
    state = "variable" if inside else None
    for _line, kind, text in environment().lexer.tokeniter(source, None, None, state):
        yield kind, text


class _JinjaNewlines:
    """The source as Jinja's lexer sees it, with one newline for every \\r\\n, and the way back to what was written."""

    def __init__(self, source: str) -> None:
        self.text = source.replace("\r\n", "\n").replace("\r", "\n")
        self._dropped = [at - earlier for earlier, at in enumerate(_places_of(source, "\r\n"))]

    def place(self, offset: int) -> int:
        """Turn an offset of `text` into one of the source."""
        return offset + bisect_right(self._dropped, offset - 1)


def _places_of(source: str, wanted: str) -> Iterator[int]:
    at = source.find(wanted)
    while at >= 0:
        yield at
        at = source.find(wanted, at + len(wanted))
