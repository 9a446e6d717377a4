"""Limits that contradict each other or cannot work: no amount, no approver, roles out of order, mixed currencies."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations

from jobaid.lint.finding import Finding
from jobaid.lint.rules.frame import currencies
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.authority import Action, Limit
from jobaid.model.problem import Severity

_MEASURES = ("up_to", "share", "formula", "times")


def check(scene: Scene) -> Iterator[Finding]:
    """Every limit that is incomplete or contradicts another."""
    library = scene.library
    actions = {action.id: action for action in library.actions}
    ranks = {role.id: rank for rank, role in enumerate(library.frame.roles)} if library.frame else {}
    for action in library.actions:
        if action.currency is not None and action.currency not in currencies():
            words = message("unknown-currency", currency=action.currency)
            yield Finding("unknown-currency", words, action.origin.at("currency"), message("bad-currency.hint"))
        if action.nobody and action.send_to is None and action.say_refused is None:
            words, hint = message("nobody-where", action=action.id), message("nobody-where.hint")
            yield Finding("nobody-where", words, action.origin.at("nobody"), hint, severity=Severity.WARNING)
    for limit in library.limits:
        if not scene.is_damaged(limit.origin):
            yield from _complete(limit, actions)
            yield from _approver(limit, actions, ranks)
        yield from _currencies(limit, actions)
        yield from _share_in_another_currency(limit, actions, scene)
    whole = tuple(limit for limit in library.limits if not scene.is_damaged(limit.origin))
    for group in alike(whole):
        yield from _overlaps(group)
    yield from _order(whole, ranks)


def _complete(limit: Limit, actions: dict[str, Action]) -> Iterator[Finding]:
    if bool(limit.action) == bool(limit.actions):
        yield Finding("limit-action", message("limit-action"), limit.origin, message("limit-action.hint"))
    counted = [actions[name] for name in limit.covers if name in actions]
    needs_amount = any(action.unit != "none" for action in counted)
    if needs_amount and not any(getattr(limit, measure) is not None for measure in _MEASURES):
        yield Finding("limit-amount", message("limit-amount"), limit.origin, message("limit-amount.hint"))
    if (limit.share is None) != (limit.of is None):
        yield Finding("limit-share", message("limit-share"), limit.origin, message("limit-share.hint"))
    yield from _window(limit)
    if limit.usual is not None and limit.up_to is not None and limit.usual > limit.up_to:
        words = message("limit-usual", usual=limit.usual, most=limit.up_to)
        yield Finding("limit-usual", words, limit.origin.at("usual"), message("limit-usual.hint"))


def _window(limit: Limit) -> Iterator[Finding]:
    """Days are for what is counted over a customer, a person or a role; a case has no end that anybody knows."""
    if limit.days is not None and limit.every is not None:
        yield Finding("limit-window", message("limit-window"), limit.origin.at("every"), message("limit-window.hint"))
    for key in ("days", "every"):
        if getattr(limit, key) is not None and limit.per in {"case", "order"}:
            words = message("limit-window.per", key=key, per=limit.per)
            yield Finding("limit-window", words, limit.origin.at(key), message("limit-window.per.hint"))
    if limit.per in {"agent", "role"} and limit.days is None and limit.every is None:
        words, hint = message("limit-window.forever", per=limit.per), message("limit-window.forever.hint")
        yield Finding("limit-window", words, limit.origin.at("per"), hint, severity=Severity.WARNING)


def _approver(limit: Limit, actions: dict[str, Action], ranks: dict[str, int]) -> Iterator[Finding]:
    if any(actions[name].nobody for name in limit.covers if name in actions):
        return
    if limit.approver is None:
        yield Finding(
            "limit-approver", message("limit-approver", id=limit.id), limit.origin, message("limit-approver.hint")
        )
    elif limit.approver in ranks and ranks[limit.approver] <= ranks.get(limit.role, -1):
        words = message("approver-too-low", approver=limit.approver, role=limit.role)
        yield Finding("approver-too-low", words, limit.origin.at("approver"), message("approver-too-low.hint"))


def _currencies(limit: Limit, actions: dict[str, Action]) -> Iterator[Finding]:
    counted = [actions[name] for name in limit.covers if name in actions]
    units = sorted({action.unit for action in counted})
    currencies = sorted({action.currency or "" for action in counted if action.unit == "money"})
    if len(units) > 1:
        words = message("unit-mix", units=", ".join(units))
        yield Finding("unit-mix", words, limit.origin.at("actions"), message("unit-mix.hint"))
    elif len(currencies) > 1:
        words = message("currency-mix", currencies=", ".join(filter(None, currencies)))
        yield Finding("currency-mix", words, limit.origin.at("actions"), message("currency-mix.hint"))


def _share_in_another_currency(limit: Limit, actions: dict[str, Action], scene: Scene) -> Iterator[Finding]:
    """Slots of money are in the library's currency, so they are no base for another."""
    frame, slot = scene.library.frame, scene.slots.get(limit.of or "")
    if frame is None or slot is None or slot.type != "money":
        return
    others = {actions[name].currency for name in limit.covers if name in actions} - {None, frame.currency}
    if others:
        words = message(
            "currency-mix.share", slot=slot.name, library=frame.currency, action=", ".join(map(str, others))
        )
        yield Finding("currency-mix", words, limit.origin.at("of"), message("currency-mix.share.hint"))


def _scope(limit: Limit) -> tuple[object, ...]:
    """What two limits have in common when they are about the same thing."""
    return limit.covers, limit.per, limit.days, limit.every, limit.when, limit.unless, limit.override


def alike(limits: tuple[Limit, ...]) -> Iterator[list[Limit]]:
    """Limits of one role that say the same kind of thing about the same, in groups."""
    groups: dict[tuple[object, ...], list[Limit]] = {}
    for limit in limits:
        for measure in _MEASURES:
            if getattr(limit, measure) is not None:
                groups.setdefault((limit.role, measure, *_scope(limit)), []).append(limit)
    return (group for group in groups.values() if len(group) > 1)


def _overlaps(group: list[Limit]) -> Iterator[Finding]:
    for first, second in combinations(group, 2):
        if _hold_together(first, second):
            words = message("limit-overlap", id=second.id, other=first.id)
            yield Finding("limit-overlap", words, second.origin, message("limit-overlap.hint"))


def _hold_together(first: Limit, second: Limit) -> bool:
    """Whether there is a day on which both hold."""
    return _from(first) <= _until(second) and _from(second) <= _until(first)


def _from(limit: Limit) -> date:
    return limit.valid_from or date.min


def _until(limit: Limit) -> date:
    return limit.valid_until or date.max


def _order(limits: tuple[Limit, ...], ranks: dict[str, int]) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[tuple[int, Decimal | int, Limit]]] = {}
    for limit in limits:
        for measure in ("up_to", "share", "times"):
            value = getattr(limit, measure)
            if value is not None and limit.role in ranks:
                groups.setdefault((measure, *_scope(limit)), []).append((ranks[limit.role], value, limit))
    for group in groups.values():
        for (rank, value, limit), (other_rank, other_value, other) in combinations(group, 2):
            low, high = ((rank, value, limit), (other_rank, other_value, other))
            if other_rank < rank:
                low, high = high, low
            if low[0] < high[0] and low[1] > high[1] and _hold_together(low[2], high[2]):
                words = message(
                    "roles-out-of-order", senior=high[2].role, less=high[1], junior=low[2].role, more=low[1]
                )
                yield Finding("roles-out-of-order", words, high[2].origin, message("roles-out-of-order.hint"))
