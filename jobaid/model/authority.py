"""What may be given, by whom, and how much."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from jobaid.model.origin import Origin

Unit = Literal["money", "percent", "count", "days", "points", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that may be given to a customer. `currency` None is the library's."""

    id: str
    name: str
    unit: Unit
    origin: Origin
    currency: str | None = None
    basis: Literal["discretionary", "entitlement", "tariff"] = "discretionary"
    offered: Literal["proactively", "automatically", "if_asked"] = "proactively"
    also: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    nobody: bool = False
    send_to: str | None = None
    say_within: str | None = None
    say_beyond: str | None = None
    say_refused: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How much of one action, or of several together, a role may give; "up to" includes the amount itself.

    Amounts are exact decimals in the unit of the action.
    """

    id: str
    role: str
    origin: Origin
    action: str | None = None
    actions: tuple[str, ...] = ()
    up_to: Decimal | None = None
    share: Decimal | None = None
    of: str | None = None
    formula: str | None = None
    times: int | None = None
    per: Literal["case", "order", "customer", "agent", "role"] = "case"
    days: int | None = None
    every: Literal["day", "week", "month"] | None = None
    usual: Decimal | None = None
    when: str | None = None
    unless: str | None = None
    approver: str | None = None
    within: str | None = None
    evidence: tuple[str, ...] = ()
    override: bool = False
    valid_from: date | None = None
    valid_until: date | None = None

    @property
    def covers(self) -> tuple[str, ...]:
        """The ids of the actions it limits."""
        return self.actions or ((self.action,) if self.action else ())
