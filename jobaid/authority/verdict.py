"""The answer to “may I?”."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from jobaid.messages import Message
from jobaid.model.authority import Action, Limit

Kind = Literal["allowed", "needs_approval", "needs_facts", "refused"]


@dataclass(frozen=True, slots=True)
class Approver:
    """Who decides beyond the limit: a role or a contact by id, the people who are there by id, and how fast.

    `standing_in` are those of them who are there for somebody away.
    """

    id: str
    name: str
    within: str = ""
    people: tuple[str, ...] = ()
    standing_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another action that may be given now, up to so much in smallest parts; None where there is no limit to that."""

    action: str
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """May this be given? Amounts are in smallest parts; None where there is no limit to an amount.

    `cap` is the largest amount of the limit that decided, `within` the most that may be given now, `remaining` what is
    left after it if it is allowed, else what is left now. `until` is the last day of what is left, or, beyond a limit,
    the first day on which more is free. `alternatives` are within the limit instead. `evidence` is what to look at
    first. `asks` are the slots that would tell more, and `unchecked` what a limit counts over and nobody said.
    """

    kind: Kind
    action: Action
    reason: Message
    parts: int | None = None
    limit: Limit | None = None
    cap: int | None = None
    within: int | None = None
    remaining: int | None = None
    until: date | None = None
    approver: Approver | None = None
    alternatives: tuple[Alternative, ...] = ()
    evidence: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()

    @property
    def is_allowed(self) -> bool:
        """Whether it may be given."""
        return self.kind == "allowed"
