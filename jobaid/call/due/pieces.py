"""What a piece of a line says about a time."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from jobaid.call.due.languages import TimeWords
from jobaid.call.due.working import WorkTime

Part = Literal["morning", "afternoon", "evening"]
Edge = Literal["opens", "closes"]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be said with a due time: the text `due.<kind>`, and what its words need."""

    kind: str
    said: str = ""
    at: datetime | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class On:
    """A day. `weekday` is set where it was named by that alone, `ends` where a stretch of days ends with it."""

    day: date
    weekday: int | None = None
    ends: bool = False
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class At:
    """A time of the day in minutes after midnight. Without an am or pm there are two."""

    minutes: tuple[int, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """From one sign of a line to another. `strength` is how sure it is that a time was meant; `by` says the latest one.

    `asks` is what has to be asked, since it cannot be meant so. A doubted one may be another word altogether: where
    nothing makes it surer it is none, and without another day it is asked about.
    """

    start: int
    end: int
    said: str
    strength: int = 1
    by: bool = False
    day: On | None = None
    time: At | Part | Edge | None = None
    moment: datetime | None = None
    asks: Remark | None = None
    is_doubted: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """When and where something is typed. `month_first`, `sign` and `year_first` are how dates are written in digits."""

    now: datetime
    work: WorkTime
    words: TimeWords
    month_first: bool = False
    sign: str = "/"
    year_first: bool = False

    @property
    def today(self) -> date:
        """The day on the team's calendar."""
        return self.now.date()
