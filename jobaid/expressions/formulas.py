"""What a limit's formula gives, exactly: no rounding happens here."""

from collections.abc import Iterable
from fractions import Fraction
from typing import assert_never

from jobaid.expressions import nodes
from jobaid.expressions.bounds import MAX_NUMBER
from jobaid.expressions.outcome import Amount, together
from jobaid.expressions.parsed import Formula
from jobaid.expressions.values import Values, as_number
from jobaid.messages import message


def evaluate_formula(formula: Formula, values: Values) -> Amount:
    """Reckon a formula. A slot that holds no number is one to ask for. Raises ValueError if it has findings."""
    formula.check_usable()
    return _reckoned(formula.number, values)


def _reckoned(number: nodes.Number, values: Values) -> Amount:
    match number:
        case nodes.Written():
            return Amount(as_number(number.value))
        case nodes.Slot():
            value = as_number(values.slot(number.name))
            return Amount(value, () if value is not None else (number.name,))
        case nodes.Negative():
            return _two("-", Amount(Fraction(0)), _reckoned(number.of, values))
        case nodes.Reckon():
            left, right = _reckoned(number.left, values), _reckoned(number.right, values)
            return _two(number.sign, left, right)
        case nodes.Extreme():
            return _extreme(number.name, [_reckoned(item, values) for item in number.of])
        case _:
            assert_never(number)


def _two(sign: str, left: Amount, right: Amount) -> Amount:
    if left.value is None or right.value is None:
        return _unknown((left, right))
    if sign == "/" and right.value == 0:
        return Amount(None, trouble=message("expression.by_zero"))
    result = _result(sign, left.value, right.value)
    if abs(result) > MAX_NUMBER:
        return Amount(None, trouble=message("expression.number_too_large"))
    return Amount(result)


def _result(sign: str, left: Fraction, right: Fraction) -> Fraction:
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right


def _extreme(name: str, amounts: list[Amount]) -> Amount:
    known = [amount.value for amount in amounts if amount.value is not None]
    if len(known) < len(amounts):
        return _unknown(amounts)
    return Amount(min(known) if name == "min" else max(known))


def _unknown(amounts: Iterable[Amount]) -> Amount:
    found = tuple(amounts)
    trouble = next((amount.trouble for amount in found if amount.trouble is not None), None)
    return Amount(None, together(amount.asks for amount in found), trouble)
