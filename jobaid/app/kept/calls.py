"""The calls that something is kept of, put together from what was written down."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import reduce

from jobaid.app.award_events import is_group
from jobaid.app.day import Day
from jobaid.app.day_events import Undone
from jobaid.app.happening import after
from jobaid.app.promised import Promised
from jobaid.app.recording import entry_of
from jobaid.app.report_events import ASIDE
from jobaid.call import CallState
from jobaid.journal.record import Stored


@dataclass(frozen=True, slots=True)
class KeptCall:
    """A call as it was last, what was promised on it, and all that is written down of it."""

    state: CallState
    promised: tuple[Promised, ...]
    stored: tuple[Stored, ...]

    @property
    def id(self) -> str:
        """Its name."""
        return self.state.id

    @property
    def last(self) -> datetime:
        """When something happened on it last, in UTC."""
        return moment(self.stored[-1].at)

    @property
    def open_promises(self) -> int:
        """How many promises are still to be kept."""
        return sum(one.is_open for one in self.promised)


def kept_calls(records: Iterable[Stored]) -> list[KeptCall]:
    """The calls of which anything is still said, the latest last."""
    by_call: dict[str, list[Stored]] = {}
    for one in records:
        if one.call not in {"", ASIDE} and not is_group(one.call):
            by_call.setdefault(one.call, []).append(one)
    return [_call(stored) for stored in by_call.values() if any(one.payload is not None for one in stored)]


def moment(at: int) -> datetime:
    """A time of the journal, in UTC."""
    return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=at)


def in_journal(when: datetime) -> int:
    """A time as the journal has it."""
    return (when - datetime.fromtimestamp(0, UTC)) // timedelta(milliseconds=1)


def _call(stored: list[Stored]) -> KeptCall:
    entries = [entry for entry in map(entry_of, stored) if entry is not None]
    back = {name for entry in entries if isinstance(entry.event, Undone) for name in entry.event.ids}
    blank = CallState(number=1, started=moment(stored[0].at), id=stored[0].call)
    day = reduce(after, (entry for entry in entries if entry.id not in back), Day(call=blank))
    return KeptCall(day.call_of(blank.id) or blank, day.promised, tuple(stored))
