"""A day that could be read only later comes to the one that was begun meanwhile."""

from dataclasses import dataclass, replace

from jobaid.app.day import Day
from jobaid.app.given import Given
from jobaid.app.promised import Promised
from jobaid.app.reports import Said
from jobaid.call import CallState


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a day did not know."""

    unfinished: tuple[CallState, ...]
    done: tuple[CallState, ...]
    promised: tuple[Promised, ...]
    given: tuple[Given, ...]
    said: Said


def news_of(day: Day, before: Day) -> News:
    """What stands in the day before and not in this one; its calls get numbers that are free here."""
    known = {call.id for call in (*day.calls, *day.done)}
    others = [call for call in (*before.unfinished, before.call, *before.done) if call.id not in known]
    calls = [replace(call, number=day.next_number + place) for place, call in enumerate(others) if not call.is_blank]
    promised, given = {one.id for one in day.promised}, {one.id for one in day.given}
    return News(
        unfinished=tuple(call for call in calls if not call.is_done),
        done=tuple(call for call in calls if call.is_done),
        promised=tuple(one for one in before.promised if one.id not in promised),
        given=tuple(one for one in before.given if one.id not in given),
        said=_unsaid(day.said, before.said),
    )


def joined(day: Day, news: News) -> Day:
    """The day with what it did not know; that was before."""
    said = day.said
    return replace(
        day,
        unfinished=(*news.unfinished, *day.unfinished),
        done=(*news.done, *day.done),
        promised=(*news.promised, *day.promised),
        given=(*news.given, *day.given),
        said=Said(
            reports=(*news.said.reports, *said.reports),
            thanks=(*news.said.thanks, *said.thanks),
            missed=(*news.said.missed, *said.missed),
            read=tuple(dict.fromkeys((*news.said.read, *said.read))),
        ),
    )


def _unsaid(said: Said, before: Said) -> Said:
    known = {one.id for rows in (said.reports, said.thanks, said.missed) for one in rows}
    return Said(
        reports=tuple(one for one in before.reports if one.id not in known),
        thanks=tuple(one for one in before.thanks if one.id not in known),
        missed=tuple(one for one in before.missed if one.id not in known),
        read=before.read,
    )
