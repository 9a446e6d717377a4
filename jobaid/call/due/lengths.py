"""Lengths of time: `in 2 hours`, `within 3 working days`, `in a month`."""

import calendar
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from jobaid.call.due.pieces import On, Piece, Remark, Scene

_CLOCK_UNITS = {"minutes": timedelta(minutes=1), "hours": timedelta(hours=1), "working_hours": timedelta(hours=1)}
_MINUS = re.compile(r"(?:^|\s)[-−]$")
_MOST = timedelta(days=800)


def length(found: re.Match[str], scene: Scene) -> Piece | None:
    """A time from now on, or a day."""
    groups = found.groupdict()
    is_sure = bool(groups.get("sure") or groups.get("from_now"))
    count, unit = _counted(groups, scene)
    strength = 2 if is_sure else -1 if groups.get("numbers") in scene.words.doubtful else 1  # "twice a day" is none
    piece = Piece(found.start(), found.end(), found[0], strength, by=groups.get("sure") in scene.words.by)
    if count <= 0:
        return None
    if _MINUS.search(found.string[: found.start()]):
        return _asks(replace(piece, start=piece.start - 1), "past")
    if unit in _CLOCK_UNITS:
        return _moment(piece, count * _CLOCK_UNITS[unit], scene, is_working=unit == "working_hours")
    return _on(piece, _day(scene, unit, count))


def month_later(day: date, months: int) -> date:
    """The same day of a later month, or its last one."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _counted(groups: dict[str, str | None], scene: Scene) -> tuple[float, str]:
    """How many of what."""
    for name, (count, unit) in {
        "half_hour": (0.5, "hours"),
        "quarter_hour": (0.25, "hours"),
        "three_quarters": (0.75, "hours"),
        "hour_and_half": (1.5, "hours"),
        "fortnight": (2, "weeks"),
    }.items():
        if groups.get(name):
            return count, unit
    if groups.get("minutes"):
        return float(groups["minutes"] or 0), "minutes"
    unit = "hours" if groups.get("hours") else dict(scene.words.units)[groups["units"] or ""]
    written = groups.get("hours") or groups.get("count")
    named = groups.get("numbers")
    count = dict(scene.words.numbers)[named] if named else float((written or "0").replace(",", "."))
    more = float(groups.get("more") or 0) / 60 if unit in {"hours", "working_hours"} else 0
    return count + more + (0.5 if groups.get("and_half") else 0), unit


def _moment(piece: Piece, length: timedelta, scene: Scene, *, is_working: bool) -> Piece:
    if length > _MOST:
        return _asks(piece, "too-far")
    later = (scene.now.astimezone(UTC) + length).astimezone(scene.work.zone)
    moment: datetime | None = scene.work.add_time(scene.now, length) if is_working else later
    if moment is None:
        return _asks(piece, "too-far")
    return Piece(piece.start, piece.end, piece.said, piece.strength, by=piece.by, moment=moment)


def _day(scene: Scene, unit: str, count: float) -> date | None:
    """None for what is no whole number of days, or lies too far away."""
    if count != int(count) or count > _MOST.days:
        return None
    today, many = scene.today, int(count)
    if unit == "working_days":
        return scene.work.add_days(today, many)
    if unit == "months":
        return month_later(today, many)
    return today + timedelta(days=many * (7 if unit == "weeks" else 1))


def _on(piece: Piece, day: date | None) -> Piece:
    if day is None:
        return _asks(piece, "too-far")
    return Piece(piece.start, piece.end, piece.said, piece.strength, by=piece.by, day=On(day))


def _asks(piece: Piece, kind: str) -> Piece:
    return Piece(piece.start, piece.end, piece.said, piece.strength, asks=Remark(kind, piece.said))
