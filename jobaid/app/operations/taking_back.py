"""Promises of a call that the agent takes back before it ends, and those that count after all."""

from datetime import UTC, datetime

from jobaid.app.at_desk import AtDesk
from jobaid.app.day_events import (
    DayEvent,
    PromiseCancelled,
    PromiseMade,
    PromiseMoved,
    PromiseReopened,
    PromiseWithdrawn,
)
from jobaid.app.operations.calls import walk_in
from jobaid.app.operations.promising import promised_by_steps
from jobaid.app.promised import Promised
from jobaid.call import CallState, advance


def promises_of(desk: AtDesk, call: CallState) -> tuple[Promised, ...]:
    """What will have been promised if the call ends now, in the order it was said; what was taken back, too."""
    listed = {one.id: one for one in desk.day.promised if one.call == call.id}
    for event in _at_end(desk, call):
        if isinstance(event, PromiseMade):
            listed[event.promise.id] = event.promise
        elif isinstance(event, PromiseWithdrawn):
            listed.pop(event.id, None)
    return tuple(listed.values())


def take_back(desk: AtDesk, name: str) -> None:
    """It does not count. What the steps promise goes on the list first, so that it stays taken back."""
    desk.record(*_at_end(desk, desk.call), PromiseCancelled(name, desk.now.astimezone(UTC)))


def count_again(desk: AtDesk, name: str) -> None:
    """It counts after all."""
    desk.record(PromiseReopened(name))


def set_time(desk: AtDesk, name: str, due: datetime, said: str) -> None:
    """It is due then (UTC), in the words that were typed."""
    desk.record(*_at_end(desk, desk.call), PromiseMoved(name, due, said))


def _at_end(desk: AtDesk, call: CallState) -> tuple[DayEvent, ...]:
    library = desk.library_of(call)
    at_end = call if call.ended else advance(call, walk_in(library).ended(call, ""))
    return promised_by_steps(desk.day, at_end, library, desk.now)
