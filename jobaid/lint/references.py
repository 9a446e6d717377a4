"""What refers to what: every id that is used somewhere, and the kind it has to be of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jobaid.content.file import FileContent
from jobaid.lint.entries import entries
from jobaid.model.around import Contact, Notice, Person, SearchTest, StandIn
from jobaid.model.authority import Action, Limit
from jobaid.model.faq import Faq
from jobaid.model.frame import Frame, HoldRules
from jobaid.model.no_no import NoNo
from jobaid.model.origin import Origin
from jobaid.model.script import Answer, Jump, Step
from jobaid.model.topic import Topic
from jobaid.model.training import Course, PracticeCall, Question

SEARCHED_KINDS = ("topic", "faq", "step", "no_no", "term")


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that must be declared as one of these kinds.

    Of a step or item, the name is `topic/id`; `is_place` tells that it was written so, with the topic.
    """

    kinds: tuple[str, ...]
    name: str
    origin: Origin
    is_place: bool = False


def references_in(file: FileContent) -> Iterator[Reference]:
    """Every id that a file uses."""
    topic = next((value.id for value in file.parts.get("topics", ())), "")
    for entry in entries(file.parts):
        yield from _of_entry(entry, topic)


def _of_entry(entry: Any, topic: str) -> Iterator[Reference]:
    match entry:
        case Topic():
            yield from _many("action", entry.offer, entry.origin.at("offer"))
        case Step():
            yield from _of_step(entry, topic)
        case NoNo():
            yield from _many("topic", entry.topics, entry.origin.at("topics"))
            yield from _steps(entry.at, topic, entry.origin.at("at"))
        case Faq() | Notice():
            yield from _many("topic", entry.topics, entry.origin.at("topics"))
        case Frame() | HoldRules():
            yield from _of_frame(entry)
        case Action() | Limit():
            yield from _of_authority(entry)
        case Person() | StandIn() | Contact():
            yield from _of_people(entry)
        case SearchTest():
            yield Reference(_searched(entry.kind), entry.finds, entry.origin.at("finds"))
        case Course() | PracticeCall() | Question():
            yield from _of_training(entry)


def _of_frame(entry: Frame | HoldRules) -> Iterator[Reference]:
    at = entry.origin.at
    if isinstance(entry, HoldRules):
        yield from _one("standard", entry.offer, at("offer"))
        yield from _one("standard", entry.alarm, at("alarm"))
        return
    yield from _one("topic", entry.opening, at("opening"))
    yield from _one("topic", entry.closing, at("closing"))
    yield from _many("slot", entry.who, at("who"))


def _of_step(step: Step, topic: str) -> Iterator[Reference]:
    at = step.origin
    yield from _many("slot", step.ask, at.at("ask"))
    yield from (Reference(("item",), f"{topic}/{item}", at.at("does", i)) for i, item in enumerate(step.does))
    yield from _many("action", step.offer, at.at("offer"))
    yield from _one("contact", step.handover, at.at("handover"))
    yield from _place(step.call, at.at("call"))
    yield from _of_way(step, topic, at)
    for i, answer in enumerate(step.answers):
        yield from _of_way(answer, topic, at.at("answers", i))
    for i, jump in enumerate(step.jump):
        yield from _of_way(jump, topic, at.at("jump", i))


def _of_way(way: Step | Answer | Jump, topic: str, at: Origin) -> Iterator[Reference]:
    if way.go:
        yield Reference(("step",), f"{topic}/{way.go}", at.at("go"))
    yield from _place(way.topic, at.at("topic"))
    yield from _one("disposition", way.end, at.at("end"))
    if not isinstance(way, Jump):
        yield from (Reference(("slot",), name, at.at("set", name)) for name, _ in way.set)


def _of_authority(entry: Action | Limit) -> Iterator[Reference]:
    at = entry.origin
    if isinstance(entry, Action):
        yield from _many("action", entry.not_with, at.at("not_with"))
        yield from _many("action", entry.after, at.at("after"))
        yield from _one("contact", entry.send_to, at.at("send_to"))
        return
    yield from _one("action", entry.action, at.at("action"))
    yield from _many("action", entry.actions, at.at("actions"))
    yield Reference(("role",), entry.role, at.at("role"))
    yield from _one("slot", entry.of, at.at("of"))
    if entry.approver:
        yield Reference(("role", "contact"), entry.approver, at.at("approver"))


def _of_people(entry: Person | StandIn | Contact) -> Iterator[Reference]:
    match entry:
        case Person():
            yield Reference(("role",), entry.role, entry.origin.at("role"))
        case StandIn():
            yield Reference(("person",), entry.for_, entry.origin.at("for"))
            yield Reference(("person",), entry.by, entry.origin.at("by"))
        case Contact():
            yield from _one("contact", entry.away, entry.origin.at("away"))


def _of_training(entry: Course | PracticeCall | Question) -> Iterator[Reference]:
    at = entry.origin
    match entry:
        case Course():
            yield from _many("topic", entry.topics, at.at("topics"))
            yield from _many("practice", entry.practice, at.at("practice"))
            yield from _many("question", entry.questions, at.at("questions"))
        case PracticeCall():
            yield Reference(("topic",), entry.topic, at.at("topic"))
            yield from _one("disposition", entry.ends, at.at("ends"))
        case Question():
            yield from _place(entry.about, at.at("about"))


def _searched(kind: str | None) -> tuple[str, ...]:
    if kind is None:
        return SEARCHED_KINDS
    return ("step",) if kind == "script" else (kind,)


def _one(kind: str, name: str | None, origin: Origin) -> Iterator[Reference]:
    if name:
        yield Reference((kind,), name, origin)


def _many(kind: str, names: Iterable[str], origin: Origin) -> Iterator[Reference]:
    return (Reference((kind,), name, origin.at(i)) for i, name in enumerate(names))


def _place(place: str | None, origin: Origin) -> Iterator[Reference]:
    if place:
        yield Reference(("step",) if "/" in place else ("topic",), place, origin, is_place="/" in place)


def _steps(places: Iterable[str], topic: str, origin: Origin) -> Iterator[Reference]:
    for i, place in enumerate(places):
        is_place = "/" in place or not topic
        yield Reference(("step",), place if is_place else f"{topic}/{place}", origin.at(i), is_place)
