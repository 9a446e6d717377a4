"""What is known about one call at one moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jobaid.model.values import SlotValue

MarkState = Literal["to_do", "done", "not_applicable"]
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""A mark has no digits, so that nothing in it is taken for the number of a card."""


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


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed in a topic: a template, put into words when it is shown."""

    topic: str
    words: str
    depth: int


@dataclass(frozen=True, slots=True)
class Hold:
    """A time that the customer waited on hold, both in UTC; `until` is None while it lasts.

    `greeted` tells that the words of return were said, or that the call has gone on without them.
    """

    since: datetime
    until: datetime | None = None
    greeted: bool = False


@dataclass(frozen=True, slots=True)
class Handing:
    """A handover to a contact of the library: why, when (UTC), and whether only because the customer insists."""

    to: str
    reason: str
    at: datetime
    insists: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallState:
    """One conversation. `ended` is the disposition it ended with.

    `write_up` is what the agent made of the write-up, empty as long as it is put together by itself; it would have said
    `instead` then. `copied` is the write-up as it was last taken to elsewhere, `copied_of` the mark of the call then.

    `id` names it wherever it is written down; `number` is its place at this desk since the start. `from_` says from
    whom it was taken over. One that is `paused` was put aside on purpose.
    """

    number: int
    started: datetime
    id: str = ""
    trail: tuple[Stop, ...] = ()
    at_home: bool = True
    topics: tuple[str, ...] = ()
    fills: tuple[Fill, ...] = ()
    marks: tuple[Mark, ...] = ()
    promises: tuple[Promise, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    note: str = ""
    write_up: str = ""
    instead: str = ""
    copied: str = ""
    copied_of: str = ""
    ended: str = ""
    holds: tuple[Hold, ...] = ()
    handed: tuple[Handing, ...] = ()
    from_: str = ""
    paused: bool = False

    @property
    def stop(self) -> Stop | None:
        """The step the call is at; None between topics."""
        return self.trail[-1] if self.trail and not self.at_home else None

    @property
    def held_since(self) -> datetime | None:
        """Since when the customer is on hold, in UTC; None while somebody talks to them."""
        return self.holds[-1].since if self.holds and self.holds[-1].until is None else None

    @property
    def is_to_greet(self) -> bool:
        """Whether the customer was on hold, and the words of return are still to be said."""
        return bool(self.holds) and self.holds[-1].until is not None and not self.holds[-1].greeted

    @property
    def is_blank(self) -> bool:
        """Whether nothing has happened on it yet."""
        return not (self.trail or self.fills or self.marks or self.note.strip() or self.ended or self.holds)

    @property
    def has_news(self) -> bool:
        """Whether there is something that has to stand elsewhere: a topic that was looked at is none."""
        typed = any(fill.depth is None for fill in self.fills) or any(mark.reason for mark in self.marks)
        written = self.note.strip() or self.write_up.strip()
        return bool(written or typed or self.promises or self.agreements or self.handed)

    @property
    def mark(self) -> str:
        """A mark of all that the write-up is made of; the agent's own says itself, and leaves no note behind."""
        from hashlib import sha256  # not on the first frame

        made = (self.topics, self.fills, self.marks, self.promises, self.agreements, self.ended, self.handed)
        waited = [(hold.since, hold.until) for hold in self.holds]
        said = (self.write_up,) if self.write_up else (*made, waited)
        return sha256(repr((*said, self.note)).encode()).hexdigest()[:24].translate(_LETTERS)

    @property
    def is_copied(self) -> bool:
        """Whether the write-up stands elsewhere as it is now."""
        return bool(self.copied_of) and self.copied_of == self.mark

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is still to be done: it has ended, and its write-up stands elsewhere."""
        return bool(self.ended) and (self.is_copied or not self.has_news)

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
