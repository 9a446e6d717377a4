"""Which section of which file becomes which values of the model."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from jobaid.content.build import make
from jobaid.content.kinds import FORMAT, Kind
from jobaid.model.around import Contact, Notice, Person, Reply, SearchTest, StandIn, Synonyms, Term, Translation
from jobaid.model.authority import Action, Limit
from jobaid.model.fact import Fact
from jobaid.model.faq import Faq
from jobaid.model.frame import Disposition, Frame, HoldRules, Role, Slot, Standard
from jobaid.model.no_no import NoNo
from jobaid.model.origin import Origin
from jobaid.model.script import Step
from jobaid.model.topic import ChecklistItem, Topic
from jobaid.model.training import Course, PracticeCall, Question
from jobaid.model.write_up import WriteUp

SECTIONS: dict[Kind, dict[str, tuple[str, type[Any]]]] = {
    "faq": {"faq": ("faqs", Faq)},
    "no_nos": {"no_no": ("no_nos", NoNo)},
    "notices": {"notice": ("notices", Notice)},
    "authority": {"action": ("actions", Action), "limit": ("limits", Limit)},
    "people": {"person": ("people", Person), "stand_in": ("stand_ins", StandIn)},
    "contacts": {"contact": ("contacts", Contact)},
    "glossary": {"term": ("terms", Term)},
    "search_tests": {"test": ("search_tests", SearchTest)},
    "replies": {"reply": ("replies", Reply)},
    "training": {
        "course": ("courses", Course),
        "practice": ("practice_calls", PracticeCall),
        "question": ("questions", Question),
    },
    "translation": {"translation": ("translations", Translation)},
}
TOPIC_SECTIONS: dict[str, tuple[str, type[Any]]] = {
    "checklist": ("checklist", ChecklistItem),
    "script": ("script", Step),
    "no_no": ("no_nos", NoNo),
    "faq": ("faqs", Faq),
}
FRAME_SECTIONS: dict[str, tuple[str, type[Any]]] = {
    "role": ("roles", Role),
    "standard": ("standards", Standard),
    "slot": ("slots", Slot),
    "disposition": ("dispositions", Disposition),
}
ENTRY_SECTIONS = frozenset(
    name for sections in (*SECTIONS.values(), TOPIC_SECTIONS, FRAME_SECTIONS) for name in sections
)
"""The sections whose entries are told apart by their places in it."""
_WITHOUT_FRAME: Mapping[str, Any] = {"format": FORMAT, "name": "", "currency": "XXX", "time_zone": "UTC"}
"""What stands in for missing keys of library.toml, so that its slots and roles are known; XXX is ISO 4217's “none”."""


def parts_of(kind: Kind, path: str, table: Mapping[str, Any]) -> dict[str, tuple[Any, ...]]:
    """The typed values of a file, by the names of the fields of Library."""
    if kind == "topic":
        return {"topics": tuple(_topic(path, table))}
    if kind == "library":
        return {"frame": tuple(_frame(path, table))}
    if kind == "facts":
        return {"facts": tuple(_facts(path, table))}
    if kind == "synonyms":
        return {"synonyms": tuple(_one(Synonyms, path, table))}
    return _sections(SECTIONS[kind], path, table)


def _sections(
    sections: Mapping[str, tuple[str, type[Any]]], path: str, table: Mapping[str, Any]
) -> dict[str, tuple[Any, ...]]:
    return {field: tuple(_entries(cls, path, name, table.get(name, ()))) for name, (field, cls) in sections.items()}


def _entries(cls: type[Any], path: str, section: str, tables: Iterable[Mapping[str, Any]]) -> Iterable[Any]:
    for i, entry in enumerate(tables):
        made = make(cls, entry, Origin(path, (section, i)))
        if made is not None:
            yield made


def _one(cls: type[Any], path: str, table: Mapping[str, Any]) -> Iterable[Any]:
    made = make(cls, table, Origin(path))
    return () if made is None else (made,)


def _topic(path: str, table: Mapping[str, Any]) -> Iterable[Topic]:
    head = table.get("topic", {})
    name = PurePosixPath(path).stem
    topic = make(
        Topic, {"title": name, **head}, Origin(path, ("topic",)), id=name, **_sections(TOPIC_SECTIONS, path, table)
    )
    return () if topic is None else (topic,)


def _frame(path: str, table: Mapping[str, Any]) -> Iterable[Frame]:
    if not table:
        return ()
    holidays = {"holidays": table["holiday"]} if "holiday" in table else {}
    locales = {"locales": table.get("locales") or ["en"]}
    whole = {**_WITHOUT_FRAME, **table, **holidays, **locales}
    hold = make(HoldRules, table["hold"], Origin(path, ("hold",))) if "hold" in table else None
    said = make(WriteUp, table["write_up"], Origin(path, ("write_up",))) if "write_up" in table else None
    frame = make(Frame, whole, Origin(path), hold=hold, write_up=said, **_sections(FRAME_SECTIONS, path, table))
    return () if frame is None else (frame,)


def _facts(path: str, table: Mapping[str, Any]) -> Iterable[Fact]:
    for name, entry in table.items():
        fact = make(Fact, entry, Origin(path, (name,)), id=name)
        if fact is not None:
            yield fact
