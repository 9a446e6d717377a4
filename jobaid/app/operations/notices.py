"""Today's news."""

from dataclasses import dataclass
from datetime import datetime, time

from jobaid.app.operations.wording import Wording
from jobaid.model.around import Notice
from jobaid.model.library import Library
from jobaid.model.values import Moment
from jobaid.rendering.markdown import Block


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """One piece of news, and the words to say about it."""

    id: str
    words: str
    say: tuple[Block, ...] = ()


def notices_shown(library: Library, now: datetime, topic: str | None = None) -> tuple[NoticeShown, ...]:
    """The news valid at a moment, those that end soonest first; a day given as the end is included.

    With `topic`, only what is shown in that topic: news that names it, or that names none.
    """
    wording = Wording(library)
    valid = notices_on(library, now)
    if topic is not None:
        valid = [notice for notice in valid if not notice.topics or topic in notice.topics]
    valid.sort(key=lambda notice: (notice.until is None, _end(notice.until, now)))
    return tuple(
        NoticeShown(notice.id, wording.line(notice.text), wording.said(f"“{notice.say}”") if notice.say else ())
        for notice in valid
    )


def notices_on(library: Library, now: datetime) -> list[Notice]:
    """The news valid at a moment, as the library has them."""
    return [notice for notice in library.notices if _is_on(notice.from_, notice.until, now)]


def _end(moment: Moment | None, now: datetime) -> datetime:
    """The moment it ends; of a day, the last one."""
    if moment is None:
        return now
    if isinstance(moment, datetime):
        return _aware(moment, now)
    return datetime.combine(moment, time.max, now.tzinfo)


def _is_on(start: Moment | None, end: Moment | None, now: datetime) -> bool:
    return (start is None or not _is_before(now, start)) and (end is None or not _is_after(now, end))


def _is_before(now: datetime, moment: Moment) -> bool:
    return now < _aware(moment, now) if isinstance(moment, datetime) else now.date() < moment


def _is_after(now: datetime, moment: Moment) -> bool:
    return now >= _aware(moment, now) if isinstance(moment, datetime) else now.date() > moment


def _aware(moment: datetime, now: datetime) -> datetime:
    """A time without a zone is the library's own, as `now` is."""
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
