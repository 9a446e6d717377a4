"""Working time: the team's hours and holidays on the clock of its zone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jobaid.call.due.hours import Span, Week, at_minute, is_open, next_open, spans_on
from jobaid.call.due.written_hours import read_hours
from jobaid.model.frame import Frame, WorkingHours

_USUAL = Week((*(((Span(9 * 60, 17 * 60),),) * 5), (), ()))
"""What is reckoned with where a library names no hours."""

_FAR = 800
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class WorkTime:
    """When the team works. `is_known` is whether the library says so; holidays are known by their names."""

    zone: tzinfo
    week: Week = _USUAL
    holidays: Mapping[date, str] | None = None
    is_known: bool = True

    @cached_property
    def off(self) -> Mapping[date, str]:
        """The names of the holidays."""
        return self.holidays or {}

    def local(self, moment: datetime) -> datetime:
        """A moment on the team's clock."""
        return moment.astimezone(self.zone)

    def at(self, day: date, minute: int) -> datetime:
        """A minute of a day; one that the clocks leave out is as much after the gap."""
        return at_minute(day, minute, datetime.combine(day, datetime.min.time(), tzinfo=self.zone))

    def is_working(self, moment: datetime) -> bool:
        """Whether the team works at that moment."""
        return is_open(self.week, self.local(moment), self.off)

    def next_working(self, moment: datetime) -> datetime | None:
        """The first working moment from one on, which may be that one; None if nobody works for years."""
        return next_open(self.week, self.local(moment), self.off)

    def is_working_day(self, day: date) -> bool:
        """Whether the team works on that day."""
        return bool(spans_on(self.week, day, self.off))

    def opens(self, day: date) -> datetime | None:
        """When work begins on a day; None on one without work."""
        spans = spans_on(self.week, day, self.off)
        return self.at(day, spans[0].start) if spans else None

    def closes(self, day: date) -> datetime | None:
        """When work ends on a day; None on one without work."""
        spans = spans_on(self.week, day, self.off)
        return self.at(day, spans[-1].end) if spans else None

    def working_day(self, day: date, step: int = 1) -> date | None:
        """The first working day from one on, or with -1 backwards; None if there is none for years."""
        days = (day + timedelta(step * number) for number in range(_FAR) if _is_in_calendar(day, step * number))
        return next((one for one in days if self.is_working_day(one)), None)

    def add_days(self, day: date, count: int) -> date | None:
        """So many working days after a day; None if they go on for years."""
        found: date | None = day
        for _ in range(count):
            if found is None or not _is_in_calendar(found, 1):
                return None
            found = self.working_day(found + timedelta(1))
        return found

    def add_time(self, moment: datetime, length: timedelta) -> datetime | None:
        """The moment when so much working time is over; None if that takes years."""
        at = self.next_working(moment)
        while at is not None:
            ends = self._ends(at)
            left = max(ends - at.astimezone(UTC), timedelta())
            if length <= left:
                return self.local(at.astimezone(UTC) + length)
            length -= left
            at = self.next_working(self.local(ends)) if ends - moment.astimezone(UTC) < timedelta(_FAR) else None
        return None

    def _ends(self, moment: datetime) -> datetime:
        """The end of the span that a working moment is in."""
        minute = moment.hour * 60 + moment.minute
        spans = spans_on(self.week, moment.date(), self.off)
        span = next(span for span in spans if span.start <= minute < span.end)
        return self.at(moment.date(), span.end).astimezone(UTC)


def work_time(frame: Frame | None) -> WorkTime:
    """The working time of a library; on weekdays from nine to five where it says nothing."""
    if frame is None:
        return WorkTime(UTC, is_known=False)
    week = _week(frame.hours)
    holidays = {holiday.date: holiday.name for holiday in frame.holidays}
    return WorkTime(zone_of(frame), week or _USUAL, holidays, is_known=week is not None)


def zone_of(frame: Frame) -> tzinfo:
    """The zone of a library; UTC where it names none that is known."""
    try:
        return ZoneInfo(frame.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _week(hours: WorkingHours) -> Week | None:
    written = {name: getattr(hours, name) for name in _DAYS}
    return read_hours(", ".join(f"{name} {span}" for name, span in written.items() if span))


def _is_in_calendar(day: date, days: int) -> bool:
    return date.min.toordinal() <= day.toordinal() + days <= date.max.toordinal()
