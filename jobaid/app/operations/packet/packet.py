"""What a packet holds: ids, values and notes of one call, and nothing that could be run."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Transfer = Literal["warm", "cold", "message"]
State = Literal["done", "not_applicable", "to_do"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A step of a topic; without a step the topic itself. `said` tells that the words there were said already."""

    topic: str
    step: str = ""
    said: bool = False


@dataclass(frozen=True, slots=True)
class Ticked:
    """What was said of an item of a topic's checklist."""

    topic: str
    item: str
    state: State
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """A call as it is handed over: `at` which moment (UTC), by which role, to whom, why, and how they are put through.

    `here` is the step it is at, `returns` the steps that it goes back to from there, the last one first.
    `library` and `version` name the library that its ids are of. `slots` are values as text, or yes and no. `promised`
    is what was promised and by when.
    """

    library: str
    version: str
    at: datetime
    from_: str = ""
    to: str = ""
    transfer: Transfer = "message"
    reason: str = ""
    insists: bool = False
    here: Spot | None = None
    returns: tuple[Spot, ...] = ()
    slots: tuple[tuple[str, str | bool], ...] = ()
    items: tuple[Ticked, ...] = ()
    promised: tuple[tuple[str, str], ...] = ()
    note: str = ""
