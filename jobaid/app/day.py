"""What one desk has in front of it: the call, those put away, and what was promised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Flag, auto
from typing import TYPE_CHECKING

from jobaid.app.entry import new_id
from jobaid.app.given import Given
from jobaid.app.promised import Promised
from jobaid.app.reports import Said
from jobaid.call import CallState, Filled, Noted, advance

if TYPE_CHECKING:
    from jobaid.model.topic import Topic


class Change(Flag):
    """What has changed, for whoever shows it."""

    CALL = auto()
    LIBRARY = auto()
    QUESTION = auto()
    DAY = auto()
    NOTE = auto()
    SAVED = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """Whether it is still the same caller; `slot` is what another value was typed for, empty after a long silence.

    `before` is the call without that value. While it is `fresh`, what is done next is what it was asked upon; going on
    after that is an answer, too.
    """

    before: CallState
    slot: str = ""
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The desk at one moment. `done` are the calls of which nothing is left to do.

    `given` is all that was given and may still count, on whatever day. `opened` counts how often each topic was opened,
    over all calls; `held` are the topics as they were that a call still needs, by the number of the call.
    """

    call: CallState
    unfinished: tuple[CallState, ...] = ()
    done: tuple[CallState, ...] = ()
    promised: tuple[Promised, ...] = ()
    given: tuple[Given, ...] = ()
    said: Said = field(default_factory=Said)
    opened: Mapping[str, int] = field(default_factory=dict)
    question: Question | None = None
    held: "Mapping[int, Mapping[str, Topic]]" = field(default_factory=dict)

    @property
    def calls(self) -> tuple[CallState, ...]:
        """The call in front and those not finished."""
        return (self.call, *self.unfinished)

    @property
    def next_number(self) -> int:
        """The number of the call that comes next."""
        return 1 + max(call.number for call in (*self.calls, *self.done))

    def call_of(self, name: str) -> CallState | None:
        """The call of that id, wherever it is."""
        return next((call for call in (*self.calls, *self.done) if call.id == name), None)

    def is_empty(self, call: CallState) -> bool:
        """Whether nothing happened on a call, and nothing was given on it."""
        return call.is_blank and not any(one.call == call.id for one in self.given)

    def promise_of(self, name: str) -> Promised | None:
        """The promise of that id."""
        return next((one for one in self.promised if one.id == name), None)


def first_day(now: datetime) -> Day:
    """A desk before its first call."""
    return Day(call=CallState(number=1, started=now.astimezone(UTC), id=new_id()))


def parted(question: Question, call: CallState, fresh: CallState) -> tuple[CallState, CallState]:
    """The call of the one who is gone, and that of the other caller: with all that was typed since the question."""
    before = question.before
    is_longer = call.note.startswith(before.note)
    since = call.note[len(before.note) :].lstrip() if is_longer else ""
    old = before if is_longer else advance(before, Noted(call.note))
    for fill in call.fills[len(before.fills) :]:
        if fill.depth is None and fill.value is not None:
            fresh = advance(fresh, Filled(fill.name, fill.value))
    return old, advance(fresh, Noted(since))
