"""Where jobaid keeps and finds its files, and how it writes them."""

import os
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


def state_file() -> Path:
    """Where the window stood when it was closed."""
    return settings_file().with_name("window.toml")


def learned_file(library: Path) -> Path:
    """What search has learned of the library in a folder, on this computer."""
    from hashlib import sha256

    place = os.path.normcase(library.absolute().resolve(strict=False))
    name = sha256(os.fsencode(place)).hexdigest()[:16]
    return Path(platformdirs.user_data_dir("jobaid", appauthor=False)) / "learned" / f"{name}.json"


def log_file() -> Path:
    """What went wrong unexpectedly, for whoever mends it; it holds no customer data."""
    return Path(platformdirs.user_log_dir("jobaid", appauthor=False)) / "jobaid.log"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, whatever happens meanwhile. Raises OSError."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
