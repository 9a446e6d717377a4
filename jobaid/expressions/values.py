"""The values that are passed in, and which of them count as known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from jobaid.expressions.bounds import MAX_DECIMALS, MAX_NUMBER
from jobaid.expressions.finding import Kind
from jobaid.expressions.nodes import Value


@dataclass(frozen=True, slots=True)
class Values:
    """What is known on this call: slots and facts by name.

    `shown` has the words for a value where they differ from it (an amount of money), by the slot's name or
    `fact.` and the fact's id. None, an empty text and a number beyond the bounds count as not known yet.
    Raises TypeError for a value of another kind: that is a bug.
    """

    slots: Mapping[str, Value | None] = field(default_factory=dict)
    facts: Mapping[str, Value | None] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for value in (*self.slots.values(), *self.facts.values()):
            if not isinstance(value, str | int | Decimal | None):
                raise TypeError(f"not a value of a template: {type(value).__name__}")

    def slot(self, name: str) -> Value | None:
        """Give the value of a slot, or None if it is not known."""
        return _known(self.slots.get(name))

    def fact(self, name: str) -> Value | None:
        """Give the value of a fact, or None if there is none."""
        return _known(self.facts.get(name))


def kind_of(value: Value) -> Kind:
    """Say what a value is."""
    if isinstance(value, bool):
        return Kind.YES_NO
    return Kind.TEXT if isinstance(value, str) else Kind.NUMBER


def as_number(value: Value | None) -> Fraction | None:
    """Give a number exactly, or None if it is not a number or beyond the bounds."""
    if isinstance(value, bool | str | None):
        return None
    if isinstance(value, Decimal) and not _is_bounded(value):
        return None
    number = Fraction(value)
    return number if abs(number) <= MAX_NUMBER else None


def _is_bounded(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        return False
    return exponent >= -MAX_DECIMALS and value.adjusted() < len(str(MAX_NUMBER))


def _known(value: Value | None) -> Value | None:
    if isinstance(value, str):
        return value if value.strip() else None
    if value is None or isinstance(value, bool):
        return value
    return value if as_number(value) is not None else None
