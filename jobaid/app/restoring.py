"""The desk as it was, from what was kept of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import reduce
from itertools import takewhile
from typing import NamedTuple

from jobaid.app.award_events import AwardEvent, given_after
from jobaid.app.day import Day, first_day
from jobaid.app.day_events import Carried, Undone
from jobaid.app.entry import Entry
from jobaid.app.happening import after, put_away
from jobaid.app.recording import WRITTEN, entry_of
from jobaid.app.report_events import ASIDE
from jobaid.journal.record import Stored

GOES_ON = timedelta(minutes=30)
"""A call that was in front so lately is in front again; any other waits among those not finished."""


class Restored(NamedTuple):
    """A day, when something last happened in it (UTC), and the calls that the next start needs.

    `written` are the last records of notes, by call and type.
    """

    day: Day
    last: datetime | None
    carried: Carried
    written: Mapping[tuple[str, str], str]


def restored(kept: Iterable[Stored], now: datetime) -> Restored:
    """Put the day together as it was when jobaid was closed or cut off; `now` is local, where the team works."""
    stored = _as_they_stand(kept)
    entries = [entry for entry in map(entry_of, stored) if entry is not None]
    begun, rest = _with_given(first_day(now), entries)
    day = reduce(after, _not_taken_back(rest), begun)
    last = entries[-1].at if entries else None
    if last is None or not timedelta(0) <= now.astimezone(UTC) - last <= GOES_ON:
        day = replace(put_away(day), call=first_day(now).call)
        day = replace(day, call=replace(day.call, number=day.next_number))
    day = _of_today(day, now)
    written = {(one.call, one.type): one.id for one in stored if one.type in WRITTEN}
    return Restored(day, last, Carried(_needed(day)), written)


def _as_they_stand(kept: Iterable[Stored]) -> list[Stored]:
    """A note that was written on says what it says now: a call that had one is not a blank call.

    Those of which the very next is what they became are left out.
    """
    stand: list[Stored] = []
    became: dict[str, str | None] = {}
    for one in reversed(list(kept)):
        payload = became.get(one.id) if one.payload is None else one.payload
        if one.supersedes:
            became[one.supersedes] = payload
        if not (one.payload is None and stand and stand[-1].supersedes == one.id):
            stand.append(replace(one, payload=payload))
    return stand[::-1]


def _with_given(day: Day, entries: list[Entry]) -> tuple[Day, list[Entry]]:
    """What was given before all else is taken in one go: there may be thousands of it. Gives what is left, too."""
    first = list(takewhile(lambda entry: isinstance(entry.event, AwardEvent), entries))
    events = (entry.event for entry in first if isinstance(entry.event, AwardEvent))
    return replace(day, given=given_after(day.given, *events)), entries[len(first) :]


def _not_taken_back(entries: list[Entry]) -> Iterator[Entry]:
    back = {name for entry in entries if isinstance(entry.event, Undone) for name in entry.event.ids}
    return (entry for entry in entries if entry.id not in back)


def _of_today(day: Day, now: datetime) -> Day:
    """Without blank calls, and without what was done and kept on other days."""
    is_today = [call.started.astimezone(now.tzinfo).date() == now.date() for call in day.done]
    return replace(
        day,
        unfinished=tuple(call for call in day.unfinished if not day.is_empty(call)),
        done=tuple(call for call, today in zip(day.done, is_today, strict=True) if today),
        promised=tuple(
            one
            for one in day.promised
            if one.closed_at is None or one.closed_at.astimezone(now.tzinfo).date() == now.date()
        ),
    )


def _needed(day: Day) -> tuple[str, ...]:
    calls = (ASIDE, *(call.id for call in (*day.calls, *day.done)), *(one.call for one in day.promised))
    return tuple(dict.fromkeys(calls))
