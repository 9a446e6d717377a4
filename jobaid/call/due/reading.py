"""Reads a line such as "call back tomorrow 6pm": what is to be done, and by when. What is not clear is asked."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobaid.call.due.pieces import At, Edge, On, Part, Piece, Remark, Scene
from jobaid.call.due.settling import Due, Said, settled
from jobaid.call.due.spotting import spotted, vague_word

_MOST = 300
_GAP = 2
_EDGES = " ,;:-–—·."
_LETTERS = re.compile(r"[^\W_]")
_DOUBLED = re.compile(r"\s*([,;])(?:\s*[,;])+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is to be done, and by when; or what has to be asked, since no time or more than one was understood."""

    do: str
    due: Due | None = None
    asks: Remark | None = None


def read_line(line: str, scene: Scene, names: Sequence[str] = ()) -> Reading:
    """What a line says. Without words for what is to be done, `do` is empty; names of people tell no time."""
    plain = " ".join(unicodedata.normalize("NFC", line[:_MOST]).split())
    found = spotted(_without(plain, names), scene)
    kept = _kept([piece for piece in found if piece.strength >= 0])
    if isinstance(kept, Remark):
        return Reading(plain, asks=kept)
    if not kept:
        return Reading(plain.strip(_EDGES), asks=_vague(plain, scene))
    do = _rest(plain, kept)
    said = _missing(kept, found, do, scene) or _said(kept)
    if isinstance(said, Remark):
        return Reading(do, asks=said)
    due = settled(said, scene)
    return Reading(do, due) if isinstance(due, Due) else Reading(do, asks=due)


def _missing(kept: Sequence[Piece], found: Sequence[Piece], rest: str, scene: Scene) -> Remark | None:
    """What has to be asked since the day of a time may be among the words that were left out."""
    has_day = any(piece.day or piece.moment or piece.asks for piece in kept)
    has_clock = any(piece.time for piece in kept)
    if scene.words.numbers_only:
        days = [piece for piece in found if piece.day]
        if len({piece.day for piece in days}) > 1:  # no word is known that would tell which one counts
            return _two(days[0], days[-1])
        return None if (has_day and has_clock) or not _LETTERS.search(rest) else Remark("when")
    doubted = [piece for piece in found if piece.strength < 0]
    if has_day or not doubted:
        return None
    return Remark("unclear", doubted[0].said)


def _without(line: str, names: Sequence[str]) -> str:
    """The line with a sign that means nothing for each letter of a name."""
    for name in filter(None, (" ".join(one.split()) for one in names)):
        line = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda found: "_" * len(found[0]), line, flags=re.IGNORECASE)
    return line


def _kept(pieces: Sequence[Piece]) -> list[Piece] | Remark:
    """The pieces that count: the surest of each kind. Two that do not go together have to be asked about."""
    moments = _surest([piece for piece in pieces if piece.moment])
    days = _with_weekdays(_surest([piece for piece in pieces if piece.day or piece.asks]), pieces)
    clocks = _surest([piece for piece in pieces if _is_clock(piece)])
    parts = _surest([piece for piece in pieces if isinstance(piece.time, str) and not _is_clock(piece)])
    others = [*days, *clocks, *parts]
    if moments and others:
        sure, other = moments[0].strength, max(piece.strength for piece in others)
        if sure == other:
            return _two(moments[0], others[0])
        moments, days, clocks, parts = (moments, [], [], []) if sure > other else ([], days, clocks, parts)
    for group in (moments, clocks, parts):
        if len({_value(piece) for piece in group}) > 1:
            return _two(group[0], group[-1])
    return list(dict.fromkeys((*moments, *days, *clocks, *parts)))


def _surest(pieces: list[Piece]) -> list[Piece]:
    most = max((piece.strength for piece in pieces), default=0)
    return [piece for piece in pieces if piece.strength == most]


def _with_weekdays(days: list[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """A weekday beside a date goes with it, such as `Tue 24 November`, and the date with the weekday."""
    beside = [
        piece
        for piece in pieces
        if piece.day and piece not in days
        if any(_is_beside(piece, one) and _is_weekday(piece) != _is_weekday(one) for one in days)
    ]
    return [*days, *beside]


def _is_weekday(piece: Piece) -> bool:
    return piece.day is not None and piece.day.weekday is not None


def _is_beside(one: Piece, other: Piece) -> bool:
    return 0 <= max(one.start - other.end, other.start - one.end) <= _GAP


def _is_clock(piece: Piece) -> bool:
    return isinstance(piece.time, At) or piece.time in {"opens", "closes"}


def _value(piece: Piece) -> object:
    return piece.moment or (piece.time.minutes if isinstance(piece.time, At) else piece.time)


def _two(one: Piece, other: Piece) -> Remark:
    return Remark("two", f"{one.said}”, “{other.said}")


def _said(kept: Sequence[Piece]) -> Said | Remark:
    """The pieces put together."""
    for piece in kept:
        if piece.asks:
            return replace(piece.asks, said=piece.said)
    day = _one_day([piece for piece in kept if piece.day])
    if isinstance(day, Remark):
        return day
    clocks = [piece.time for piece in kept if _is_clock(piece)]
    parts = [piece.time for piece in kept if piece.time and not _is_clock(piece)]
    return Said(
        day=day,
        time=(clocks or parts or [None])[0],
        part=_part(parts) if clocks else None,
        moment=next((piece.moment for piece in kept if piece.moment), None),
        by=any(piece.by for piece in kept),
        words=" ".join(piece.said for piece in sorted(kept, key=lambda piece: piece.start)),
    )


def _part(parts: Sequence[At | Part | Edge | None]) -> Part | None:
    return next((part for part in parts if part in {"morning", "afternoon", "evening"}), None)


def _one_day(pieces: Sequence[Piece]) -> On | Remark | None:
    """The day that all of them mean; a weekday beside a date has to be the one of that date."""
    pieces = [piece for piece in pieces if piece.day]
    days = [piece.day for piece in pieces if piece.day]
    first = next((day for day in days if day.weekday is None), days[0] if days else None)
    for piece in pieces:
        if first is None or piece.day is None or piece.day.day == first.day:
            continue
        if first.weekday is not None or piece.day.weekday is None or not any(_is_beside(piece, one) for one in pieces):
            return _two(pieces[0], pieces[-1])
        if first.day.weekday() != piece.day.weekday:
            return Remark("weekday-differs", piece.said, day=first.day)
    return first


def _rest(line: str, pieces: Sequence[Piece]) -> str:
    """The line without the words of its time."""
    rest, at = [], 0
    for piece in sorted(pieces, key=lambda piece: piece.start):
        rest.append(line[at : piece.start].rstrip(" ") if at else line[: piece.start])
        at = piece.end
    rest.append(line[at:])
    whole = " ".join(part.strip() for part in rest if part.strip(_EDGES))
    return " ".join(_DOUBLED.sub(r"\1", whole).replace(" ,", ",").split()).strip(_EDGES)


def _vague(line: str, scene: Scene) -> Remark:
    word = vague_word(line, scene)
    return Remark("vague", word) if word else Remark("when")
