"""Settings in a file. A setting that cannot be read is as it would be without the file."""

import os
from dataclasses import asdict
from pathlib import Path

import tomli

from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.settings.declared import DECLARED, Settings


def load(path: Path) -> Settings:
    """The settings in the file; of one that is missing or makes no sense, the default."""
    try:
        found = tomli.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return Settings(**{one.key: found[one.key] for one in DECLARED if one.key in found and one.allows(found[one.key])})


def save(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises UserFacing if the file cannot be written."""
    import tempfile

    import tomli_w

    temporary = ""
    try:
        words = tomli_w.dumps(asdict(settings)).encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except (OSError, UnicodeEncodeError) as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        reason = error.strerror if isinstance(error, OSError) else error.reason
        raise UserFacing(message("settings-not-saved", path=path, reason=reason)) from None
