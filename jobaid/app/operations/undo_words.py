"""What the next undo takes back, in a few words."""

from datetime import datetime
from functools import singledispatchmethod
from typing import Protocol

from jobaid.app import day_events
from jobaid.app.day import Day
from jobaid.app.day_events import DayEvent
from jobaid.app.operations.calls import values_in
from jobaid.app.operations.due_words import short_words
from jobaid.app.operations.wording import Wording
from jobaid.call import CallState, Event, events
from jobaid.messages import message, text
from jobaid.model.library import Library

_FIRST = (
    events.Restated,
    events.TookOver,
    events.HandedOver,
    events.Paused,
    day_events.Begun,
    events.Ended,
    events.LeftTopic,
    events.Walked,
    events.Filled,
)
"""Of several things that happened as one, these tell what it was; the others came with them."""

_ALWAYS_SO: dict[type, str] = {
    events.Restated: "undo.other-caller",
    events.TookOver: "undo.taken-over",
    events.HandedOver: "undo.handed-over",
    events.Paused: "undo.paused",
    events.WentBack: "undo.back",
    events.WentHome: "undo.home",
    events.Reopened: "undo.reopened",
    events.Held: "undo.held",
    events.Returned: "undo.returned",
    events.Greeted: "undo.greeted",
    day_events.Begun: "undo.clean-slate",
    day_events.TakenUp: "undo.taken-up",
    day_events.Dropped: "undo.dropped",
}
_OF_PROMISES: dict[type, str] = {
    day_events.PromiseKept: "undo.kept",
    day_events.PromiseReopened: "undo.kept-not",
    day_events.PromiseMoved: "undo.moved",
    day_events.PromiseCancelled: "undo.cancelled",
    day_events.PromiseGiven: "undo.given",
    day_events.PromiseWithdrawn: "undo.withdrawn",
}


class Undoes(Protocol):
    """A desk, as far as it can be told what its undo does."""

    @property
    def to_undo(self) -> tuple[Event | DayEvent, ...]:
        """What the next undo takes back."""

    @property
    def library(self) -> Library:
        """The library in force."""

    @property
    def day(self) -> Day:
        """All that the desk holds."""

    @property
    def call(self) -> CallState:
        """The call in front."""

    @property
    def now(self) -> datetime:
        """The time where the team works."""


def undo_words(desk: Undoes) -> str:
    """What is taken back next; empty where there are no words for it."""
    made = desk.to_undo
    if not made:
        return ""
    if len(made) > 1 and all(isinstance(event, day_events.PromiseGiven) for event in made):
        return text(message("undo.given-several", count=len(made)))
    ranks = {kind: rank for rank, kind in enumerate(_FIRST)}
    return _Told(desk).of(min(made, key=lambda event: ranks.get(type(event), len(_FIRST))))


class _Told:
    def __init__(self, desk: Undoes) -> None:
        self._desk, self._library = desk, desk.library

    @singledispatchmethod
    def of(self, event: object) -> str:
        """The words for one thing that happened."""
        if type(event) in _ALWAYS_SO:
            return text(message(_ALWAYS_SO[type(event)]))
        promise = self._desk.day.promise_of(getattr(event, "id", "")) if type(event) in _OF_PROMISES else None
        return text(message(_OF_PROMISES[type(event)], do=promise.do)) if promise else ""

    @of.register
    def _(self, event: events.Walked) -> str:
        place = event.stop.place
        topic = self._library.topics_by_id.get(place.topic)
        if topic is not None and event.opened:
            return text(message("undo.opened", title=topic.title))
        steps = topic.script if topic else ()
        name = next((step.name for step in steps if step.id == place.step), "")
        return text(message("undo.walked", name=name) if name else message("undo.stepped"))

    @of.register
    def _(self, event: events.LeftTopic) -> str:
        topic = self._library.topics_by_id.get(event.topic)
        return text(message("undo.left", title=topic.title if topic else event.topic))

    @of.register
    def _(self, event: events.Filled) -> str:
        return text(message("undo.filled", prompt=self._wording.prompt(event.name)))

    @of.register
    def _(self, event: events.Marked) -> str:
        topic = self._library.topics_by_id.get(event.topic)
        items = topic.checklist if topic else ()
        words = next((self._wording.line(item.do) for item in items if item.id == event.item), event.item)
        return text(message(f"undo.{event.state}", item=words))

    @of.register
    def _(self, event: events.Ended) -> str:
        dispositions = self._library.frame.dispositions if self._library.frame else ()
        name = next((one.name for one in dispositions if one.id == event.disposition), "")
        return text(message("undo.ended", name=name) if name else message("undo.end"))

    @of.register
    def _(self, event: day_events.PromiseMade) -> str:
        made, frame = event.promise, self._library.frame
        when = short_words(made.due, frame, self._desk.now) if made.due else made.said
        return text(message("undo.promise" if when else "undo.promise-timeless", do=made.do, when=when))

    @property
    def _wording(self) -> Wording:
        return Wording(self._library, values_in(self._library, self._desk.call.known))
