"""Which promises are to be reminded of: those due soon and those late, until they are closed or put off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from jobaid.app.promised import Promised

AGAIN = timedelta(minutes=10)
"""What is late and put off comes again after so long."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A promise to be reminded of. `is_new` the first time that it is due soon, and the first time that it is late."""

    promise: Promised
    is_late: bool
    is_new: bool


class Reminders:
    """Remembers what was said and put off. `ahead` is how long before its time a promise is reminded of."""

    def __init__(self) -> None:
        self._said: set[tuple[str, datetime, bool]] = set()
        self._put_off: dict[str, tuple[datetime, datetime]] = {}

    def tick(self, promised: Iterable[Promised], now: datetime, ahead: timedelta) -> tuple[Reminder, ...]:
        """What to remind of at that moment, the one due first before the others."""
        due = [(one.due, one) for one in promised if one.is_open and one.due is not None and one.due <= now + ahead]
        shown = [(at, one) for at, one in due if not self._is_put_off(one.id, at, now)]
        return tuple(self._reminder(one, at, now) for at, one in sorted(shown, key=lambda each: each[0]))

    def put_off(self, promise: Promised, now: datetime) -> None:
        """Later: at its time, or where that has come in a while."""
        if promise.due is not None:
            until = promise.due if promise.due > now else now + AGAIN
            self._put_off[promise.id] = promise.due, until.astimezone(UTC)

    def _is_put_off(self, name: str, due: datetime, now: datetime) -> bool:
        """A promise that was moved meanwhile is put off no longer."""
        of, until = self._put_off.get(name, (None, now))
        return of == due and now < until

    def _reminder(self, promise: Promised, due: datetime, now: datetime) -> Reminder:
        is_late = due <= now
        key = (promise.id, due, is_late)
        is_new = key not in self._said
        self._said.add(key)
        return Reminder(promise, is_late, is_new)
