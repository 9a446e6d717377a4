# ruff: noqa: N802 - the names are those of apsw
"""A disk whose power can be cut: what was written and not yet synced is then kept, dropped or torn at random.

Files are written through to real ones; beside them it is remembered what of them a disk would have for certain. Names
count as well: a file that was made is there for certain once it was synced, one that was deleted is gone for certain
once its folder was synced.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


class PowerCutError(Exception):
    """The power went while something was done with the disk."""


@dataclass
class Write:
    """Something done to a file since it was last synced: bytes written at a place, or the file cut to a length."""

    at: int
    data: bytes | None


@dataclass
class Known:
    """What is known for certain of a file, and what was done to it since."""

    durable: bytes
    is_entry_durable: bool
    since: list[Write] = field(default_factory=list)


class Disk:
    """Counts what is done to it, and loses its power at a certain count."""

    def __init__(self, chance: random.Random, cut_at: int | None = None) -> None:
        self.done = 0
        self.is_off = False
        self._cut_at = cut_at
        self._chance = chance
        self._known: dict[Path, Known] = {}
        self._deleted: dict[Path, Known] = {}

    def step(self) -> None:
        """Something is about to be done."""
        self.done += 1
        if self.is_off or self.done == self._cut_at:
            self.is_off = True
            raise PowerCutError

    def opened(self, path: Path, was_there: bool) -> None:
        """A file is used."""
        if path not in self._known:
            self._known[path] = Known(path.read_bytes(), is_entry_durable=was_there)

    def wrote(self, path: Path, write: Write) -> None:
        """A file was changed."""
        self._known[path].since.append(write)

    def synced(self, path: Path) -> None:
        """All of a file, and its name, are on the disk: SQLite syncs the folder with the first sync of a new file."""
        self._known[path] = Known(path.read_bytes(), is_entry_durable=True)

    def deleted(self, path: Path, is_folder_synced: bool) -> None:
        """A name was taken away."""
        known = self._known.pop(path, None)
        if is_folder_synced:
            self._deleted.clear()
        elif known is not None and known.is_entry_durable:
            self._deleted[path] = known

    def leave(self) -> None:
        """Make of the real files what the disk has after the cut."""
        for path, known in self._deleted.items():
            if path not in self._known and self._chance.random() < 0.5:
                path.write_bytes(self._left(known))
        for path, known in self._known.items():
            if known.is_entry_durable or self._chance.random() < 0.5:
                path.write_bytes(self._left(known))
            else:
                path.unlink(missing_ok=True)

    def _left(self, known: Known) -> bytes:
        content = bytearray(known.durable)
        for write in known.since:
            fate = self._chance.random()
            if fate < 1 / 3:
                continue
            if write.data is None:
                content = content[: write.at].ljust(write.at, b"\0")
                continue
            data = write.data if fate < 2 / 3 else self._torn(write.data)
            content = content.ljust(write.at, b"\0")
            content[write.at : write.at + len(data)] = data
        return bytes(content)

    def _torn(self, data: bytes) -> bytes:
        """The first sectors only; at times the next one is neither what it was nor what it was to be."""
        kept = self._chance.randrange(0, len(data) + 1, SECTOR)
        rubbish = self._chance.randbytes(min(SECTOR, len(data) - kept)) if self._chance.random() < 0.3 else b""
        return data[:kept] + rubbish


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self._path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        self._disk = disk
        was_there = self._path.exists()
        super().__init__("", name, flags)
        disk.opened(self._path, was_there)

    def xWrite(self, data: Any, offset: int) -> None:
        self._disk.step()
        super().xWrite(data, offset)
        self._disk.wrote(self._path, Write(offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        self._disk.step()
        super().xTruncate(newsize)
        self._disk.wrote(self._path, Write(newsize, None))

    def xSync(self, flags: int) -> None:
        self._disk.step()
        self._disk.synced(self._path)


class _Power(apsw.VFS):
    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self.disk = Disk(random.Random(0))

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        self.disk.step()
        return _File(self.disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.disk.step()
        super().xDelete(filename, False)
        self.disk.deleted(Path(filename), bool(syncdir))


NAME = "power"
_vfs = _Power(NAME)


@contextmanager
def power(disk: Disk) -> Iterator[str]:
    """The name of a file system on this disk, in force for a while."""
    _vfs.disk = disk
    try:
        yield NAME
    finally:
        _vfs.disk = Disk(random.Random(0))
