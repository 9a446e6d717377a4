"""The frame of a library: what library.toml says."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from jobaid.model.origin import Origin
from jobaid.model.values import SlotValue
from jobaid.model.write_up import WriteUp

_SECONDS = {"second": 1, "seconds": 1, "minute": 60, "minutes": 60, "hour": 3600, "hours": 3600}
_MOST_SECONDS = Decimal(10**9)

SlotType = Literal["text", "number", "money", "date", "time", "yes_no", "choice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHours:
    """When the team answers, a span of local time a day such as `08:00-20:00`; None is closed."""

    monday: str | None = None
    tuesday: str | None = None
    wednesday: str | None = None
    thursday: str | None = None
    friday: str | None = None
    saturday: str | None = None
    sunday: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day on which nobody works."""

    date: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A level of authority."""

    id: str
    name: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A promise to customers that can be measured."""

    id: str
    text: str
    value: Decimal
    unit: str
    origin: Origin
    say: str | None = None

    @property
    def span(self) -> timedelta | None:
        """The time that it allows; None where it does not count seconds, minutes or hours."""
        seconds = self.value * _SECONDS.get(self.unit, 0)
        return timedelta(seconds=float(min(seconds, _MOST_SECONDS))) if seconds > 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldRules:
    """What is said around a hold; `offer` and `alarm` name the standards after which a call-back is offered, and after
    which the wait has been too long.
    """

    origin: Origin
    before: str | None = None
    back: str | None = None
    back_late: str | None = None
    offer: str | None = None
    alarm: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Something known about a case."""

    name: str
    type: SlotType
    prompt: str
    origin: Origin
    default: SlotValue | None = None
    choices: tuple[str, ...] = ()
    example: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition:
    """How a call ended."""

    id: str
    name: str
    kind: Literal["resolved", "follow_up", "escalated", "cut_off", "nobody"]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What library.toml says. `roles` stand in order of authority, the lowest first.

    `who` names the slots that tell who is calling about what: the customer first, then what makes out the case.
    """

    format: int
    name: str
    locales: tuple[str, ...]
    currency: str
    time_zone: str
    origin: Origin
    promise: str | None = None
    opening: str | None = None
    closing: str | None = None
    who: tuple[str, ...] = ()
    hours: WorkingHours = WorkingHours()
    holidays: tuple[Holiday, ...] = ()
    roles: tuple[Role, ...] = ()
    standards: tuple[Standard, ...] = ()
    hold: HoldRules | None = None
    slots: tuple[Slot, ...] = ()
    dispositions: tuple[Disposition, ...] = ()
    write_up: WriteUp | None = None

    @property
    def locale(self) -> str:
        """The language these files are written in."""
        return self.locales[0]
