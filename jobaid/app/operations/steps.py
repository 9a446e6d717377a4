"""One step as a screen shows it: its words, what the customer may answer, and where that leads."""

from collections.abc import Iterator
from dataclasses import dataclass

from jobaid.app.operations.wording import Wording
from jobaid.messages import message, text
from jobaid.model.flow import leads
from jobaid.model.library import Library
from jobaid.model.script import Answer, Step, StepKind, Way
from jobaid.model.topic import Topic
from jobaid.rendering.markdown import Block, Run, RunKind


@dataclass(frozen=True, slots=True)
class WayShown:
    """A way on. `words` are the customer's, or what the agent sees; `is_said` tells the customer's.

    `leads` names where to, where that is worth a look before it is taken: another topic, or the end of the call.
    """

    words: str
    leads: str = ""
    is_said: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """One moment of the call. `note` says how its words are meant, where they are not simply the approved ones.

    `short` and `full` are its words in few and in all words; `short` is empty where there is no short form, or where
    the step is read word for word. `asks` are the slots to fill here that do not stand in the full words. `on` is the
    way of a step that asks nothing. `promise` is what is promised here, and by when.
    """

    id: str
    name: str
    kind: StepKind
    full: tuple[Block, ...] = ()
    short: tuple[Block, ...] = ()
    note: str = ""
    asks: tuple[Block, ...] = ()
    answers: tuple[WayShown, ...] = ()
    on: WayShown | None = None
    promise: tuple[str, str] = ("", "")
    handover: tuple[str, ...] = ()


_NOTES = {"verbatim": "step.verbatim", "guide": "step.guide"}


def step_shown(
    library: Library, topic: Topic, step: Step, wording: Wording, *, called: bool = False, is_called: bool = False
) -> StepShown:
    """A step of a topic's script; `called` where it has been returned to from the script it calls.

    `is_called` tells that this script was called itself, so that coming back goes on at once.
    """
    ways = _Ways(library, topic, wording, is_called=is_called)
    said = wording.said(step.say, plain=step.plain) if step.say else ()
    points = tuple(Block(block.runs, "•") for point in step.cover for block in wording.said(point, plain=step.plain))
    short = wording.said(step.gist, plain=step.plain) if step.gist and step.kind != "verbatim" else ()
    return StepShown(
        id=step.id,
        name=step.name,
        kind=step.kind,
        full=said + points,
        short=short,
        note=text(message(_NOTES[step.kind])) if step.kind in _NOTES else "",
        asks=_asks(step, wording),
        answers=tuple(ways.answer(answer, step) for answer in step.answers),
        on=ways.on(step, called=called),
        promise=promise_words(step, wording),
        handover=tuple(_handover(library, step)),
    )


def promise_words(step: Step, wording: Wording) -> tuple[str, str]:
    """What a step promises, and by when; two empty texts for a step without a promise."""
    made = step.commitment
    if made is None:
        return "", ""
    return wording.line(made.do, plain=step.plain), wording.line(made.due, plain=step.plain)


def _asks(step: Step, wording: Wording) -> tuple[Block, ...]:
    """The slots to fill that the words do not hold, each in a row of fields."""
    shown = {name for source in (step.say, *step.cover) for name in wording.slots_in(source, plain=step.plain)}
    missing = [name for name in dict.fromkeys(step.ask) if name not in shown]
    runs: list[Run] = []
    for name in missing:
        runs += [Run(RunKind.TEXT, "  " if runs else ""), *wording.field(name)]
    return (Block(tuple(run for run in runs if run.text)),) if runs else ()


def _handover(library: Library, step: Step) -> Iterator[str]:
    names = {contact.id: contact.name for contact in library.contacts}
    for contact in library.contacts:
        if contact.id == step.handover:
            yield text(message("step.handover", name=contact.name))
            yield text(message(f"step.transfer-{contact.transfer}"))
            yield from filter(None, (contact.reach, contact.hours))
            if contact.away in names:
                yield text(message("step.away", name=names[contact.away]))


class _Ways:
    def __init__(self, library: Library, topic: Topic, wording: Wording, *, is_called: bool) -> None:
        self._library = library
        self._is_called = is_called
        self._names = {step.id: step.name for step in topic.script}
        self._ends = {end.id: end.name for end in library.frame.dispositions} if library.frame else {}
        self._wording = wording

    def answer(self, answer: Answer, step: Step) -> WayShown:
        words = self._wording.line(answer.words, plain=step.plain)
        return WayShown(words, "" if answer.go else self._leads(answer), is_said=bool(answer.customer))

    def on(self, step: Step, *, called: bool) -> WayShown | None:
        """Where the step leads without an answer."""
        place = None if called else self._topic(step.call or "")
        if place is not None:
            return WayShown("", text(message("step.then", leads=place.title)))
        if step.back and self._is_called:
            return WayShown("", text(message("step.through")))
        return WayShown("", text(message("step.then", leads=self._leads(step)))) if leads(step) else None

    def _topic(self, place: str) -> Topic | None:
        """The topic of a place written as `topic` or `topic/step`."""
        return self._library.topics_by_id.get(place.partition("/")[0])

    def _leads(self, way: Way) -> str:
        """The name of where a way leads; one that leads nowhere known names its target as written."""
        if way.go:
            return self._names.get(way.go, way.go)
        if way.topic:
            topic = self._topic(way.topic)
            return topic.title if topic else way.topic
        if way.back:
            return text(message("step.back"))
        end = way.end or ""
        return text(message("step.end", name=self._ends.get(end, end)))
