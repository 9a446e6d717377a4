"""The state of one call and how it moves: pure, without a clock, a database or a screen."""

from jobaid.call.advance import advance
from jobaid.call.events import (
    Ended,
    Event,
    Filled,
    LeftTopic,
    Marked,
    NoteCopied,
    Noted,
    Reopened,
    Walked,
    WentBack,
    WentHome,
)
from jobaid.call.state import CallState, Fill, Mark, MarkState, Place, Promise, Return, Stop

__all__ = [
    "CallState",
    "Ended",
    "Event",
    "Fill",
    "Filled",
    "LeftTopic",
    "Mark",
    "MarkState",
    "Marked",
    "NoteCopied",
    "Noted",
    "Place",
    "Promise",
    "Reopened",
    "Return",
    "Stop",
    "Walked",
    "WentBack",
    "WentHome",
    "advance",
]
