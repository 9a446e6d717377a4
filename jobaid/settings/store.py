"""Settings in a file. A setting that cannot be read is as it would be without the file."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli

from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.paths import write_whole
from jobaid.settings.declared import DECLARED, Settings


def load(path: Path) -> Settings:
    """The settings in the file; of one that is missing or makes no sense, the default."""
    try:
        found = tomli.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    read = {one.key: one.kind.read(found[one.key]) for one in DECLARED if one.key in found}
    sound: dict[str, Any] = {key: value for key, value in read.items() if value is not None}
    return Settings(**sound)


def save(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises UserFacing if the file cannot be written."""
    try:
        write_whole(path, _written(settings))
    except (OSError, UnicodeEncodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error.reason
        raise UserFacing(message("settings-not-saved", path=path, reason=reason)) from None


def change(path: Path, key: str, value: Any) -> Settings:
    """Write one setting, and leave the others as the file has them. Raises UserFacing as `save` does."""
    one: dict[str, Any] = {key: value}
    settings = replace(load(path), **one)
    save(path, settings)
    return settings


def _written(settings: Settings) -> bytes:
    import tomli_w

    values = {one.key: getattr(settings, one.key) for one in DECLARED}
    plain = {key: dict(value) if isinstance(value, Mapping) else value for key, value in values.items()}
    return tomli_w.dumps(plain).encode()
