"""Where the ways of a script lead: from a library and a call to the event that happens next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from jobaid.call.advance import advance
from jobaid.call.events import Ended, Event, Filled, LeftTopic, Walked, WentHome
from jobaid.call.state import CallState, Mark, Place, Return, Stop
from jobaid.expressions import Values, escaped, evaluate_condition, parse_condition
from jobaid.model.flow import leads
from jobaid.model.library import Library
from jobaid.model.script import Answer, Step, Way
from jobaid.model.topic import Topic
from jobaid.model.values import Pairs, SlotValue

_MOST_HOPS = 40
"""Jumps and returns in one go; more than that is a circle of conditions that nobody can leave."""


@dataclass(frozen=True, slots=True)
class _Trip:
    """What the way from one step to the next does, and how many steps it has passed through."""

    sets: Pairs = ()
    promised: tuple[Place, ...] = ()
    agreed: tuple[str, ...] = ()
    hops: int = 0
    returned: bool = False

    def further(self) -> "_Trip":
        return replace(self, hops=self.hops + 1)

    def to(self, stop: Stop, sets: Pairs = (), marks: tuple[Mark, ...] = ()) -> Walked:
        return Walked(stop, sets, marks, self.promised, self.sets, self.returned, agreed=self.agreed)


ValuesOf = Callable[[Mapping[str, SlotValue]], Values]


@dataclass(frozen=True, slots=True)
class Walk:
    """Finds ways in one library; `values_of` gives what conditions see of the slots that are filled."""

    library: Library
    values_of: ValuesOf

    def step_at(self, place: Place) -> Step | None:
        """The step of a place; None for one that the library does not have."""
        topic = self.library.topics_by_id.get(place.topic)
        return next((step for step in topic.script if step.id == place.step), None) if topic else None

    def opened(self, state: CallState, topic: str, step: str = "") -> Event | None:
        """Open a topic, at its first step or another; an interrupt and a shared one return to where the call was.

        None for a topic or a step that the library does not have.
        """
        target = self._place(topic, step)
        if target is None:
            return None
        stop = state.stop
        returns = stop.returns if stop and self._kind(topic) != "reason" else ()
        if stop and stop.place.topic == topic:
            returns = stop.returns
        elif stop and self._kind(topic) != "reason":
            returns = (*returns, Return(stop.place))
        event = self._arrive(state, Stop(target, returns), _Trip())
        return replace(event, opened=True) if isinstance(event, Walked) else event

    def answered(self, state: CallState, number: int) -> Event | None:
        """Take the answer of that number, from 0; None where there is none."""
        step = self._step(state)
        if step is None or not 0 <= number < len(step.answers):
            return None
        answer = step.answers[number]
        return self._leave(state, step, answer, answer.set)

    def went_on(self, state: CallState) -> Event | None:
        """Take the way of a step that asks nothing; None where an answer has to be chosen first."""
        step, stop = self._step(state), state.stop
        if step is None or stop is None:
            return None
        if step.call and not stop.called:
            return self._call(state, step, stop)
        return self._leave(state, step, step) if leads(step) else None

    def filled(self, state: CallState, name: str, value: SlotValue | None) -> tuple[Event, ...]:
        """Fill a slot; where the step is left as soon as that is known, it is left."""
        event = Filled(name, value)
        after = advance(state, event)
        step, stop = self._step(after), after.stop
        if step is None or stop is None or not step.jump:
            return (event,)
        before = self._jump(step, state.known)
        way = self._jump(step, after.known)
        if way is None or way is before:
            return (event,)
        moved = self._leave(after, step, way)
        return (event, moved) if moved else (event,)

    def left(self, state: CallState) -> LeftTopic | None:
        """Leave the topic in front as the wrong one; None between topics.

        What remains is a step to go on from; after shared steps that have nothing to return to, it is the topics.
        """
        stop = state.stop
        if stop is None:
            return None
        topic = stop.place.topic
        last = next((one.place for one in reversed(state.trail) if one.place.topic != topic), None)
        returns = [back.place for back in stop.returns if back.place.topic != topic]
        is_through = last is not None and self._kind(last.topic) == "shared" and returns[-1:] != [last]
        return LeftTopic(topic, is_through)

    def ended(self, state: CallState, disposition: str) -> Ended:
        """End the call; what the step in front promises was said, unless nobody was there to hear it."""
        step, stop = self._step(state), state.stop
        is_heard = step is not None and stop is not None and not self.is_cut_short(disposition)
        if not is_heard or step is None or stop is None:
            return Ended(disposition)
        return Ended(disposition, _promised(stop.place, step), () if stop.called else _agreed(step))

    def is_cut_short(self, disposition: str) -> bool:
        """Whether a call that ended so had nobody who could hear what was said last."""
        ends = self.library.frame.dispositions if self.library.frame else ()
        return any(end.id == disposition and end.kind in {"cut_off", "nobody"} for end in ends)

    def _step(self, state: CallState) -> Step | None:
        return self.step_at(state.stop.place) if state.stop and not state.ended else None

    def _kind(self, topic: str) -> str:
        found = self.library.topics_by_id.get(topic)
        return found.kind if found else ""

    def _place(self, topic: str, step: str = "") -> Place | None:
        found = self.library.topics_by_id.get(topic)
        if found is None:
            return None
        if not step:
            return Place(topic, found.script[0].id if found.script else "")
        return Place(topic, step) if any(one.id == step for one in found.script) else None

    def _call(self, state: CallState, step: Step, stop: Stop) -> Event | None:
        topic, _, first = (step.call or "").partition("/")
        target = self._place(topic, first)
        if target is None:
            return self._leave(state, step, step) if leads(step) else None
        returns = (*stop.returns, Return(stop.place, said=True))
        return self._arrive(state, Stop(target, returns), _Trip((), _promised(stop.place, step), _agreed(step)))

    def _leave(self, state: CallState, step: Step, way: Way, sets: Pairs = ()) -> Event | None:
        stop = state.stop
        assert stop is not None
        promised = () if isinstance(way, Step) and stop.called else _promised(stop.place, step)
        agreed = () if stop.called else _agreed(step)
        if isinstance(way, Answer):
            agreed = (*agreed, *_agreed(way, is_plain=step.plain))
        return self._take(state, way, stop, _Trip(sets, promised, agreed))

    def _take(self, state: CallState, way: Way, stop: Stop, trip: "_Trip") -> Event | None:
        if way.end:
            return Ended(way.end, trip.promised, trip.agreed)
        if way.back:
            return self._return(state, stop.returns, trip)
        if way.go:
            target = self._place(stop.place.topic, way.go)
            returns = stop.returns
        else:
            topic, _, first = (way.topic or "").partition("/")
            target = self._place(topic, first)
            returns = stop.returns
            if self._kind(topic) == "interrupt" and self._kind(stop.place.topic) == "reason":
                returns = (*returns, Return(stop.place))
        return self._arrive(state, Stop(target, returns), trip) if target else None

    def _return(self, state: CallState, returns: tuple[Return, ...], trip: "_Trip") -> Event | None:
        if not returns:
            return WentHome(trip.sets, trip.promised, trip.agreed)
        *rest, last = returns
        step = self.step_at(last.place)
        stop = Stop(last.place, tuple(rest), called=last.said)
        trip = replace(trip.further(), returned=True)
        if step is not None and last.said and leads(step) and trip.hops <= _MOST_HOPS:
            return self._take(state, step, stop, trip) or trip.to(stop)
        return trip.to(stop)

    def _arrive(self, state: CallState, stop: Stop, trip: "_Trip") -> Event | None:
        """Reach a step, or the one that a jump there leads to."""
        step = self.step_at(stop.place)
        if step is None:
            return trip.to(stop)
        jump = self._jump(step, {**state.known, **dict(trip.sets)}) if trip.hops < _MOST_HOPS else None
        moved = self._take(state, jump, stop, trip.further()) if jump else None
        if moved is not None:
            return moved
        topic = self.library.topics_by_id[stop.place.topic]
        return trip.to(stop, step.set, _marks(topic, step))

    def _jump(self, step: Step, known: Mapping[str, SlotValue]) -> Way | None:
        values = self.values_of(known)
        for jump in step.jump:
            condition = parse_condition(jump.when)
            if not condition.findings and evaluate_condition(condition, values).value is True:
                return jump
        return None


def _promised(place: Place, step: Step) -> tuple[Place, ...]:
    return (place,) if step.commitment else ()


def _agreed(said: Step | Answer, *, is_plain: bool = False) -> tuple[str, ...]:
    """What the write-up says of it, as a template."""
    if not said.agreed:
        return ()
    return (escaped(said.agreed) if is_plain or getattr(said, "plain", False) else said.agreed,)


def _marks(topic: Topic, step: Step) -> tuple[Mark, ...]:
    items = {item.id: item for item in topic.checklist}
    return tuple(Mark(topic.id, name, "done", once=items[name].once_per_call) for name in step.does if name in items)
