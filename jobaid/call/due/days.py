"""Days: `tomorrow`, `next Friday`, `24 November`, `the end of the month`."""

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta

from jobaid.call.due.lengths import month_later
from jobaid.call.due.pieces import On, Piece, Remark, Scene

_WEEK = timedelta(days=7)
_MOST = timedelta(days=800)


def day(found: re.Match[str], scene: Scene) -> Piece:
    """`today`, `tomorrow`, `tomorrow week`."""
    named = scene.today + timedelta(days=dict(scene.words.days)[found["days"]])
    return _piece(found, On(named + _WEEK if found["week"] else named), strength=2)


def next_day(found: re.Match[str], scene: Scene) -> Piece:
    """`the next day`."""
    return _piece(found, On(scene.today + timedelta(days=1)), strength=2)


def gone(found: re.Match[str], _scene: Scene) -> Piece:
    """`yesterday`, `last Friday`: beside a time it is asked about, alone it only tells what has been."""
    return replace(_asks(found, "past"), strength=0)


def next_working_day(found: re.Match[str], scene: Scene) -> Piece:
    """`next working day`."""
    named = scene.work.add_days(scene.today, 1)
    return _piece(found, On(named), strength=2) if named else _asks(found, "too-far")


def weekday(found: re.Match[str], scene: Scene) -> Piece:
    """The next one after today; with `next` the one of next week, with `week` the one after it."""
    groups = found.groupdict()
    number = dict(scene.words.weekdays)[found["weekdays"]]
    coming = scene.today + timedelta(days=(number - scene.today.weekday() - 1) % 7 + 1)
    monday = scene.today - timedelta(days=scene.today.weekday())
    named = coming
    remarks: tuple[Remark, ...] = ()
    if groups.get("next"):
        named = monday + _WEEK + timedelta(days=number)
        remarks = (Remark("next-weekday", day=coming),) if named != coming else ()
    elif groups.get("this") and number == scene.today.weekday():
        named = scene.today
    elif coming - scene.today == _WEEK:
        remarks = (Remark("today-weekday", day=scene.today),)
    is_doubtful = found["weekdays"] in scene.words.doubtful and found["weekdays"] == found[0]
    later = _WEEK if groups.get("week") else timedelta()
    remarks = () if later else remarks
    return _piece(found, On(named + later, number, remarks=remarks), strength=0 if is_doubtful else 1)


def week(found: re.Match[str], scene: Scene) -> Piece:
    """The last working day of this week or the next."""
    monday = scene.today - timedelta(days=scene.today.weekday()) + (_WEEK if found["next"] else timedelta())
    working = [one for one in _days(monday, 7) if scene.work.is_working_day(one)]
    return _piece(found, On(working[-1] if working else monday + timedelta(days=6), ends=True))


def month(found: re.Match[str], scene: Scene) -> Piece:
    """The last working day of a month."""
    groups = found.groupdict()
    first = scene.today.replace(day=1)
    if groups.get("months"):
        first = month_later(first, (dict(scene.words.months)[groups["months"] or ""] - first.month) % 12)
    elif groups.get("next"):
        first = month_later(first, 1)
    days = list(_days(first, calendar.monthrange(first.year, first.month)[1]))
    working = [one for one in days if scene.work.is_working_day(one)]
    return _piece(found, On(working[-1] if working else days[-1], ends=True))


def written(found: re.Match[str], scene: Scene) -> Piece | None:
    """`24 November`, `November 24th, 2026`, `the 24th`."""
    groups = found.groupdict()
    of_month, year = int(found["of_month"]), groups.get("year")
    if groups.get("months"):
        named = dict(scene.words.months)[groups["months"] or ""]
        return _dated(found, scene, of_month, named, int(year) if year else None)
    if not 1 <= of_month <= 31:
        return _asks(found, "no-such-day")
    first = scene.today.replace(day=1)
    months = (month_later(first, number) for number in range(0 if of_month >= scene.today.day else 1, 12))
    has_it = next(one for one in months if calendar.monthrange(one.year, one.month)[1] >= of_month)
    return _piece(found, On(has_it.replace(day=of_month)))


def numeric(found: re.Match[str], scene: Scene) -> Piece | None:
    """`24/11`, `24.11.2026`, in the order of the library's language; `2026-11-24` everywhere."""
    groups = found.groupdict()
    if groups.get("iso"):
        return _dated(found, scene, int(found["iso_day"]), int(found["iso_month"]), int(found["iso"]), strength=2)
    first, second = int(found["first"]), int(found["second"])
    of_month, named = (second, first) if scene.month_first else (first, second)
    if named > 12 >= of_month:  # it can only be meant the other way round
        of_month, named = named, of_month
    year = groups.get("year")
    if not (1 <= named <= 12 and 1 <= of_month <= 31) and not year:
        return None
    full = int(year) + (2000 if year and len(year) == 2 else 0) if year else None
    return _dated(found, scene, of_month, named, full, strength=2 if year else 0)


def _dated(
    found: re.Match[str], scene: Scene, of_month: int, month: int, year: int | None, *, strength: int = 1
) -> Piece:
    """That day, of the year that was said or the next time it comes."""
    try:
        named = date(year or scene.today.year, month, of_month)
        if year is None and named < scene.today:
            named = date(scene.today.year + 1, month, of_month)
    except ValueError:
        return _asks(found, "no-such-day")
    if named < scene.today:
        return _asks(found, "past")
    if named - scene.today > _MOST:
        return _asks(found, "too-far")
    remarks = (Remark("next-year", day=named),) if year is None and named.year > scene.today.year else ()
    return _piece(found, On(named, remarks=remarks), strength=strength)


def _days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]


def _piece(found: re.Match[str], on: On, *, strength: int = 1) -> Piece:
    return Piece(found.start(), found.end(), found[0], strength, day=on)


def _asks(found: re.Match[str], kind: str) -> Piece:
    return Piece(found.start(), found.end(), found[0], asks=Remark(kind, found[0]))
