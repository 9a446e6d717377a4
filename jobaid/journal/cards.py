"""Which numbers are those of payment cards: by the ranges that are issued, their lengths and their check digit.

The ranges are those that the card schemes publish, as ISO/IEC 7812 hands them out. Maestro numbers of 12 digits are
left out: none is issued any more, and one order number of twelve digits in fifty would be taken for one.
"""

from typing import NamedTuple


class Range(NamedTuple):
    """Numbers that begin with `low` to `high`, and how many digits they have."""

    low: str
    high: str
    lengths: tuple[int, ...]


SHORTEST = 13
LONGEST = 19

_LONG = (16, 17, 18, 19)
_DINERS = (14, *_LONG)
_MAESTRO = (13, 14, 15, *_LONG)

RANGES = (
    Range("4", "4", (13, 16, 19)),  # Visa
    Range("51", "55", (16,)),  # Mastercard
    Range("2221", "2720", (16,)),
    Range("34", "34", (15,)),  # American Express
    Range("37", "37", (15,)),
    Range("6011", "6011", _LONG),  # Discover
    Range("644", "659", _LONG),  # Discover, RuPay, Troy, Elo and Verve share 65
    Range("300", "305", _DINERS),  # Diners Club
    Range("3095", "3095", _DINERS),
    Range("36", "36", _DINERS),
    Range("38", "39", _DINERS),
    Range("3528", "3589", _LONG),  # JCB; RuPay shares 353 and 356
    Range("62", "62", _LONG),  # UnionPay
    Range("81", "81", _LONG),  # UnionPay and RuPay
    Range("82", "82", (16,)),  # RuPay
    Range("606", "608", (16,)),  # RuPay, Hipercard
    Range("50", "50", _MAESTRO),  # Maestro; RuPay, Elo and Verve share it
    Range("5612", "5614", _MAESTRO),
    Range("5641", "5641", _MAESTRO),
    Range("5893", "5893", _MAESTRO),
    Range("63", "63", _MAESTRO),
    Range("67", "67", _MAESTRO),
    Range("2200", "2205", _LONG),  # Mir; BORICA
    Range("9792", "9792", (16,)),  # Troy
    Range("8600", "8600", (16,)),  # Uzcard
    Range("9860", "9860", (16,)),  # Humo
)

_BY_FIRST = {first: [one for one in RANGES if one.low[0] <= first <= one.high[0]] for first in "0123456789"}


def is_card_number(digits: str) -> bool:
    """Whether these ASCII digits are the number of a card of one of the ranges."""
    if not any(_is_in(digits, one) for one in _BY_FIRST.get(digits[:1], ())):
        return False
    from stdnum import luhn  # it takes 30 ms to load, and most texts never need it

    return luhn.is_valid(digits)


def make_ready() -> None:
    """Load what check digits are told by, while nobody waits for it."""
    from stdnum import luhn

    luhn.is_valid("0")


def _is_in(digits: str, one: Range) -> bool:
    return len(digits) in one.lengths and one.low <= digits[: len(one.low)] <= one.high
