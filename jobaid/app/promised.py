"""A promise to a customer, as the desk keeps it until it is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from jobaid.call import Place

Owner = Literal["me", "team"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """What was promised on a call, and by when, as it was `said`; `due` and `closed_at` are in UTC.

    Without a `due` the words tell no time that could be read. `place` is the step that made it; None where the agent
    did. `reason` is why it was cancelled. One that was `moved` has the time that the agent agreed on since.
    """

    id: str
    call: str
    do: str
    said: str
    due: datetime | None = None
    owner: Owner = "me"
    about: str = ""
    place: Place | None = None
    state: Literal["open", "kept", "cancelled"] = "open"
    closed_at: datetime | None = None
    reason: str = ""
    moved: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.state == "open"
