"""The values of slots that a packet brings, read as the library's slots want them."""

import re
from datetime import date
from decimal import Decimal

from jobaid.app.operations.slots import read_value
from jobaid.errors import UserFacing
from jobaid.expressions.values import as_number
from jobaid.model.frame import Frame, Slot
from jobaid.model.values import SlotValue

_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def value_in(slot: Slot, written: str | bool, frame: Frame) -> SlotValue | None:
    """The value that was written, if it is one that the slot can hold."""
    if isinstance(written, bool) or slot.type == "yes_no":
        return written if isinstance(written, bool) and slot.type == "yes_no" else None
    match slot.type:
        case "number" | "money":
            return _number(slot, written, frame)
        case "date":
            return _date(written)
        case "time":
            return written if _TIME.fullmatch(written) else None
        case "choice":
            return written if written in slot.choices else None
    try:
        return read_value(slot, written, frame)
    except UserFacing:
        return None


def _number(slot: Slot, written: str, frame: Frame) -> Decimal | None:
    from babel.numbers import get_currency_precision

    value = Decimal(written) if _NUMBER.fullmatch(written) else None
    if value is None or as_number(value) is None:
        return None
    is_finer = slot.type == "money" and -int(value.as_tuple().exponent) > get_currency_precision(frame.currency)
    return None if is_finer else value


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if _DATE.fullmatch(written) else None
    except ValueError:
        return None
