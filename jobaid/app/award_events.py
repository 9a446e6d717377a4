"""What can happen to something that is given. None of it is ever taken back by undo: it is voided, with a reason."""

from dataclasses import dataclass, replace
from datetime import datetime

from jobaid.app.given import Given

_GROUP = "award:"


@dataclass(frozen=True, slots=True)
class AwardGiven:
    """Something was given or asked for; the same one given again reads so now."""

    given: Given


@dataclass(frozen=True, slots=True)
class AwardDone:
    """It was carried out where orders are kept."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AwardVoided:
    """It does not hold any more, for a reason."""

    id: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AwardNamed:
    """Its customer or its case became known on its call after it was given; "" for what did not."""

    id: str
    customer: str = ""
    case: str = ""


AwardEvent = AwardGiven | AwardDone | AwardVoided | AwardNamed


def group_of(name: str) -> str:
    """Stands in the place of a call's id: what was given lasts longer than what was said on the call."""
    return f"{_GROUP}{name}"


def is_group(call: str) -> bool:
    """Whether a call's id stands for something given."""
    return call.startswith(_GROUP)


def name_of_group(call: str) -> str:
    """The id of what was given, for which a call's id stands; "" for a call."""
    return call.removeprefix(_GROUP) if is_group(call) else ""


def given_after(given: tuple[Given, ...], *events: AwardEvent) -> tuple[Given, ...]:
    """What is given after events; what cannot happen to it changes nothing."""
    known = {one.id: one for one in given}
    for event in events:
        name = event.given.id if isinstance(event, AwardGiven) else event.id
        changed = _after(known.get(name), event)
        if changed is not None:
            known[name] = changed
    return tuple(known.values())


def _after(one: Given | None, event: AwardEvent) -> Given | None:
    if isinstance(event, AwardGiven):
        return event.given
    if isinstance(event, AwardNamed):
        return _named(one, event) if one is not None else None
    if one is None or not can_happen(one, event):
        return one
    if isinstance(event, AwardDone):
        return replace(one, state="done")
    return replace(one, state="void", reason=event.reason)


def _named(one: Given, event: AwardNamed) -> Given:
    customers = dict.fromkeys((*one.customers, event.customer))
    cases = dict.fromkeys((*one.cases, event.case))
    return replace(one, customers=tuple(filter(None, customers)), cases=tuple(filter(None, cases)))


def can_happen(one: Given, event: AwardDone | AwardVoided) -> bool:
    """Whether it is at a point where that can happen."""
    return one.is_to_do if isinstance(event, AwardDone) else one.counts
