"""Where the window of a user listens, and who has it. Asked before Qt is loaded, so nothing heavy is imported."""

import os
import sys
import zlib
from pathlib import Path
from typing import NamedTuple

from jobaid import paths


class Door(NamedTuple):
    """A folder of the user alone, and the name of what stands in it. `name` is the name of the pipe on Windows."""

    folder: Path
    name: str

    @property
    def address(self) -> str:
        """What the window listens on, as Qt and the system call it."""
        return self.name if sys.platform == "win32" else str(self.folder / self.name)


class Claim:
    """The right to be the window of this user, for as long as the process lasts or until it is given back."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Give it back."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def door_of_user(kind: str = "") -> Door:
    """The door of the user's window; another place of settings, or another kind of window, is another door."""
    settings = os.fsencode(os.path.normcase(paths.settings_file()))
    name = "-".join(filter(None, ("window", kind, f"{zlib.crc32(settings):08x}")))
    return Door(paths.runtime_folder(), f"jobaid-{name}" if sys.platform == "win32" else name)


def claim(door: Door) -> Claim | None:
    """Claim the door; None if another process has it. Where the system gives no such folder, nobody has it."""
    try:
        _make_private(door.folder)
        descriptor = os.open(door.folder / f"{door.name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return Claim(None)
    if _lock(descriptor):
        return Claim(descriptor)
    os.close(descriptor)
    return None


def is_private(folder: Path) -> bool:
    """Whether the folder is there, and is the user's own and nobody else's."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    if sys.platform == "win32":
        return folder.is_dir()
    return folder.is_dir() and not folder.is_symlink() and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _make_private(folder: Path) -> None:
    """A folder that another user made, who could then listen in our place, is as good as none."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not is_private(folder):
        raise PermissionError(folder)


def _lock(descriptor: int) -> bool:
    try:
        paths.lock(descriptor)
    except OSError:
        return False
    return True
