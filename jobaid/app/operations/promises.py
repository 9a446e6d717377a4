"""Promises at a desk: made as people say them, kept, moved, cancelled, handed to the team, and the lists of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from jobaid.app.at_desk import AtDesk
from jobaid.app.day import Change
from jobaid.app.day_events import (
    DayEvent,
    PromiseCancelled,
    PromiseGiven,
    PromiseKept,
    PromiseMade,
    PromiseMoved,
    PromiseReopened,
)
from jobaid.app.entry import new_id
from jobaid.app.operations.calls import who_shown
from jobaid.app.operations.due_words import ReadBack, ahead_words, example, read_back, short_words
from jobaid.app.operations.promising import about_of
from jobaid.app.promised import Owner, Promised
from jobaid.journal.redact import redact
from jobaid.messages import message, text

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseShown:
    """A promise as a list shows it: `due` in short, `ahead` how long until then or since."""

    id: str
    call: str
    do: str
    due: str
    ahead: str
    about: str
    owner: Owner
    state: str = "open"
    reason: str = ""
    is_late: bool = False
    has_time: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DueList:
    """All promises: the late ones first, then those due today, without a time, due later, and closed today."""

    late: tuple[PromiseShown, ...] = ()
    today: tuple[PromiseShown, ...] = ()
    no_time: tuple[PromiseShown, ...] = ()
    later: tuple[PromiseShown, ...] = ()
    closed: tuple[PromiseShown, ...] = ()

    @property
    def now(self) -> tuple[PromiseShown, ...]:
        """What is to be done today: late, due, and what has no time yet."""
        return (*self.late, *self.today, *self.no_time)

    @property
    def open(self) -> tuple[PromiseShown, ...]:
        """All that is still to be kept."""
        return (*self.now, *self.later)


class Promises:
    """What is done with promises. `shift` are the agent's own hours; empty are the team's."""

    def __init__(self, desk: AtDesk, shift: str = "") -> None:
        self._desk, self._shift = desk, shift

    @property
    def example(self) -> str:
        """A line that would be understood."""
        return example(self._desk.library, self._desk.now)

    def begun(self) -> str:
        """What a promise on the call in front most likely begins with."""
        name = self._customer()
        return text(message("promise.call-back-name", customer=name) if name else message("promise.call-back"))

    def read(self, line: str) -> ReadBack:
        """What a line says; one without words for what is to be done means a call-back."""
        desk = self._desk
        names = [name] if (name := self._customer()) else []
        read = read_back(desk.library, line, desk.now, names)
        return read if read.do else replace(read, do=self.begun())

    def is_off_shift(self, due: datetime) -> bool:
        """Whether a time (UTC) falls off the agent's own hours."""
        from jobaid.call.due import is_open, read_hours, work_time

        frame = self._desk.library.frame
        week = read_hours(self._shift, frame.locale if frame else "en") if self._shift.strip() else None
        if week is None:
            return False
        work = work_time(frame)
        local = work.local(due)
        return not (is_open(week, local, work.off) or is_open(week, local - _MINUTE, work.off))

    def make(self, line: str, owner: Owner = "me") -> Promised | None:
        """Promise what a line says on the call in front; None where it tells no time. Can be undone."""
        desk, read = self._desk, self.read(line)
        if read.due is None:
            return None
        call = desk.call
        topic = call.stop.place.topic if call.stop else next(reversed(call.topics), "")
        made = Promised(
            id=new_id(),
            call=call.id,
            do=redact(read.do),
            said=_plain(line),
            due=read.due,
            owner=owner,
            about=about_of(desk.library, call, topic, read.do),
        )
        desk.record(PromiseMade(made))
        return made

    def move(self, name: str, line: str) -> bool:
        """The customer agreed to another time; False where the line tells none."""
        read = self.read(line)
        if read.due is None:
            return False
        self._change(name, PromiseMoved(name, read.due, _plain(line)))
        return True

    def cancel(self, name: str, reason: str) -> bool:
        """It is not to be kept any more; False without a reason."""
        if not reason.strip():
            return False
        self._change(name, PromiseCancelled(name, self._desk.now.astimezone(UTC), _plain(reason)))
        return True

    def give(self, owner: Owner, *names: str) -> None:
        """Somebody else keeps these: the whole team, or this agent. Taken back as one."""
        found = [one for name in names if (one := self._desk.day.promise_of(name))]
        self._desk.record_on([(one.call, PromiseGiven(one.id, owner)) for one in found], change=Change.DAY)

    def keep(self, name: str, *, kept: bool = True) -> None:
        """It was kept, or not after all."""
        at = self._desk.now.astimezone(UTC)
        self._change(name, PromiseKept(name, at) if kept else PromiseReopened(name))

    def open_call(self, name: str) -> bool:
        """Have the call in front on which it was promised; False where that is no longer here."""
        promise = self._desk.day.promise_of(name)
        call = self._desk.day.call_of(promise.call) if promise else None
        if call is None or call.is_blank:
            return False
        if call.id != self._desk.call.id:
            self._desk.resume(call.number)
        return True

    def has_call(self, name: str) -> bool:
        """Whether the call is still here on which it was promised."""
        call = self._desk.day.call_of(name)
        return call is not None and not call.is_blank

    def due_list(self, owner: Owner | None = None) -> DueList:
        """All promises, or those of one owner."""
        now = self._desk.now
        rows = [one for one in self._desk.day.promised if owner in {None, one.owner}]
        opened = sorted((one for one in rows if one.is_open and one.due), key=_due)
        return DueList(
            late=self._rows([one for one in opened if _due(one) <= now]),
            today=self._rows([one for one in opened if _due(one) > now and _day(one, now) == now.date()]),
            no_time=self._rows([one for one in rows if one.is_open and one.due is None]),
            later=self._rows([one for one in opened if _due(one) > now and _day(one, now) > now.date()]),
            closed=self._rows([one for one in rows if not one.is_open]),
        )

    def row(self, one: Promised) -> PromiseShown:
        """A promise as a list shows it."""
        now, frame = self._desk.now, self._desk.library.frame
        return PromiseShown(
            id=one.id,
            call=one.call,
            do=one.do,
            due=short_words(one.due, frame, now) if one.due else one.said or text(message("due.none")),
            ahead=ahead_words(one.due, now) if one.due else text(message("due.none")),
            about=_about(one),
            owner=one.owner,
            state=one.state,
            reason=one.reason,
            is_late=one.is_open and one.due is not None and one.due <= now,
            has_time=one.due is not None,
        )

    def _rows(self, promised: Sequence[Promised]) -> tuple[PromiseShown, ...]:
        return tuple(self.row(one) for one in promised)

    def _change(self, name: str, event: DayEvent) -> None:
        promise = self._desk.day.promise_of(name)
        if promise is not None:
            self._desk.record(event, call=promise.call, change=Change.DAY)

    def _customer(self) -> str:
        """The name of the caller, where it is known."""
        who = who_shown(self._desk.library, self._desk.call)
        return who[0].words if who else ""


def _plain(typed: str) -> str:
    """What was typed on one line, without card numbers."""
    return redact(" ".join(typed.split()))


def _about(one: Promised) -> str:
    if one.owner != "team":
        return one.about
    return text(message("promise.about-team", about=one.about) if one.about else message("promise.team"))


def _due(one: Promised) -> datetime:
    assert one.due is not None
    return one.due


def _day(one: Promised, now: datetime) -> date:
    return _due(one).astimezone(now.tzinfo).date()
