"""The desk without what is erased from where it was kept."""

import json
from collections.abc import Callable, Collection
from dataclasses import replace

from jobaid.app.day import Day
from jobaid.app.given import Given
from jobaid.app.kept.about import About
from jobaid.app.reports import Said
from jobaid.call import CallState


def without(day: Day, found: About) -> Day:
    """The day without the calls that were found, what was promised on them, and what else was said."""
    calls = found.call_ids
    return replace(
        day,
        call=_blank(day.call) if day.call.id in calls else day.call,
        unfinished=tuple(call for call in day.unfinished if call.id not in calls),
        done=tuple(call for call in day.done if call.id not in calls),
        promised=tuple(one for one in day.promised if one.call not in calls),
        said=_unsaid(day.said, found),
        question=None,
    )


def with_awards(day: Day, names: Collection[str] | None, thinned: Callable[[Given], Given | None]) -> Day:
    """The day with no more of these awards, or of all, than is needed of them."""
    given = (thinned(one) if names is None or one.id in names else one for one in day.given)
    return replace(day, given=tuple(one for one in given if one is not None))


def emptied(day: Day) -> Day:
    """A desk that knows nothing."""
    return Day(call=_blank(day.call))


def _blank(call: CallState) -> CallState:
    return CallState(number=call.number, started=call.started, id=call.id)


def _unsaid(said: Said, found: About) -> Said:
    gone = {name for one in found.others for name in (one.id, _report_in(one.payload))}
    return replace(
        said,
        reports=tuple(one for one in said.reports if one.id not in gone),
        thanks=tuple(one for one in said.thanks if one.id not in gone),
        missed=tuple(one for one in said.missed if one.id not in gone),
    )


def _report_in(payload: str | None) -> str:
    """The id of the report that an event makes; it is not that of the event."""
    made = json.loads(payload).get("report") if payload is not None else None
    return str(made["id"]) if isinstance(made, dict) else ""
