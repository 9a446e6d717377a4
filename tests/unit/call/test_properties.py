"""What holds on every call, however it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.call import (
    CallState,
    Copied,
    Ended,
    Event,
    Filled,
    LeftTopic,
    Mark,
    Marked,
    Noted,
    Place,
    Reopened,
    Return,
    Stop,
    Walked,
    WentBack,
    WentHome,
    WroteUp,
    advance,
)
from jobaid.model.library import Library
from tests.unit.app.clock import NOW
from tests.unit.call.library import Line

Op = tuple[object, ...]
"""The name of what is done on the line, and with what."""

NUMBERS = st.integers(1, 9)
NAMES = st.sampled_from(["customer", "order", "passengers", "plus", "high_value"])
VALUES = st.sampled_from(["x", 2, 5, True, False, None])
TOPICS = st.sampled_from(["flight", "hotel", "angry", "ill", "check", "closing", "quiet", "gone", "flight/ask"])
SAMPLE_TOPICS = st.sampled_from(["late-delivery", "opening", "closing", "third-party", "abusive-caller", "fraud"])


def walks(topics: st.SearchStrategy[str]) -> st.SearchStrategy[Op]:
    """One thing that leads somewhere."""
    return st.one_of(st.tuples(st.just("answer"), NUMBERS), st.just(("go_on",)), st.tuples(st.just("take"), topics))


def ops(topics: st.SearchStrategy[str] = TOPICS) -> st.SearchStrategy[Op]:
    """One thing that an agent can do, but for leaving a topic as the wrong one."""
    return st.one_of(
        walks(topics),
        walks(topics),
        st.sampled_from([("back",), ("go_home",), ("end", "done"), ("end", "escalated")]),
        st.tuples(st.just("fill"), NAMES, VALUES),
        st.just(("tick", "flight", "identity")),
        st.tuples(st.just("note"), st.text(max_size=5)),
    )


def calls(topics: st.SearchStrategy[str] = TOPICS) -> st.SearchStrategy[list[Op]]:
    """All that an agent does on one call."""
    return st.lists(st.one_of(ops(topics), st.just(("leave",))), max_size=25)


def do(line: Line, op: Op) -> None:
    name, *values = op
    getattr(line, str(name))(*values)


def scripted(state: CallState) -> tuple[object, ...]:
    """What a call is without all that the agent did by hand."""
    fills = [fill for fill in state.fills if fill.depth is not None]
    marks = [mark for mark in state.marks if mark.depth is not None]
    return state.trail, state.at_home, state.topics, fills, marks, state.promises, state.ended


def by_hand(state: CallState) -> tuple[object, ...]:
    """What the agent did by hand."""
    fills = [fill for fill in state.fills if fill.depth is None]
    marks = [mark for mark in state.marks if mark.depth is None]
    return fills, marks, state.note


def check_way_back(line: Line, done: list[Op]) -> None:
    reached = {0: scripted(line.state)}
    for op in done:
        before = line.state.trail
        do(line, op)
        if len(line.state.trail) > len(before):
            reached[len(line.state.trail)] = scripted(line.state)
    typed = by_hand(line.state)
    while line.state.ended or line.state.trail:
        line.back()
        if line.state.stop and not line.state.ended:
            assert scripted(line.state) == reached[len(line.state.trail)]
    assert scripted(line.state) == reached[0]
    assert by_hand(line.state) == typed


@given(done=st.lists(ops(), max_size=25))
def test_the_way_back_is_the_way_there(library: Library, done: list[Op]) -> None:
    check_way_back(Line(library), done)


@given(done=st.lists(ops(SAMPLE_TOPICS), max_size=25))
def test_the_way_back_is_the_way_there_in_the_sample(sample: Library, done: list[Op]) -> None:
    check_way_back(Line(sample), done)


@given(done=calls())
def test_a_call_stands_where_the_library_has_a_step(library: Library, done: list[Op]) -> None:
    line = Line(library)
    for op in done:
        do(line, op)
        for stop in line.state.trail:
            for place in (stop.place, *(back.place for back in stop.returns)):
                assert line.walk.step_at(place) or place == Place("quiet")
        assert line.state.at_home or line.state.trail
        assert {stop.place.topic for stop in line.state.trail} == set(line.state.topics)


@given(done=calls())
def test_a_wrong_topic_leaves_no_trace(library: Library, done: list[Op]) -> None:
    line = Line(library)
    for op in done:
        do(line, op)
    stop, known = line.state.stop, by_hand(line.state)
    if stop is None:
        return
    line.leave()
    state, topic = line.state, stop.place.topic
    assert f"'{topic}'" not in repr((state.trail, state.topics, state.fills, state.promises))
    assert all(mark.once and mark.depth is None for mark in state.marks if mark.topic == topic)
    assert (by_hand(state)[0], state.note) == (known[0], known[2])


@given(done=calls(), topic=TOPICS)
def test_a_wrong_topic_opened_between_topics_takes_nothing_else_along(
    library: Library, done: list[Op], topic: str
) -> None:
    line = Line(library)
    for op in done:
        do(line, op)
    line.go_home()
    before = line.state
    wrong = topic.partition("/")[0]
    if wrong in before.topics or "angry" in before.topics:
        return
    line.take(topic)
    line.leave()
    assert [fill.name for fill in line.state.fills] == [fill.name for fill in before.fills]
    assert line.state.marks == tuple(mark for mark in before.marks if mark.topic != wrong)
    assert [one.place for one in line.state.promises] == [one.place for one in before.promises]
    assert line.state.trail == before.trail


PLACES = st.builds(Place, st.sampled_from("abc"), st.sampled_from(["", "1", "2"]))
STOPS = st.builds(Stop, PLACES, st.lists(st.builds(Return, PLACES, st.booleans()), max_size=2).map(tuple))
SETS = st.lists(st.tuples(st.sampled_from("xy"), st.sampled_from(["v", 1, True])), max_size=2).map(tuple)
PROMISED = st.lists(PLACES, max_size=1).map(tuple)
MARKS = st.lists(st.builds(Mark, st.sampled_from("abc"), st.just("i"), st.just("done"), once=st.booleans()), max_size=2)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Walked, STOPS, SETS, MARKS.map(tuple), PROMISED, SETS, st.booleans()),
    st.builds(WentHome, SETS, PROMISED),
    st.builds(Ended, st.sampled_from(["", "done"]), PROMISED),
    st.builds(LeftTopic, st.sampled_from("abcd"), st.booleans()),
    st.builds(Filled, st.sampled_from("xy"), st.sampled_from(["v", None])),
    st.builds(Marked, st.sampled_from("abc"), st.just("i"), st.sampled_from(["done", "to_do", "not_applicable"])),
    st.builds(Noted, st.text(max_size=3)),
    st.sampled_from([WentBack(), Reopened(), Copied("a", "b"), WroteUp("b", "a"), WroteUp("")]),
)


@given(st.lists(EVENTS, max_size=40))
def test_any_event_is_taken_at_any_time(events: list[Event]) -> None:
    state = CallState(number=1, started=NOW)
    for event in events:
        state = advance(state, event)
        depths = [one.depth for made in (state.fills, state.marks, state.promises) for one in made]
        assert all(depth is None or 0 <= depth <= len(state.trail) for depth in depths)
        assert state.at_home or state.stop is not None
        assert hash(state) == hash(advance(state, Noted(state.note)))


def test_something_else_is_no_event() -> None:
    with pytest.raises(TypeError):
        advance(CallState(number=1, started=NOW), "walked")  # type: ignore[arg-type]
