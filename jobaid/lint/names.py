"""What is declared where: the ids of each kind over the whole library."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jobaid.content.file import FileContent
from jobaid.library.contents import Contents
from jobaid.lint.entries import entries
from jobaid.model.around import Contact, Notice, Person, Term
from jobaid.model.authority import Action, Limit
from jobaid.model.fact import Fact
from jobaid.model.faq import Faq
from jobaid.model.frame import Disposition, Role, Slot, Standard
from jobaid.model.library import Library
from jobaid.model.no_no import NoNo
from jobaid.model.origin import Origin
from jobaid.model.script import Step
from jobaid.model.topic import ChecklistItem, Topic
from jobaid.model.training import Course, PracticeCall, Question

KIND_NAMES: dict[type[Any], str] = {
    Topic: "topic",
    ChecklistItem: "item",
    Step: "step",
    NoNo: "no_no",
    Faq: "faq",
    Fact: "fact",
    Notice: "notice",
    Action: "action",
    Limit: "limit",
    Person: "person",
    Contact: "contact",
    Term: "term",
    Course: "course",
    PracticeCall: "practice",
    Question: "question",
    Role: "role",
    Standard: "standard",
    Slot: "slot",
    Disposition: "disposition",
}
_FROM_FRAME = {"role", "standard", "slot", "disposition"}


@dataclass(frozen=True, slots=True)
class Declared:
    """An id and where it is declared. Steps and items are named `topic/id`, since topics have their own."""

    kind: str
    name: str
    origin: Origin


def declared_in(file: FileContent) -> Iterator[Declared]:
    """Every id that a file declares."""
    topic = next((value.id for value in file.parts.get("topics", ())), "")
    for entry in entries(file.parts):
        kind = KIND_NAMES.get(type(entry))
        if kind in ("step", "item"):
            yield Declared(kind, f"{topic}/{entry.id}", entry.origin.at("id"))
        elif kind == "slot":
            yield Declared(kind, entry.name, entry.origin.at("name"))
        elif kind is not None:
            yield Declared(kind, entry.id, entry.origin if kind in ("topic", "fact") else entry.origin.at("id"))


@dataclass(frozen=True)
class Names:
    """All ids of a library by kind, and what may be declared in places that could not be read."""

    declared: dict[str, dict[str, Origin]]
    repeated: tuple[Declared, ...]
    hidden: frozenset[str]
    library: Library
    given: frozenset[str] | None = None
    """The actions of which somebody may give an amount; None if authority.toml cannot be read whole."""

    def knows(self, kind: str, name: str) -> bool:
        """Whether an id is declared, or may be."""
        if name in self.declared.get(kind, {}) or (kind in _FROM_FRAME and self.library.frame is None):
            return True
        return name.rpartition("/")[2] in self.hidden

    @cached_property
    def fingerprint(self) -> tuple[object, ...]:
        """What the rules that look at one file ask of the others: if this is the same, so is their answer."""
        frame = self.library.frame
        return (
            (frame.currency, frame.locale, tuple((slot.name, slot.type, slot.choices) for slot in frame.slots))
            if frame
            else None,
            tuple((fact.id, repr(fact.value), fact.unit) for fact in self.library.facts),
            self.hidden,
            self.given,
        )


def names_of(contents: Contents, declarations: dict[str, tuple[Declared, ...]]) -> Names:
    """Gather the ids that the files declare; `declarations` holds those of each path."""
    declared: dict[str, dict[str, Origin]] = {}
    repeated: list[Declared] = []
    for path in contents.files:
        for one in declarations[path]:
            of_kind = declared.setdefault(one.kind, {})
            if one.name in of_kind:
                repeated.append(one)
            else:
                of_kind[one.name] = one.origin
    hidden = frozenset().union(*(file.hidden for file in contents.files.values()))
    return Names(declared, tuple(repeated), hidden, contents.as_written, _given(contents))


def _given(contents: Contents) -> frozenset[str] | None:
    if any(file.kind == "authority" and not file.is_sound for file in contents.files.values()):
        return None
    library = contents.as_written
    limited = {action for limit in library.limits for action in limit.covers}
    return frozenset(one.id for one in library.actions if one.id in limited and not one.nobody and one.unit != "days")
