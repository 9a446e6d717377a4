"""The desk of one person: everything that can be done with a call, and who is told what it changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from jobaid.app.clock import now as clock_now
from jobaid.app.day import Change, Day, Question, parted
from jobaid.app.day_events import Begun, DayEvent, Dropped, PromiseKept, PromiseReopened, TakenUp
from jobaid.app.entry import new_id
from jobaid.app.truth import Happened, Sink, Truth
from jobaid.call import (
    CallState,
    Copied,
    Event,
    Filled,
    Marked,
    MarkState,
    Noted,
    Paused,
    Reopened,
    Restated,
    Returned,
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
    """Holds the state that screens show. Each operation moves it at once and tells the listeners what changed.

    `left_end` is how the call in front was to end when its end was left; who goes back, undoes or opens a topic means
    it no more.
    """

    def __init__(self, role: str = "", clock: Callable[[Library], datetime] = clock_now, *, person: str = "") -> None:
        super().__init__(role, clock, person)
        self._active = self.now
        self.left_end = ""

    def keep_in(self, sink: Sink, before: Day | None = None, last: datetime | None = None) -> None:
        """Keep what happens; `last` is when something happened in the day before, so that a silence is noticed."""
        if last is not None:
            self._active = last
        super().keep_in(sink, before)

    def open_topic(self, topic: str, step: str = "") -> bool:
        """Open a topic on this call; False if the library has it no more."""
        self.left_end = ""
        return self._happen(self._walk().opened(self.call, topic, step))

    def _happen(self, event: Event | None, besides: Happened = ()) -> bool:
        """Whoever does something is at the desk."""
        if event is not None:
            self.active()
        return super()._happen(event, besides)

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
        self.left_end = ""
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
        self._record((before.id, event) for event in self._walk().filled(before, slot, value))
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

    def settle_note(self) -> None:
        """The note is left: from now on no card number stands in it."""
        from jobaid.journal.redact import redact  # not on the first frame

        safe = redact(self.call.note)
        if safe != self.call.note:
            self._write(Noted(safe))

    def copied(self, words: str) -> None:
        """The write-up was taken to where it belongs, with these words."""
        self._write(Copied(words, self.call.mark))

    def leave_topic(self) -> bool:
        """It was the wrong topic: forget having been there. False between topics."""
        self.left_end = ""
        return self._happen(self._walk().left(self.call))

    def end(self, disposition: str, *besides: Event) -> None:
        """End the call that way; what happens besides is taken back with it, such as a handover."""
        self.settle_note()
        if self.call.held_since:
            self.record(Returned(self.now.astimezone(UTC)), undoable=False)
        before = self.call
        event = self._walk().ended(before, disposition)
        also = ((before.id, one) for one in besides)
        self._happen(event, (*also, *self._promised_on(advance(before, event))))

    def reopen(self, *, for_now: bool = False) -> None:
        """Go on with a call that was ended; `for_now` keeps how it is to end."""
        if self.call.ended:
            self.left_end = self.call.ended if for_now else ""
            self._happen(Reopened())

    def undo(self) -> bool:
        """Take the last thing back; see `Truth.undo`."""
        self.left_end = ""
        return super().undo()

    def next_caller(self, *, paused: bool = False) -> None:
        """A clean slate; a call that is not finished is kept, `paused` if it is put aside. Can be undone."""
        if self._day.is_empty(self.call):
            return
        self.settle_note()
        put_aside = ((self.call.id, Paused()),) if paused else ()
        self._record([*self._promised_on(self.call), *put_aside, (new_id(), Begun())])
        self._start()

    def begin(self, *events: Event) -> None:
        """A call begins on which this has happened already; the one in front is put away. Can be undone."""
        self.settle_note()
        fresh = new_id()
        self._record([*self._promised_on(self.call), (fresh, Begun()), *((fresh, event) for event in events)])
        self._start()

    def forget_library(self) -> None:
        """Another library is on its way: the call in front is put away, and none of its topics is held on to."""
        self.next_caller()
        self._latest = self._library = Library()
        self._day = replace(self._day, held={}, opened={})
        self._tell(Change.LIBRARY | Change.CALL | Change.DAY)

    def resume(self, number: int) -> None:
        """Go on with a call that was put away; the one in front is put away in its place."""
        wanted = next((call for call in (*self._day.unfinished, *self._day.done) if call.number == number), None)
        if wanted is None:
            return
        self.settle_note()
        self._record([*self._promised_on(self.call), (wanted.id, TakenUp())])
        self._start()

    def drop(self, number: int) -> None:
        """Forget a call that was kept, but not what was promised on it. Can be undone."""
        dropped = [call.id for call in self._day.unfinished if call.number == number]
        self._record((call, Dropped()) for call in dropped)
        self._tell(Change.DAY)

    def keep_promise(self, name: str, *, kept: bool = True) -> None:
        """Say of a promise that it was kept, or not yet."""
        promise = self._day.promise_of(name)
        if promise is not None:
            event = PromiseKept(name, self.now.astimezone(UTC)) if kept else PromiseReopened(name)
            self.record(event, call=promise.call, change=Change.DAY)

    def active(self) -> None:
        """Somebody is at the desk; after a long silence it may be another caller."""
        now = self.now
        silent, self._active = now - self._active, now
        is_going_on = not self.call.is_blank and not self.call.ended and not self.call.held_since
        if silent > IDLE and is_going_on and self._day.question is None:
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
        fresh = CallState(number=self._day.next_number, started=self.now, id=new_id())
        old, new = parted(question, self.call, fresh)
        typed = [Filled(fill.name, fill.value) for fill in new.fills]
        begun: list[Event | DayEvent] = [Begun(), *typed, *([Noted(new.note)] if new.note else [])]
        happened = ((new.id, event) for event in begun)
        self._record([(old.id, Restated(old)), *self._promised_on(old), *happened])
        self._start()

    def _walk(self) -> "Walk":
        from jobaid.app.operations.calls import walk_in  # not on the first frame

        return walk_in(self._library)

    def _is_once(self, topic: str, item: str) -> bool:
        found = self._library.topics_by_id.get(topic)
        return found is not None and any(one.id == item and one.once_per_call for one in found.checklist)

    def _promised_on(self, call: CallState) -> Happened:
        """What the steps of a call promised goes on the list, in the words of what is known now."""
        from jobaid.app.operations.promising import promised_by_steps

        events = promised_by_steps(self._day, call, self._library, self.now)
        return tuple((call.id, event) for event in events)

    def _start(self) -> None:
        self.left_end = ""
        self._day = replace(self._day, question=None)
        self._active = self.now
        self._tell(Change.CALL | Change.QUESTION | Change.DAY)
