"""Days: `tomorrow`, `next Friday`, `24 November`, `the end of the month`."""

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from jobaid.call.due.lengths import month_later
from jobaid.call.due.pieces import On, Part, Piece, Remark, Scene

_WEEK = timedelta(days=7)
_MOST = timedelta(days=800)


def day(found: re.Match[str], scene: Scene) -> Piece:
    """`today`, `tomorrow`, `tomorrow week`."""
    named = scene.today + timedelta(days=dict(scene.words.days)[found["days"]])
    return _piece(found, On(named + _WEEK if found.groupdict().get("week") else named), strength=2)


def day_part(found: re.Match[str], scene: Scene) -> Piece:
    """`morgenochtend`."""
    return replace(day(found, scene), time=cast(Part, dict(scene.words.parts)[found["parts"]]))


def next_day(found: re.Match[str], scene: Scene) -> Piece:
    """`the next day`."""
    return _piece(found, On(scene.today + timedelta(days=1)), strength=2)


def gone(found: re.Match[str], _scene: Scene) -> Piece:
    """`yesterday`, `last Friday`: beside a time it is asked about, alone it only tells what has been."""
    return replace(_asks(found, "past"), strength=0)


def foreign(found: re.Match[str], _scene: Scene) -> Piece:
    """`tomorrow` in a language that is not English."""
    return replace(_asks(found, "when"), strength=2)


def next_working_day(found: re.Match[str], scene: Scene) -> Piece:
    """`next working day`."""
    named = scene.work.add_days(scene.today, 1)
    return _piece(found, On(named), strength=2) if named else _asks(found, "too-far")


def weekday(found: re.Match[str], scene: Scene) -> Piece:
    """The next one after today; with `next` the one of next week, with `week` the one after it.

    Where the words for `next` may mean the next one there is, their group is `coming`.
    """
    groups = found.groupdict()
    number = _number(groups, scene)
    coming = scene.today + timedelta(days=(number - scene.today.weekday() - 1) % 7 + 1)
    monday = scene.today - timedelta(days=scene.today.weekday())
    named = coming
    remarks: tuple[Remark, ...] = ()
    if groups.get("next"):
        named = monday + _WEEK + timedelta(days=number)
        remarks = (Remark("next-weekday", day=coming),) if named != coming else ()
    elif groups.get("coming"):
        later_one = monday + _WEEK + timedelta(days=number)
        remarks = (Remark("coming-weekday", day=later_one),) if later_one != coming else ()
    elif groups.get("this") and number == scene.today.weekday():
        named = scene.today
    elif coming - scene.today == _WEEK:
        remarks = (Remark("today-weekday", day=scene.today),)
    word = groups.get("weekdays")
    is_doubtful = word in scene.words.doubtful and word == found[0].rstrip(".")
    later = _WEEK if groups.get("week") else timedelta()
    remarks = () if later else remarks
    piece = _piece(found, On(named + later, number, remarks=remarks), strength=0 if is_doubtful else 1)
    part = dict(scene.words.parts).get(groups.get("parts") or "")
    return replace(piece, is_doubted=is_doubtful, time=cast(Part | None, part))


def weekday_date(found: re.Match[str], scene: Scene) -> Piece:
    """A weekday with the day of a month, such as `lunes 30`: the next such day, if it is that weekday."""
    piece = of_month(found, scene)
    on = piece.day
    if on is None or on.day.weekday() == _number(found.groupdict(), scene):
        return replace(piece, strength=2)
    return replace(piece, day=None, strength=2, asks=Remark("weekday-differs", found[0], day=on.day))


def week(found: re.Match[str], scene: Scene) -> Piece:
    """The last working day of this week or the next."""
    monday = (
        scene.today - timedelta(days=scene.today.weekday()) + (_WEEK if found.groupdict().get("next") else timedelta())
    )
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
    if not groups.get("months"):
        return of_month(found, scene)
    named, year = dict(scene.words.months)[groups["months"] or ""], groups.get("year")
    return _dated(found, scene, _day_number(found, scene), named, int(year) if year else None)


def of_month(found: re.Match[str], scene: Scene) -> Piece:
    """A day of this month or the next; doubted where the rule says so, since a number may be something else."""
    number = _day_number(found, scene)
    is_doubted = found.groupdict().get("doubted") is not None
    if not 1 <= number <= 31:
        return replace(_asks(found, "no-such-day"), strength=-1 if is_doubted else 1)
    first = scene.today.replace(day=1)
    months = (month_later(first, later) for later in range(0 if number >= scene.today.day else 1, 12))
    has_it = next(one for one in months if calendar.monthrange(one.year, one.month)[1] >= number)
    piece = _piece(found, On(has_it.replace(day=number)), strength=0 if is_doubted else 1)
    return replace(piece, is_doubted=is_doubted)


def numeric(found: re.Match[str], scene: Scene) -> Piece | None:
    """`24/11`, `24.11.2026`, in the order of the library's language; `2026-11-24` everywhere."""
    groups = found.groupdict()
    if groups.get("iso"):
        return _dated(found, scene, int(found["iso_day"]), int(found["iso_month"]), int(found["iso"]), strength=2)
    first, second = int(found["first"]), int(found["second"])
    number, named = (second, first) if scene.month_first else (first, second)
    if named > 12 >= number:  # it can only be meant the other way round
        number, named = named, number
    year = groups.get("year")
    if not (1 <= named <= 12 and 1 <= number <= 31) and not year:
        return None
    full = int(year) + (2000 if year and len(year) == 2 else 0) if year else None
    is_sure = bool(year) or groups.get("sure") is not None
    piece = _dated(found, scene, number, named, full, strength=2 if year else int(is_sure))
    return replace(piece, is_doubted=not is_sure)


def _number(groups: dict[str, str | None], scene: Scene) -> int:
    """The number of the weekday that was named."""
    names = dict((*scene.words.short_weekdays, *scene.words.weekdays))
    return names[groups.get("weekdays") or groups.get("short_weekdays") or ""]


def _day_number(found: re.Match[str], scene: Scene) -> int:
    written = found["of_month"]
    return int(written) if written.isdecimal() else dict(scene.words.numbers)[written]


def _dated(
    found: re.Match[str], scene: Scene, number: int, month: int, year: int | None, *, strength: int = 1
) -> Piece:
    """That day, of the year that was said or the next time it comes."""
    try:
        named = date(year or scene.today.year, month, number)
        if year is None and named < scene.today:
            named = date(scene.today.year + 1, month, number)
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
