"""What was said of the library, as rows for the team lead: reports, searches in vain, and thanks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from jobaid.app.day_events import Undone
from jobaid.app.operations.feedback import report_shown
from jobaid.app.operations.proposals import Row
from jobaid.app.operations.spots import title_at
from jobaid.app.recording import entry_of
from jobaid.app.report_events import ASIDE, ReportEvent, said_after
from jobaid.app.reports import Missed, Report, Said, Thanks
from jobaid.errors import UserFacing
from jobaid.journal.everywhere import looked_into
from jobaid.journal.failures import FAULTS, reason_of
from jobaid.journal.redact import redact
from jobaid.messages import message
from jobaid.model.library import Library

COLUMNS = (
    *("what", "kind", "count", "words", "entry_kind", "entry", "topic", "shown"),
    *("state", "reply", "day", "id", "library", "version"),
)
NAME = "by"
"""The column with the sign-in names, there only if it is asked for."""


def said_in(journals: Iterable[Path]) -> Said:
    """What was said, as journals have it; what stands in two of them counts once. Raises UserFacing."""
    many = [_said_in(path) for path in journals]
    return Said(
        reports=tuple({one.id: one for said in many for one in said.reports}.values()),
        thanks=tuple({one.id: one for said in many for one in said.thanks}.values()),
        missed=tuple({one.id: one for said in many for one in said.missed}.values()),
    )


def feedback_rows(library: Library, said: Said, now: datetime, *, names: bool = False) -> list[Row]:
    """The rows; days are those of `now`, the time where the team works. With `names` a report says whose it is."""
    rows = [*_reports(library, said.reports, now), *_missed(said.missed, now), *_thanks(library, said.thanks, now)]
    if names:
        by = {report.id: report.by for report in said.reports}
        return [{**row, NAME: by.get(str(row["id"]), "")} for row in rows]
    return rows


def _said_in(path: Path) -> Said:
    try:
        with looked_into(path) as looking:
            entries = [entry for entry in map(entry_of, looking.of_call(ASIDE)) if entry is not None]
    except FAULTS as fault:
        raise UserFacing(message("export.bad-journal", path=path, reason=reason_of(fault, path))) from None
    back = {name for entry in entries if isinstance(entry.event, Undone) for name in entry.event.ids}
    said = Said()
    for entry in entries:
        if isinstance(entry.event, ReportEvent) and entry.id not in back:
            said = said_after(said, entry.event, entry.id, entry.at)
    return said


def _reports(library: Library, reports: Sequence[Report], now: datetime) -> Iterator[Row]:
    replies = {reply.to: reply for reply in library.replies}
    for report in sorted(reports, key=lambda one: one.at, reverse=True):
        shown = report_shown(library, report, replies.get(report.id), now.date())
        spot = report.spot
        yield _row(
            what="report",
            kind=report.kind,
            words=report.words,
            entry_kind=spot.kind,
            entry=spot.id,
            topic=spot.topic,
            shown=report.shown,
            state=shown.state,
            reply=shown.reply.text if shown.reply else "",
            day=_day(report.at, now),
            id=report.id,
            library=report.library,
            version=report.version,
        )


def _missed(missed: Sequence[Missed], now: datetime) -> Iterator[Row]:
    """The most frequent first; the latest of the same words says whether there was anything to open."""
    latest = {one.words: one for one in missed}
    for words, count in Counter(one.words for one in missed).most_common():
        kind = "not_opened" if latest[words].found else "not_found"
        yield _row(what="search", kind=kind, count=count, words=words, day=_day(latest[words].at, now))


def _thanks(library: Library, thanks: Sequence[Thanks], now: datetime) -> Iterator[Row]:
    latest = {(one.spot.kind, one.spot.id): one for one in thanks}
    for key, count in Counter((one.spot.kind, one.spot.id) for one in thanks).most_common():
        spot, at = latest[key].spot, latest[key].at
        title = title_at(library, spot)
        yield _row(what="thanks", count=count, entry_kind=spot.kind, entry=spot.id, shown=title, day=_day(at, now))


def _row(**cells: str | int) -> Row:
    """A row with all columns; nothing in it is a card's number."""
    known = {"count": 1, **{name: redact(cell) if isinstance(cell, str) else cell for name, cell in cells.items()}}
    return {name: known.get(name, "") for name in COLUMNS}


def _day(moment: datetime, now: datetime) -> str:
    """The day alone: when somebody worked is nobody's business."""
    return moment.astimezone(now.tzinfo).date().isoformat()
