"""A knowledge base of action lists: a JSON object of names, each with its actions in order, becomes topics."""

from collections.abc import Container, Mapping
from typing import TypeGuard

from jobaid.content.importers.ids import UniqueIds, cleaned, fits
from jobaid.content.importers.plain import Figures, why_plain
from jobaid.content.importers.report import Line, Outcome, fate
from jobaid.content.importers.toml_text import Topic
from jobaid.messages import Message, message, text

Table = dict[str, object]
LONGEST_TITLE = 2_000


def are_action_lists(data: object) -> TypeGuard[dict[str, list[str]]]:
    """Whether every value of an object is a list of texts."""
    return (
        isinstance(data, dict)
        and bool(data)
        and all(isinstance(one, list) and one and all(isinstance(part, str) for part in one) for one in data.values())
    )


def topics_of(
    data: Mapping[str, list[str]], there: Container[str], figures: Figures
) -> tuple[dict[str, Topic], list[Line]]:
    """A topic a name, by its id, with the actions as its checklist; and what became of every list.

    `there` are paths of the library that may not be replaced, `figures` finds those it states as facts.
    """
    topics: dict[str, Topic] = {}
    lines: list[Line] = []
    ids = dict.fromkeys(name for name in data if fits(name))
    unique = UniqueIds(ids)
    for name, actions in data.items():
        where = text(message("import.where.list", name=name))
        reasons: list[Message] = []
        topic_id = name
        if not fits(name):
            topic_id = unique.free(cleaned(name) or f"list-{len(topics) + 1}")
            ids[topic_id] = None
            reasons.append(message("import.id.changed", old=name, new=topic_id))
        problem = _problem(topic_id, actions, there, figures)
        if problem is not None:
            lines.append(Line(where, Outcome.REFUSED, None, (problem,)))
            continue
        topics[topic_id] = {"topic": {"title": _words(name)}, "checklist": _items(actions, reasons)}
        lines.append(fate(where, topic_id, reasons))
    return topics, lines


def _problem(topic_id: str, actions: list[str], there: Container[str], figures: Figures) -> Message | None:
    if (path := f"topics/{topic_id}.toml") in there:
        return message("import.topic.there", path=path)
    if not all(action.strip() for action in actions):
        return message("import.list.blank")
    return message("import.list.template") if why_plain(actions, figures) else None


def _items(actions: list[str], reasons: list[Message]) -> list[Table]:
    """The checklist: an action's own name is its id, and its words with spaces what to do."""
    items: list[Table] = []
    taken: set[str] = set()
    unique = UniqueIds(taken)
    for number, action in enumerate(actions, start=1):
        item_id = unique.free(cleaned(action) or f"item-{number}")
        taken.add(item_id)
        if item_id != action:
            reasons.append(message("import.id.changed", old=action, new=item_id))
        items.append({"id": item_id, "do": _words(action)})
    return items


def _words(name: str) -> str:
    words = " ".join(name.replace("_", " ").replace("-", " ").split()) if " " not in name.strip() else name
    return (words[:1].upper() + words[1:])[:LONGEST_TITLE] if words else name
