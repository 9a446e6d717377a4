"""Awards as they are written down: what a limit leaves is decided where it is written, in one go with the writing.

Money waits for the disk: nothing is given until it stands in the journal.
"""

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol

from jobaid.app.award_events import AwardDone, AwardEvent, AwardGiven, AwardVoided, can_happen, given_after, group_of
from jobaid.app.entry import Entry
from jobaid.app.given import Given
from jobaid.app.operations.giving import Wanted
from jobaid.app.operations.may import MayShown
from jobaid.app.recording import AWARD_TYPES, entry_of, record_of
from jobaid.journal.record import Record
from jobaid.journal.store import Store
from jobaid.journal.writer import Writer


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the entries that were written, none if it may not be, and the verdict it was decided upon."""

    entries: tuple[Entry, ...] = ()
    shown: MayShown | None = None

    @property
    def is_done(self) -> bool:
        """Whether it is written down."""
        return bool(self.entries)


class Ledger(Protocol):
    """Where awards stand that draw on the same limits.

    Each method reads what was given, decides, and writes, and nobody else writes in between: two desks at once never
    give more than a limit leaves. They raise what stands in the way of writing; then nothing is written.
    """

    def give(self, wanted: Wanted) -> Outcome:
        """Write an award down if it may be given."""

    def change(self, event: AwardDone | AwardVoided) -> Outcome:
        """Write down that one was carried out or does not hold, if it is at that point."""


class JournalLedger:
    """The awards of one journal. Used on the thread that has the journal open."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def give(self, wanted: Wanted) -> Outcome:
        """Write an award down if it may be given."""
        outcome = Outcome()

        def decide() -> Iterable[Record]:
            nonlocal outcome
            shown = wanted.judged(given_in(self._store))
            outcome = Outcome((), shown)
            if wanted.is_given_upon(shown):
                limit = shown.verdict.limit
                given = replace(wanted.given, limit=limit.id if limit else "")
                outcome = Outcome((_entry(given.id, AwardGiven(given), given.at),), shown)
            return [record_of(entry) for entry in outcome.entries]

        self._store.append_decided(decide)
        return outcome

    def change(self, event: AwardDone | AwardVoided) -> Outcome:
        """Write down that one was carried out or does not hold, if it is at that point."""
        outcome = Outcome()

        def decide() -> Iterable[Record]:
            nonlocal outcome
            one = next((one for one in given_in(self._store) if one.id == event.id), None)
            if one is not None and can_happen(one, event):
                outcome = Outcome((_entry(event.id, event, event.at),))
            return [record_of(entry) for entry in outcome.entries]

        self._store.append_decided(decide)
        return outcome


class Awarding:
    """The ledger of a journal that a window has open; the futures tell what came of it, or raise what is in the way."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def give(self, wanted: Wanted) -> "Future[Outcome]":
        """Write an award down if it may be given."""
        return self._writer.run(lambda store: JournalLedger(store).give(wanted))

    def done(self, name: str, now: datetime) -> "Future[Outcome]":
        """It was carried out where orders are kept."""
        return self._change(AwardDone(name, now.astimezone(UTC)))

    def void(self, name: str, now: datetime, reason: str) -> "Future[Outcome]":
        """It does not hold, for a reason."""
        from jobaid.journal.redact import redact

        return self._change(AwardVoided(name, now.astimezone(UTC), redact(" ".join(reason.split()))))

    def _change(self, event: AwardDone | AwardVoided) -> "Future[Outcome]":
        return self._writer.run(lambda store: JournalLedger(store).change(event))


def given_in(store: Store) -> tuple[Given, ...]:
    """All that was given, as it stands in a journal now."""
    entries = (entry_of(one) for one in store.records(types=AWARD_TYPES))
    return given_after((), *(one.event for one in entries if one is not None and isinstance(one.event, AwardEvent)))


def _entry(name: str, event: AwardEvent, at: datetime) -> Entry:
    return Entry(group_of(name), event, at)
