"""What was given on calls, as it is kept: amounts, for whom, by whom, and how far it has come."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

GivenState = Literal["asked", "agreed", "claimed", "done", "void"]
A_CALL = "call:"
"""Stands before the id of a call in the place of a case that nobody has named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One thing that was given, or asked for. `parts` is the amount in its smallest parts, 1 where there is none.

    `words` name it with its amount as it was said then, `at` is in UTC, `by` a person of people.toml or a sign-in name
    in that `role`, `call` the id of the call. `customers` and `cases` were named on that call later, where nobody had
    named one: each of them counts it. `approved_by` is who is said to have approved it, which nobody checked;
    `reason` says why it is void; `limit` and `library` name the rule that decided.
    """

    id: str
    action: str
    parts: int
    at: datetime
    words: str
    state: GivenState = "agreed"
    currency: str = ""
    by: str = ""
    role: str = ""
    customer: str = ""
    case: str = ""
    order: str = ""
    call: str = ""
    approved_by: str = ""
    reason: str = ""
    limit: str = ""
    library: str = ""
    customers: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()

    @property
    def is_named_by_call(self) -> bool:
        """Whether it was given on a call whose case nobody had named."""
        return self.case.startswith(A_CALL)

    @property
    def is_to_do(self) -> bool:
        """Whether it is agreed and not yet carried out."""
        return self.state in {"agreed", "claimed"}

    @property
    def counts(self) -> bool:
        """Whether it takes something from limits."""
        return self.is_to_do or self.state == "done"
