"""Times of the day: `6pm`, `18:00`, `half four`, `noon`, `this afternoon`, `close of business`."""

import re
from typing import cast

from jobaid.call.due.halves import hour_of
from jobaid.call.due.hours import WHOLE_DAY
from jobaid.call.due.pieces import At, Edge, On, Part, Piece, Remark, Scene

_NOON = 12
_HALF_DAY = 12 * 60


def clock(found: re.Match[str], scene: Scene) -> Piece:
    """`noon`, `midnight`."""
    return _piece(found, At((dict(scene.words.clock)[found["clock"]],)), strength=2)


def time(found: re.Match[str], scene: Scene) -> Piece | None:
    """A time in numbers, or `five o'clock`."""
    groups = found.groupdict()
    minutes = _minutes(_hour(found, scene), int(groups.get("minute") or 0), _half(groups, scene), found["hour"])
    return _piece(found, At(minutes), strength=2) if minutes else None


def bare(found: re.Match[str], scene: Scene) -> Piece | None:
    """A lone number after `at` or `by`, which may be something else: `at 3 Mill Lane`."""
    minutes = _minutes(_hour(found, scene), int(found.groupdict().get("minute") or 0), None, found["hour"])
    return _piece(found, At(minutes), strength=1) if minutes else None


def last_number(found: re.Match[str], scene: Scene) -> Piece | None:
    """A lone number at the end, which is a time beside a day only: `tomorrow 10`, `tomorrow 1830`."""
    minutes = _minutes(_hour(found, scene), int(found.groupdict().get("minute") or 0), None, found["hour"])
    return _piece(found, At(minutes), strength=0) if minutes else None


def past(found: re.Match[str], scene: Scene) -> Piece | None:
    """`half four`, `ten past five`, `quarter to six pm`; `of_half` counts from the half hour before."""
    groups = found.groupdict()
    hour, off = _hour(found, scene), _off(groups, scene)
    if not 1 <= hour < 24 or not 0 < off < 60:
        return None
    off = (-off if groups.get("to") else off) - (30 if groups.get("of_half") else 0)
    whole = _minutes(hour, 0, _half(groups, scene), "")
    minutes = tuple(sorted((one + off) % WHOLE_DAY for one in whole))
    return _piece(found, At(minutes), strength=2) if minutes else None


def until(found: re.Match[str], scene: Scene) -> Piece | None:
    """The end of a stretch, such as `between 2 and 4`: that is when it is due."""
    piece = time(found, scene)
    if piece is None or not isinstance(piece.time, At):
        return None
    return _piece(found, At(piece.time.minutes, (Remark("until", piece.said),)), strength=2)


def part(found: re.Match[str], scene: Scene) -> Piece:
    """`in the morning`. Alone it may be a greeting or a team."""
    return _piece(found, _part(found["parts"], scene), strength=1 if found.groupdict().get("sure") else 0)


def today_part(found: re.Match[str], scene: Scene) -> Piece:
    """`this afternoon`."""
    named = _part(found["parts"], scene)
    return Piece(found.start(), found.end(), found[0], 2, day=On(scene.today), time=named)


def tonight(found: re.Match[str], scene: Scene) -> Piece:
    """This evening."""
    return Piece(found.start(), found.end(), found[0], 2, day=On(scene.today), time="evening")


def edge(found: re.Match[str], scene: Scene) -> Piece:
    """When work begins or ends."""
    groups = found.groupdict()
    name = groups.get("edges") or ""
    named = "closes" if groups.get("end") else dict(scene.words.edges)[name]
    return _piece(found, cast(Edge, named), strength=0 if name in scene.words.doubtful else 2)


def _part(name: str, scene: Scene) -> Part:
    return cast(Part, dict(scene.words.parts)[name])


def _hour(found: re.Match[str], scene: Scene) -> int:
    written = found["hour"]
    return int(written) if written.isdecimal() else dict(scene.words.numbers)[written]


def _off(groups: dict[str, str | None], scene: Scene) -> int:
    """So many minutes before or after an hour."""
    for name, off in (("half_past", 30), ("quarter", 15), ("three_quarters", 45)):
        if groups.get(name):
            return off
    named = groups.get("numbers")
    return dict(scene.words.numbers)[named] if named else int(groups.get("count") or 0)


def _half(groups: dict[str, str | None], scene: Scene) -> str | None:
    """The kind of the words that tell the hours before noon from those after it."""
    named = groups.get("halves")
    if named:
        return dict(scene.words.halves)[named]
    return f"{groups['half']}m" if groups.get("half") else None


def _minutes(hour: int, minute: int, half: str | None, written: str) -> tuple[int, ...]:
    """The minutes of the day that may be meant; none where there is no such time. A leading 0 tells the 24 hours."""
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return ()
    if half:
        named = hour_of(hour, half)
        return () if named is None else (named * 60 + minute,)
    exact = hour * 60 + minute
    is_open = 1 <= hour < _NOON and not written.startswith("0")
    return (exact, exact + _HALF_DAY) if is_open else (exact,)


def _piece(found: re.Match[str], said: At | Part | Edge, *, strength: int) -> Piece:
    return Piece(found.start(), found.end(), found[0], strength, time=said)
