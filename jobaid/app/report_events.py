"""Saying something of the library, as it happens, and what is said after it."""

from dataclasses import dataclass, replace
from datetime import datetime

from jobaid.app.reports import Missed, Report, Said, Spot, Thanks

ASIDE = "feedback"
"""Stands in the place of a call's id: what is said of the library lasts when the calls it came up on are forgotten."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Something is wrong; one that was withdrawn is reported again."""

    report: Report


@dataclass(frozen=True, slots=True)
class Thanked:
    """Something helped."""

    spot: Spot


@dataclass(frozen=True, slots=True)
class SearchMissed:
    """Nothing was opened after these words, as they may be kept; `found` counts what there was to open."""

    words: str
    found: int = 0


@dataclass(frozen=True, slots=True)
class Withdrew:
    """A report, thanks, or words that were searched for hold no longer."""

    id: str


@dataclass(frozen=True, slots=True)
class AnswersRead:
    """Answers to reports were read, each known by its fingerprint."""

    prints: tuple[str, ...]


ReportEvent = Reported | Thanked | SearchMissed | Withdrew | AnswersRead


def said_after(said: Said, event: ReportEvent, name: str, at: datetime) -> Said:
    """What is said after an event that has this id and happened then."""
    match event:
        case Reported(report):
            others = (one for one in said.reports if one.id != report.id)
            return replace(said, reports=(*others, report))
        case Thanked(spot):
            return replace(said, thanks=(*said.thanks, Thanks(name, spot, at)))
        case SearchMissed(words, found):
            return replace(said, missed=(*said.missed, Missed(name, words, found, at)))
        case Withdrew(gone):
            return _without(said, gone)
        case AnswersRead(prints):
            return replace(said, read=tuple(dict.fromkeys((*said.read, *prints))))


def _without(said: Said, name: str) -> Said:
    return replace(
        said,
        reports=tuple(one for one in said.reports if one.id != name),
        thanks=tuple(one for one in said.thanks if one.id != name),
        missed=tuple(one for one in said.missed if one.id != name),
    )
