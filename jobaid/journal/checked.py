"""Every page of the file carries a check of itself: a flipped bit is found wherever it is, in use or not.

SQLite leaves eight bytes free at the end of each page of the journal; here they are filled as a page is written and
compared as it is read. SQLite's own `integrity_check` says nothing about the payloads, nor about what is not in use.
"""

from functools import cache
from hashlib import blake2b
from typing import Any

import apsw

PAGE = 4096
CHECK = 8
_LOCKED_PAGE = 0x40000000
"""SQLite locks bytes at 1 GiB and never writes the page around them."""


def check_of(page: bytes, offset: int) -> bytes:
    """The check of a page at its place in the file: a sound page in a wrong place is a fault, too."""
    return blake2b(page[:-CHECK], digest_size=CHECK, salt=offset.to_bytes(8, "big")).digest()


def is_sound(page: bytes, offset: int) -> bool:
    """Whether a page is as it was written."""
    return offset == _LOCKED_PAGE or page[-CHECK:] == check_of(page, offset)


class CheckedFile(apsw.VFSFile):
    """The journal's file with a check on each page; its rollback journal and backups in the making are left alone."""

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - the name is apsw's
        """Read, and fail on a page that is not as it was written."""
        data = bytes(super().xRead(amount, offset))
        if len(data) == PAGE and offset % PAGE == 0 and not is_sound(data, offset):
            raise apsw.exception_for(apsw.SQLITE_IOERR_DATA)
        return data

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802 - the name is apsw's
        """Write a page with its check."""
        page = bytes(data)
        if len(page) == PAGE and offset % PAGE == 0:
            page = page[:-CHECK] + check_of(page, offset)
        super().xWrite(page, offset)


class _Checked(apsw.VFS):
    def __init__(self, name: str, base: str) -> None:
        super().__init__(name, base)
        self._base = base

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - the name is apsw's
        if flags[0] & apsw.SQLITE_OPEN_MAIN_DB:
            return CheckedFile(self._base, name, flags)
        return apsw.VFSFile(self._base, name, flags)


@cache
def checked(base: str = "") -> str:
    """The name of the file system that checks each page, over another one."""
    name = f"jobaid-checked-{base}"
    _registered[name] = _Checked(name, base)
    return name


_registered: dict[str, apsw.VFS] = {}
"""apsw forgets a file system that nothing refers to."""
