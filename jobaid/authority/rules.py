"""Whether a limit holds, and how much it is, by what is known of the case."""

from fractions import Fraction
from functools import lru_cache

from jobaid.expressions import Condition, Formula, Outcome, Values, evaluate_condition, evaluate_formula
from jobaid.expressions import parse_condition as read_condition
from jobaid.expressions import parse_formula as read_formula
from jobaid.model.authority import Limit

_NOTHING = Fraction(0)
"""What a formula gives that cannot be reckoned: nothing widens a limit by mistake."""


def applies(limit: Limit, values: Values) -> tuple[bool | None, tuple[str, ...]]:
    """Whether it holds; None while that is not known, with the slots that would tell.

    One whose condition nobody can read, or no slot can decide, holds and gives nothing: see `largest`.
    """
    asks: list[str] = []
    for source, wanted in ((limit.when, True), (limit.unless, False)):
        if source is None:
            continue
        condition = _condition(source)
        if condition.findings:
            continue
        outcome = evaluate_condition(condition, values)
        if outcome.value is None:
            asks += outcome.asks
        elif outcome.value is not wanted:
            return False, ()
    return (None if asks else True), tuple(dict.fromkeys(asks))


def largest(limit: Limit, values: Values) -> tuple[Fraction | None, tuple[str, ...]]:
    """The smallest of what the limit says, None where it says no amount, and the slots missing to reckon it."""
    if any(_is_undecidable(source, values) for source in (limit.when, limit.unless) if source is not None):
        return _NOTHING, ()
    most = [Fraction(limit.up_to)] if limit.up_to is not None else []
    missing: list[str] = []
    for source, part in ((limit.formula, Fraction(1)), (limit.of, Fraction(limit.share or 0))):
        if source is None:
            continue
        value, asks = _reckoned(source, values)
        missing += asks
        most += [value * part] if value is not None else []
    return (min(most) if most else None), tuple(dict.fromkeys(missing))


def _is_undecidable(source: str, values: Values) -> bool:
    condition = _condition(source)
    return bool(condition.findings) or evaluate_condition(condition, values) == Outcome(None)


def _reckoned(source: str, values: Values) -> tuple[Fraction | None, tuple[str, ...]]:
    formula = _formula(source)
    if formula.findings:
        return _NOTHING, ()
    got = evaluate_formula(formula, values)
    if got.value is None and not got.asks:
        return _NOTHING, ()
    return got.value, got.asks


@lru_cache(maxsize=1024)
def _condition(source: str) -> Condition:
    return read_condition(source)


@lru_cache(maxsize=1024)
def _formula(source: str) -> Formula:
    return read_formula(source)
