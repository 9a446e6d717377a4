"""limit-expired: a limit that has ended without another one in its place, so that something changed unseen."""

from collections.abc import Iterator
from datetime import date

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.authority import Action, Limit
from jobaid.model.problem import Severity


def check(scene: Scene) -> Iterator[Finding]:
    """Every such limit of something that is still offered; an override is meant to end."""
    today, limits = scene.today, scene.library.limits
    if today is None:
        return
    actions = {action.id: action for action in scene.library.actions}
    for limit in limits:
        if limit.override or limit.valid_until is None or limit.valid_until >= today:
            continue
        is_offered = any(_lasts(actions[name], today) for name in limit.covers if name in actions)
        if is_offered and not any(_follows(other, limit, today) for other in limits):
            words = message("limit-expired", id=limit.id, day=limit.valid_until)
            hint, at = message("limit-expired.hint"), limit.origin.at("valid_until")
            yield Finding("limit-expired", words, at, hint, severity=Severity.WARNING)


def _follows(other: Limit, limit: Limit, today: date) -> bool:
    """Whether another limit says the same kind of thing, now or from some day on."""
    is_like = (other.role, set(other.covers), other.per) == (limit.role, set(limit.covers), limit.per)
    return is_like and not other.override and _lasts(other, today)


def _lasts(entry: Action | Limit, today: date) -> bool:
    return entry.valid_until is None or entry.valid_until >= today
