"""One thing that happened at a desk, with its place in time and the call that it belongs to."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from jobaid.app.day_events import DayEvent
from jobaid.call import Event


def new_id() -> str:
    """A name that nothing else has, here or on another computer."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Entry:
    """An event at a moment (UTC). `call` is the id of its call."""

    call: str
    event: Event | DayEvent
    at: datetime
    id: str = field(default_factory=new_id)
