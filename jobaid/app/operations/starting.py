"""A small library to start from."""

import json
from pathlib import Path

from jobaid.content.schema.export import json_schema
from jobaid.errors import UserFacing
from jobaid.messages import message

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


def write_schema(folder: Path) -> None:
    """Put the schema of the format where the library's files name it. Raises OSError."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=1)
    (folder / SCHEMA_FILE).write_text(schema + "\n", "utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8", newline="\n") as file:
        file.write(source.read_text("utf-8"))
