"""Reads rows out of the pages of a damaged file, without SQLite and without what leads to them.

Only pages that are as they were written are looked at, so what stands in them can be relied on. The layout is that of
SQLite's file format: a leaf of a table has cells, each with a row, whose end may go on in other pages.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jobaid.journal.checked import CHECK, PAGE, is_sound
from jobaid.journal.pages import pages

Value = int | float | str | bytes | None

_USABLE = PAGE - CHECK
_MOST = _USABLE - 35
_LEAST = (_USABLE - 12) * 32 // 255 - 23
_LEAF = 0x0D
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class Row(NamedTuple):
    """A row by its number; the column that is the number itself is None."""

    number: int
    values: tuple[Value, ...]


def rows(path: Path) -> Iterator[Row]:
    """All rows of all tables that can be read, in no particular order. Raises OSError."""
    sound = {offset // PAGE + 1: page for offset, page in pages(path) if is_sound(page, offset)}
    for number, page in sound.items():
        start = 100 if number == 1 else 0
        if page[start] == _LEAF:
            yield from _cells(page, start, sound)


def _cells(page: bytes, start: int, sound: Mapping[int, bytes]) -> Iterator[Row]:
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    for pointer in range(start + 8, start + 8 + 2 * count, 2):
        size, at = _varint(page, int.from_bytes(page[pointer : pointer + 2], "big"))
        number, at = _varint(page, at)
        record = _record(page, at, size, sound)
        if record is not None:
            yield Row(number, tuple(_values(record)))


def _record(page: bytes, at: int, size: int, sound: Mapping[int, bytes]) -> bytes | None:
    """All of a record, or None where a page that it goes on in is lost."""
    if size <= _MOST:
        return page[at : at + size]
    here = _LEAST + (size - _LEAST) % (_USABLE - 4)
    here = here if here <= _MOST else _LEAST
    record, following = page[at : at + here], page[at + here : at + here + 4]
    while len(record) < size:
        more = sound.get(int.from_bytes(following, "big"))
        if more is None:
            return None
        following = more[:4]
        record += more[4 : min(_USABLE, 4 + size - len(record))]
    return record


def _values(record: bytes) -> Iterator[Value]:
    end, at = _varint(record, 0)
    place = end
    while at < end:
        kind, at = _varint(record, at)
        size = _size(kind)
        yield _value(kind, record[place : place + size])
        place += size


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == 7 else _INTEGERS.get(kind, 0)


def _value(kind: int, data: bytes) -> Value:
    if kind >= 12:
        return data.decode("utf-8", "replace") if kind % 2 else data
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True)
    return {8: 0, 9: 1}.get(kind)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return value, place + 1
    return value << 8 | data[at + 8], at + 9
