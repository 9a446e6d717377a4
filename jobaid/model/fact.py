"""Company figures that are stated once."""

from dataclasses import dataclass
from datetime import date

from jobaid.model.origin import Origin
from jobaid.model.values import FactValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure that words use as `{{ fact.id }}`, which gives the value without its unit."""

    id: str
    value: FactValue
    origin: Origin
    unit: str | None = None
    about: str | None = None
    owner: str | None = None
    review_by: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
