"""Answers found by the customer's own words."""

from dataclasses import dataclass
from datetime import date

from jobaid.model.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Faq:
    """A question and its approved answer; `topics` are those it is shown in."""

    id: str
    question: str
    answer: str
    origin: Origin
    also: tuple[str, ...] = ()
    short: str | None = None
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    source: str | None = None
    plain: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
