"""cap-never-binds, limit-gap: limits that another one always comes before, and days on which none holds."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from jobaid.lint.finding import Finding
from jobaid.lint.rules.authority import alike
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.authority import Limit
from jobaid.model.problem import Severity

_NARROW = {"case", "order"}
_WHOLE = {"week": 7, "month": 31}


def check(scene: Scene) -> Iterator[Finding]:
    """Every cap that can never bind, and every gap between two limits that follow one another."""
    sound = tuple(one for one in scene.library.limits if not one.override and not scene.is_damaged(one.origin))
    yield from _in_vain(sound)
    told: set[str] = set()
    for group in alike(sound):
        yield from _gaps([limit for limit in group if limit.id not in told])
        told.update(limit.id for limit in group)


def _in_vain(limits: tuple[Limit, ...]) -> Iterator[Finding]:
    beside: dict[tuple[str, str], list[Limit]] = {}
    for limit in limits:
        for action in limit.covers:
            beside.setdefault((limit.role, action), []).append(limit)
    for limit in limits:
        others = beside[limit.role, limit.covers[0]] if limit.covers else []
        for measure in ("up_to", "times"):
            yield from _never_binds(limit, others, measure)


def _never_binds(limit: Limit, others: list[Limit], measure: str) -> Iterator[Finding]:
    for other in others:
        most, least = getattr(limit, measure), getattr(other, measure)
        if most is not None and least is not None and most > least and _is_inside(limit, other):
            words = message("cap-never-binds", id=limit.id, most=most, other=other.id, less=least)
            hint = message("cap-never-binds.hint")
            yield Finding("cap-never-binds", words, limit.origin.at(measure), hint, severity=Severity.WARNING)
            return


def _is_inside(limit: Limit, other: Limit) -> bool:
    """Whether all that one limit counts together the other counts together as well, whenever the first holds."""
    holds = (other.when, other.unless) in {(None, None), (limit.when, limit.unless)}
    starts = (other.valid_from or date.min) <= (limit.valid_from or date.min)
    ends = (other.valid_until or date.max) >= (limit.valid_until or date.max)
    covers = set(limit.covers) <= set(other.covers)
    is_same = (limit.covers, limit.per, limit.days, limit.every) == (other.covers, other.per, other.days, other.every)
    return holds and starts and ends and covers and not is_same and _counts_more(limit, other)


def _counts_more(limit: Limit, other: Limit) -> bool:
    """A case is taken to be over within the day: a cap of a case above that of a day is a mistake."""
    if limit.per in _NARROW:
        return other.per not in _NARROW or other.per == limit.per
    wider = limit.per == other.per or (limit.per, other.per) == ("agent", "role")
    return wider and _lasts(limit, other)


def _lasts(limit: Limit, other: Limit) -> bool:
    """Whether each stretch of days that one limit counts lies within one that the other counts."""
    if (other.days, other.every) in {(None, None), (limit.days, limit.every)}:
        return True
    if limit.days == 1 or limit.every == "day":
        return True
    length = limit.days or _WHOLE.get(limit.every or "")
    return length is not None and other.days is not None and length <= other.days


def _gaps(group: list[Limit]) -> Iterator[Finding]:
    """Days between the end of one limit and the start of the next that is like it."""
    ordered = sorted(group, key=lambda limit: limit.valid_from or date.min)
    for before, after in pairwise(ordered):
        ends = [one.valid_until or date.max for one in ordered[: ordered.index(after)]]
        start = after.valid_from or date.min
        if max(ends) < date.max and max(ends) + timedelta(1) < start:
            first, last = max(ends) + timedelta(1), start - timedelta(1)
            words = message("limit-gap", id=before.id, other=after.id, first=first, last=last)
            at = after.origin.at("valid_from")
            yield Finding("limit-gap", words, at, message("limit-gap.hint"), severity=Severity.WARNING)
