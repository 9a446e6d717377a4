"""A call as the screen shows it."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jobaid.app.operations.calls import CallShown, KnownShown, call_shown, critical_left, promises_shown, who_shown
from jobaid.app.operations.limits import role_in_force
from jobaid.call import CallState, Marked
from jobaid.model.library import Library
from jobaid.rendering.markdown import text_of
from tests.unit.app.clock import NOW
from tests.unit.call.library import FLIGHT, Line, library_in


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_in(tmp_path_factory.mktemp("library"))


@pytest.fixture
def line(library: Library) -> Line:
    return Line(library)


def shown(line: Line) -> CallShown:
    made = call_shown(line.library, line.state, role_in_force(line.library, ""), NOW)
    assert made is not None
    return made


def left(line: Line) -> list[tuple[str, str]]:
    return [(topic, item.id) for topic, item in critical_left(line.library, line.state, NOW)]


def test_between_topics_there_is_no_call_to_show(line: Line) -> None:
    assert call_shown(line.library, line.state, None, NOW) is None
    line.take("flight")
    line.go_home()
    assert call_shown(line.library, line.state, None, NOW) is None


def test_a_topic_that_the_library_has_lost_cannot_be_shown(line: Line) -> None:
    line.take("flight")
    assert call_shown(replace(line.library, topics=()), line.state, None, NOW) is None


def test_a_step_that_the_topic_has_lost_leaves_its_panels(line: Line) -> None:
    line.take("flight")
    bare = replace(line.library.topics_by_id["flight"], script=())
    made = call_shown(replace(line.library, topics=(bare,)), line.state, None, NOW)
    assert made is not None
    assert made.step is None
    assert made.topic.title == "Flight"


def test_a_topic_without_a_script_shows_its_panels(line: Line) -> None:
    line.take("quiet")
    assert (shown(line).step, shown(line).topic.title) == (None, "Quiet")


def test_who_is_calling_about_what_stands_on_top(line: Line) -> None:
    line.fill("order", "48213")
    assert who_shown(line.library, line.state) == (
        KnownShown("customer", "customer's name"),
        KnownShown("order", "order number", "48213"),
    )
    assert who_shown(Library(), line.state) == ()


def test_the_way_so_far_ends_with_the_step_before(line: Line) -> None:
    line.take("flight", "1")
    assert shown(line).trail == ("First",)
    line.take("on", "flight", "4", "1")
    assert shown(line).trail == ("Second", "Third", "First", "Ask")  # the last four


def test_steps_of_the_topic_before_an_interrupt_are_that_topic_in_the_way_so_far(line: Line) -> None:
    line.take("flight", "1", "angry")
    assert shown(line).trail == ("Flight",)


def test_the_issues_of_the_call_are_listed_and_the_one_in_front_is_marked(line: Line) -> None:
    line.take("check", "1", "flight", "hotel")
    assert [(issue.title, issue.here) for issue in shown(line).issues] == [("Flight", False), ("Hotel", True)]


def test_a_shared_script_is_no_issue_unless_it_is_in_front(line: Line) -> None:
    line.take("flight", "check")
    assert [(issue.title, issue.here) for issue in shown(line).issues] == [("Flight", False), ("Check", True)]


def test_an_interrupt_names_the_step_it_returns_to(line: Line) -> None:
    line.take("flight", "1")
    assert shown(line).returns_to == ""
    line.take("angry")
    assert shown(line).returns_to == "Flight: Second"
    line.take("ill")
    assert shown(line).returns_to == "Angry: Calm"


def test_a_topic_without_a_script_is_returned_to_by_its_title(line: Line) -> None:
    line.take("quiet", "angry")
    assert shown(line).returns_to == "Quiet"


def test_what_is_known_stands_in_the_words(tmp_path: Path) -> None:
    says = FLIGHT.replace("What is it about?", "{{ customer }} of {{ passengers }} pays {{ fare }}")
    line = Line(library_in(tmp_path, {"topics/flight.toml": says}))
    line.take("flight")
    line.fill("customer", "Ms Duarte")
    assert text_of(shown(line).step.full) == "Ms Duarte of ‹passengers› pays €15.00"  # type: ignore[union-attr]
    line.fill("fare", Decimal("84.9"))
    line.fill("passengers", Decimal(3))
    assert text_of(shown(line).step.full) == "Ms Duarte of 3 pays €84.90"  # type: ignore[union-attr]


def test_walking_ticks_and_a_hand_unticks(line: Line) -> None:
    line.take("flight", "1")
    assert [(item.id, item.state) for item in shown(line).topic.items] == [
        ("identity", "to_do"),
        ("seats", "done"),
        ("list", "to_do"),
    ]
    line.happen(Marked("flight", "seats", "to_do"))
    assert [item.state for item in shown(line).topic.items] == ["to_do", "to_do", "to_do"]


def test_an_item_that_depends_on_what_is_not_known_says_on_what(line: Line) -> None:
    line.take("flight")
    assert [item.when for item in shown(line).topic.items] == ["", "", "Depends on: passengers"]
    line.fill("passengers", 3)
    assert [item.when for item in shown(line).topic.items] == ["", "", ""]
    line.fill("passengers", 1)
    assert [item.id for item in shown(line).topic.items] == ["identity", "seats"]


def test_an_item_that_was_done_stays_though_it_applies_no_more(line: Line) -> None:
    line.take("flight")
    line.tick("flight", "list")
    line.fill("passengers", 1)
    assert [(item.id, item.state) for item in shown(line).topic.items][-1] == ("list", "done")


def test_what_is_done_once_a_call_is_done_in_every_topic(line: Line) -> None:
    line.take("check", "1", "flight")
    assert shown(line).topic.items[0].state == "done"
    line.take("flight", "hotel")
    assert shown(line).topic.items[0].state == "done"


def test_what_is_done_only_here_is_to_do_in_another_topic(line: Line) -> None:
    line.take("flight", "hotel")
    line.tick("flight", "nights")
    line.happen(Marked("hotel", "nights", "to_do"))
    line.tick("flight", "nights")
    assert [item.state for item in shown(line).topic.items if item.id == "nights"] == ["to_do"]


def test_what_must_be_done_is_named_with_its_topic_and_once(line: Line) -> None:
    line.take("flight", "hotel")
    line.happen(Marked("hotel", "identity", "to_do", once=True))
    assert left(line) == [("flight", "identity"), ("flight", "seats"), ("flight", "list"), ("closing", "read-back")]


def test_nothing_that_is_done_or_does_not_apply_is_missing(line: Line) -> None:
    line.take("flight", "1")
    line.fill("passengers", 1)
    line.happen(Marked("flight", "identity", "not_applicable", "general question", once=True))
    assert left(line) == [("closing", "read-back")]
    line.take("closing")
    assert left(line) == []


def test_a_wrong_topic_must_not_be_finished(line: Line) -> None:
    line.take("flight")
    line.leave()
    assert left(line) == [("closing", "read-back")]


def test_items_of_one_name_in_two_topics_are_both_missing_unless_done_once_a_call(tmp_path: Path) -> None:
    other = '[topic]\ntitle = "Other"\n[[checklist]]\nid = "seats"\ndo = "Count the other seats"\ncritical = true\n'
    line = Line(library_in(tmp_path, {"topics/other.toml": other}))
    line.take("flight", "other")
    assert ("other", "seats") in left(line)
    assert ("flight", "seats") in left(line)


def test_a_library_without_a_frame_misses_nothing() -> None:
    assert critical_left(Library(), CallState(number=1, started=NOW, topics=("gone",)), NOW) == ()


def test_a_promise_whose_step_is_gone_is_not_shown(line: Line) -> None:
    line.take("flight", "5", "on")
    assert len(promises_shown(line.library, line.state)) == 1
    assert promises_shown(replace(line.library, topics=()), line.state) == ()
