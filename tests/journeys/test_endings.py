"""Every ending of a script is reached by keys alone, in the real window."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid import paths
from jobaid.app.operations.calls import walk_in
from jobaid.call import CallState, Ended, Event, Place, advance
from jobaid.model.library import Library
from jobaid.model.script import Step, Way
from jobaid.ui.call.end_sheet import EndSheet
from jobaid.ui.call.start_page import StartPage
from tests.journeys.calls import write_calls
from tests.journeys.hands import Hands
from tests.ui.conftest import NOW, Clock, Opener

SAMPLE = ("late-delivery", "wants-refund", "damaged-item", "charged-twice", "account-access")
SMALL = ("late", "broken", "angry")
Ending = tuple[Place, str]
"""The step that a call ends at, and how."""


@pytest.mark.parametrize("topic", SMALL)
def test_every_ending_of_the_small_library_is_reached(
    open_library: Opener, qapp: QApplication, clock: Clock, tmp_path: Path, topic: str
) -> None:
    walk_to_all(Hands(open_library(write_calls(tmp_path / "calls")), qapp, clock), topic)


@pytest.mark.parametrize("topic", SAMPLE)
def test_every_ending_of_topics_of_the_sample_library_is_reached(
    open_library: Opener, qapp: QApplication, clock: Clock, topic: str
) -> None:
    walk_to_all(Hands(open_library(paths.sample_library()), qapp, clock), topic)


def test_a_script_that_goes_back_with_nothing_to_go_back_to_ends_at_the_topics(hands: Hands) -> None:
    hands.find("caller is angry")
    hands.press("1", "Space")
    assert isinstance(hands.window.content.pages.currentWidget(), StartPage)
    assert hands.call.ended == ""


def test_who_goes_back_to_the_call_finds_its_end_as_it_was_left(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F9", "2", "Esc")
    assert hands.call.ended == ""
    hands.press("1", "F9")
    assert sheet_of(hands).ends.rows["follow-up"].isChecked()
    hands.press("Ctrl+Shift+C", "Return")
    assert "Follow-up promised" in hands.copied
    assert [call.ended for call in hands.desk.day.done] == ["follow-up"]


def test_an_end_that_is_taken_back_is_not_chosen_again(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F9", "2", "Esc", "F9", "Ctrl+Z")
    assert hands.call.ended == ""
    hands.press("F9")
    assert not any(row.isChecked() for row in sheet_of(hands).ends.rows.values())


def test_a_step_back_from_the_end_chooses_anew(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("1", "Space", "Esc", "Backspace", "F9")
    assert hands.call.ended == ""


def test_the_next_call_has_no_end_of_the_last_one(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F9", "2", "Esc", "Ctrl+N")
    hands.find("order is late")
    hands.press("F9")
    assert hands.call.ended == ""


def test_a_larger_text_meanwhile_changes_nothing_of_it(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F9", "2", "Esc", "Ctrl++", "F9")
    assert sheet_of(hands).ends.rows["follow-up"].isChecked()


def test_to_look_at_an_end_that_was_left_does_nothing(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F9", "2", "Esc", "F8")
    before = hands.call
    hands.press("F9", "Esc", "F9", "Esc")
    assert hands.call == before
    assert hands.call.held_since is not None


def test_a_call_that_went_on_with_another_topic_chooses_anew(hands: Hands) -> None:
    hands.find("order is late")
    hands.press("F9", "2", "Esc")
    hands.find("caller is angry")
    hands.press("F9")
    assert not any(row.isChecked() for row in sheet_of(hands).ends.rows.values())


def sheet_of(hands: Hands) -> EndSheet:
    (sheet,) = [one for one in hands.window.findChildren(EndSheet) if one.is_open]
    return sheet


def walk_to_all(hands: Hands, topic: str) -> None:
    ways = dict(ways_from(hands.desk.library, topic))
    for ending in endings_of(hands.desk.library, topic):
        walk(hands, topic, ways[ending])
        disposition = ending[1]
        assert hands.call.ended == disposition
        sheet = hands.window.findChild(EndSheet)
        assert sheet is not None
        assert sheet.is_open
        assert sheet.ends.rows[disposition].isChecked()
        hands.press("Return")
        assert hands.call.is_blank


def walk(hands: Hands, topic: str, keys: tuple[str, ...]) -> None:
    hands.find(hands.desk.library.topics_by_id[topic].title)
    assert hands.call.topics == (topic,)
    for key in keys:
        assert hands.call.ended == ""
        hands.press(key)


def endings_of(library: Library, topic: str) -> list[Ending]:
    """Those that stand in the topic itself."""
    script = library.topics_by_id[topic].script
    ends = [(Place(topic, step.id), way.end) for step in script for way in ways_of(step) if way.end]
    return list(dict.fromkeys(ends))


def ways_from(library: Library, topic: str) -> Iterator[tuple[Ending, tuple[str, ...]]]:
    """The keys of the shortest way to each ending that the topic leads to."""
    start = CallState(number=1, started=NOW)
    waiting: deque[tuple[CallState, tuple[str, ...]]] = deque(
        [(_after(start, walk_in(library).opened(start, topic)), ())]
    )
    seen: set[object] = set()
    ended: set[Ending] = set()
    while waiting:
        state, keys = waiting.popleft()
        for key, event in events_at(library, state):
            after = _after(state, event)
            assert state.stop is not None
            if isinstance(event, Ended):
                ending = (_ends_at(library, state, event.disposition), event.disposition)
                if ending not in ended:
                    ended.add(ending)
                    yield ending, (*keys, key)
            elif after.stop is not None and after.stop not in seen:
                seen.add(after.stop)
                waiting.append((after, (*keys, key)))


def events_at(library: Library, state: CallState) -> Iterator[tuple[str, Event]]:
    """What each key of the call panel would do."""
    walk = walk_in(library)
    for number in range(9):
        event = walk.answered(state, number)
        if event is not None:
            yield str(number + 1), event
    event = walk.went_on(state)
    if event is not None:
        yield "Space", event


def ways_of(step: Step) -> list[Way]:
    return [step, *step.answers]


def _ends_at(library: Library, state: CallState, disposition: str) -> Place:
    """The step that says how it ends: the one in front, or the one that called its script."""
    assert state.stop is not None
    here, step = state.stop.place, walk_in(library).step_at(state.stop.place)
    assert step is not None
    ends = {way.end for way in ways_of(step)}
    return here if disposition in ends else state.stop.returns[-1].place


def _after(state: CallState, event: Event | None) -> CallState:
    assert event is not None
    return advance(state, event)
