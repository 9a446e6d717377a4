"""Holds the journal open, and opens it again after what an open file cannot get over."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jobaid.journal.failures import FAULTS, needs_reopening
from jobaid.journal.store import Store

Opening = Callable[[Path], Store]


class Hand:
    """Used by the writer's thread only."""

    def __init__(self, path: Path, opening: Opening) -> None:
        self.path = path
        self._opening = opening
        self._store: Store | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a journal to read in."""
        return self._store is not None

    def store(self) -> Store:
        """The journal, opened if it is not. Raises whatever stands in the way."""
        if self._store is None:
            self._store = self._opening(self.path)
        return self._store

    def met(self, fault: BaseException) -> None:
        """Let go of the journal if it cannot be expected to work again as it is."""
        if isinstance(fault, FAULTS) and needs_reopening(fault):
            self.let_go()

    def let_go(self) -> None:
        """Close the journal."""
        store, self._store = self._store, None
        if store is not None:
            with suppress(*FAULTS):
                store.close()
