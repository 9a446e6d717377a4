"""What may be a day or a time, and what looks like one and is none."""

import re

from jobaid.call.due import clocks, days
from jobaid.call.due.pieces import Piece, Remark, Scene

_NEVER = -9


def dotted(found: re.Match[str], scene: Scene) -> Piece | None:
    """`18.30` is a time and `24.11` a date; `3.12` may be either."""
    hour, minute = int(found["hour"]), int(found["minute"])
    is_time = hour <= 23 and minute <= 59
    if is_time and hour >= 1 and 1 <= minute <= 12:
        return unclear(found, scene)
    return clocks.time(found, scene) if is_time else days.numeric(found, scene)


def unclear(found: re.Match[str], _scene: Scene) -> Piece:
    """Words for two things, such as `2 h`: a time of the day, or so long from now."""
    return Piece(found.start(), found.end(), found[0], asks=Remark("unclear", found[0]))


def doubt(found: re.Match[str], _scene: Scene) -> Piece:
    """A word that hardly is a day. It tells none, but beside a time without a day it is asked about."""
    return Piece(found.start(), found.end(), found[0], _NEVER, asks=Remark("unclear", found[0]), is_doubted=True)


def nothing(found: re.Match[str], _scene: Scene) -> Piece:
    """Words with a time in them that mean none, such as `guten Morgen`."""
    return Piece(found.start(), found.end(), found[0], _NEVER)
