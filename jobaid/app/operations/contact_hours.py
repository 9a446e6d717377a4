"""Whether a contact is there now, and until or from when, in words."""

from datetime import date, datetime
from functools import cached_property
from typing import Literal

from jobaid.call.due import Week, is_open, next_open, read_hours
from jobaid.call.due.hours import WHOLE_DAY, at_minute, spans_on
from jobaid.local_words import babel_locale, weekday_words
from jobaid.messages import message, text
from jobaid.model.around import Contact
from jobaid.model.library import Library

State = Literal["open", "closed", ""]

_DAYS = 7


class ContactHours:
    """The hours of contacts at one moment, where the team works."""

    def __init__(self, library: Library, now: datetime) -> None:
        self._frame, self._now = library.frame, now

    def state(self, contact: Contact) -> State:
        """Open, closed, or empty where no hours are said that can be read."""
        week = self._week(contact)
        if week is None:
            return ""
        return "open" if is_open(week, self._now, self._holidays) else "closed"

    def words(self, contact: Contact) -> str:
        """Until when they are there, or from when; the hours as they are written where they cannot be read."""
        week = self._week(contact)
        if week is None:
            return contact.hours or ""
        if week.never_closes:
            return text(message("handover.always"))
        if self.state(contact) == "open":
            return text(message("handover.open", until=_clock(self._closes(week))))
        opens = next_open(week, self._now, self._holidays)
        return text(message("handover.opens", at=self._moment(opens))) if opens else text(message("handover.closed"))

    @cached_property
    def _holidays(self) -> frozenset[date]:
        return frozenset(one.date for one in self._frame.holidays) if self._frame else frozenset()

    @property
    def _locale(self) -> str:
        return self._frame.locale if self._frame else "en"

    def _week(self, contact: Contact) -> Week | None:
        return read_hours(contact.hours, self._locale) if contact.hours else None

    def _closes(self, week: Week) -> datetime:
        """The end of the span that holds now; over midnight where the next day begins open."""
        day, minute = self._now.date(), self._now.hour * 60 + self._now.minute
        end = next(one.end for one in spans_on(week, day, self._holidays) if one.start <= minute < one.end)
        if end == WHOLE_DAY:
            tomorrow = spans_on(week, at_minute(day, end, self._now).date(), self._holidays)
            end += next((one.end for one in tomorrow if one.start == 0), 0)
        return at_minute(day, end, self._now)

    def _moment(self, moment: datetime) -> str:
        days = (moment.date() - self._now.date()).days
        if days < 2:
            return text(message("handover.tomorrow" if days else "handover.today", time=_clock(moment)))
        return f"{self._day(moment, is_near=days < _DAYS)} {_clock(moment)}"

    def _day(self, moment: datetime, *, is_near: bool) -> str:
        """The name of a day of this week, the whole day of a later one."""
        from babel.dates import format_date

        if is_near:
            return str(format_date(moment.date(), "EEEE", locale=babel_locale(self._locale)))
        return weekday_words(moment.date(), self._locale)


def _clock(moment: datetime) -> str:
    return moment.strftime("%H:%M")
