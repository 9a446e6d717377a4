"""How an event changes a call."""

from dataclasses import replace
from functools import singledispatch
from typing import TypeVar

from jobaid.call.events import (
    Copied,
    Ended,
    Event,
    Filled,
    Greeted,
    HandedOver,
    Held,
    LeftTopic,
    Marked,
    Noted,
    Paused,
    Reopened,
    Restated,
    Returned,
    TookOver,
    Walked,
    WentBack,
    WentHome,
    WroteUp,
)
from jobaid.call.state import Agreement, CallState, Fill, Handing, Hold, Mark, Promise, Stop

Made = TypeVar("Made", bound=Fill | Mark | Promise | Agreement)


def advance(state: CallState, event: Event) -> CallState:
    """Give the call as it is after the event. Whatever cannot happen there changes nothing."""
    after = _after(event, state)
    if after.is_to_greet and (after.stop, after.ended) != (state.stop, state.ended):
        return _greeted(after)
    return after


@singledispatch
def _after(event: Event, _state: CallState) -> CallState:
    raise TypeError(f"not an event of a call: {type(event).__name__}")


@_after.register
def _(event: Walked, state: CallState) -> CallState:
    depth = len(state.trail)
    topic = event.stop.place.topic
    asking = _here(state) if event.returned else (*_here(state), topic)
    answered = (Fill(name, value, depth, asking) for name, value in event.answered)
    return replace(
        state,
        trail=(*state.trail, event.stop),
        at_home=False,
        topics=state.topics if topic in state.topics else (*state.topics, topic),
        fills=(*state.fills, *answered, *(Fill(name, value, depth, (topic,)) for name, value in event.sets)),
        marks=(*state.marks, *(replace(mark, depth=depth) for mark in event.marks)),
        promises=(*state.promises, *(Promise(place, depth) for place in event.promised)),
        agreements=_agreed(state, event.agreed),
        ended="",
    )


@_after.register
def _(_event: WentBack, state: CallState) -> CallState:
    if state.ended:
        return replace(state if state.at_home else _without(state, len(state.trail)), ended="")
    if state.at_home and state.trail:
        return replace(_without(state, len(state.trail)), at_home=False)
    if not state.trail:
        return state
    kept = _without(state, len(state.trail) - 1)
    return replace(kept, trail=kept.trail[:-1], at_home=len(kept.trail) == 1, topics=_topics(state, kept.trail[:-1]))


@_after.register
def _(event: WentHome, state: CallState) -> CallState:
    depth = len(state.trail)
    return replace(
        state,
        at_home=True,
        fills=(*state.fills, *(Fill(name, value, depth, _here(state)) for name, value in event.sets)),
        promises=(*state.promises, *(Promise(place, depth) for place in event.promised)),
        agreements=_agreed(state, event.agreed),
    )


@_after.register
def _(event: Filled, state: CallState) -> CallState:
    return replace(state, fills=(*state.fills, Fill(event.name, event.value)))


@_after.register
def _(event: Marked, state: CallState) -> CallState:
    mark = Mark(event.topic, event.item, event.state, event.reason, event.once)
    return replace(state, marks=(*state.marks, mark))


@_after.register
def _(event: Noted, state: CallState) -> CallState:
    return replace(state, note=event.text)


@_after.register
def _(event: WroteUp, state: CallState) -> CallState:
    return replace(state, write_up=event.text, instead=event.instead)


@_after.register
def _(event: Copied, state: CallState) -> CallState:
    return replace(state, copied=event.text, copied_of=event.of)


@_after.register
def _(event: LeftTopic, state: CallState) -> CallState:
    """Other topics keep what they did: it hangs on the next stop that remains, or on the last one."""
    stays = [stop.place.topic != event.topic for stop in state.trail]
    trail = tuple(_without_returns(stop, event.topic) for stop, stay in zip(state.trail, stays, strict=True) if stay)
    last = len(trail) if event.home else max(len(trail) - 1, 0)
    depths = [min(sum(stays[:depth]), last) for depth in range(len(stays) + 1)]
    return replace(
        state,
        trail=trail,
        at_home=event.home or not trail,
        topics=tuple(topic for topic in state.topics if topic != event.topic),
        fills=tuple(_moved(fill, depths) for fill in state.fills if event.topic not in fill.topics),
        marks=tuple(_moved(mark, depths) for mark in state.marks if not _goes(mark, event.topic)),
        promises=tuple(_moved(one, depths) for one in state.promises if one.place.topic != event.topic),
        agreements=tuple(_moved(one, depths) for one in state.agreements if one.topic != event.topic),
        ended="",
    )


