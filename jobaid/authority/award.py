"""What was given, asked for and approved before."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

AwardState = Literal["asked", "agreed", "claimed", "done", "void"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One action that was given. `parts` is the amount in its smallest parts, 1 where there is no amount.

    `at` is an aware moment, `by` the person who gave it, in that `role`. `more_customers` and `more_cases` were named
    for it later: it counts for each, and a case is its order where none is named. One only `asked` for, and one that
    is `void`, takes nothing from any limit. `claimed` was agreed on an approval that was said to be there, which nobody
    checked: it counts as what was agreed does.
    """

    id: str
    action: str
    parts: int
    at: datetime
    currency: str = ""
    by: str = ""
    role: str = ""
    customer: str = ""
    case: str = ""
    order: str = ""
    state: AwardState = "agreed"
    more_customers: tuple[str, ...] = ()
    more_cases: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it takes something from the limits."""
        return self.state in {"agreed", "claimed", "done"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked: may this be given? `parts` None asks without an amount.

    `person` is who asks, empty if that is not known; `customer`, `case` and `order` say for whom and about what.
    """

    action: str
    parts: int | None = None
    person: str = ""
    customer: str = ""
    case: str = ""
    order: str = ""
