"""What stands between two calls: the topics in the order of the day, and what is still to be done of calls before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from textwrap import shorten

from jobaid.app.operations.calls import values_in
from jobaid.app.operations.notices import NoticeShown, notices_on, notices_shown
from jobaid.app.operations.topics import topic_rows
from jobaid.app.operations.wording import Wording
from jobaid.call import CallState
from jobaid.library.cache import OutlineRow
from jobaid.messages import message, text
from jobaid.model.library import Library
from jobaid.model.script import Step
from jobaid.model.topic import Topic
from jobaid.model.validity import in_force

_MOST_OFTEN = 9
_MOST_NEWS = 6
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class OpeningShown:
    """The script that calls open with, and its first words in short."""

    topic: str
    words: str


@dataclass(frozen=True, slots=True)
class UnfinishedShown:
    """A call that was kept: what it is about and when it began. Nothing that is known about the caller stands in it."""

    number: int
    title: str
    started: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartShown:
    """What the start page shows of a library and a call. `often` are the topics of today, `topics` all the others.

    `going_on` is the topic that the call in front can be gone back to, empty if there is none.
    """

    often: tuple[OutlineRow, ...]
    topics: tuple[OutlineRow, ...]
    opening: OpeningShown | None
    going_on: str
    notices: tuple[NoticeShown, ...]


def often_today(library: Library, opened: Mapping[str, int], now: datetime) -> tuple[str, ...]:
    """What today's calls are mostly about: the topics that today's news names, then those opened today.

    A topic keeps its place, and with it its digit, as long as it is among them: what hands have learnt goes on working.
    Where there are too many, those opened most often stay.
    """
    can_be = {row.id for row in topic_rows(library, now.date()) if row.kind == "reason"}
    named = [topic for notice in notices_on(library, now) for topic in notice.topics if topic in can_be]
    news = dict.fromkeys(named[:_MOST_NEWS])
    room = _MOST_OFTEN - len(news)
    others = [topic for topic in opened if topic in can_be and topic not in news]
    kept = sorted(others, key=lambda topic: -opened[topic])[:room]
    return (*news, *(topic for topic in others if topic in kept))


def start_shown(library: Library, call: CallState, now: datetime, often: Sequence[str]) -> StartShown:
    """The start page of that moment, with these topics before the others."""
    rows = {row.id: row for row in topic_rows(library, now.date())}
    return StartShown(
        often=tuple(rows[topic] for topic in often if topic in rows),
        topics=tuple(row for row in rows.values() if row.id not in often),
        opening=_opening(library, call, now.date()),
        going_on=_title(library, call.trail[-1].place.topic) if call.at_home and call.trail else "",
        notices=notices_shown(library, now),
    )


def unfinished_shown(library: Library, calls: Iterable[CallState], now: datetime) -> tuple[UnfinishedShown, ...]:
    """The calls that were kept and go on, the last one first; those that have ended are among today's notes."""
    return tuple(_unfinished(library, call, now) for call in reversed(tuple(calls)) if not call.ended)


def title_of(library: Library, call: CallState) -> str:
    """What a call is about; empty where nothing was opened."""
    shared = {topic.id for topic in library.topics if topic.kind == "shared"}
    about = [topic for topic in call.topics if topic not in shared] or call.topics
    return " · ".join(_title(library, topic) for topic in about)


def _unfinished(library: Library, call: CallState, now: datetime) -> UnfinishedShown:
    title = title_of(library, call) or text(message("day.no-topic"))
    time = f"{call.started.astimezone(now.tzinfo):%H:%M}"
    return UnfinishedShown(call.number, title, text(message("day.started", time=time)))


def _opening(library: Library, call: CallState, today: date) -> OpeningShown | None:
    """None where the library has none, and once this call was opened with it."""
    name = library.frame.opening if library.frame else None
    topic = library.topics_by_id.get(name or "")
    if topic is None or not topic.script or topic.id in call.topics or not in_force(topic, today):
        return None
    wording = Wording(library, values_in(library, call.known))
    return OpeningShown(topic.id, _short(topic, topic.script[0], wording))


def _short(topic: Topic, step: Step, wording: Wording) -> str:
    """The words of a step as far as they stand on a line; a step without words gives the title."""
    words = step.gist or step.say or next(iter(step.cover), None)
    return shorten(wording.line(words, plain=step.plain) or topic.title, _MOST_WORDS, placeholder="…")


def _title(library: Library, topic: str) -> str:
    found = library.topics_by_id.get(topic)
    return found.title if found else topic
