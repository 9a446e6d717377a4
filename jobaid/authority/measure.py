"""Amounts as whole numbers of their smallest part: cents of money, hundredths of percent, else the thing itself."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import floor

from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.model.authority import Action

_WRITTEN = re.compile(r"[+\-−]?[0-9]{1,15}(?:\.[0-9]{1,12})?")
_CURRENCY = re.compile(r"(?P<number>\S+) (?P<currency>[A-Za-z]{3})")
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
        raise UserFacing(message("amount.none", action=action.name), message("amount.none.hint"))
    if not amount.is_finite():
        raise UserFacing(message("amount.not-a-number", found=amount), message("amount.hint"))
    if amount <= 0:
        raise UserFacing(message("amount.not-positive", found=amount), message("amount.not-positive.hint"))
    decimals = decimals_of(action, currency)
    if amount.adjusted() > len(str(MOST)):
        raise UserFacing(message("amount.too-large", found=amount), message("amount.hint"))
    parts = Fraction(amount) * 10**decimals
    if parts.denominator != 1:
        if not decimals:
            raise UserFacing(message("amount.whole", found=amount), message("amount.whole.hint"))
        raise UserFacing(message("amount.decimals", found=amount, decimals=decimals), message("amount.hint"))
    if parts > MOST:
        raise UserFacing(message("amount.too-large", found=amount), message("amount.hint"))
    return int(parts)


def most_parts(action: Action, currency: str, most: Fraction) -> int:
    """A cap in smallest parts, never more than it says."""
    parts = most * Fraction(10 ** decimals_of(action, currency))
    return max(floor(parts), 0)


def as_amount(action: Action, currency: str, parts: int) -> Decimal:
    """Smallest parts as an amount again, with all its decimals."""
    return Decimal(parts).scaleb(-decimals_of(action, currency))


def written(action: Action, currency: str, typed: str) -> int:
    """An amount as the command line takes it: digits and a point, with the currency's letters or without.

    Raises UserFacing for anything else.
    """
    given = typed.strip()
    named = _CURRENCY.fullmatch(given)
    if named:
        own = (action.currency or currency) if action.unit == "money" else ""
        if named["currency"].upper() != own:
            found = named["currency"].upper()
            raise UserFacing(
                message("amount.currency", found=found, currency=own or action.unit), message("amount.hint")
            )
        given = named["number"]
    if not _WRITTEN.fullmatch(given):
        raise UserFacing(message("amount.not-a-number", found=typed), message("amount.hint"))
    return in_parts(action, currency, Decimal(given.replace("−", "-")))


@cache
def _decimals(currency: str) -> int:
    from babel.numbers import get_currency_precision

    return int(get_currency_precision(currency))
