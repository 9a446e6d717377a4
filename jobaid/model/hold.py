"""After how long a wait on hold a call-back is offered, and after how long it has been too long."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

from jobaid.model.frame import Frame, Standard

Point = Literal["offer", "alarm"]
POINTS: tuple[Point, ...] = ("offer", "alarm")
USUAL = {"offer": timedelta(minutes=2), "alarm": timedelta(minutes=5)}
"""What holds where the library names no standard of its own."""


def standard_at(frame: Frame | None, point: Point) -> Standard | None:
    """The standard that the library names for it."""
    if frame is None or frame.hold is None:
        return None
    name = getattr(frame.hold, point)
    return next((standard for standard in frame.standards if standard.id == name), None)


def span_to(frame: Frame | None, point: Point) -> timedelta:
    """How long a wait lasts until then."""
    standard = standard_at(frame, point)
    return (standard.span if standard else None) or USUAL[point]


def named(frame: Frame) -> Iterator[tuple[Point, Standard]]:
    """The standards that the library names, as far as they are declared."""
    for point in POINTS:
        standard = standard_at(frame, point)
        if standard is not None:
            yield point, standard
