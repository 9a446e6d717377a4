"""Puts files into a library: all of them or none, each whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from jobaid.errors import UserFacing
from jobaid.messages import message


def write_files(library: Path, files: Mapping[str, str], obsolete: Sequence[str], *, overwrite: bool) -> None:
    """Write the texts under their relative paths and remove the obsolete ones.

    Raises UserFacing if one of them is there already and may not be replaced, or if the disk refuses; then
    everything is as it was before.
    """
    there = [name for name in files if (library / name).exists()]
    if there and not overwrite:
        raise UserFacing(message("import.there", path=there[0]), message("import.there.hint"))
    before = {name: (library / name).read_bytes() for name in (*there, *obsolete)}
    staged: dict[str, Path] = {}
    done: list[str] = []
    try:
        for name, content in files.items():
            staged[name] = _stage(library / name, content.encode())
        for name, temporary in staged.items():
            temporary.replace(library / name)
            done.append(name)
        for name in obsolete:
            (library / name).unlink()
        _keep_names({(library / name).parent for name in files})
    except OSError as error:
        _undo(library, done, before)
        raise UserFacing(message("import.not_written", path=library, why=error.strerror or str(error))) from error
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    """Write the content beside its place and make sure that it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    return Path(temporary)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _keep_names(folders: set[Path]) -> None:
    """Make the new names last through a power cut, where the system has a way to ask for that."""
    for folder in folders:
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _undo(library: Path, done: Sequence[str], before: Mapping[str, bytes]) -> None:
    for name in done:
        if name not in before:
            with contextlib.suppress(OSError):
                (library / name).unlink()
    for name, content in before.items():
        with contextlib.suppress(OSError):
            (library / name).write_bytes(content)
