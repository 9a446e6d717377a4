"""What is known before a call begins: the facts, and the slots with a default."""

from datetime import date, datetime
from decimal import Decimal

from jobaid.expressions import Value, Values
from jobaid.local_words import date_words, number_words, yes_no_words
from jobaid.model.library import Library
from jobaid.model.values import FactValue, SlotValue


def values_of(library: Library) -> Values:
    """The facts and defaults of a library, for words without a call."""
    frame = library.frame
    defaults = {slot.name: slot.default for slot in frame.slots if slot.default is not None} if frame else {}
    facts = {fact.id: fact.value for fact in library.facts}
    named = {**defaults, **{f"fact.{name}": value for name, value in facts.items()}}
    tag = frame.locale if frame else "en"
    return Values(
        {name: as_value(value) for name, value in defaults.items()},
        {name: as_value(value) for name, value in facts.items()},
        {name: written(value, tag) for name, value in named.items() if isinstance(value, (bool, Decimal, date))},
    )


def as_value(value: FactValue | SlotValue) -> Value:
    """A value as templates know it: dates as text, year first."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value


def written(value: FactValue | SlotValue, tag: str) -> str:
    """A value as words show it in that language. A whole number stays as it is: it may be a year, or a house's."""
    if isinstance(value, bool):
        return yes_no_words(tag)[not value]
    if isinstance(value, Decimal):
        return number_words(value, tag)
    if isinstance(value, date):
        return date_words(value, tag)
    return str(value)
