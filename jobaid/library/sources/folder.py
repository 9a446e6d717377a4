"""A library in a folder: which files there are, and their bytes, whatever state the folder is in."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jobaid.content.file import FileContent, unreadable
from jobaid.content.kinds import kind_of
from jobaid.content.reader import MAX_BYTES
from jobaid.errors import UserFacing
from jobaid.messages import message

MAX_FILES = 20_000
"""More than any library needs; it bounds what a folder chosen by mistake can cost."""

_MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """A TOML file of the folder; size and time tell whether it changed.

    `is_outside`: a link that leads out. `is_folder`: a link to a folder, which is never followed.
    """

    path: str
    size: int
    changed_ns: int
    is_outside: bool = False
    is_folder: bool = False


def list_files(folder: Path) -> list[Listed]:
    """The TOML files of a library by path, library.toml first. Hidden ones are passed over.

    Raises UserFacing if the folder is not there or cannot be opened.
    """
    try:
        root = os.path.realpath(folder, strict=True)
        names = os.scandir(root)
    except FileNotFoundError:
        raise UserFacing(message("no-folder", folder=folder), message("no-folder.hint", folder=folder)) from None
    except NotADirectoryError:
        words, hint = message("file-for-folder", file=folder), message("file-for-folder.hint")
        raise UserFacing(words, hint) from None
    except OSError as error:
        words = message("unreadable-folder", folder=folder, reason=error.strerror)
        raise UserFacing(words, message("unreadable-folder.hint")) from None
    return sorted(_walk(names, root, "", 0), key=lambda listed: (listed.path != "library.toml", listed.path))[
        : MAX_FILES + 1
    ]


def _walk(entries: Iterator[os.DirEntry[str]], root: str, above: str, depth: int) -> Iterator[Listed]:
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = above + entry.name
        try:
            if entry.is_dir(follow_symlinks=False):
                if depth < _MAX_DEPTH:
                    yield from _walk(os.scandir(entry.path), root, f"{path}/", depth + 1)
            elif entry.is_symlink() and entry.is_dir():
                if kind_of(f"{path}/a.toml"):
                    yield Listed(path, 0, 0, is_folder=True)
            elif entry.name.lower().endswith(".toml"):
                yield _listed(entry, root, path)
        except OSError:
            yield Listed(path, 0, 0)


def _listed(entry: os.DirEntry[str], root: str, path: str) -> Listed:
    if entry.is_symlink() and not os.path.realpath(entry.path).startswith(root + os.sep):
        return Listed(path, 0, 0, is_outside=True)
    status = entry.stat()
    return Listed(path, status.st_size, status.st_mtime_ns)


def _leads_out(folder: Path, path: str) -> bool:
    """Whether a file has become a link that leads out of the folder since it was listed."""
    name = folder / path
    return name.is_symlink() and not os.path.realpath(name).startswith(os.path.realpath(folder) + os.sep)


def read_bytes(folder: Path, listed: Listed) -> bytes | FileContent:
    """The bytes of a listed file, at most one more than a file may have; or, unreadable, the content that says why."""
    if listed.is_folder:
        return unreadable(listed.path, "folder-link")
    if listed.is_outside or _leads_out(folder, listed.path):
        return unreadable(listed.path, "outside-link")
    try:
        descriptor = os.open(
            folder / listed.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return unreadable(listed.path, "unreadable-file", reason="it is no plain file")
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return unreadable(listed.path, "unreadable-file", reason=(error.strerror or "unknown").lower())
