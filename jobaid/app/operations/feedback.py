"""Saying what is wrong with the library and what helped, and what became of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date
from typing import Literal

from jobaid.app.at_desk import AtDesk
from jobaid.app.day import Change, Day
from jobaid.app.entry import new_id
from jobaid.app.operations.queries import without
from jobaid.app.operations.spots import excerpt, print_of, title_at, words_at
from jobaid.app.report_events import ASIDE, AnswersRead, Reported, ReportEvent, SearchMissed, Thanked, Withdrew
from jobaid.app.reports import LIBRARY, WORDS, Missed, Report, ReportKind, Spot
from jobaid.journal.redact import redact
from jobaid.local_words import short_date_words
from jobaid.model.around import Reply
from jobaid.model.frame import Frame
from jobaid.model.library import Library

State = Literal["reported", "answered", "done", "changed", "gone"]

_ID = 12
_MOST_LETTERS = 300


@dataclass(frozen=True, slots=True)
class ReportShown:
    """A report and what became of it; `title` is what it is about as that is called now.

    `is_new` tells that its answer was not read yet.
    """

    report: Report
    title: str
    state: State
    reply: Reply | None = None
    is_new: bool = False


class Feedback:
    """What the person at a desk says of its library; `by` is their sign-in name."""

    def __init__(self, desk: AtDesk, by: str = "") -> None:
        self._desk, self._by = desk, by

    def report(self, spot: Spot, kind: ReportKind, words: str = "", shown: str = "") -> None:
        """Something is wrong with a spot; `shown` is what stands there, where that is no entry of the library."""
        desk, library = self._desk, self._desk.library
        read = words_at(library, spot, desk.now.date())
        made = Report(
            id=new_id()[:_ID],
            kind=kind,
            words=self._kept(words),
            spot=spot,
            shown=excerpt(read or self._kept(shown)),
            print=print_of(read),
            library=library.frame.name if library.frame else "",
            version=library.version,
            at=desk.now.astimezone(UTC),
            by=self._by,
            call="" if desk.call.is_blank else desk.call.id,
        )
        self._record(Reported(made))

    def thank(self, spot: Spot) -> None:
        """Something helped."""
        self._record(Thanked(spot))

    def missed(self, words: str, found: int) -> None:
        """Nothing was opened after these words, as they may be kept."""
        self._record(SearchMissed(words, found), undoable=False)

    def withdraw(self, one: Report | Missed) -> None:
        """Take a report back, or words that were searched for."""
        self._record(Withdrew(one.id))

    def put_back(self, one: Report | Missed) -> Report | Missed:
        """Say it after all. Returns it as it is now."""
        if isinstance(one, Report):
            self._record(Reported(one))
            return one
        self._record(SearchMissed(one.words, one.found))
        return self._desk.day.said.missed[-1]

    def mine(self) -> list[ReportShown]:
        """All that is reported, the latest first."""
        library, today = self._desk.library, self._desk.now.date()
        replies = {reply.to: reply for reply in library.replies}
        said = self._desk.day.said
        made = (report_shown(library, one, replies.get(one.id), today) for one in reversed(said.reports))
        return [replace(one, is_new=one.reply is not None and _print(one.reply) not in said.read) for one in made]

    def new_answers(self) -> int:
        """How many answers were not read yet."""
        return len(self._unread())

    def read_answers(self) -> None:
        """All answers that there are were read."""
        unread = self._unread()
        if unread:
            self._record(AnswersRead(unread), undoable=False)

    def _unread(self) -> tuple[str, ...]:
        said = self._desk.day.said
        mine = {report.id for report in said.reports}
        prints = (_print(one) for one in self._desk.library.replies if one.to in mine)
        return tuple(one for one in prints if one not in said.read)

    def _kept(self, words: str) -> str:
        """Words as they may be kept: on one line, without card numbers and what is known of the customer."""
        line = " ".join(without(redact(words), self._private(), "…").split())
        return line[:_MOST_LETTERS]

    def _private(self) -> Collection[str]:
        return private_values(self._desk.library, self._desk.day)

    def _record(self, event: ReportEvent, *, undoable: bool = True) -> None:
        self._desk.record(event, call=ASIDE, undoable=undoable, change=Change.DAY)


def report_shown(library: Library, report: Report, reply: Reply | None, today: date) -> ReportShown:
    """A report as things are now. An answer says more than that something changed."""
    title = title_at(library, report.spot)
    state = _state(library, report, today)
    if reply is not None:
        state = "done" if reply.done else "answered"
    return ReportShown(report, title, state, reply)


def private_values(library: Library, day: Day) -> Collection[str]:
    """What is known of the customers of the day's calls, which is kept nowhere else."""
    frame = library.frame
    texts = {slot.name for slot in frame.slots if slot.type == "text"} if frame else set()
    return {str(value) for call in (*day.calls, *day.done) for name, value in call.known.items() if name in texts}


def date_words(day: date, frame: Frame | None) -> str:
    """A day in short, as the library's language has it."""
    return short_date_words(day, frame.locale if frame else "en")


def _print(reply: Reply) -> str:
    """The fingerprint of an answer: one that was changed is to be read again."""
    return print_of(f"{reply.to}\n{reply.text}")


def _state(library: Library, report: Report, today: date) -> State:
    is_here = library.frame is not None and report.library == library.frame.name
    if report.spot.kind in {WORDS, LIBRARY} or not is_here:
        return "reported"
    now = words_at(library, report.spot, today)
    if not now:
        return "gone"
    return "reported" if print_of(now) == report.print else "changed"
