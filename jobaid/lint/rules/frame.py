"""What library.toml says must exist and fit: time zone, currency, language, opening and closing."""

from collections.abc import Iterator
from functools import cache
from zoneinfo import available_timezones

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.local_words import is_known, tag_like
from jobaid.messages import message
from jobaid.model.frame import Frame
from jobaid.model.problem import Severity


def check(scene: Scene) -> Iterator[Finding]:
    """What in library.toml is unknown to the world, or contradicts itself."""
    frame = scene.library.frame
    if frame is None:
        return
    if frame.time_zone not in _time_zones():
        yield Finding(
            "unknown-time-zone",
            message("unknown-time-zone", zone=frame.time_zone),
            frame.origin.at("time_zone"),
            message("unknown-time-zone.hint"),
        )
    if frame.currency not in currencies():
        yield Finding(
            "unknown-currency",
            message("unknown-currency", currency=frame.currency),
            frame.origin.at("currency"),
            message("bad-currency.hint"),
        )
    yield from _languages(frame)
    yield from _shared(frame, scene)


def _languages(frame: Frame) -> Iterator[Finding]:
    """A language that nobody knows has amounts, days and the words of searching as English has them."""
    for number, tag in enumerate(frame.locales):
        if not is_known(tag):
            words, hint = message("unknown-locale", tag=tag), message("bad-locale.hint", mended=tag_like(tag))
            yield Finding("unknown-locale", words, frame.origin.at("locales", number), hint, severity=Severity.WARNING)


def _shared(frame: Frame, scene: Scene) -> Iterator[Finding]:
    for key, name in (("opening", frame.opening), ("closing", frame.closing)):
        topic = scene.library.topics_by_id.get(name or "")
        if topic is not None and topic.kind != "shared" and not scene.is_damaged(topic.origin):
            words = message("not-shared", key=key, id=topic.id)
            yield Finding("not-shared", words, frame.origin.at(key), message("not-shared.hint"))


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies (ISO 4217)."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())
