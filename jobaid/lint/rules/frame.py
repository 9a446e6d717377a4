"""What library.toml says must exist and fit: time zone, currency, slots and their defaults, opening and closing."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from zoneinfo import available_timezones

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.frame import Frame, Slot

_RESERVED = frozenset(
    {"and", "else", "elif", "endif", "fact", "false", "if", "in", "is", "max", "min", "none", "not", "or", "true"}
)
_HOLDS: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "number": (int, Decimal),
    "money": (int, Decimal),
    "date": (date,),
    "time": (str,),
    "yes_no": (bool,),
    "choice": (str,),
}


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
    yield from _shared(frame, scene)
    for slot in frame.slots:
        if not scene.is_damaged(slot.origin):
            yield from _slot(slot)


def _shared(frame: Frame, scene: Scene) -> Iterator[Finding]:
    for key, name in (("opening", frame.opening), ("closing", frame.closing)):
        topic = scene.library.topics_by_id.get(name or "")
        if topic is not None and topic.kind != "shared" and not scene.is_damaged(topic.origin):
            words = message("not-shared", key=key, id=topic.id)
            yield Finding("not-shared", words, frame.origin.at(key), message("not-shared.hint"))


def _slot(slot: Slot) -> Iterator[Finding]:
    if slot.name.lower() in _RESERVED:
        words = message("reserved-name", name=slot.name)
        yield Finding("reserved-name", words, slot.origin.at("name"), message("reserved-name.hint"))
    if slot.type == "choice" and not slot.choices:
        yield Finding(
            "slot-value", message("slot-value.choices", name=slot.name), slot.origin, message("slot-value.choices.hint")
        )
    if slot.default is not None and not _fits(slot):
        words = message("slot-value", name=slot.name, type=message(f"slot-type.{slot.type}"))
        yield Finding("slot-value", words, slot.origin.at("default"), message("slot-value.hint"))


def _fits(slot: Slot) -> bool:
    value = slot.default
    if isinstance(value, bool) != (slot.type == "yes_no"):
        return False
    if slot.type == "choice":
        return value in slot.choices
    return isinstance(value, _HOLDS[slot.type])


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies (ISO 4217)."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())
