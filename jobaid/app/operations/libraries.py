"""Which library is open, and opening another."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid import paths, settings
from jobaid.errors import UserFacing
from jobaid.library.cache import Cache, OutlineRow
from jobaid.messages import message

if TYPE_CHECKING:  # the window's first frame comes before anything is read
    from jobaid.library.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Known:
    """A library that was opened before; one that is not there now has no name but its folder's."""

    folder: Path
    name: str
    is_there: bool


def folder_in_force(named: Path | None) -> Path:
    """The folder named, else the library last opened, else the sample.

    One that is gone is not replaced by the sample: nobody should read its rules to their own customers.
    """
    if named is not None:
        return named
    last = settings.load(paths.settings_file()).library
    return Path(last) if last else paths.sample_library()


def is_first_start() -> bool:
    """Whether nothing was ever chosen on this computer."""
    return not paths.settings_file().exists()


def catalogue_of(folder: Path, *, cached: bool = False) -> "Catalogue":
    """The library in a folder, not yet read; `cached` keeps what was read for the next start."""
    from jobaid.library.catalogue import Catalogue

    return Catalogue(folder.absolute(), Cache(paths.cache_file()) if cached else None)


def outline_of(folder: Path) -> list[OutlineRow]:
    """The topics of the library as the last start knew them; empty on a first start."""
    return Cache(paths.cache_file()).outline(folder.absolute())


def require_library(folder: Path) -> None:
    """Raises UserFacing if the folder is none, or holds no library."""
    if not folder.is_dir():
        raise UserFacing(message("no-folder", folder=folder), message("no-folder.hint", folder=folder))
    if not (folder / "library.toml").is_file():
        raise UserFacing(message("no-library", folder=folder), message("no-library.hint", folder=folder))


def remember(folder: Path) -> None:
    """Open this library next time, and list it among those opened before.

    The sample is always offered, so it is not listed. Raises UserFacing if that cannot be written down.
    """
    file = paths.settings_file()
    before = settings.load(file)
    if folder.absolute() == paths.sample_library():
        after = replace(before, library="")
    else:
        name = str(folder.absolute())
        others = (one for one in before.recent if one != name)
        after = replace(before, library=name, recent=(name, *others)[: settings.MOST_RECENT])
    if after != before or not file.exists():
        settings.save(file, after)


def forget(folder: Path) -> None:
    """List it no longer among those opened before. Raises UserFacing if that cannot be written down."""
    file = paths.settings_file()
    settings.change(file, "recent", tuple(one for one in settings.load(file).recent if one != str(folder)))


def recent() -> tuple[Path, ...]:
    """The libraries opened before, the last one first."""
    return tuple(Path(one) for one in settings.load(paths.settings_file()).recent)


def known_by(folder: Path) -> Known:
    """The name of the library in a folder, and whether it is there. A folder on the network can take its time."""
    import tomli

    try:
        frame = tomli.loads((folder / "library.toml").read_text("utf-8-sig"))
    except OSError:
        return Known(folder, folder.name, is_there=False)
    except (ValueError, RecursionError):
        return Known(folder, folder.name, is_there=True)
    name = frame.get("name")
    return Known(folder, name if isinstance(name, str) and name else folder.name, is_there=True)
