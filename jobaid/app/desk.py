"""The desk of one person: everything that can be done with a call, and who is told what it changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from jobaid.app.clock import now as clock_now
from jobaid.app.day import Change, Question, parted, put_away, taken_up, uncounted
from jobaid.app.truth import Truth
from jobaid.call import (
    CallState,
    Event,
    Marked,
    MarkState,
    NoteCopied,
    Noted,
    Reopened,
    Walked,
    WentBack,
    WentHome,
    advance,
)
from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.model.library import Library

if TYPE_CHECKING:
    from jobaid.call.walk import Walk

IDLE = timedelta(minutes=10)
"""After so long without a key or a click it may be somebody else on the line."""


class Desk(Truth):
    """Holds the state that screens show. Each operation moves it at once and tells the listeners what changed."""

    def __init__(self, role: str = "", clock: Callable[[Library], datetime] = clock_now) -> None:
        super().__init__(role, clock)
        self._calls = 1
        self._active = self.now

    def open_topic(self, topic: str, step: str = "") -> bool:
        """Open a topic on this call; False if the library has it no more."""
        event = self._walk().opened(self.call, topic, step)
        if event is None:
            return False
        self._happen(event, opened="" if topic in self.call.topics else topic)
        return True

    def _happen(self, event: Event | None, *, opened: str = "") -> bool:
        """Whoever does something is at the desk."""
        if event is not None:
            self.active()
        return super()._happen(event, opened=opened)

    def go_to_issue(self, topic: str) -> None:
        """Go on with another topic of the call where it was left."""
        stop = next((stop for stop in reversed(self.call.trail) if stop.place.topic == topic), None)
        if stop is not None and stop != self.call.stop:
            self._happen(Walked(stop))

    def answer(self, number: int) -> bool:
        """Take the customer's answer of that number, from 1; False if there is none."""
        return self._happen(self._walk().answered(self.call, number - 1))

    def go_on(self) -> bool:
        """Take the way of a step that asks nothing; False if it asks something."""
        return self._happen(self._walk().went_on(self.call))

    def back(self) -> bool:
        """Show the step before, without what was answered since; False at the beginning."""
        if self.call.at_home and not self.call.trail and not self.call.ended:
            return False
        return self._happen(WentBack())

    def go_back_to_interrupted(self) -> bool:
        """Leave an interrupt for the very step it came upon; False outside of one."""
        stop = self.call.stop
        if stop is None or not stop.returns:
            return False
        last = stop.returns[-1]
        before = next((one for one in reversed(self.call.trail) if one.place == last.place), None)
        return self._happen(Walked(before)) if before else False

    def go_home(self) -> None:
        """Look at the topics; the call stays where it is."""
        if not self.call.at_home:
            self._happen(WentHome())

    def fill(self, slot: str, typed: str) -> None:
        """Fill a slot with what was typed. Raises UserFacing for what it cannot hold."""
        frame = self._library.frame
        declared = next((one for one in frame.slots if one.name == slot), None) if frame else None
        if declared is None or frame is None:
            raise UserFacing(message("slot.gone"))
        from jobaid.app.operations.slots import read_value

        value = read_value(declared, typed, frame)
        before = self.call
        known = before.known.get(slot)
        if value == known:
            return
        self.active()
        before = self.call
        self._remember()
        for event in self._walk().filled(before, slot, value):
            self._day = replace(self._day, call=advance(self.call, event))
        is_other_case = slot in frame.who[1:] and known is not None and value is not None
        if is_other_case:
            first = self._day.question.before if self._day.question else before
            self._day = replace(self._day, question=Question(first, slot))
        self._tell(Change.CALL | Change.QUESTION)

    def tick(self, topic: str, item: str) -> None:
        """Tick an item, or take its tick away."""
        mark = self.call.mark_of(topic, item, once=self._is_once(topic, item))
        self.mark(topic, item, "to_do" if mark and mark.state != "to_do" else "done")

    def mark(self, topic: str, item: str, state: MarkState, reason: str = "") -> None:
        """Say of an item that it is done, to do, or not applicable for a reason."""
        self._happen(Marked(topic, item, state, reason, self._is_once(topic, item)))

    def note(self, text: str) -> None:
        """Write the note; it is undone in its field, not here."""
        if text != self.call.note:
            self.active()
            self._write(Noted(text))

    def note_copied(self) -> None:
        """The note was taken to where it belongs."""
        self._write(NoteCopied())

    def leave_topic(self) -> bool:
        """It was the wrong topic: forget having been there. False between topics."""
        stop = self.call.stop
        if not self._happen(self._walk().left(self.call)):
            return False
        if stop is not None:
            self._day = uncounted(self._day, stop.place.topic)
        return True

    def end(self, disposition: str) -> None:
        """End the call that way."""
        self._happen(self._walk().ended(self.call, disposition))

    def reopen(self) -> None:
        """Go on with a call that was ended."""
        if self.call.ended:
            self._happen(Reopened())

    def next_caller(self) -> None:
        """A clean slate; a call that is not finished is kept. Can be undone."""
        if self.call.is_blank:
            return
        self._remember()
        self._day = put_away(self._day, self.call, self._library)
        self._start(self._blank())

    def forget_library(self) -> None:
        """Another library is on its way: the call in front is put away, and none of its topics is held on to."""
        self.next_caller()
        self._latest = self._library = Library()
        self._day = replace(self._day, held={}, opened={})
        self._tell(Change.LIBRARY | Change.CALL | Change.DAY)

    def resume(self, number: int) -> None:
        """Go on with a call that was kept; the one in front is kept in its place."""
        wanted = next((call for call in self._day.unfinished if call.number == number), None)
        if wanted is None:
            return
        self._remember()
        self._day = taken_up(self._day, wanted)
        if not self.call.is_blank:
            self._day = put_away(self._day, self.call, self._library)
        self._start(replace(wanted, at_home=not wanted.trail))

    def drop(self, number: int) -> None:
        """Forget a call that was kept, but not what was promised on it. Can be undone."""
        self._remember()
        rest = tuple(call for call in self._day.unfinished if call.number != number)
        self._day = replace(self._day, unfinished=rest)
        self._tell(Change.DAY)

    def keep_promise(self, place: int, *, kept: bool = True) -> None:
        """Say of the promise at a place of the day's list that it was kept, or not yet."""
        self._remember()
        promised = list(self._day.promised)
        promised[place] = replace(promised[place], kept=kept)
        self._day = replace(self._day, promised=tuple(promised))
        self._tell(Change.DAY)

    def active(self) -> None:
        """Somebody is at the desk; after a long silence it may be another caller."""
        now = self.now
        silent, self._active = now - self._active, now
        if silent > IDLE and not self.call.is_blank and not self.call.ended and self._day.question is None:
            self._day = replace(self._day, question=Question(self.call, fresh=True))
            self._tell(Change.QUESTION)

    def same_caller(self) -> None:
        """It is the same caller."""
        if self._day.question is not None:
            self._day = replace(self._day, question=None)
            self._tell(Change.QUESTION)

    def other_caller(self) -> None:
        """It is somebody else: the call as it was is kept, and what was typed since begins the next one."""
        question = self._day.question
        if question is None:
            return
        self._remember()
        old, new = parted(question, self.call, self._blank())
        self._day = put_away(self._day, old, self._library)
        self._start(new)

    def _walk(self) -> "Walk":
        from jobaid.app.operations.calls import walk_in  # not on the first frame

        return walk_in(self._library)

    def _is_once(self, topic: str, item: str) -> bool:
        found = self._library.topics_by_id.get(topic)
        return found is not None and any(one.id == item and one.once_per_call for one in found.checklist)

    def _blank(self) -> CallState:
        self._calls += 1
        return CallState(number=self._calls, started=self.now)

    def _start(self, call: CallState) -> None:
        self._day = replace(self._day, call=call, question=None)
        self._active = self.now
        self._tell(Change.CALL | Change.QUESTION | Change.DAY)
