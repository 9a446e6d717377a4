"""A connection to a journal's file, set so that what was committed stays."""

from pathlib import Path

import apsw

from jobaid.journal.checked import CHECK, PAGE, checked
from jobaid.journal.places import private_file

_SETTINGS = """
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
"""

_PATIENCE_MS = 2_000
"""Another program of the user's may be reading, such as one that exports."""


def connect(path: Path, vfs: str = "") -> apsw.Connection:
    """Open the file, or make it. Raises apsw.Error and OSError."""
    private_file(path)
    connection = apsw.Connection(str(path), vfs=checked(vfs))
    try:
        connection.set_busy_timeout(_PATIENCE_MS)
        connection.pragma("page_size", PAGE)
        connection.reserve_bytes(reserve=CHECK)
        for _ in connection.execute(_SETTINGS):
            pass
    except apsw.Error:
        connection.close(True)
        raise
    return connection
