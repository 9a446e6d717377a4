"""What one desk has in front of it: the call, those not finished, and what was promised since the start."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Flag, auto
from typing import TYPE_CHECKING

from jobaid.call import CallState, Event, Filled, Noted, advance

if TYPE_CHECKING:
    from jobaid.model.library import Library
    from jobaid.model.topic import Topic


class Change(Flag):
    """What has changed, for whoever shows it."""

    CALL = auto()
    LIBRARY = auto()
    QUESTION = auto()
    DAY = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise of a call that was put away, in the words that were said. `call` is the number of the call."""

    call: int
    do: str
    due: str
    kept: bool = False


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
    """The desk at one moment. `opened` counts how often each topic was opened, over all calls.

    `held` are the topics as they were that a call still needs, by the number of the call.
    """

    call: CallState
    unfinished: tuple[CallState, ...] = ()
    promised: tuple[Promised, ...] = ()
    opened: Mapping[str, int] = field(default_factory=dict)
    question: Question | None = None
    held: "Mapping[int, Mapping[str, Topic]]" = field(default_factory=dict)

    @property
    def calls(self) -> tuple[CallState, ...]:
        """The call in front and those not finished."""
        return (self.call, *self.unfinished)


def first_day(now: datetime) -> Day:
    """A desk before its first call."""
    return Day(call=CallState(number=1, started=now))


def put_away(day: Day, call: CallState, library: "Library") -> Day:
    """Keep what was promised on a call, and the call itself if something of it is still to be done."""
    from jobaid.app.operations.calls import promises_shown  # not on the first frame

    made = [Promised(call.number, one.do, one.due) for one in promises_shown(library, call)]
    new = [one for one in made if one not in day.promised and replace(one, kept=True) not in day.promised]
    unfinished = day.unfinished if call.is_done else (*day.unfinished, call)
    return replace(day, promised=(*day.promised, *new), unfinished=unfinished)


def taken_up(day: Day, call: CallState) -> Day:
    """The day without a call that was put away: it goes on. What was kept of its promises stays so."""
    return replace(
        day,
        unfinished=tuple(one for one in day.unfinished if one.number != call.number),
        promised=tuple(one for one in day.promised if one.call != call.number or one.kept),
    )


def parted(question: Question, call: CallState, fresh: CallState) -> tuple[CallState, CallState]:
    """The call of the one who is gone, and that of the other caller: with all that was typed since the question."""
    before = question.before
    is_longer = call.note.startswith(before.note)
    since = call.note[len(before.note) :].lstrip() if is_longer else ""
    old = replace(before, note=before.note if is_longer else call.note, copied=call.copied)
    for fill in call.fills[len(before.fills) :]:
        if fill.depth is None and fill.value is not None:
            fresh = advance(fresh, Filled(fill.name, fill.value))
    return old, advance(fresh, Noted(since))


def wrote(day: Day, number: int, event: Event) -> Day:
    """The day with something written in a call, wherever that is."""
    unfinished = tuple(advance(call, event) if call.number == number else call for call in day.unfinished)
    call = advance(day.call, event) if day.call.number == number else day.call
    return replace(day, call=call, unfinished=unfinished)


def undone(before: Day, after: Day) -> Day:
    """The day as it was; a call that has come since is kept if something was written in it."""
    lost = after.call
    is_there = any(call.number == lost.number or call.note == lost.note for call in before.calls)
    if is_there or not lost.note.strip():
        return before
    return replace(before, unfinished=(*before.unfinished, lost))


def counted(day: Day, topic: str) -> Day:
    """The day with a topic opened once more."""
    return replace(day, opened={**day.opened, topic: day.opened.get(topic, 0) + 1})


def uncounted(day: Day, topic: str) -> Day:
    """The day without the last time a topic was opened: it was the wrong one."""
    count = day.opened.get(topic, 0) - 1
    opened = {name: count if name == topic else times for name, times in day.opened.items()}
    return replace(day, opened={name: times for name, times in opened.items() if times > 0})
