"""How an entry changes the day: the same whether it happens now or is read again after a start."""

from collections.abc import Callable
from dataclasses import replace
from functools import singledispatch

from jobaid.app.award_events import AwardEvent, given_after
from jobaid.app.day import Day
from jobaid.app.day_events import (
    Begun,
    Carried,
    Dropped,
    PromiseCancelled,
    PromiseGiven,
    PromiseKept,
    PromiseMade,
    PromiseMoved,
    PromiseReopened,
    PromiseWithdrawn,
    TakenUp,
    Undone,
)
from jobaid.app.entry import Entry
from jobaid.app.promised import Promised
from jobaid.app.report_events import ReportEvent, said_after
from jobaid.call import CallState, LeftTopic, Restated, Walked, advance


def after(day: Day, entry: Entry) -> Day:
    """Give the day as it is after the entry. Whatever cannot happen there changes nothing."""
    changed = _after(entry.event, day, entry)
    is_to_copy = changed.call.copied_of and changed.call.id == day.call.id and _is_by_hand(entry.event)
    if is_to_copy and _promised_on(changed) != _promised_on(day):
        return replace(changed, call=replace(changed.call, copied_of=""))
    return changed


def _is_by_hand(event: object) -> bool:
    """What steps promise is a part of the call; when it goes on the list, its write-up says it already."""
    return not isinstance(event, PromiseWithdrawn) and not (isinstance(event, PromiseMade) and event.promise.place)


def _promised_on(day: Day) -> tuple[object, ...]:
    """What the write-up of the call in front says was promised and given."""
    own = (one for one in day.promised if one.call == day.call.id and one.state != "cancelled")
    given = (one for one in day.given if one.call == day.call.id and one.counts)
    return (*((one.id, one.do, one.said, one.due) for one in own), *((one.id, one.state) for one in given))


@singledispatch
def _after(_event: object, day: Day, entry: Entry) -> Day:
    """What happens on a call; one whose beginning was taken back is kept for what was written in it."""
    call = day.call_of(entry.call) or CallState(number=day.next_number, started=entry.at, id=entry.call)
    changed = advance(call, entry.event)  # type: ignore[arg-type]
    if isinstance(entry.event, Restated):
        changed = replace(changed, number=call.number, id=call.id)
    return _with_call(replace(day, opened=_counted(day, call, entry.event)), changed)


@_after.register
def _(_event: Begun, day: Day, entry: Entry) -> Day:
    fresh = CallState(number=day.next_number, started=entry.at, id=entry.call)
    return replace(put_away(day), call=fresh)


@_after.register
def _(_event: TakenUp, day: Day, entry: Entry) -> Day:
    wanted = day.call_of(entry.call)
    if wanted is None or wanted.id == day.call.id:
        return day
    rest = replace(
        day,
        unfinished=tuple(call for call in day.unfinished if call.id != wanted.id),
        done=tuple(call for call in day.done if call.id != wanted.id),
    )
    return replace(put_away(rest), call=replace(wanted, at_home=not wanted.trail, paused=False))


@_after.register
def _(_event: Dropped, day: Day, entry: Entry) -> Day:
    return replace(day, unfinished=tuple(call for call in day.unfinished if call.id != entry.call))


@_after.register
def _(event: PromiseMade, day: Day, _entry: Entry) -> Day:
    made = event.promise
    if day.promise_of(made.id):
        return _with_promise(day, made.id, lambda _before: made)
    return replace(day, promised=(*day.promised, made))


@_after.register
def _(event: PromiseKept, day: Day, _entry: Entry) -> Day:
    return _with_promise(day, event.id, lambda one: replace(one, state="kept", closed_at=event.at))


@_after.register
def _(event: PromiseReopened, day: Day, _entry: Entry) -> Day:
    return _with_promise(day, event.id, lambda one: replace(one, state="open", closed_at=None, reason=""))


@_after.register
def _(event: PromiseMoved, day: Day, _entry: Entry) -> Day:
    return _with_promise(day, event.id, lambda one: replace(one, due=event.due, said=event.said, moved=True))


@_after.register
def _(event: PromiseGiven, day: Day, _entry: Entry) -> Day:
    return _with_promise(day, event.id, lambda one: replace(one, owner=event.owner))


@_after.register
def _(event: PromiseCancelled, day: Day, _entry: Entry) -> Day:
    cancelled = {"state": "cancelled", "closed_at": event.at, "reason": event.reason}
    return _with_promise(day, event.id, lambda one: replace(one, **cancelled))  # type: ignore[arg-type]


@_after.register
def _(event: PromiseWithdrawn, day: Day, _entry: Entry) -> Day:
    return replace(day, promised=tuple(one for one in day.promised if one.id != event.id))


@_after.register
def _(event: ReportEvent, day: Day, entry: Entry) -> Day:
    return replace(day, said=said_after(day.said, event, entry.id, entry.at))


@_after.register
def _(event: AwardEvent, day: Day, _entry: Entry) -> Day:
    return replace(day, given=given_after(day.given, event))


@_after.register(Undone)
@_after.register(Carried)
def _(_event: object, day: Day, _entry: Entry) -> Day:
    """What these mean is known before anything happens again."""
    return day


def put_away(day: Day) -> Day:
    """Put the call in front to those that are done or not finished; one on which nothing happened is forgotten."""
    call = day.call
    if day.is_empty(call):
        return day
    if call.is_done:
        return replace(day, done=(*day.done, call))
    return replace(day, unfinished=(*day.unfinished, call))


def _with_call(day: Day, call: CallState) -> Day:
    """The day with a call as it is now, in its place; one that was put away changes sides when it is done."""
    if call.id == day.call.id:
        return replace(day, call=call)
    for name, calls in (("unfinished", day.unfinished), ("done", day.done)):
        if any(one.id == call.id for one in calls) and call.is_done == (name == "done"):
            changed = tuple(call if one.id == call.id else one for one in calls)
            return replace(day, unfinished=changed) if name == "unfinished" else replace(day, done=changed)
    unfinished = tuple(one for one in day.unfinished if one.id != call.id)
    done = tuple(one for one in day.done if one.id != call.id)
    if call.is_done:
        return replace(day, unfinished=unfinished, done=(*done, call))
    return replace(day, unfinished=(*unfinished, call), done=done)


def _with_promise(day: Day, name: str, change: Callable[[Promised], Promised]) -> Day:
    return replace(day, promised=tuple(change(one) if one.id == name else one for one in day.promised))


def _counted(day: Day, call: CallState, event: object) -> dict[str, int]:
    """How often topics were opened: chosen ones, and not those that turned out to be the wrong ones."""
    opened = dict(day.opened)
    if isinstance(event, Walked) and event.opened and event.stop.place.topic not in call.topics:
        opened[event.stop.place.topic] = opened.get(event.stop.place.topic, 0) + 1
    if isinstance(event, LeftTopic) and event.topic in opened:
        opened[event.topic] -= 1
    return {topic: times for topic, times in opened.items() if times > 0}
