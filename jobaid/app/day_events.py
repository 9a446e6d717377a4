"""What can happen at a desk around its calls; see `jobaid.call.events` for what happens on one.

Each belongs to a call, by the call's id, which stands beside it in its entry.
"""

from dataclasses import dataclass
from datetime import datetime

from jobaid.app.award_events import AwardEvent
from jobaid.app.promised import Owner, Promised
from jobaid.app.report_events import ReportEvent


@dataclass(frozen=True, slots=True)
class Begun:
    """The call of a next caller is in front; the one before is put away."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A call that was put away goes on; the one in front is put away in its place."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A call that was put away is no longer looked after."""


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """Something was promised; the same promise made again reads so now."""

    promise: Promised


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """What was promised was done."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PromiseReopened:
    """It is to be kept after all."""

    id: str


@dataclass(frozen=True, slots=True)
class PromiseMoved:
    """The customer agreed to another time."""

    id: str
    due: datetime
    said: str


@dataclass(frozen=True, slots=True)
class PromiseGiven:
    """Somebody else keeps it: `me` or the whole `team`."""

    id: str
    owner: Owner


@dataclass(frozen=True, slots=True)
class PromiseCancelled:
    """It is not to be kept any more, for a reason."""

    id: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PromiseWithdrawn:
    """It was never made: the step that makes it was gone back from."""

    id: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The entries of these ids were taken back."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a new start goes on with: the ids of calls that are of today, not finished, or have open promises."""

    calls: tuple[str, ...]


DayEvent = (
    Begun
    | TakenUp
    | Dropped
    | PromiseMade
    | PromiseKept
    | PromiseReopened
    | PromiseMoved
    | PromiseGiven
    | PromiseCancelled
    | PromiseWithdrawn
    | Undone
    | Carried
    | ReportEvent
    | AwardEvent
)
