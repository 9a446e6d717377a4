"""Taking a broken statement out of a text, so that the rest of it can still be read."""

import re
from dataclasses import dataclass

_HEADER = re.compile(r"\s*\[")
_KEY = re.compile(r"""\s*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*[A-Za-z0-9_-]+)*\s*=""")
_LOOSE_KEY = re.compile(
    r"""[A-Za-z0-9_-]+(?:\s*:\s*(?=["“'\[{\d]|true|false)|[\u00a0\u202f\u2007\u200b]\S*\s*=|[ \t]+(?=["“]))"""
)
LOST = "__lost__"
"""The name of the tables whose headings could not be read: what stands below them is no part of the table above."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Lines of a text, from 1, both included, that belong to one key or, after a broken header, to one table."""

    first: int
    last: int
    is_header: bool = False


def statement_at(text: str, line: int) -> Statement:
    """The statement that the line belongs to."""
    lines = text.split("\n")
    line = min(max(line, 1), len(lines))
    first = _first(lines, line)
    if not _HEADER.match(lines[first - 1]):
        return Statement(first, max(line, _last_of_value(lines, first)))
    if first != line:
        return Statement(line, line)
    return Statement(first, _last(lines, first, _HEADER), is_header=True)


def statement_before(text: str, line: int) -> Statement:
    """The statement that ends before the line if another begins on it, else the one that the line belongs to."""
    lines = text.split("\n")
    first = _first(lines, min(max(line, 1), len(lines)))
    if first == line > 1 and _starts(lines[line - 1]):
        first = _first(lines, line - 1)
    return Statement(first, _last_of_value(lines, first))


def without(text: str, statement: Statement) -> str:
    """The text with the statement's lines left empty, so that all other lines keep their numbers.

    Of a table whose heading could not be read, only the heading goes: mistakes below it are still to be found.
    """
    lines = text.split("\n")
    if statement.is_header:
        lines[statement.first - 1] = f"[[{LOST}]]"
        return "\n".join(lines)
    for number in range(statement.first, min(statement.last, len(lines)) + 1):
        lines[number - 1] = ""
    return "\n".join(lines)


def offset_of(text: str, line: int) -> int:
    """The offset of the first character of a line."""
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1])


def _first(lines: list[str], line: int) -> int:
    while line > 1 and not _starts(lines[line - 1]):
        line -= 1
    return line


def _starts(line: str) -> bool:
    return bool(_HEADER.match(line) and not line.startswith((" ", "\t"))) or bool(
        _KEY.match(line) or _LOOSE_KEY.match(line)
    )


def _last(lines: list[str], first: int, next_start: re.Pattern[str]) -> int:
    last = first
    while last < len(lines) and not (next_start.match(lines[last]) and not lines[last].startswith((" ", "\t"))):
        last += 1
    return last


def _last_of_value(lines: list[str], first: int) -> int:
    """The last line before the next statement, without the empty lines and comments between the two."""
    last = first
    while last < len(lines) and not _starts(lines[last]):
        last += 1
    while last > first and _is_apart(lines[last - 1]):
        last -= 1
    return last


def _is_apart(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
