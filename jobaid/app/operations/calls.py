"""A call as a screen shows it: who it is about, the way so far, the step now and the panels around it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from jobaid.app.operations.notices import NoticeShown, notices_shown
from jobaid.app.operations.slots import words_of
from jobaid.app.operations.steps import StepShown, step_shown
from jobaid.app.operations.topics import ItemShown, TopicShown, items_shown, topic_shown
from jobaid.app.operations.wording import ToldWording, Wording
from jobaid.call import CallState, Place, Stop, advance
from jobaid.call.walk import Walk
from jobaid.expressions import Values
from jobaid.library.facts import as_value, values_of
from jobaid.messages import message, text
from jobaid.model.frame import Role, Slot
from jobaid.model.library import Library
from jobaid.model.script import Step
from jobaid.model.topic import Topic
from jobaid.model.values import SlotValue

_MOST_CRUMBS = 4


@dataclass(frozen=True, slots=True)
class KnownShown:
    """A slot on top of the call; `words` is empty as long as it is not known."""

    slot: str
    prompt: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class IssueShown:
    """One topic of the call; `here` is the one in front of the agent."""

    topic: str
    title: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class PromiseShown:
    """What a step promised on a call, and by when, as it was said."""

    do: str
    due: str
    place: Place
    owner: Literal["me", "team"] = "me"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallShown:
    """Everything the call screen shows. `trail` ends with the step before this one; `returns_to` names the step that an
    interrupt goes back to, `from_` says from whom the call was taken over.
    """

    topic: TopicShown
    step: StepShown | None
    who: tuple[KnownShown, ...]
    issues: tuple[IssueShown, ...]
    trail: tuple[str, ...]
    returns_to: str
    notices: tuple[NoticeShown, ...]
    from_: str = ""


def values_in(library: Library, known: Mapping[str, SlotValue]) -> Values:
    """What words and conditions see: facts, defaults, and what is known of this call."""
    before = values_of(library)
    frame = library.frame
    slots = {slot.name: slot for slot in frame.slots} if frame else {}
    defaults = {name: slot.default for name, slot in slots.items() if slot.default is not None}
    said = {**defaults, **known}
    shown = {name: words_of(slots.get(name), value, frame) for name, value in said.items()} if frame else {}
    typed = {name: as_value(value) for name, value in known.items()}
    return Values({**before.slots, **typed}, before.facts, {**before.shown, **shown})


def walk_in(library: Library) -> Walk:
    """The ways of a library's scripts."""
    return Walk(library, lambda known: values_in(library, known))


def call_shown(library: Library, call: CallState, role: Role | None, now: datetime) -> CallShown | None:
    """The call at the step where it is; None between topics, and where the library has lost the topic."""
    stop = call.stop
    topic = library.topics_by_id.get(stop.place.topic) if stop else None
    if stop is None or topic is None:
        return None
    wording = Wording(library, values_in(library, call.known))
    step = walk_in(library).step_at(stop.place)
    return CallShown(
        topic=topic_shown(library, topic, role, now.date(), call=call, wording=wording),
        step=_step(library, topic, step, wording, stop) if step else None,
        who=who_shown(library, call),
        issues=_issues(library, call),
        trail=tuple(_trail(library, call)),
        returns_to=_name(library, stop.returns[-1].place) if stop.returns else "",
        notices=notices_shown(library, now, topic.id),
        from_=text(message("taking.mark", from_=call.from_)) if call.from_ else "",
    )


def _step(library: Library, topic: Topic, step: Step, wording: Wording, stop: Stop) -> StepShown:
    is_called = bool(stop.returns) and stop.returns[-1].said
    return step_shown(library, topic, step, wording, called=stop.called, is_called=is_called)


def who_shown(library: Library, call: CallState) -> tuple[KnownShown, ...]:
    """Who is calling about what, by the slots that the library puts on top."""
    frame = library.frame
    if frame is None:
        return ()
    slots: dict[str, Slot] = {slot.name: slot for slot in frame.slots}
    known = call.known
    return tuple(
        KnownShown(name, slots[name].prompt, words_of(slots[name], known[name], frame) if name in known else "")
        for name in frame.who
        if name in slots
    )


