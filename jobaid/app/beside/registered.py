"""Whether the system opens links of jobaid with jobaid. It looks at a few files, or one key, and changes nothing."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

_ENTRY = "jobaid.desktop"
_TYPE = "x-scheme-handler/jobaid"
_KEY = r"Software\Classes\jobaid\shell\open\command"


def opens_links(environment: Mapping[str, str], system: str = sys.platform) -> bool | None:
    """Whether it does; None on a system that is not looked at."""
    if system == "win32":
        return _is_in_registry()
    if system != "linux":
        return None
    return any(_names_type(folder / "applications" / _ENTRY) for folder in _data_folders(environment))


def _data_folders(environment: Mapping[str, str]) -> Iterator[Path]:
    home = Path(environment.get("HOME", "/"))
    yield Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    for folder in (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(os.pathsep):
        yield Path(folder)


def _names_type(entry: Path) -> bool:
    try:
        lines = entry.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return False
    kinds = next((line.partition("=")[2] for line in lines if line.startswith("MimeType=")), "")
    return _TYPE in kinds.split(";")


def _is_in_registry() -> bool:
    if sys.platform == "win32":
        import winreg

        with suppress(OSError):
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY).Close()
            return True
    return False
