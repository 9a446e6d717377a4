"""What must never happen."""

from dataclasses import dataclass
from datetime import date

from jobaid.model.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class NoNo:
    """Something that must never happen and what to do instead; `at` names the steps that tempt."""

    id: str
    never: str
    instead: str
    origin: Origin
    why: str | None = None
    at: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
