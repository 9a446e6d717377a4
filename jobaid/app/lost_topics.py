"""Topics that a call in progress still needs, when a new version of the library has lost them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from jobaid.app.day import Day
from jobaid.call import CallState

if TYPE_CHECKING:
    from jobaid.model.library import Library
    from jobaid.model.topic import Topic

Topics = Mapping[str, "Topic"]


def held_for(day: Day, before: "Library", after: "Library") -> Day:
    """The day with what its calls need of the library before; each call for itself."""
    held: dict[int, Topics] = {}
    for call in day.calls:
        known = with_held(before, day.held.get(call.number, {})).topics_by_id
        if needed := needed_of(known, after, call):
            held[call.number] = needed
    return replace(day, held=held)


def needed_of(topics: Topics, library: "Library", call: CallState) -> "dict[str, Topic]":
    """Those of the topics of which the call shows a step that the library does not have."""
    needed: dict[str, Topic] = {}
    for place in {stop.place for stop in call.trail}:
        old = topics.get(place.topic)
        if _has(old, place.step) and not _has(library.topics_by_id.get(place.topic), place.step):
            needed[place.topic] = old
    return needed


def with_held(library: "Library", held: Topics) -> "Library":
    """The library with those topics as they were."""
    if not held:
        return library
    rest = tuple(topic for topic in library.topics if topic.id not in held)
    return replace(library, topics=(*rest, *held.values()))


def _has(topic: "Topic | None", step: str) -> "TypeGuard[Topic]":
    return topic is not None and (not step or any(one.id == step for one in topic.script))
