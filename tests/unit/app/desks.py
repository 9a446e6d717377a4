"""A desk with a call on it, and what is seen there."""

from collections.abc import Callable

from jobaid.app.desk import Desk
from jobaid.model.library import Library
from jobaid.rendering.markdown import text_of

Made = Callable[..., Library]
"""Makes the library of the walks with the text of some topics changed; an empty text takes the topic away."""


def at(desk: Desk) -> str:
    """Where the call is, in short."""
    stop = desk.call.stop
    return f"{stop.place.topic}/{stop.place.step}" if stop else "home"


def words(desk: Desk) -> str:
    """The words of the step in front."""
    shown = desk.shown()
    assert shown is not None
    assert shown.step is not None
    return text_of(shown.step.full)


def promises(desk: Desk) -> list[str]:
    """What was promised on calls that were put away."""
    return [one.do for one in desk.day.promised]


def is_asked(desk: Desk) -> bool:
    """Whether it is asked if it is still the same caller."""
    return desk.day.question is not None


def talk(desk: Desk) -> None:
    """A call with something of everything in it."""
    desk.open_topic("flight")
    desk.fill("customer", "Ms Duarte")
    desk.fill("order", "48213")
    desk.tick("flight", "identity")
    desk.answer(5)
    desk.go_on()
    desk.note("wants a window seat")


def finish(desk: Desk) -> None:
    """End the call, and take the write-up to where it belongs."""
    desk.end("done")
    desk.copied("written up")
