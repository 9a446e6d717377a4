"""What is known before a call begins: the facts, and the slots with a default."""

from datetime import date, datetime

from jobaid.expressions import Value, Values
from jobaid.model.library import Library
from jobaid.model.values import FactValue, SlotValue


def values_of(library: Library) -> Values:
    """The facts and defaults of a library, for words without a call."""
    slots = library.frame.slots if library.frame else ()
    return Values(
        {slot.name: as_value(slot.default) for slot in slots if slot.default is not None},
        {fact.id: as_value(fact.value) for fact in library.facts},
    )


def as_value(value: FactValue | SlotValue) -> Value:
    """A value as templates know it: dates as text, year first."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value
