"""One thing that changed."""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from jobaid.messages import message, text

_LONGEST = 90
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Change:
    """`kind` and `id` of what changed, `what` became of it, and the change in one line."""

    kind: str
    id: str
    what: Literal["changed", "gone", "new"]
    text: str


def alike(value: object) -> object:
    """A value as it is compared: how words are wrapped and which quotes they have is no difference."""
    if isinstance(value, str):
        return " ".join(value.translate(_QUOTES).split())
    if isinstance(value, tuple):
        return tuple(alike(one) for one in value)
    return value


def shown(value: object) -> str:
    """A value in a line, in quotes if it is words."""
    if value is None or value == ():
        return text(message("compare.nothing"))
    if isinstance(value, bool):
        return text(message("expression.yes" if value else "expression.no"))
    if isinstance(value, tuple):
        return ", ".join(shown(one) for one in value)
    if isinstance(value, str):
        words = " ".join(value.split())
        return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}”"
    if is_dataclass(value):
        parts = (getattr(value, field.name) for field in fields(value) if field.name != "origin")
        return " ".join(shown(part) for part in parts if part not in (None, (), False))
    if isinstance(value, Decimal):
        return plain_number(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def plain_number(value: Decimal | int) -> str:
    """A number without decimals that say nothing: 50.00 is 50, 12.50 stays."""
    return f"{int(value)}" if value == int(value) else f"{value:f}"
