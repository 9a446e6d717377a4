"""Open hours of a week, and whether a moment is within them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

WHOLE_DAY = 24 * 60
"""The minutes of a day."""

_DAYS = 7
_FAR = 800
"""So many days are looked at for the next open moment."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From a minute of the day until another, which is no part of it; 1440 is midnight at the end of the day."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Week:
    """The open spans of each day in their order, Monday first."""

    days: tuple[tuple[Span, ...], ...]

    @property
    def never_closes(self) -> bool:
        """Whether it is open day and night."""
        return all(spans == (Span(0, WHOLE_DAY),) for spans in self.days)


EVERY_MOMENT = Week(((Span(0, WHOLE_DAY),),) * _DAYS)
"""Day and night."""


def is_open(week: Week, moment: datetime, holidays: Collection[date] = ()) -> bool:
    """Whether a local moment is within the hours. On a holiday only who never closes is there."""
    minute = moment.hour * 60 + moment.minute
    return any(span.start <= minute < span.end for span in spans_on(week, moment.date(), holidays))


def next_open(week: Week, moment: datetime, holidays: Collection[date] = ()) -> datetime | None:
    """The first open moment from a local one on, which may be that one; None if there is none for years."""
    if is_open(week, moment, holidays):
        return moment
    for days in range(_FAR):
        day = moment.date() + timedelta(days)
        for span in spans_on(week, day, holidays):
            begins = at_minute(day, span.start, moment)
            if begins.timestamp() > moment.timestamp():  # `>` would compare the clocks' faces
                return begins
    return None


def spans_on(week: Week, day: date, holidays: Collection[date] = ()) -> tuple[Span, ...]:
    """The open spans of one day."""
    return () if day in holidays and not week.never_closes else week.days[day.weekday()]


def at_minute(day: date, minute: int, like: datetime) -> datetime:
    """A minute of a day on the clock of another moment; one that the clocks leave out is as much after the gap."""
    days, rest = divmod(minute, WHOLE_DAY)
    local = datetime.combine(day + timedelta(days), time(*divmod(rest, 60)), tzinfo=like.tzinfo)
    return local.astimezone(UTC).astimezone(like.tzinfo)


def joined(spans: Collection[Span]) -> tuple[Span, ...]:
    """The spans of a day in their order, those that touch made one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)
