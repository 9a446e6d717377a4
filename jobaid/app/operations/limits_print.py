"""Twelve signs that tell the limits of a library from all others: what is signed is known again by them.

They are made from the rules, never from the words that jobaid has for them: another version or another language of
jobaid has the same signs for the same limits. Neither the order of rows nor how an amount is written is a difference.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256

from jobaid.app.operations.compare.change import alike
from jobaid.app.operations.matrix import uses_of
from jobaid.model.authority import Action, Limit
from jobaid.model.library import Library

_SIGNS = 12


def print_of_limits(library: Library) -> str:
    """What tells these limits from any others."""
    rules = [
        [[role.id, alike(role.name)] for role in library.frame.roles] if library.frame else [],
        _sorted(_action(library, one) for one in library.actions),
        _sorted(_limit(library, one) for one in library.limits),
        _sorted(_asked(library)),
    ]
    written = json.dumps(_plain(rules), ensure_ascii=False)
    return sha256(written.encode("utf-8", "replace")).hexdigest()[:_SIGNS]


def _action(library: Library, one: Action) -> list[object]:
    currency = (one.currency or (library.frame.currency if library.frame else "")) if one.unit == "money" else ""
    return [
        *(one.id, alike(one.name), one.unit, currency, one.nobody, one.basis, one.offered),
        *(sorted(one.not_with), sorted(one.after), alike(one.evidence), one.valid_from, one.valid_until),
    ]


def _limit(library: Library, one: Limit) -> list[object]:
    window = "day" if one.days == 1 else one.every or one.days
    formula = " ".join(one.formula.split()) if one.formula is not None else None
    return [
        *(one.role, sorted(one.covers), one.per, window, one.up_to, one.share, one.of, formula, one.times),
        *(one.when, one.unless, one.override, one.approver, _name(library, one.approver), alike(one.within)),
        *(alike(one.evidence), one.valid_from, one.valid_until),
    ]


def _name(library: Library, approver: str | None) -> object:
    return next((alike(one.name) for one in library.contacts if one.id == approver), None)


def _asked(library: Library) -> Iterator[list[object]]:
    """What the conditions and formulas name: slots with their defaults, and facts with their values."""
    uses = {(use.kind, use.name) for limit in library.limits for use in uses_of(limit)}
    for slot in library.frame.slots if library.frame else ():
        if ("slot", slot.name) in uses:
            yield ["slot", slot.name, slot.type, alike(slot.prompt), slot.default]
    for fact in library.facts:
        if ("fact", fact.id) in uses:
            yield ["fact", fact.id, fact.value, fact.valid_from, fact.valid_until]


def _sorted(rows: Iterator[list[object]]) -> list[object]:
    return sorted((_plain(row) for row in rows), key=json.dumps)


def _plain(value: object) -> object:
    """As JSON has it, numbers by their value: 50 is 50.00."""
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, (bool, str)):
        return value
    return f"{Decimal(value).normalize():f}" if isinstance(value, (int, Decimal)) else str(value)
