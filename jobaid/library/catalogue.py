"""The library that is open: reads what changed, and keeps the last good version of what broke."""

from itertools import islice
from pathlib import Path
from threading import Lock

from jobaid.content.file import FileContent, digest_of, read_file
from jobaid.errors import UserFacing
from jobaid.library.cache import Cache
from jobaid.library.contents import Contents
from jobaid.library.sources.folder import MAX_FILES, Listed, list_files, read_bytes
from jobaid.messages import message
from jobaid.model.problem import Problem, Severity


class Catalogue:
    """One open library. `refresh` may be called from any thread, one at a time."""

    def __init__(self, folder: Path, cache: Cache | None = None) -> None:
        self._folder = folder
        self._cache = cache
        self._listed: dict[str, Listed] = {}
        self._contents = Contents({})
        self._lock = Lock()

    @property
    def folder(self) -> Path:
        """Where the library is."""
        return self._folder

    @property
    def contents(self) -> Contents:
        """What was read last."""
        return self._contents

    def listing(self) -> dict[str, Listed]:
        """The files as they are on disk now, none of them read.

        Raises UserFacing if the folder is gone, cannot be opened, or holds no library.
        """
        listed = {one.path: one for one in list_files(self._folder)}
        if "library.toml" not in listed:
            raise UserFacing(
                message("no-library", folder=self._folder), message("no-library.hint", folder=self._folder)
            )
        return listed

    def refresh(self) -> bool:
        """Read what is new or changed; True if anything is. Raises as `listing` does, and changes nothing then."""
        with self._lock:
            listed = self.listing()
            if listed == self._listed:
                return False
            self._contents = self._read(listed)
            self._listed = listed
            return True

    def _read(self, listed: dict[str, Listed]) -> Contents:
        known = self._cache.load(self._folder, listed) if self._cache and not self._listed else {}
        files: dict[str, FileContent] = {}
        for path, one in islice(listed.items(), MAX_FILES):
            before = self._contents.files.get(path)
            if before is not None and self._listed.get(path) == one:
                files[path] = before
            else:
                files[path] = known.get(path) or self._read_file(one)
        contents = Contents(files, self._last_good(files), _too_many(listed))
        if self._cache and not _is_newer(files):  # or a restart would take half of what cannot be understood
            self._cache.save(self._folder, listed, contents)
        return contents

    def _read_file(self, listed: Listed) -> FileContent:
        data = read_bytes(self._folder, listed)
        if isinstance(data, FileContent):
            return data
        before = self._contents.files.get(listed.path)
        if before is not None and before.digest == digest_of(data):
            return before
        return read_file(listed.path, data)

    def _last_good(self, files: dict[str, FileContent]) -> dict[str, FileContent]:
        kept: dict[str, FileContent] = {}
        is_newer = _is_newer(files)
        for path, file in files.items():
            if file.is_sound and not is_newer:
                continue
            before = self._contents.last_good.get(path) or self._contents.files.get(path)
            if (before is None or not before.is_sound) and self._cache:
                before = self._cache.last_good(self._folder, path)
            if before is not None and before.is_sound:
                kept[path] = before
        return kept


def _is_newer(files: dict[str, FileContent]) -> bool:
    return any(problem.rule == "newer-format" for problem in files["library.toml"].problems)


def _too_many(listed: dict[str, Listed]) -> tuple[Problem, ...]:
    if len(listed) <= MAX_FILES:
        return ()
    words = message("too-many-files", most=MAX_FILES)
    return (Problem("too-many-files", Severity.ERROR, words, "library.toml", hint=message("too-many-files.hint")),)
