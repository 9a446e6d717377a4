"""What the day was before something that can be taken back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from typing import NamedTuple

from jobaid.app.award_events import is_group
from jobaid.app.day import Day
from jobaid.app.entry import Entry
from jobaid.app.happening import after
from jobaid.app.report_events import ASIDE


class Before(NamedTuple):
    """The day before something, and the entries that it made.

    `since` is what cannot be taken back, of calls that this day did not have yet: they are kept for that.
    """

    day: Day
    made: tuple[Entry, ...] = ()
    since: tuple[Entry, ...] = ()

    def with_held(self, entries: Sequence[Entry]) -> "Before":
        """The same with what holds whatever is taken back."""
        known = [entry for entry in entries if _is_known(self.day, entry)]
        later = tuple(entry for entry in entries if entry not in known)
        return self._replace(day=reduce(after, known, self.day), since=(*self.since, *later))

    def again(self) -> Day:
        """The day as it is once what came after it is taken back."""
        day = reduce(after, self.since, self.day)
        return replace(day, unfinished=tuple(call for call in day.unfinished if not call.is_blank))


def _is_known(day: Day, entry: Entry) -> bool:
    """A call that came later is nothing to the day before it."""
    return entry.call == ASIDE or is_group(entry.call) or day.call_of(entry.call) is not None
