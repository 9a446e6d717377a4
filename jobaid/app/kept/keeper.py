"""What is kept, as the window asks for it: beside its own thread, and through the one hand that writes."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TypeVar

from jobaid.app.day import Day
from jobaid.app.desk import Desk
from jobaid.app.kept.about import About, about
from jobaid.app.kept.awards import nameless, thin_old
from jobaid.app.kept.erasing import erase_about, erase_around, erase_everything, erase_old, forget_phrases
from jobaid.app.kept.exporting import export_about, export_everything
from jobaid.app.kept.forgetting import emptied, with_awards, without
from jobaid.app.kept.overview import Kept, overview
from jobaid.app.kept.phrases import learned_phrases
from jobaid.app.kept.trusting import is_borne_out
from jobaid.app.operations.learning import Memory
from jobaid.journal.everywhere import Looking
from jobaid.journal.store import Store
from jobaid.journal.writer import Writer

T = TypeVar("T")


class Keeper:
    """For one desk and its journal. The futures tell what came of it, and raise what stood in the way."""

    def __init__(self, writer: Writer, desk: Desk, memory: Memory | None = None) -> None:
        self._writer, self._desk, self._memory = writer, desk, memory

    def overview(self, days: int) -> Future[Sequence[Kept]]:
        """Everything that is kept."""
        return self._look(lambda looking: overview(looking, days))

    def find(self, words: str) -> Future[About]:
        """What is kept about somebody."""
        return self._look(lambda looking: about(looking.everything(), learned_phrases(), words))

    def export(self, folder: Path, found: About | None = None, zone: tzinfo | None = None) -> Future[None]:
        """Write what was found into a folder, or everything."""
        if found is not None:
            return self._look(lambda _looking: export_about(folder, found, zone))
        return self._look(lambda looking: export_everything(folder, looking, zone))

    def erase(self, found: About) -> Future[int]:
        """Erase what was found, on the disk and at the desk."""
        self._desk.forget(lambda day: with_awards(without(day, found), found.award_ids, nameless))
        for one in found.phrases if self._memory else ():
            self._memory.forget(one.phrase)  # type: ignore[union-attr]

        def erase(store: Store) -> int:
            forget_phrases(found.phrases)
            return erase_about(store, found)

        return self._writer.run(erase)

    def erase_everything(self) -> Future[int]:
        """Erase all that was said, on the disk and at the desk, and what search has learned; the settings stay."""
        self._desk.forget(lambda day: with_awards(replace(emptied(day), given=day.given), None, nameless))
        if self._memory is not None:
            self._memory.forget_everything()

        def erase(store: Store) -> int:
            erase_around()
            return erase_everything(store)

        return self._writer.run(erase)

    def erase_old(self, now: datetime, days: int) -> Future[int]:
        """Erase what is older than so many days and not needed any more; nothing by a clock that may be wrong."""
        needed, library = needed_calls(self._desk.day), self._desk.library

        def erase(store: Store) -> int:
            if not is_borne_out(store, now):
                return 0
            erased = erase_old(store, now, days, needed)
            if library.frame is None:  # it is not known what limits count
                return erased
            return erased + thin_old(store, library.limits, now, days)

        return self._writer.run(erase)

    def _look(self, work: Callable[[Looking], T]) -> Future[T]:
        return self._writer.run(lambda store: work(Looking(store.path, store.connection, store.vfs)))


def needed_calls(day: Day) -> frozenset[str]:
    """The calls that something is still to be done for: not finished, not copied, or with an open promise."""
    promised = (one.call for one in day.promised if one.is_open)
    return frozenset((*(call.id for call in day.calls), *promised))
