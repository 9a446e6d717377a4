"""The words for customers and agents, the conditions and the formulas: all that is read as more than plain text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jobaid.model.around import Notice
from jobaid.model.authority import Action, Limit
from jobaid.model.faq import Faq
from jobaid.model.frame import HoldRules, Standard
from jobaid.model.no_no import NoNo
from jobaid.model.origin import Origin
from jobaid.model.script import Step
from jobaid.model.topic import ChecklistItem, Topic
from jobaid.model.write_up import PARTS, WriteUp

TEMPLATES: dict[type[Any], tuple[str, ...]] = {
    Topic: ("summary",),
    ChecklistItem: ("do", "why"),
    Step: ("say", "cover", "gist", "agreed"),
    NoNo: ("never", "instead", "why"),
    Faq: ("answer", "short"),
    Notice: ("text", "say"),
    Action: ("say_within", "say_beyond", "say_refused"),
    Standard: ("text", "say"),
    WriteUp: ("text",),
    HoldRules: ("before", "back", "back_late"),
}
CONDITIONS: dict[type[Any], tuple[str, ...]] = {ChecklistItem: ("when",), Limit: ("when", "unless")}


@dataclass(frozen=True, slots=True)
class Text:
    """A text and where it was written."""

    source: str
    origin: Origin
    parts: tuple[str, ...] = ()
    """What may be named in it beside slots and facts."""


def templates(entry: Any) -> Iterator[Text]:
    """The words of one entry, without those of the entries inside it; none where braces are plain text."""
    if getattr(entry, "plain", False):
        return
    parts = PARTS if isinstance(entry, WriteUp) else ()
    for key in TEMPLATES.get(type(entry), ()):
        yield from _texts(getattr(entry, key), entry.origin.at(key), parts)
    if isinstance(entry, Step):
        for i, answer in enumerate(entry.answers):
            yield from _texts(answer.customer, entry.origin.at("answers", i, "customer"))
            yield from _texts(answer.seen, entry.origin.at("answers", i, "seen"))
            yield from _texts(answer.agreed, entry.origin.at("answers", i, "agreed"))
        if entry.commitment is not None:
            yield Text(entry.commitment.do, entry.origin.at("commitment", "do"))
            yield Text(entry.commitment.due, entry.origin.at("commitment", "due"))


def conditions(entry: Any) -> Iterator[Text]:
    """The conditions of one entry."""
    for key in CONDITIONS.get(type(entry), ()):
        yield from _texts(getattr(entry, key), entry.origin.at(key))
    if isinstance(entry, Step):
        for i, jump in enumerate(entry.jump):
            yield Text(jump.when, entry.origin.at("jump", i, "when"))


def formulas(entry: Any) -> Iterator[Text]:
    """The limit formulas of one entry."""
    if isinstance(entry, Limit):
        yield from _texts(entry.formula, entry.origin.at("formula"))


def _texts(value: str | tuple[str, ...] | None, origin: Origin, parts: tuple[str, ...] = ()) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(value, origin, parts)
    elif value is not None:
        for i, source in enumerate(value):
            yield Text(source, origin.at(i), parts)
