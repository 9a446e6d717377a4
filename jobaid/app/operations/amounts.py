"""An amount as it is typed: in the library's way of writing numbers, with the sign of a currency or without."""

import re
from dataclasses import dataclass

from jobaid.app.operations.may_reasons import amount_words
from jobaid.app.operations.slots import number_typed
from jobaid.authority import decimals_of, in_parts
from jobaid.errors import UserFacing
from jobaid.messages import Message, message
from jobaid.model.authority import Action
from jobaid.model.library import Library

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
CODES = frozenset(
    [
        "eur",
        "usd",
        "gbp",
        "jpy",
        "chf",
        "cad",
        "aud",
        "nzd",
        "sek",
        "nok",
        "dkk",
        "pln",
        "czk",
        "huf",
        "inr",
        "cny",
        "brl",
        "mxn",
        "zar",
    ]
)
"""The signs and names that are taken for a currency where they stand beside a number."""

_NAMES = {"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP"}
_UNITS = {"%": "percent", "percent": "percent", "day": "days", "days": "days", "point": "points", "points": "points"}
_SIGN = "[€$£¥%]"
_DECIMAL_COMMA = re.compile(r"^(-?\d+),(\d{1,2})$")
"""A comma before one or two digits is a decimal sign in every language."""

_BESIDE = re.compile(rf"{_SIGN}|[^\W\d_]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Read:
    """What was understood: the amount in its smallest parts and in words, or what is wrong with it."""

    parts: int | None = None
    words: str = ""
    wrong: Message | None = None


def read_amount(library: Library, action: Action, typed: str) -> Read:
    """Read what was typed as an amount of an action; nothing typed is no amount."""
    if not typed.strip() or library.frame is None:
        return Read()
    currency = action.currency or library.frame.currency
    unit = _unit(typed)
    own = currency if action.unit == "money" else action.unit
    if unit not in {"", own}:
        return Read(
            wrong=message("ask.other-unit", found=typed.strip(), action=action.name, unit=_unit_name(action, currency))
        )
    bare = _BESIDE.sub(lambda found: "" if _named(found[0]) else found[0], typed).strip()
    number = number_typed(_DECIMAL_COMMA.sub(r"\1.\2", bare), library.frame)
    if number is None:
        return Read(wrong=message("amount.not-a-number", found=typed.strip()))
    decimals = decimals_of(action, currency)
    if -int(number.as_tuple().exponent) > decimals:  # 1.200 may be meant as a thousand times as much
        key = "amount.decimals" if decimals else "amount.whole"
        return Read(wrong=message(key, found=typed.strip(), decimals=decimals))
    try:
        parts = in_parts(action, currency, number)
    except UserFacing as failure:
        return Read(wrong=failure.message)
    return Read(parts, amount_words(library, action, parts))


def needs_amount(action: Action) -> bool:
    """Whether an amount has to be said for it to be given."""
    return action.unit in {"money", "percent", "days", "points"}


def usual_parts(action: Action) -> int | None:
    """The amount that is meant where none is said."""
    return 1 if action.unit == "count" else None


def _unit(typed: str) -> str:
    """The currency or the unit that is named, "" for none."""
    return next(filter(None, map(_named, _BESIDE.findall(typed))), "")


def _named(found: str) -> str:
    name = found.casefold()
    return SIGNS.get(found) or _UNITS.get(name) or _NAMES.get(name) or (name.upper() if name in CODES else "")


def _unit_name(action: Action, currency: str) -> Message | str:
    return currency if action.unit == "money" else message(f"ask.unit-{action.unit}")
