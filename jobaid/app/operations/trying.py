"""Asks the search tests of a library while somebody writes it, beside everything else."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jobaid import paths
from jobaid.app.operations.search_tests import GoOn, Tried, try_tests
from jobaid.library.contents import Contents
from jobaid.library.searching import as_written
from jobaid.model.library import Library
from jobaid.search.index import Index
from jobaid.search.unusable import Unusable

_LONGEST_REST = 0.1


class Trying:
    """Tells what came of the tests whenever that is something else.

    Of a library that has just been opened only what is known is told; its tests are asked once it changes. They are
    asked where its files may be written: on the computers of those who only read it nobody waits for the answer.
    """

    def __init__(self, folder: Path, tell: Callable[[Tried], object]) -> None:
        self._folder = folder
        self._tell = tell
        self._newest: tuple[Index, Contents] | None = None
        self._opened: Contents | None = None
        self._told: Tried | None = None

    def take(self, index: Index, contents: Contents) -> None:
        """Take note of an index that has come, and of what it was made of."""
        self._opened = self._opened or contents
        if self._newest is None or self._newest[0] is not index:
            self._newest = (index, contents)

    def ask(self, index: Index, go_on: GoOn) -> None:
        """Ask the tests of what an index was made of, in whatever thread this is; `go_on` is false when it is late."""
        newest = self._newest  # once: another thread may take the next one at any time
        if newest is None or newest[0] is not index:
            return
        contents = newest[1]
        if os.access(self._folder / "library.toml", os.W_OK):
            found = self._found(index, contents, go_on)
        else:
            found = Tried(len(contents.library.search_tests), are_asked=False)
        if found is not None and found != self._told:
            self._told = found
            self._tell(found)

    def _found(self, index: Index, contents: Contents, go_on: GoOn) -> Tried | None:
        library, files = contents.library, {**contents.files, **contents.last_good}
        is_changed = contents is not self._opened

        def engine() -> Index | None:
            return _engine(index, library, go_on) if is_changed else None

        return try_tests(self._folder, library, files, engine, _unhurried(go_on))


def _unhurried(go_on: GoOn) -> GoOn:
    """Rests as long as the last test took before the next: whoever is on a call shares this computer with them."""
    began = time.perf_counter()

    def rested() -> bool:
        nonlocal began
        time.sleep(min(time.perf_counter() - began, _LONGEST_REST))
        began = time.perf_counter()
        return go_on()

    return rested


def _engine(index: Index, library: Library, go_on: GoOn) -> Index | None:
    """What `check` asks: without what was learned on this computer, and with what holds on other days."""
    plain = as_written(index, library)
    with suppress(Unusable):
        if not plain.learn(paths.vectors_file(), lambda _done, _total: go_on()):
            return None
    return plain
