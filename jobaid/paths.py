"""Where jobaid keeps and finds its files, and how it writes them."""

import errno
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent
HOME = "JOBAID_HOME"
"""The variable that names a folder for all that is kept of the user, in the place of the system's folders."""
_LONGEST_TURN = 1.0
"""How many seconds another process is waited for: whoever keeps a file longer hangs, and is waited for in vain."""
_GLANCE = 0.01
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
"""What a system says of a lock that somebody else has; anything else it says of a place that has no locks."""


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


def search_tests_file(library: Path) -> Path:
    """What the search tests of a library found; it can be deleted at any time, and they are asked anew."""
    return cache_file().with_name("search-tests") / f"{_name_of(library)}.json"


def words_folder() -> Path:
    """Where the words of libraries stand; it can be deleted at any time and is worked out anew."""
    return cache_file().with_name("words")


def settings_file() -> Path:
    """The user's settings."""
    return _kept_in(platformdirs.user_config_dir) / "settings.toml"


def state_file() -> Path:
    """Where the window stood when it was closed."""
    return settings_file().with_name("window.toml")


def learned_file(library: Path) -> Path:
    """What search has learned of the library in a folder, on this computer."""
    return learned_folder() / f"{_name_of(library)}.json"


def learned_folder() -> Path:
    """What search has learned of all libraries, on this computer."""
    return _kept_in(platformdirs.user_data_dir) / "learned"


def journal_file() -> Path:
    """What happened at the desk: calls, notes and promises, on this computer only."""
    return _kept_in(platformdirs.user_data_dir) / "journal" / "journal.sqlite"


def runtime_folder() -> Path:
    """What lasts only as long as somebody is logged in, such as where the window listens."""
    with warnings.catch_warnings(action="ignore"):  # that there is none is no news to the user
        try:
            return Path(platformdirs.user_runtime_dir("jobaid", appauthor=False))
        except OSError:  # somebody else made the one that was left
            return cache_file().with_name("run")


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


@contextmanager
def in_turn(path: Path) -> Iterator[None]:
    """Have the files beside this one to oneself, of all processes that ask for it, to read one and write it anew.

    Where that cannot be had, or not soon, one goes on without.
    """
    descriptor = _turn(path.with_name(".lock"))
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def lock(descriptor: int) -> None:
    """Lock an open file at once; the lock goes with the process, however that ends. Raises OSError."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _turn(path: Path) -> int | None:
    """An open file that is locked, unless there cannot be one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    until = time.monotonic() + _LONGEST_TURN
    while True:
        try:
            lock(descriptor)
        except OSError as refused:
            if refused.errno not in _TAKEN or time.monotonic() > until:
                return descriptor
            time.sleep(_GLANCE)
        else:
            return descriptor


def _name_of(library: Path) -> str:
    """A name for the library in a folder, the same however the folder is written."""
    from hashlib import sha256

    place = os.path.normcase(library.absolute().resolve(strict=False))
    return sha256(os.fsencode(place)).hexdigest()[:16]


def _kept_in(folder_of: Callable[..., str]) -> Path:
    home = os.environ.get(HOME)
    return Path(home) if home else Path(folder_of("jobaid", appauthor=False))


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
