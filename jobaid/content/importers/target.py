"""Where in the library the result goes."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jobaid.content.importers.ids import cleaned, fits
from jobaid.errors import UserFacing
from jobaid.messages import Message, message

TOPICS = "topics"
FAQ = "faq"


@dataclass(frozen=True, slots=True)
class Target:
    """A file of the library without its ending, relative to the library: the result may need several such files."""

    folder: str
    name: str

    @property
    def path(self) -> str:
        """The one file, if one is enough."""
        return f"{self.folder}/{self.name}.toml"

    def numbered(self, number: int) -> str:
        """One of several files, counted from 1."""
        return f"{self.folder}/{self.name}-{number}.toml"

    def family(self, library: Path) -> frozenset[str]:
        """The files there are: the one file, and the numbered ones from 1 up to the first gap."""
        names = {self.path} if (library / self.path).exists() else set()
        number = 1
        while (library / self.numbered(number)).exists():
            names.add(self.numbered(number))
            number += 1
        return frozenset(names)


def check_library(library: Path) -> None:
    """Raise UserFacing unless the folder is a library."""
    if not (library / "library.toml").is_file():
        raise UserFacing(message("import.no_library", path=library), message("import.no_library.hint", path=library))


def find_target(library: Path, into: str | None, folder: str, name: str) -> Target:
    """The place for a result that belongs into `folder`. Raises UserFacing for a place outside it or the library."""
    target = Target(folder, cleaned(name) or "imported") if into is None else _asked(into, folder)
    if not (library / target.path).resolve().is_relative_to(library.resolve()):
        raise UserFacing(message("import.into.outside", into=into or target.path), _hint(folder))
    return target


def only_folder(into: str | None) -> None:
    """For results of several topics: `--into` may only name the topics folder."""
    if into is not None and PurePosixPath(into.replace("\\", "/")) != PurePosixPath(TOPICS):
        raise UserFacing(message("import.into.topics", into=into), message("import.into.topics.hint"))


def _asked(into: str, folder: str) -> Target:
    path = PurePosixPath(into.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in into:
        raise UserFacing(message("import.into.outside", into=into), _hint(folder))
    if len(path.parts) < 2 or path.parts[0] != folder:
        raise UserFacing(message("import.into.folder", into=into, folder=folder), _hint(folder))
    if path.suffix != ".toml" or not fits(path.stem) or not all(fits(part) for part in path.parts[:-1]):
        raise UserFacing(message("import.into.name", into=into), _hint(folder))
    return Target(path.parent.as_posix(), path.stem)


def _hint(folder: str) -> Message:
    return message("import.into.hint", folder=folder)
