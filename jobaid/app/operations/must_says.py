"""What has to be read out word for word on a call, and was not."""

from collections.abc import Iterator
from dataclasses import dataclass

from jobaid.call import CallState, Place
from jobaid.model.flow import ends, graph, leads, reachable, ways
from jobaid.model.library import Library
from jobaid.model.script import Step
from jobaid.model.topic import Topic


@dataclass(frozen=True, slots=True)
class MustSay:
    """A step to be read word for word, with the title of its topic."""

    place: Place
    name: str
    topic: str


def must_says_left(library: Library, call: CallState) -> tuple[MustSay, ...]:
    """The words that no way around would have left out: those before the first step of a topic that was skipped to,
    and those that every way on from its last step leads through. Words of a way that was not taken are not missed.
    """
    walked = {stop.place for stop in call.trail}
    left: dict[Place, MustSay] = {}
    for name in call.topics:
        topic = library.topics_by_id.get(name)
        for step in _due(library, topic, call) if topic else ():
            place = Place(name, step.id)
            if topic and place not in walked:
                left[place] = MustSay(place, step.name, topic.title)
    return tuple(left.values())


def _due(library: Library, topic: Topic, call: CallState) -> Iterator[Step]:
    """The steps to be read that the call could not have gone around."""
    verbatim = [step for step in topic.script if step.kind == "verbatim"]
    places = [stop.place.step for stop in call.trail if stop.place.topic == topic.id]
    if not verbatim or not places:
        return
    starts = [places[-1]]
    if _was_skipped_to(library, topic, call):
        starts.append(topic.script[0].id)
    for step in verbatim:
        if any(_is_unavoidable(topic, start, step.id) for start in starts):
            yield step


def _was_skipped_to(library: Library, topic: Topic, call: CallState) -> bool:
    """Whether the first step that was walked is one in the middle, and no step before led there."""
    number = next(place for place, stop in enumerate(call.trail) if stop.place.topic == topic.id)
    first = call.trail[number].place
    if first.step == topic.script[0].id:
        return False
    before = call.trail[number - 1].place if number else None
    found = library.topics_by_id.get(before.topic) if before else None
    step = next((one for one in found.script if before and one.id == before.step), None) if found else None
    target = f"{first.topic}/{first.step}"
    return step is None or (step.call != target and all(way.topic != target for way in ways(step)))


def _is_unavoidable(topic: Topic, start: str, step: str) -> bool:
    """Whether every way from one step out of the topic leads through the other."""
    following = graph(topic.script)
    around = {name: frozenset() if name == step else nexts - {step} for name, nexts in following.items()}
    if start == step or step not in reachable(start, following):
        return start == step
    exits = {one.id for one in topic.script if ends(one) or not (leads(one) or one.answers or one.jump)}
    return not any(place in exits for place in reachable(start, around))
