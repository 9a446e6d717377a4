"""A small library to start from."""

import json
from itertools import count
from pathlib import Path

from jobaid.content.schema.export import json_schema
from jobaid.errors import UserFacing
from jobaid.messages import message, text

_STARTER = Path(__file__).parent.parent / "starter"
SCHEMA_FILE = "jobaid.schema.json"


def start_library(folder: Path, *, empty: bool = False) -> None:
    """Make a valid library in a folder that is new or empty: commented examples, or with `empty` the frame alone.

    Raises UserFacing if something is in the folder or it cannot be written.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            raise UserFacing(message("new.not-empty", folder=folder), message("new.not-empty.hint"))
        for source in sorted(_STARTER.rglob("*.toml")):
            if not empty or source.name == "library.toml":
                _copy(source, folder / source.relative_to(_STARTER))
        write_schema(folder)
    except OSError as error:
        raise UserFacing(message("new.failed", folder=folder, reason=error.strerror)) from None


def start_library_in(place: Path) -> Path:
    """Make a library in a place that is new or empty, else in a new folder there. Returns where it is.

    Raises UserFacing if it cannot be written.
    """
    try:
        folder = _free_folder(place)
    except OSError as error:
        raise UserFacing(message("new.failed", folder=place, reason=error.strerror)) from None
    start_library(folder)
    return folder


def write_schema(folder: Path) -> None:
    """Put the schema of the format where the library's files name it. Raises OSError."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=1)
    (folder / SCHEMA_FILE).write_text(schema + "\n", "utf-8")


def _free_folder(place: Path) -> Path:
    if not place.exists() or not any(place.iterdir()):
        return place
    name = text(message("libraries.folder-name"))
    names = (f"{name} {number}" if number > 1 else name for number in count(1))
    return next(folder for folder in map(place.joinpath, names) if not folder.exists())


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8", newline="\n") as file:
        file.write(source.read_text("utf-8"))
