"""What the nouns of `operations` need of the desk; the desk itself needs some of them."""

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from jobaid.app.day import Change, Day
from jobaid.app.day_events import DayEvent
from jobaid.call import CallState, Event
from jobaid.model.library import Library

if TYPE_CHECKING:  # the first frame names no role
    from collections.abc import Sequence

    from jobaid.model.frame import Role


class AtDesk(Protocol):
    """A desk as `jobaid.app.desk.Desk` is one; see there."""

    @property
    def library(self) -> Library:
        """The library in force."""

    @property
    def role(self) -> "Role | None":
        """The role whose limits are shown."""

    @property
    def person(self) -> str:
        """Who is at the desk."""

    @property
    def day(self) -> Day:
        """All that the desk holds."""

    @property
    def call(self) -> CallState:
        """The call in front of the agent."""

    @property
    def now(self) -> datetime:
        """The time where the team works."""

    def library_of(self, call: CallState) -> Library:
        """The library as that call sees it."""

    def record(
        self,
        *events: Event | DayEvent,
        call: str = "",
        undoable: bool = True,
        change: Change = ...,
    ) -> None:
        """Have something happen."""

    def record_on(self, happened: "Sequence[tuple[str, Event | DayEvent]]", *, change: Change) -> None:
        """Have one thing happen on several calls."""

    def begin(self, *events: Event) -> None:
        """Begin a call on which this has happened."""

    def end(self, disposition: str, *besides: Event) -> None:
        """End the call that way."""

    def resume(self, number: int) -> None:
        """Go on with a call that was put away."""

    def reopen(self) -> None:
        """Go on with a call that was ended."""

    def next_caller(self) -> None:
        """A clean slate; a call that is not finished is kept."""

    def same_caller(self) -> None:
        """It is the same caller."""

    def active(self) -> None:
        """Somebody is at the desk."""
