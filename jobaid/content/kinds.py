"""Which file of a library holds what."""

from typing import Literal, get_args

Kind = Literal[
    "library",
    "topic",
    "faq",
    "facts",
    "notices",
    "authority",
    "no_nos",
    "people",
    "contacts",
    "glossary",
    "synonyms",
    "search_tests",
    "replies",
    "training",
    "translation",
]
FORMAT = 1
"""The version of the format that this program knows."""

KINDS: tuple[Kind, ...] = get_args(Kind)

_FOLDERS: dict[str, Kind] = {"topics": "topic", "faq": "faq", "training": "training", "locales": "translation"}
_FILES: dict[str, Kind] = {f"{kind}.toml": kind for kind in KINDS if kind not in _FOLDERS.values()}
FILE_NAMES = (*_FILES, *(f"{folder}/*.toml" for folder in _FOLDERS))


def kind_of(path: str) -> Kind | None:
    """What the file at `path`, relative to the library, holds; None for a file that is no part of a library."""
    folder, slash, rest = path.partition("/")
    if not slash:
        return _FILES.get(path)
    return _FOLDERS.get(folder) if rest.endswith(".toml") else None
