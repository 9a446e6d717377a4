"""Where jobaid keeps and finds its files."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


def sample_library() -> Path:
    """The library that comes with jobaid: inside the package where it is installed, beside it in a checkout."""
    return _shipped("scripts_library")


def assets() -> Path:
    """The icons."""
    return _shipped("assets")


def cache_file() -> Path:
    """What can be deleted at any time and only makes the start quicker."""
    return Path(platformdirs.user_cache_dir("jobaid", appauthor=False)) / "libraries.sqlite"


def vectors_file() -> Path:
    """What texts mean, in numbers; it can be deleted at any time and is worked out anew."""
    return cache_file().with_name("meaning.vectors")


def settings_file() -> Path:
    """The user's settings."""
    return Path(platformdirs.user_config_dir("jobaid", appauthor=False)) / "settings.toml"


def log_file() -> Path:
    """What went wrong unexpectedly, for whoever mends it; it holds no customer data."""
    return Path(platformdirs.user_log_dir("jobaid", appauthor=False)) / "jobaid.log"


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