@_after.register
def _(event: Ended, state: CallState) -> CallState:
    depth = len(state.trail)
    promises = (*state.promises, *(Promise(place, depth) for place in event.promised))
    agreements = _agreed(state, event.agreed)
    return replace(state, ended=event.disposition, promises=promises, agreements=agreements)


@_after.register
def _(_event: Reopened, state: CallState) -> CallState:
    """What was promised and agreed at the end was said all the same: it belongs to the last step now."""
    if state.at_home:
        return replace(state, ended="")
    last = max(len(state.trail) - 1, 0)
    promises = tuple(replace(one, depth=min(one.depth, last)) for one in state.promises)
    agreements = tuple(replace(one, depth=min(one.depth, last)) for one in state.agreements)
    return replace(state, ended="", promises=promises, agreements=agreements)


@_after.register
def _(event: Held, state: CallState) -> CallState:
    return state if state.held_since else replace(state, holds=(*state.holds, Hold(event.at)))


@_after.register
def _(event: Returned, state: CallState) -> CallState:
    """A clock that was set back makes no hold of less than nothing."""
    since = state.held_since
    return replace(state, holds=(*state.holds[:-1], Hold(since, max(since, event.at)))) if since else state


@_after.register
def _(_event: Greeted, state: CallState) -> CallState:
    return _greeted(state) if state.is_to_greet else state


@_after.register
def _(_event: Paused, state: CallState) -> CallState:
    return replace(state, paused=True)


@_after.register
def _(event: HandedOver, state: CallState) -> CallState:
    return replace(state, handed=(*state.handed, Handing(event.to, event.reason, event.at, event.insists)))


@_after.register
def _(event: TookOver, state: CallState) -> CallState:
    """What the step goes back to was walked to before it, by the colleague."""
    trail = (*(Stop(back.place) for back in event.stop.returns), event.stop) if event.stop else ()
    return replace(
        state,
        from_=event.from_,
        trail=trail,
        at_home=event.stop is None,
        topics=tuple(dict.fromkeys(stop.place.topic for stop in trail)),
        fills=event.fills,
        marks=event.marks,
        note=event.note,
    )


@_after.register
def _(event: Restated, _state: CallState) -> CallState:
    return event.state


def _greeted(state: CallState) -> CallState:
    return replace(state, holds=(*state.holds[:-1], replace(state.holds[-1], greeted=True)))


def _here(state: CallState) -> tuple[str, ...]:
    return (state.stop.place.topic,) if state.stop else ()


def _agreed(state: CallState, words: tuple[str, ...]) -> tuple[Agreement, ...]:
    """What was agreed so far and on the way from the step in front."""
    topic = next(iter(_here(state)), "")
    return (*state.agreements, *(Agreement(topic, one, len(state.trail)) for one in words))


def _without(state: CallState, depth: int) -> CallState:
    """The call without what its stops from that depth on did."""
    return replace(
        state,
        fills=tuple(fill for fill in state.fills if fill.depth is None or fill.depth < depth),
        marks=tuple(mark for mark in state.marks if mark.depth is None or mark.depth < depth),
        promises=tuple(promise for promise in state.promises if promise.depth < depth),
        agreements=tuple(one for one in state.agreements if one.depth < depth),
    )


def _topics(state: CallState, trail: tuple[Stop, ...]) -> tuple[str, ...]:
    walked = {stop.place.topic for stop in trail}
    return tuple(topic for topic in state.topics if topic in walked)


def _without_returns(stop: Stop, topic: str) -> Stop:
    return replace(stop, returns=tuple(back for back in stop.returns if back.place.topic != topic))


def _goes(mark: Mark, topic: str) -> bool:
    """Whether a mark goes with its topic; what the agent said of an item of every topic does not."""
    return mark.topic == topic and not (mark.once and mark.depth is None)


def _moved(made: Made, depths: list[int]) -> Made:
    return made if made.depth is None else replace(made, depth=depths[made.depth])
