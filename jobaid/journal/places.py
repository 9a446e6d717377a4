"""Where a journal is kept: in a folder of its own that only its user can look into."""

import os
import sys
from contextlib import suppress
from pathlib import Path

_FOLDER = 0o700
_FILE = 0o600


def private_folder(folder: Path) -> None:
    """Make the folder, for its user only. Raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=_FOLDER, exist_ok=True)
    _close(folder, _FOLDER)


def private_file(path: Path) -> None:
    """Make the file, empty and for its user only from the first byte, unless it is there. Raises OSError."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE))
        sync_folder(path.parent)
    _close(path, _FILE)


def sync_folder(folder: Path) -> None:
    """See to it that what was made, renamed or deleted in a folder is so after a power cut, too."""
    if sys.platform == "win32":  # folders cannot be opened there; NTFS keeps a log of its names
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _close(path: Path, mode: int) -> None:
    if sys.platform != "win32" and path.stat().st_mode & 0o077:
        with suppress(PermissionError):
            path.chmod(mode)
