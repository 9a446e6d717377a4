"""What each limit that applies leaves of an action, after what was given before."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobaid.authority.award import Request
from jobaid.authority.history import History, Ledger, currency_of
from jobaid.authority.measure import most_parts
from jobaid.authority.rules import applies, largest
from jobaid.authority.windows import first_day, last_day
from jobaid.expressions import Values
from jobaid.model.authority import Action, Limit


@dataclass(frozen=True, slots=True)
class Question:
    """All that a limit is held against. `entitlements` are the actions that draw on nothing but their own limits."""

    action: Action
    request: Request
    history: History
    values: Values
    currency: str
    today: date
    entitlements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cap:
    """One limit against one question. `most` and `used` are amounts, `times` and `given` how often; None is no limit.

    `applies` None means that nobody knows yet whether it holds, `is_unknown` that nobody knows how much it is;
    `asks` are the slots that would tell.
    """

    limit: Limit
    most: int | None
    times: int | None
    used: int
    given: int
    applies: bool | None = True
    is_unknown: bool = False
    asks: tuple[str, ...] = ()

    @property
    def left(self) -> int | None:
        """How much may still be given; None without a limit to the amount."""
        if self.times is not None and self.given >= self.times:
            return 0
        return None if self.most is None else max(self.most - self.used, 0)

    def allows(self, parts: int) -> bool:
        """Whether so much more may be given."""
        left = self.left
        return left is None or parts <= left


def caps_of(limits: Iterable[Limit], question: Question) -> tuple[Cap, ...]:
    """What each of the limits leaves. Those that certainly do not hold are left out, and what an override replaces."""
    covering = (limit for limit in limits if _counts_for(limit, question))
    held = [cap for cap in (_cap(limit, question) for limit in covering) if cap.applies is not False]
    overrides = [cap for cap in held if cap.limit.override and cap.applies]
    for override in overrides:
        held = [one for cap in held if (one := _beaten(cap, override)) is not None]
    return tuple(held)


def free_on(cap: Cap, question: Question, parts: int) -> date | None:
    """The first day on which so much will be free; None if it never will."""
    if cap.most is not None and parts > cap.most:
        return None
    first = first_day(cap.limit, question.today)
    given = sorted(one for ledger in _ledgers(cap.limit, question) for one in ledger.given_since(first))
    used, count = cap.used, cap.given
    for day, amount in given:
        used, count = used - amount, count - 1
        last = last_day(cap.limit, day)
        is_free = (cap.times is None or count < cap.times) and (cap.most is None or used + parts <= cap.most)
        if is_free and last < date.max:
            return last + timedelta(1)
    return None


def _counts_for(limit: Limit, question: Question) -> bool:
    """Whether the limit is one for this action: what is shared with favours is none for an entitlement."""
    return not (question.action.id in question.entitlements and _is_shared_with_favours(limit, question))


def _is_shared_with_favours(limit: Limit, question: Question) -> bool:
    return len(limit.covers) > 1 and not question.entitlements.issuperset(limit.covers)


def _beaten(cap: Cap, override: Cap) -> Cap | None:
    """What an override leaves of another cap: it replaces what it says itself, an amount or a number of times.

    It beats its base row, and a cap shared with other actions, which would make it void; both only if they count over
    the same. A row for other cases than those of the override stays.
    """
    limit, other = cap.limit, override.limit
    if limit.override or (limit.per, limit.days, limit.every) != (other.per, other.days, other.every):
        return cap
    if len(limit.covers) <= 1 and (limit.when, limit.unless) != (other.when, other.unless):
        return cap
    says_amount = override.most is not None or override.is_unknown
    has_amount = cap.most is not None or cap.is_unknown
    if says_amount and has_amount:
        cap = replace(cap, most=None, is_unknown=False)
        has_amount = False
    if override.times is not None and cap.times is not None:
        cap = replace(cap, times=None)
    return cap if has_amount or cap.times is not None else None


def _ledgers(limit: Limit, question: Question) -> Iterable[Ledger]:
    currency = currency_of(question.action, question.currency)
    left_out = question.entitlements if _is_shared_with_favours(limit, question) else frozenset()
    return question.history.ledgers(limit, question.request, currency, left_out)


def _cap(limit: Limit, question: Question) -> Cap:
    holds, asks = applies(limit, question.values)
    if holds is False:
        return Cap(limit, None, None, 0, 0, holds)
    most, missing = largest(limit, question.values)
    first = first_day(limit, question.today)
    counted = [ledger.since(first) for ledger in _ledgers(limit, question)]
    used, given = sum(amount for amount, _ in counted), sum(count for _, count in counted)
    parts = most_parts(question.action, question.currency, most) if most is not None else None
    return Cap(limit, parts, limit.times, used, given, holds, bool(missing), (*asks, *missing))
