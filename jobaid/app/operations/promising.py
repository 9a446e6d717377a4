"""What the steps of a call promised, as it goes on the list of promises."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from jobaid.app.day import Day
from jobaid.app.day_events import DayEvent, PromiseMade, PromiseWithdrawn
from jobaid.app.operations.calls import PromiseShown, promises_shown, who_shown
from jobaid.app.promised import Promised
from jobaid.call import CallState
from jobaid.model.library import Library


def promised_by_steps(day: Day, call: CallState, library: Library, now: datetime) -> tuple[DayEvent, ...]:
    """What has to happen so that the list says what the steps of the call promise; nothing where it does so already.

    What was closed or moved by hand stays as it is.
    """
    shown = {_name(call, one): one for one in promises_shown(library, call)}
    return (*_made(day, call, library, shown, now), *_withdrawn(day, call, shown))


def about_of(library: Library, call: CallState, topic: str, do: str) -> str:
    """Whom and what a promise is about, as far as it does not say so itself."""
    found = library.topics_by_id.get(topic)
    known = [one.words for one in who_shown(library, call) if one.words and one.words.casefold() not in do.casefold()]
    return " · ".join((*known, *([found.title] if found else [])))


def _made(
    day: Day, call: CallState, library: Library, shown: dict[str, PromiseShown], now: datetime
) -> Iterator[DayEvent]:
    from jobaid.app.operations.due_words import due_of  # a call without a promise needs none of it

    for name, one in shown.items():
        before = day.promise_of(name)
        if before is not None and not before.is_open:
            continue
        about = about_of(library, call, one.place.topic, one.do)
        made = Promised(id=name, call=call.id, do=one.do, said=one.due, owner=one.owner, about=about, place=one.place)
        if before is not None:
            made = _kept_of(before, made)
        if before is None or made != before:
            yield PromiseMade(made if made.due else replace(made, due=due_of(library, made.said, now)))


def _kept_of(before: Promised, made: Promised) -> Promised:
    """What the agent decided holds, and a time that was counted from the moment it was said."""
    made = replace(made, owner=before.owner)
    if before.moved:
        return replace(made, said=before.said, due=before.due, moved=True)
    return replace(made, due=before.due) if made.said == before.said else made


def _withdrawn(day: Day, call: CallState, shown: dict[str, PromiseShown]) -> Iterator[DayEvent]:
    for one in day.promised:
        if one.call == call.id and one.place is not None and one.is_open and one.id not in shown:
            yield PromiseWithdrawn(one.id)


def _name(call: CallState, one: PromiseShown) -> str:
    return f"{call.id}/{one.place.topic}/{one.place.step}"
