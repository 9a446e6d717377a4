"""The pages of a journal's file, without SQLite: which of them are as they were written."""

from collections.abc import Iterator
from pathlib import Path

from jobaid.journal.checked import PAGE, is_sound
from jobaid.journal.unused import unused_pages

_MAGIC = b"SQLite format 3\x00"
_AT_ONCE = 256 * PAGE
_COUNT = slice(28, 32)
_VERSION = slice(60, 64)


def pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """All whole pages with their places. Raises OSError."""
    with path.open("rb") as file:
        offset = 0
        while block := file.read(_AT_ONCE):
            for start in range(0, len(block) - PAGE + 1, PAGE):
                yield offset + start, block[start : start + PAGE]
            offset += len(block)


def is_cut_short(path: Path) -> bool:
    """Whether something is missing at the end."""
    size = path.stat().st_size
    return bool(size % PAGE) or (size > 0 and _number(_header(path)[_COUNT]) > size // PAGE)


def unsound_pages(path: Path) -> set[int]:
    """The offsets of the pages that are not as they were written."""
    return {offset for offset, page in pages(path) if not is_sound(page, offset)}


def is_whole(path: Path) -> bool:
    """Whether all that is in use is as it was written, and nothing is missing. An empty file is whole."""
    return not is_cut_short(path) and unsound_pages(path) <= unused_pages(path)


def sound_version(path: Path) -> int | None:
    """The version of a journal whose first page is as it was written; None for any other file.

    Whatever else a later version changes, its first page has this check: a newer journal is not a damaged one.
    """
    header = _header(path)
    if len(header) < PAGE or not header.startswith(_MAGIC) or not is_sound(header, 0):
        return None
    return _number(header[_VERSION])


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(PAGE)


def _number(field: bytes) -> int:
    return int.from_bytes(field, "big")
