"""Puts a day and a time together into the moment something is due, and says what had to be taken for granted."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jobaid.call.due.hours import WHOLE_DAY, spans_on
from jobaid.call.due.pieces import At, Edge, On, Part, Remark, Scene

_NOON = 12 * 60
_PARTS: dict[Part, tuple[int, int]] = {
    "morning": (0, 12 * 60),
    "afternoon": (12 * 60, 18 * 60),
    "evening": (17 * 60, 22 * 60),
}
"""From when until when; what is promised for a part of the day is due by its end."""


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due, on the team's clock. `is_by` is whether the time is only the end of what was said."""

    at: datetime
    is_by: bool = False
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What the pieces of a line come to."""

    day: On | None = None
    time: At | Part | Edge | None = None
    part: Part | None = None
    moment: datetime | None = None
    by: bool = False
    words: str = ""


def settled(said: Said, scene: Scene) -> Due | Remark:
    """The due time, or what has to be asked. It is always still to come."""
    if said.moment is not None:
        return _flagged(Due(said.moment), scene)
    if said.time is None:
        return _end_of(said, scene)
    return _on_day(said, said.day, scene) if said.day else _next_time(said, scene)


def _end_of(said: Said, scene: Scene) -> Due | Remark:
    """Only a day was said: by the end of work on it. Where nobody works, on the day after, or before it after `by`."""
    assert said.day is not None
    day = said.day.day
    ends = scene.work.closes(day)
    if ends is not None:
        is_over = ends.timestamp() <= scene.now.timestamp()
        return Remark("over", said.words, day=day) if is_over else Due(ends, True, said.day.remarks)
    other = scene.work.working_day(day, -1) if said.by else None
    if other is None or not _is_ahead(scene.work.closes(other), scene):
        other = scene.work.working_day(day)
    moved = scene.work.closes(other) if other else None
    if moved is None:
        return Remark("too-far", said.words)
    return Due(moved, True, (*said.day.remarks, _closed(day, scene), Remark("moved", day=day)))


def _on_day(said: Said, on: On, scene: Scene) -> Due | Remark:
    """A time of a day that was said: kept as it was said, with a word where nobody works then."""
    ways = _ways(said, on.day, scene)
    ahead = [one for one in ways if _is_ahead(one, scene)]
    if not ahead:
        return Remark("passed-today" if on.day == scene.today else "past", said.words, at=ways[-1] if ways else None)
    if len(ahead) == 1:
        return _flagged(_due(ahead[0], said, on, scene, is_chosen=len(ways) > 1), scene)
    usual = [one for one in ahead if _is_usual(one, scene)]
    if len(usual) != 1:
        return Remark("which-half", said.words, at=ahead[0])
    return _flagged(_due(usual[0], said, on, scene, is_chosen=True), scene)


def _next_time(said: Said, scene: Scene) -> Due | Remark:
    """A time without a day: today, or if that has passed the next day; on a working day where that makes sense."""
    today = _ways(said, scene.today, scene)
    ahead = [one for one in today if _is_ahead(one, scene)]
    passed = tuple(Remark("passed", said.words, at=one) for one in today if one not in ahead)[-1:]
    if ahead and (len(today) == 1 or any(_is_usual(one, scene) for one in ahead)):
        return _on_day(said, On(scene.today), scene)
    day = scene.today + timedelta(days=1)
    if not any(_is_usual(one, scene) for one in _ways(said, day, scene)):
        return _on_day(said, On(day, remarks=passed), scene)
    working = scene.work.working_day(day) or day
    return _on_day(said, On(working, remarks=passed), scene)


def _ways(said: Said, day: date, scene: Scene) -> list[datetime]:
    """The moments of a day that may be meant."""
    if isinstance(said.time, At):
        minutes = [one for one in said.time.minutes if said.part is None or _is_in(one, said.part)]
        return [scene.work.at(day, one) for one in minutes or said.time.minutes]
    if said.time in {"opens", "closes"}:
        edge = scene.work.opens(day) if said.time == "opens" else scene.work.closes(day)
        other = edge or _edge_after(said.time == "opens", day, scene)
        return [other] if other else []
    return [scene.work.at(day, _end_of_part(said, day, scene))]


def _edge_after(is_opening: bool, day: date, scene: Scene) -> datetime | None:
    working = scene.work.working_day(day)
    if working is None:
        return None
    return scene.work.opens(working) if is_opening else scene.work.closes(working)


def _end_of_part(said: Said, day: date, scene: Scene) -> int:
    """The end of a part of the day, or of the work in it."""
    start, end = _PARTS[said.time]  # type: ignore[index]
    spans = spans_on(scene.work.week, day, scene.work.off)
    ends = [min(span.end, end) for span in spans if span.start < end and span.end > start]
    return ends[-1] if ends else end


def _due(at: datetime, said: Said, on: On, scene: Scene, *, is_chosen: bool) -> Due:
    time = said.time
    remarks = [*on.remarks, *(time.remarks if isinstance(time, At) else ())]
    if is_chosen and said.part is None and not re.search(rf"(?<!\d)0?{at.hour}[:.h]{at.minute:02}(?!\d)", said.words):
        remarks.append(Remark("read-as", said.words, at=at))
    if isinstance(time, At) and WHOLE_DAY in time.minutes:
        remarks.append(Remark("midnight", day=on.day))
    if isinstance(time, At) and at.hour * 60 + at.minute not in {one % WHOLE_DAY for one in time.minutes}:
        remarks.append(Remark("no-such-time", said.words, at=at))
    if time in {"opens", "closes"} and at.date() != on.day:
        remarks += [_closed(on.day, scene), Remark("moved", day=on.day)]
    return Due(at, not isinstance(time, At), tuple(remarks))


def _flagged(due: Due, scene: Scene) -> Due:
    """A time that was named is what the customer has heard: it stays, and is said to be outside the hours."""
    day, work = due.at.date(), scene.work
    if not work.is_known or work.is_working(due.at) or _is_closing(due.at, scene):
        return due
    remark = Remark("outside", at=due.at, day=day) if work.is_working_day(day) else _closed(day, scene)
    return Due(due.at, due.is_by, (*due.remarks, remark))


def _closed(day: date, scene: Scene) -> Remark:
    name = scene.work.off.get(day, "")
    return Remark("holiday", name, day=day) if name else Remark("closed", day=day)


def _is_usual(moment: datetime, scene: Scene) -> bool:
    """Whether the team is there at that time of the day, or would be on the next day it works."""
    day = scene.work.working_day(moment.date())
    if day is None:
        return False
    same = scene.work.at(day, moment.hour * 60 + moment.minute)
    return scene.work.is_working(same) or _is_closing(same, scene)


def _is_closing(moment: datetime, scene: Scene) -> bool:
    """Whether work ends at that very moment: what is due then can be kept."""
    before = moment.timestamp() - 60
    return scene.work.is_working(datetime.fromtimestamp(before, moment.tzinfo))


def _is_ahead(moment: datetime | None, scene: Scene) -> bool:
    return moment is not None and moment.timestamp() > scene.now.timestamp()


def _is_in(minute: int, part: Part) -> bool:
    start, _ = _PARTS[part]
    return minute <= _NOON if part == "morning" else minute >= start - (60 if part == "evening" else 0)
