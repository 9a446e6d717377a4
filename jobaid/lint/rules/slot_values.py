"""slot-value, reserved-name: slots can be called what they are called, and hold what they are given."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from jobaid.content.file import FileContent
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.frame import Slot
from jobaid.model.origin import Origin
from jobaid.model.topic import Topic
from jobaid.model.values import Pairs, SlotValue

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


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """Slots with a name or a default that cannot be, and values that scripts set and the slot cannot hold."""
    for frame in file.parts.get("frame", ()):
        for slot in frame.slots:
            if not scene.is_damaged(slot.origin):
                yield from _declared(slot)
    for topic in file.parts.get("topics", ()):
        for pairs, origin in _sets(topic):
            for name, value in pairs:
                slot = scene.slots.get(name)
                if slot is not None and not _fits(slot, value):
                    yield _misfit(slot, origin.at(name), "slot-value.set")


def _declared(slot: Slot) -> Iterator[Finding]:
    if slot.name.lower() in _RESERVED:
        words = message("reserved-name", name=slot.name)
        yield Finding("reserved-name", words, slot.origin.at("name"), message("reserved-name.hint"))
    if slot.type == "choice" and not slot.choices:
        hint = message("slot-value.choices.hint")
        yield Finding("slot-value", message("slot-value.choices", name=slot.name), slot.origin, hint)
    if slot.default is not None and not _fits(slot, slot.default):
        yield _misfit(slot, slot.origin.at("default"), "slot-value")


def _sets(topic: Topic) -> Iterator[tuple[Pairs, Origin]]:
    for step in topic.script:
        yield step.set, step.origin.at("set")
        for i, answer in enumerate(step.answers):
            yield answer.set, step.origin.at("answers", i, "set")


def _misfit(slot: Slot, origin: Origin, key: str) -> Finding:
    words = message(key, name=slot.name, type=message(f"slot-type.{slot.type}"))
    choices = ", ".join(slot.choices)
    hint = message("not-among.hint", choices=choices) if slot.choices else message(f"{key}.hint")
    return Finding("slot-value", words, origin, hint)


def _fits(slot: Slot, value: SlotValue) -> bool:
    if isinstance(value, bool) != (slot.type == "yes_no"):
        return False
    if slot.type == "choice":
        return value in slot.choices
    return isinstance(value, _HOLDS[slot.type])
