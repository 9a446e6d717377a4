"""What is known about one call at one moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jobaid.model.values import SlotValue

MarkState = Literal["to_do", "done", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Place:
    """A step of a topic's script; without a step the topic itself, which has no script."""

    topic: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """Where the call goes on when a topic that was called or interrupted with is through.

    `said` tells that the words there were said already, so that the step's own way on is taken at once.
    """

    place: Place
    said: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A step that was walked to, and where the call was to return to from there."""

    place: Place
    returns: tuple[Return, ...] = ()
    called: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """A value given to a slot; `depth` is the stop it came with, None where the agent typed it. None takes it away.

    `topics` are those that it goes with, if one of them turns out to be the wrong one.
    """

    name: str
    value: "SlotValue | None"
    depth: int | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """What was said of an item of a checklist; `depth` is the stop it came with, None where the agent did it.

    `once` tells an item that counts for every topic of the call.
    """

    topic: str
    item: str
    state: MarkState
    reason: str = ""
    once: bool = False
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise of a step that was said; its words are put together from that step when they are shown."""

    place: Place
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallState:
    """One conversation. `ended` is the disposition it ended with, `copied` the note as it was taken to elsewhere."""

    number: int
    started: datetime
    trail: tuple[Stop, ...] = ()
    at_home: bool = True
    topics: tuple[str, ...] = ()
    fills: tuple[Fill, ...] = ()
    marks: tuple[Mark, ...] = ()
    promises: tuple[Promise, ...] = ()
    note: str = ""
    copied: str = ""
    ended: str = ""

    @property
    def stop(self) -> Stop | None:
        """The step the call is at; None between topics."""
        return self.trail[-1] if self.trail and not self.at_home else None

    @property
    def is_blank(self) -> bool:
        """Whether nothing has happened on it yet."""
        return not (self.trail or self.fills or self.marks or self.note.strip() or self.ended)

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is still to be done: it has ended, and its note stands elsewhere."""
        return bool(self.ended) and self.note.strip() == self.copied.strip()

    @property
    def known(self) -> "dict[str, SlotValue]":
        """The slots that are filled; what was given last counts."""
        last = {fill.name: fill.value for fill in self.fills}
        return {name: value for name, value in last.items() if value is not None}

    def mark_of(self, topic: str, item: str, *, once: bool = False) -> Mark | None:
        """What was last said of an item; with `once`, in whichever topic of the call it was."""
        for mark in reversed(self.marks):
            if mark.item == item and (mark.topic == topic or (once and mark.once)):
                return mark
        return None
