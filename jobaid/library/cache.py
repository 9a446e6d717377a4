"""What the last start learned of each library: the files that were sound, and the list for the first frame.

A cache can be deleted at any time: it makes the start quicker, and gives back the last good version of a broken file.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import apsw

from jobaid import __version__

if TYPE_CHECKING:  # the first frame needs the outline only; reading files is loaded after it
    from jobaid.content.file import FileContent
    from jobaid.library.contents import Contents
    from jobaid.library.sources.folder import Listed
    from jobaid.model.topic import Topic

_SCHEMA = """
CREATE TABLE IF NOT EXISTS file (
    library TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, changed_ns INTEGER NOT NULL,
    digest TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (library, path)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outline (
    library TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (library, place)) WITHOUT ROWID;
"""
_FAULTS = (apsw.Error, OSError, UnicodeEncodeError)
_BUSY_MS = 200
_DAMAGE = (apsw.NotADBError, apsw.CorruptError)
_VERSION = crc32(__version__.encode()) & 0x7FFFFFFF
"""What was sound for another version of the program is looked at again."""


class OutlineRow(NamedTuple):
    """A topic as the list shows it."""

    id: str
    title: str
    kind: str


def outline_rows(topics: "Iterable[Topic]") -> list[OutlineRow]:
    """The topics that can be chosen, by title."""
    rows = (OutlineRow(topic.id, topic.title, topic.kind) for topic in topics if topic.kind != "shared")
    return sorted(rows, key=lambda row: row.title.casefold())


class Cache:
    """A SQLite file in the user's cache folder. Whatever goes wrong with it, it is as if it were empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: apsw.Connection | None = None

    def outline(self, folder: Path) -> list[OutlineRow]:
        """The topics of the library as they were last, in order."""
        rows = self._rows("SELECT id, title, kind FROM outline WHERE library = ? ORDER BY place", (str(folder),))
        return [OutlineRow(*row) for row in rows]

    def load(self, folder: Path, listed: "Mapping[str, Listed]") -> "dict[str, FileContent]":
        """The sound files that have not changed since."""
        known: dict[str, FileContent] = {}
        query = "SELECT path, size, changed_ns, digest, text FROM file WHERE library = ?"
        for path, size, changed_ns, digest, text in self._rows(query, (str(folder),)):
            one = listed.get(path)
            if one is not None and (one.size, one.changed_ns) == (size, changed_ns):
                known.update(_again(path, text, digest))
        return known

    def last_good(self, folder: Path, path: str) -> "FileContent | None":
        """The last sound version of a file."""
        query = "SELECT text, digest FROM file WHERE library = ? AND path = ?"
        for text, digest in self._rows(query, (str(folder), path)):
            return _again(path, text, digest).get(path)
        return None

    def save(self, folder: Path, listed: "Mapping[str, Listed]", contents: "Contents") -> None:
        """Remember the sound files and the list of topics; of broken files the last good version stays."""
        library = str(folder)
        known = {
            row[0]: row[1:]
            for row in self._rows("SELECT path, size, changed_ns FROM file WHERE library = ?", (library,))
        }
        fresh = [
            (library, path, listed[path].size, listed[path].changed_ns, file.digest, file.text)
            for path, file in contents.files.items()
            if file.is_sound and known.get(path) != (listed[path].size, listed[path].changed_ns)
        ]
        outline = [(library, place, *row) for place, row in enumerate(outline_rows(contents.library.topics))]
        gone = [(library, path) for path in known.keys() - listed.keys()]
        try:
            connection = self._connection()
            with connection:
                connection.executemany("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)", fresh)
                connection.executemany("DELETE FROM file WHERE library = ? AND path = ?", gone)
                connection.execute("DELETE FROM outline WHERE library = ?", (library,))
                connection.executemany("INSERT INTO outline VALUES (?, ?, ?, ?, ?)", outline)
        except _FAULTS as fault:
            self._give_up(fault)

    def _rows(self, query: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        try:
            return list(self._connection().execute(query, values))
        except _FAULTS as fault:
            self._give_up(fault)
            return []

    def _connection(self) -> apsw.Connection:
        if self._opened is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = connection = apsw.Connection(str(self._path))
            connection.set_busy_timeout(_BUSY_MS)
            if connection.pragma("user_version") != _VERSION:
                connection.execute("DROP TABLE IF EXISTS file; DROP TABLE IF EXISTS outline")
                connection.pragma("user_version", _VERSION)
            connection.execute(_SCHEMA)
        return self._opened

    def _give_up(self, fault: Exception) -> None:
        """Do without it this time. Only a damaged file is thrown away: one that is busy serves somebody else."""
        if self._opened is not None:
            self._opened.close(True)
            self._opened = None
        if isinstance(fault, _DAMAGE):
            for name in (self._path, self._path.with_name(f"{self._path.name}-journal")):
                with suppress(OSError):
                    name.unlink(missing_ok=True)


def _again(path: str, text: str, digest: str) -> "dict[str, FileContent]":
    from jobaid.content.file import read_sound_file

    try:
        return {path: read_sound_file(path, text, digest)}
    except ValueError:
        return {}
