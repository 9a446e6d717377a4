"""An amount as it is typed: in the library's way of writing numbers, with the sign of a currency or without."""

import re
from dataclasses import dataclass
from functools import lru_cache

from jobaid.app.operations.may_reasons import amount_words
from jobaid.app.operations.slots import number_typed, thousands_written
from jobaid.authority import decimals_of, in_parts
from jobaid.errors import UserFacing
from jobaid.local_words import babel_locale
from jobaid.messages import Message, message, text
from jobaid.model.authority import Action
from jobaid.model.frame import Frame
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
_CALLED = {"$": ("dollar", "dollars"), "£": ("pound", "pounds")}
"""Names that many currencies share: the one of the library is meant, whose sign it is."""

_UNITS = {"%": "percent", "percent": "percent", "day": "days", "days": "days", "point": "points", "points": "points"}
_SIGN = "[€$£¥%]"
_DECIMAL_COMMA = re.compile(r"^(-?\d+),(\d{1,2})$")
"""A comma before one or two digits is a decimal sign in every language."""

_BOTH_SIGNS = re.compile(r"^(-?\d{1,3}(?:\.\d{3})+),(\d{1,2})$|^(-?\d{1,3}(?:,\d{3})+)\.(\d{1,2})$")
"""With both signs the last one is the decimal sign in every language."""

_BESIDE = re.compile(rf"{_SIGN}|[^\W\d_]+", re.IGNORECASE)
_PARTED = re.compile(r"\d+(?:[.,'’ \u00a0\u202f]\d+)+")
_APART = re.compile(r"\d \d")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_COUNTS = (1, 2, 5, 20)
"""Numbers that take each plural of the languages of Europe."""

_LETTERS = 3
"""So many has the name of a currency."""


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
    named = _Named(library.frame, currency)
    unit = next(filter(None, map(named.unit_of, _BESIDE.findall(typed))), "")
    own = currency if action.unit == "money" else action.unit
    if unit not in {"", own}:
        return Read(
            wrong=message("ask.other-unit", found=typed.strip(), action=action.name, unit=_unit_name(action, currency))
        )
    bare = _BESIDE.sub(lambda found: "" if named.unit_of(found[0]) else found[0], typed).strip()
    if _is_two(bare, library.frame):
        return Read(wrong=message("ask.amounts"))
    number = number_typed(_plain(bare), library.frame)
    if number is None:
        return Read(wrong=message("amount.not-a-number", found=typed.strip()))
    decimals = decimals_of(action, currency)
    if -int(number.as_tuple().exponent) > decimals:
        return Read(wrong=_too_fine(library.frame, typed.strip(), bare, decimals, own))
    try:
        parts = in_parts(action, currency, number)
    except UserFacing as failure:
        return Read(wrong=failure.message)
    return Read(parts, amount_words(library, action, parts))


def read_as(read: Read, typed: str) -> str:
    """How it was read, where it could be read otherwise: parted in another way than the language writes it."""
    found = _PARTED.search(typed)
    if not read.words or found is None or re.search(rf"(?<![\d.,]){re.escape(found[0])}(?![\d.,])", read.words):
        return ""
    return text(message("give.read-as", typed=typed.strip(), amount=read.words))


def how_to_write(library: Library, action: Action) -> Message:
    """How an amount of the action can be typed."""
    if action.unit != "money" or library.frame is None:
        return message(f"amount.{action.unit if action.unit in {'percent', 'none'} else 'whole'}.hint")
    currency = action.currency or library.frame.currency
    most = amount_words(library, action, 5 * 10 ** (decimals_of(action, currency) + 1))
    return message("amount.hint", amount=most, currency=currency)


def needs_amount(action: Action) -> bool:
    """Whether an amount has to be said for it to be given."""
    return action.unit in {"money", "percent", "days", "points"}


def usual_parts(action: Action) -> int | None:
    """The amount that is meant where none is said."""
    return 1 if action.unit == "count" else None


def _plain(bare: str) -> str:
    """A number that reads the same in every language, written without signs for thousands."""
    if found := _BOTH_SIGNS.match(bare):
        return f"{re.sub('[.,]', '', found[1] or found[3])}.{found[2] or found[4]}"
    return _DECIMAL_COMMA.sub(r"\1.\2", bare)


def _is_two(bare: str, frame: Frame) -> bool:
    """Whether a space parts two numbers, in a language that does not write thousands so."""
    from babel.numbers import get_group_symbol

    return bool(_APART.search(bare)) and not get_group_symbol(babel_locale(frame.locale)).isspace()


def _too_fine(frame: Frame, typed: str, bare: str, decimals: int, unit: str) -> Message:
    """It has too many decimals; 1.200 may be meant as a thousand times as much, and is not guessed."""
    if _THOUSANDS.fullmatch(bare) and bare.endswith("0"):
        meant = thousands_written(int(re.sub("[.,]", "", bare)), frame)
        return message("amount.thousands", found=typed, meant=meant)
    if decimals and len(unit) == _LETTERS:
        return message("ask.decimals", found=typed, currency=unit, decimals=decimals)
    return message("amount.decimals" if decimals else "amount.whole", found=typed, decimals=decimals)


@lru_cache(maxsize=4)
def currency_names(currency: str, locale: str) -> tuple[str, ...]:
    """The code, the sign and the names of a currency in a language: `PLN`, `zł`, `złoty`, `złote`, `złotych`."""
    from babel.numbers import get_currency_name, get_currency_symbol

    spoken = babel_locale(locale)
    counted = (get_currency_name(currency, count, locale=spoken) for count in _COUNTS)
    return tuple(dict.fromkeys((currency, get_currency_symbol(currency, locale=spoken), *counted)))


class _Named:
    """What stands beside a number: the currency in force goes before others that have the same sign."""

    def __init__(self, frame: Frame, currency: str) -> None:
        from babel.numbers import get_currency_symbol

        self._currency = currency
        sign = get_currency_symbol(currency, locale=babel_locale(frame.locale)).casefold()
        self._own = {
            currency.casefold(),
            sign,
            *(name for own, names in _CALLED.items() if own in sign for name in names),
        }

    def unit_of(self, found: str) -> str:
        """The currency or the unit that is named, "" for none."""
        name = found.casefold()
        if name in self._own:
            return self._currency
        return SIGNS.get(found) or _UNITS.get(name) or _NAMES.get(name) or _code(found)


def _code(found: str) -> str:
    """The currency of that name, "" for none."""
    from babel import Locale

    name = found.upper()
    return name if len(found) == _LETTERS and name in Locale("en").currencies else ""


def _unit_name(action: Action, currency: str) -> Message | str:
    return currency if action.unit == "money" else message(f"ask.unit-{action.unit}")
