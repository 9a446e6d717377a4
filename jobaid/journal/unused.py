"""Pages that a journal keeps for later. What stands in them means nothing.

SQLite does not save such a page before it writes in it, so a power cut can leave it torn when all else was taken back:
that is no damage. It is written anew, so that it has its check again.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from jobaid.journal.checked import CHECK, PAGE, check_of, is_sound

_FIRST = slice(32, 36)
_MOST_LISTED = (PAGE - CHECK) // 4 - 2


def unused_pages(path: Path) -> set[int]:
    """The offsets of the pages that hold nothing, not even the list of these pages. Raises OSError."""
    unused: set[int] = set()
    with path.open("rb") as file:
        trunk, seen = _number(_listed(file.read(PAGE), 0)[_FIRST]), {0}
        while trunk not in seen:
            seen.add(trunk)
            file.seek(PAGE * (trunk - 1))
            page = _listed(file.read(PAGE), PAGE * (trunk - 1))
            count = min(_number(page[4:8]), _MOST_LISTED)
            unused.update(PAGE * (_number(page[8 + 4 * place : 12 + 4 * place]) - 1) for place in range(count))
            trunk = _number(page[:4])
    return unused


def _listed(page: bytes, offset: int) -> bytes:
    """A page of the list; one that is not as it was written lists nothing."""
    return page if len(page) == PAGE and is_sound(page, offset) else bytes(PAGE)


def write_anew(path: Path, offsets: Iterable[int]) -> None:
    """Fill pages with nothing. Raises OSError."""
    with path.open("r+b") as file:
        for offset in offsets:
            page = bytes(PAGE)
            file.seek(offset)
            file.write(page[:-CHECK] + check_of(page, offset))
        file.flush()
        os.fsync(file.fileno())


def _number(field: bytes) -> int:
    return int.from_bytes(field, "big")
