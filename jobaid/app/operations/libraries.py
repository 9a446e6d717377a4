"""Which library is open, and opening another."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid import paths, settings
from jobaid.library.cache import Cache, OutlineRow

if TYPE_CHECKING:  # the window's first frame comes before anything is read
    from jobaid.library.catalogue import Catalogue


def folder_in_force(named: Path | None) -> Path:
    """The folder named, else the library last opened, else the sample.

    One that is gone is not replaced by the sample: nobody should read its rules to their own customers.
    """
    if named is not None:
        return named
    last = settings.load(paths.settings_file()).library
    return Path(last) if last else paths.sample_library()


def catalogue_of(folder: Path, *, cached: bool = False) -> "Catalogue":
    """The library in a folder, not yet read; `cached` keeps what was read for the next start."""
    from jobaid.library.catalogue import Catalogue

    return Catalogue(folder.absolute(), Cache(paths.cache_file()) if cached else None)


def outline_of(folder: Path) -> list[OutlineRow]:
    """The topics of the library as the last start knew them; empty on a first start."""
    return Cache(paths.cache_file()).outline(folder.absolute())


def remember(folder: Path) -> None:
    """Open this library next time. Raises UserFacing if that cannot be written down."""
    file = paths.settings_file()
    is_sample = folder.absolute() == paths.sample_library()
    settings.save(file, replace(settings.load(file), library="" if is_sample else str(folder.absolute())))
