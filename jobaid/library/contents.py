"""All files of a library, read, and the library they make together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from jobaid.content.file import FileContent
from jobaid.model.library import Library
from jobaid.model.problem import Problem

_VERSION_DIGITS = 12


@dataclass(frozen=True)
class Contents:
    """The files by path, as they are on disk, and of those that are broken the last good version, if there is one."""

    files: Mapping[str, FileContent]
    last_good: Mapping[str, FileContent] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @cached_property
    def library(self) -> Library:
        """The library, with the last good version in the place of each broken file."""
        return assemble(self.last_good.get(path, file) for path, file in self.files.items())

    @cached_property
    def as_written(self) -> Library:
        """The library as far as the files can be read as they are now: what `check` looks at."""
        return assemble(self.files.values()) if self.last_good else self.library

    @property
    def broken(self) -> tuple[str, ...]:
        """The paths of the files that could not be read whole."""
        return tuple(path for path, file in self.files.items() if not file.is_sound)


def assemble(files: Iterable[FileContent]) -> Library:
    """One library of many files, in the order of the files."""
    parts: dict[str, list[Any]] = {}
    version = sha256()
    for file in files:
        version.update(f"{file.path}\0{file.digest}\0".encode(errors="surrogatepass"))
        for name, values in file.parts.items():
            parts.setdefault(name, []).extend(values)
    frames = parts.pop("frame", [])
    frame = frames[0] if frames else None
    of_kinds: dict[str, Any] = {name: tuple(values) for name, values in parts.items()}
    return Library(frame=frame, **of_kinds, version=version.hexdigest()[:_VERSION_DIGITS])
