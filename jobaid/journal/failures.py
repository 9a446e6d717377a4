"""What can stand in the way of writing things down, and how it is said."""

import errno
from pathlib import Path

import apsw

from jobaid.errors import UserFacing
from jobaid.messages import Message, message

FAULTS = (apsw.Error, OSError, UnicodeDecodeError)
"""What a disk, a folder or a file can do to a journal. Anything else is a bug."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR}


class JournalBusy(UserFacing):
    """Another jobaid of the same user writes in the journal."""

    def __init__(self) -> None:
        super().__init__(message("journal.busy"), message("journal.busy-way"))


class JournalTooNew(UserFacing):
    """A newer jobaid has written the journal. Its file is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("journal.too-new", path=str(path)), message("journal.too-new-way"))


def is_damage(fault: BaseException) -> bool:
    """Whether the file itself is no longer as it was written."""
    if isinstance(fault, (apsw.CorruptError, apsw.NotADBError, UnicodeDecodeError)):
        return True
    return getattr(fault, "extendedresult", 0) == apsw.SQLITE_IOERR_DATA


def needs_reopening(fault: BaseException) -> bool:
    """Whether the same open file cannot be expected to work again, even when what is in the way has gone."""
    return not isinstance(fault, (apsw.FullError, apsw.BusyError))


def reason_of(fault: BaseException, path: Path) -> Message:
    """Why nothing can be written at the moment, for the user."""
    if isinstance(fault, UserFacing):
        return fault.message
    code = fault.errno if isinstance(fault, OSError) else 0
    if isinstance(fault, apsw.FullError) or code in _FULL:
        return message("journal.full")
    if isinstance(fault, (apsw.BusyError, apsw.LockedError)):
        return message("journal.busy")
    if getattr(fault, "extendedresult", 0) == apsw.SQLITE_READONLY_DBMOVED or code in _GONE:
        return message("journal.gone", folder=str(path.parent))
    if isinstance(fault, (apsw.ReadOnlyError, apsw.CantOpenError)) or code in _REFUSED:
        return message("journal.read-only", folder=str(path.parent))
    if is_damage(fault):
        return message("journal.damaged", path=str(path))
    return message("journal.failing", path=str(path))
