"""Who stands in for whom now, and when: that changes who may approve."""

from collections.abc import Iterator
from datetime import date

from jobaid.app.operations.compare.change import Change
from jobaid.app.operations.may_reasons import day_words
from jobaid.messages import message, text
from jobaid.model.library import Library

_Days = tuple[date, date]
_Pair = tuple[str, str]


def changed_stand_ins(old: Library, new: Library) -> Iterator[Change]:
    """Every stand-in that came, went or is for other days."""
    before, after = _days(old), _days(new)
    for pair in dict.fromkeys((*before, *after)):
        gone = sorted(before.get(pair, set()) - after.get(pair, set()))
        come = sorted(after.get(pair, set()) - before.get(pair, set()))
        yield from _told(pair, [_said(old, days) for days in gone], [_said(new, days) for days in come])


def _days(library: Library) -> dict[_Pair, set[_Days]]:
    """The days by who stands in and for whom."""
    found: dict[_Pair, set[_Days]] = {}
    for one in library.stand_ins:
        found.setdefault((one.by, one.for_), set()).add((one.from_, one.until))
    return found


def _told(pair: _Pair, gone: list[str], come: list[str]) -> Iterator[Change]:
    by, whom = pair
    name = f"{by}/{whom}"
    if len(gone) == len(come) == 1:
        words = text(message("compare.stand-in", by=by, whom=whom, was=gone[0], now=come[0]))
        yield Change("stand_in", name, "changed", words)
        return
    for days in gone:
        yield Change("stand_in", name, "gone", text(message("compare.stand-in-gone", by=by, whom=whom, days=days)))
    for days in come:
        yield Change("stand_in", name, "new", text(message("compare.stand-in-new", by=by, whom=whom, days=days)))


def _said(library: Library, days: _Days) -> str:
    first, last = (day_words(library, day) for day in days)
    return text(message("compare.days", first=first, last=last))
