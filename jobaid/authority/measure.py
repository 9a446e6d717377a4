"""Amounts as whole numbers of their smallest part: cents of money, hundredths of percent, else the thing itself."""

from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import floor

from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.model.authority import Action

_PERCENT_DECIMALS = 2
MOST = 10**15
"""No amount is larger than that, in its smallest parts."""


def decimals_of(action: Action, currency: str) -> int:
    """How many decimals an amount of the action has. A currency nobody knows has two."""
    if action.unit == "money":
        return _decimals(action.currency or currency)
    return _PERCENT_DECIMALS if action.unit == "percent" else 0


def in_parts(action: Action, currency: str, amount: Decimal) -> int:
    """An amount in its smallest parts. Raises UserFacing for one that is none, or has parts that do not exist."""
    if action.unit == "none":
        raise UserFacing(message("amount.none", action=action.name))
    if not amount.is_finite():
        raise UserFacing(message("amount.not-a-number", found=amount))
    if amount <= 0:
        raise UserFacing(message("amount.not-positive", found=amount))
    decimals = decimals_of(action, currency)
    if amount.adjusted() > len(str(MOST)):
        raise UserFacing(message("amount.too-large", found=amount))
    parts = Fraction(amount) * 10**decimals
    if parts.denominator != 1:
        if not decimals:
            raise UserFacing(message("amount.whole", found=amount))
        raise UserFacing(message("amount.decimals", found=amount, decimals=decimals))
    if parts > MOST:
        raise UserFacing(message("amount.too-large", found=amount))
    return int(parts)


def most_parts(action: Action, currency: str, most: Fraction) -> int:
    """A cap in smallest parts, never more than it says."""
    parts = most * Fraction(10 ** decimals_of(action, currency))
    return max(floor(parts), 0)


def as_amount(action: Action, currency: str, parts: int) -> Decimal:
    """Smallest parts as an amount again, with all its decimals."""
    return Decimal(parts).scaleb(-decimals_of(action, currency))


@cache
def _decimals(currency: str) -> int:
    from babel.numbers import get_currency_precision

    return int(get_currency_precision(currency))