def promises_shown(library: Library, call: CallState) -> tuple[PromiseShown, ...]:
    """What was promised on the call, in the words of what is known now; a promise said again counts once.

    One whose time is not known has none: the name of a field is no time to be held to.
    """
    wording = ToldWording(library, values_in(library, call.known))
    walk = walk_in(library)
    places = dict.fromkeys(promise.place for promise in call.promises)
    steps = ((place, walk.step_at(place)) for place in places)
    return tuple(
        PromiseShown(
            wording.line(made.do, plain=step.plain),
            wording.whole_line(made.due, plain=step.plain),
            place,
            made.owner,
        )
        for place, step in steps
        if step and (made := step.commitment)
    )


def promises_at_end(library: Library, call: CallState) -> tuple[PromiseShown, ...]:
    """What will have been promised if the call ends now, with what the step in front promises."""
    ended = call if call.ended else advance(call, walk_in(library).ended(call, ""))
    return promises_shown(library, ended)


def is_cut_short(library: Library, disposition: str) -> bool:
    """Whether a call that ended so had nobody who could hear a promise."""
    return walk_in(library).is_cut_short(disposition)


def critical_left(
    library: Library, call: CallState, now: datetime, wording: Wording | None = None
) -> tuple[tuple[str, ItemShown], ...]:
    """What must be done and is not, of the topics of the call and of its closing; each with its topic."""
    frame = library.frame
    closing = (frame.closing,) if frame and frame.closing else ()
    wording = wording or Wording(library, values_in(library, call.known))
    left: dict[tuple[str, str], tuple[str, ItemShown]] = {}
    for name in dict.fromkeys((*call.topics, *closing)):
        topic = library.topics_by_id.get(name)
        if topic is None:
            continue
        once = {item.id for item in topic.checklist if item.once_per_call}
        for item in items_shown(topic, wording, now.date(), call):
            if item.critical and item.state == "to_do":
                left.setdefault(("" if item.id in once else name, item.id), (name, item))
    return tuple(left.values())


def step_name(library: Library, place: Place) -> str:
    """The name of a step, or of a topic without a script."""
    return _name(library, place, with_topic=False)


def next_item(library: Library, call: CallState, now: datetime) -> str:
    """What is to be done next on a call, in the topic where it was left; empty where nothing is."""
    topic = library.topics_by_id.get(call.trail[-1].place.topic) if call.trail else None
    if topic is None:
        return ""
    items = items_shown(topic, Wording(library, values_in(library, call.known)), now.date(), call)
    return next((item.words for item in items if item.current), "")


def _issues(library: Library, call: CallState) -> tuple[IssueShown, ...]:
    here = call.stop.place.topic if call.stop else ""
    topics = (library.topics_by_id.get(name) for name in call.topics)
    return tuple(
        IssueShown(topic.id, topic.title, topic.id == here)
        for topic in topics
        if topic is not None and (topic.kind != "shared" or topic.id == here)
    )


def _trail(library: Library, call: CallState) -> Iterator[str]:
    """The last steps before this one, in short; of steps of another topic its title alone, once."""
    here, before = call.trail[-1].place.topic, ""
    for place in [stop.place for stop in call.trail[:-1][-_MOST_CRUMBS:]]:
        if place.topic == here:
            yield _name(library, place, with_topic=False)
        elif place.topic != before:
            yield library.topics_by_id[place.topic].title if place.topic in library.topics_by_id else place.topic
        before = place.topic


def _name(library: Library, place: Place, *, with_topic: bool = True) -> str:
    topic = library.topics_by_id.get(place.topic)
    step = walk_in(library).step_at(place)
    if topic is None or step is None:
        return topic.title if topic else place.topic
    return f"{topic.title}: {step.name}" if with_topic else step.name
