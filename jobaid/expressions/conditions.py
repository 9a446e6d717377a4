"""Whether a condition holds.

Conditions follow Kleene's logic of three values: what is false whatever the unknown turns out to be is false, what
is true in any case is true, and everything else is not known. A comparison of two different kinds is not known
either, nor is an order of words: the slot's value cannot be used and is to be asked for again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from jobaid.expressions import nodes
from jobaid.expressions.filters import DEFAULT, TEXT_FILTERS
from jobaid.expressions.finding import Kind
from jobaid.expressions.nodes import Value
from jobaid.expressions.outcome import Outcome, together
from jobaid.expressions.parsed import Condition
from jobaid.expressions.values import Values, as_number, kind_of


def evaluate_condition(condition: Condition, values: Values) -> Outcome:
    """Say whether a condition holds. Raises ValueError if it has findings."""
    condition.check_usable()
    return truth(condition.test, values)


def truth(test: nodes.Test, values: Values) -> Outcome:
    """Say whether one test holds."""
    match test:
        case nodes.Holds():
            return _holds(_value(test.of, values))
        case nodes.Defined():
            return Outcome(_value(test.of, values).value is not None)
        case nodes.Not():
            outcome = truth(test.of, values)
            return Outcome(None if outcome.value is None else not outcome.value, outcome.asks)
        case nodes.All():
            return _joined((truth(item, values) for item in test.of), decisive=False)
        case nodes.Any():
            return _joined((truth(item, values) for item in test.of), decisive=True)
        case nodes.Compare():
            return _compared(test.sign, _value(test.left, values), _value(test.right, values))
        case nodes.Among():
            return _among(_value(test.of, values), test.items)
        case nodes.Written():
            return _holds(_Got(test.value))
        case _:
            assert_never(test)


@dataclass(frozen=True, slots=True)
class _Got:
    """A value, None if it is not known, and the slots that it comes from."""

    value: Value | None
    slots: tuple[str, ...] = ()


def _value(shown: nodes.Shown, values: Values) -> _Got:
    match shown:
        case nodes.Written():
            return _Got(shown.value)
        case nodes.Slot():
            return _Got(values.slot(shown.name), (shown.name,))
        case nodes.Fact():
            return _Got(values.fact(shown.name))
        case nodes.Changed():
            return _changed(shown, _value(shown.of, values))
        case nodes.Choice():
            return _chosen(shown, values)
        case _:
            assert_never(shown)


def _changed(changed: nodes.Changed, got: _Got) -> _Got:
    if changed.filter == DEFAULT:
        known = got.value is not None or changed.fallback is None
        return got if known else _Got(changed.fallback.value if changed.fallback else None)
    if isinstance(got.value, str):
        return _Got(TEXT_FILTERS[changed.filter](got.value), got.slots)
    return got


def _chosen(choice: nodes.Choice, values: Values) -> _Got:
    outcome = truth(choice.test, values)
    if outcome.value is None:
        return _Got(None, outcome.asks)
    side = choice.then if outcome.value else choice.otherwise
    return _Got(None) if side is None else _value(side, values)


def _holds(got: _Got) -> Outcome:
    if got.value is None:
        return Outcome(None, got.slots)
    return Outcome(bool(got.value))


def _joined(outcomes: Iterable[Outcome], decisive: bool) -> Outcome:
    found = tuple(outcomes)
    if any(outcome.value is decisive for outcome in found):
        return Outcome(decisive)
    if all(outcome.value is not None for outcome in found):
        return Outcome(not decisive)
    return Outcome(None, together(outcome.asks for outcome in found))


def _compared(sign: str, left: _Got, right: _Got) -> Outcome:
    sides = (left, right)
    if left.value is None or right.value is None:
        return Outcome(None, together(side.slots for side in sides if side.value is None))
    if sign in {"==", "!="}:
        same = _same(left.value, right.value)
        return (
            Outcome(None, together(side.slots for side in sides)) if same is None else Outcome(same == (sign == "=="))
        )
    first, second = as_number(left.value), as_number(right.value)
    if first is None or second is None:
        return Outcome(None, together(side.slots for side in sides if as_number(side.value) is None))
    return Outcome(_ordered(sign, first, second))


def _same(left: Value, right: Value) -> bool | None:
    kind = kind_of(left)
    if kind is not kind_of(right):
        return None
    return as_number(left) == as_number(right) if kind is Kind.NUMBER else left == right


def _ordered(sign: str, first: Fraction, second: Fraction) -> bool:
    match sign:
        case "<":
            return first < second
        case "<=":
            return first <= second
        case ">":
            return first > second
        case _:
            return first >= second


def _among(got: _Got, items: tuple[nodes.Written, ...]) -> Outcome:
    if got.value is None:
        return Outcome(None, got.slots)
    found = [same for item in items if (same := _same(got.value, item.value)) is not None]
    return Outcome(any(found)) if found else Outcome(None, got.slots)
