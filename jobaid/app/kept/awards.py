"""What was given stays as long as a limit counts it, without the names that no limit needs.

Somebody whose data is erased is named by no award any more; what was given by an agent still counts for the agent.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from jobaid.app.award_events import AwardGiven, group_of
from jobaid.app.awarding import given_in
from jobaid.app.entry import Entry
from jobaid.app.given import Given
from jobaid.app.recording import AWARD_TYPES, record_of
from jobaid.authority.windows import first_day
from jobaid.journal.store import Store
from jobaid.model.authority import Limit

Thinned = Callable[[Given], Given | None]
"""An award with no more than is needed of it; None where nothing is."""


def needed_of(one: Given, limits: Iterable[Limit], now: datetime) -> Given | None:
    """What limits still count of an award on that local day."""
    pers = _counted_over(one, limits, one.at.astimezone(now.tzinfo).date(), now.date()) if one.counts else set()
    is_of_call = one.is_named_by_call
    kept = replace(
        one,
        customer=one.customer if "customer" in pers else "",
        case=one.case if "case" in pers and not is_of_call else "",
        order=one.order if "order" in pers and not is_of_call else "",
        by=one.by if pers & {"agent", "role"} else "",
        call="",
        approved_by="",
        reason="",
        customers=one.customers if "customer" in pers else (),
        cases=one.cases if pers & {"case", "order"} else (),
    )
    names = (kept.customer, kept.case, kept.order, kept.by, *kept.customers, *kept.cases)
    return kept if any(names) else None


def nameless(one: Given) -> Given | None:
    """What is left of an award of somebody whose data is erased: the amount, as it counts for whoever gave it."""
    if not one.counts or not one.by:
        return None
    return replace(one, customer="", case="", order="", call="", approved_by="", reason="", customers=(), cases=())


def thin(store: Store, names: Collection[str] | None, thinned: Thinned) -> int:
    """Have the awards of these ids, or all, say no more than is needed. Returns how many events said more.

    What is needed is written anew before the rest is erased: no cut takes money from a limit.
    """
    awards = [one for one in given_in(store) if names is None or one.id in names]
    changed = [(one, thinned(one)) for one in awards]
    changed = [(before, after) for before, after in changed if before != after]
    groups = {group_of(before.id) for before, _ in changed}
    old = [one.id for one in store.records(types=AWARD_TYPES) if one.call in groups]
    anew = [Entry(group_of(after.id), AwardGiven(after), after.at) for _, after in changed if after is not None]
    store.append([record_of(entry) for entry in anew])
    return store.erase(old) if old else 0


def thin_old(store: Store, limits: Iterable[Limit], now: datetime, days: int) -> int:
    """Have awards that are older than so many days say no more than limits still count."""
    known, before = tuple(limits), now - timedelta(days=days)
    return thin(store, None, lambda one: one if one.at >= before else needed_of(one, known, now))


def _counted_over(one: Given, limits: Iterable[Limit], day: date, today: date) -> set[str]:
    """Over what the limits count that still count an award of that day."""
    return {limit.per for limit in limits if one.action in limit.covers and first_day(limit, today) <= day}
