"""A script as a screen shows it: each step's words, what the customer may answer, and where that leads."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobaid.app.operations.wording import Wording
from jobaid.messages import message, text
from jobaid.model.library import Library
from jobaid.model.script import Answer, Step, StepKind, Way
from jobaid.model.topic import Topic
from jobaid.rendering.markdown import Block


@dataclass(frozen=True, slots=True)
class WayShown:
    """A way on. `words` are the customer's, or what the agent sees; empty where the step leads on by itself.

    `leads` names where to; `step` or `topic` is what can be shown there; `is_said` tells the customer's words.
    """

    words: str
    leads: str
    step: str = ""
    topic: str = ""
    is_said: bool = False


@dataclass(frozen=True, slots=True)
class StepShown:
    """One moment of the call. `note` says how its words are meant, where they are not simply the approved ones."""

    id: str
    name: str
    kind: StepKind
    words: tuple[Block, ...]
    note: str = ""
    answers: tuple[WayShown, ...] = ()
    ways: tuple[WayShown, ...] = ()


_NOTES = {"verbatim": "step.verbatim", "guide": "step.guide"}


def steps_shown(library: Library, topic: Topic, wording: Wording) -> tuple[StepShown, ...]:
    """Every step of a topic's script, the opening one first."""
    ways = _Ways(library, topic, wording)
    return tuple(_step(step, wording, ways) for step in topic.script)


def _step(step: Step, wording: Wording, ways: "_Ways") -> StepShown:
    words = wording.said(step.say, plain=step.plain) if step.say else ()
    points = tuple(Block(block.runs, "•") for point in step.cover for block in wording.said(point, plain=step.plain))
    note = text(message(_NOTES[step.kind])) if step.kind in _NOTES else ""
    answers = tuple(_answer(answer, step, wording, ways) for answer in step.answers)
    return StepShown(step.id, step.name, step.kind, words + points, note, answers, tuple(ways.without_asking(step)))


def _answer(answer: Answer, step: Step, wording: Wording, ways: "_Ways") -> WayShown:
    shown = ways.shown(answer, wording.line(answer.words, plain=step.plain))
    return replace(shown, is_said=bool(answer.customer))


class _Ways:
    def __init__(self, library: Library, topic: Topic, wording: Wording) -> None:
        self._library = library
        self._names = {step.id: step.name for step in topic.script}
        self._ends = {end.id: end.name for end in library.frame.dispositions} if library.frame else {}
        self._wording = wording

    def without_asking(self, step: Step) -> Iterator[WayShown]:
        """Where the step leads by itself."""
        for jump in step.jump:
            asked = self._wording.asked_by(jump.when)
            way = self.shown(jump, "")
            yield WayShown("", text(message("step.depends", asked=asked, leads=way.leads)), way.step, way.topic)
        called = self._topic(step.call or "")
        if called is not None:
            yield WayShown("", text(message("step.then", leads=called.title)), topic=called.id)
        if step.go or step.topic or step.back or step.end:
            way = self.shown(step, "")
            yield WayShown("", text(message("step.then", leads=way.leads)), way.step, way.topic)

    def _topic(self, place: str) -> Topic | None:
        """The topic of a place written as `topic` or `topic/step`."""
        return self._library.topics_by_id.get(place.partition("/")[0])

    def shown(self, way: Way, words: str) -> WayShown:
        """A way on and the name of where it leads; one that leads nowhere known names its target as written."""
        if way.go:
            return WayShown(words, self._names.get(way.go, way.go), step=way.go if way.go in self._names else "")
        if way.topic:
            topic = self._topic(way.topic)
            return WayShown(words, topic.title if topic else way.topic, topic=topic.id if topic else "")
        if way.back:
            return WayShown(words, text(message("step.back")))
        end = way.end or ""
        return WayShown(words, text(message("step.end", name=self._ends.get(end, end))) if end else "")
