from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from jobaid.app.operations.finding import Alone, InTopic, found
from jobaid.app.operations.limits import role_in_force
from jobaid.app.operations.notices import notices_shown
from jobaid.app.operations.topics import TopicShown, topic_rows, topic_shown
from jobaid.library.catalogue import Catalogue
from jobaid.model.library import Library
from jobaid.rendering.markdown import text_of
from tests.ui.library import write_library

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    catalogue = Catalogue(write_library(tmp_path / "library"))
    catalogue.refresh()
    return catalogue.contents.library


def late(library: Library) -> TopicShown:
    return topic_shown(library, library.topics_by_id["late"], role_in_force(library, "agent"), TODAY)


def test_the_words_have_facts_filled_in_and_slots_as_fields(library: Library) -> None:
    steps = late(library).steps
    assert [text_of(step.words) for step in steps] == [
        "Thank you, ‹customer's name›. I am looking now.",
        "It comes within 3 days.",
        "My team leader decides that.",
    ]


def test_every_answer_says_where_it_leads(library: Library) -> None:
    opening, moving, _ = late(library).steps
    assert [(way.words, way.leads, way.step) for way in opening.answers] == [
        ("Fine", "Moving", "moving"),
        ("My money back", "Hand over", "hand-over"),
    ]
    assert [way.leads for way in moving.ways] == ["then end of call: Resolved"]


def test_the_never_do_that_the_opening_step_tempts_to_is_marked(library: Library) -> None:
    topic = late(library)
    assert [(never.never, never.here) for never in topic.nevers] == [("Promise a date", True)]
    assert [never.never for never in topic.always_never] == ["Blame the carrier"]


def test_the_list_leaves_out_what_is_shared(library: Library) -> None:
    assert [row.id for row in topic_rows(library, TODAY)] == ["angry", "late", "quiet"]


def test_news_is_shown_in_the_topics_it_names_or_in_all(library: Library) -> None:
    notice = library.notices[0]
    named = replace(library, notices=(replace(notice, topics=("late",)),))
    assert [one.id for one in notices_shown(library, NOW, "other")] == [notice.id]
    assert [one.id for one in notices_shown(named, NOW, "late")] == [notice.id]
    assert notices_shown(named, NOW, "other") == ()


def test_news_that_ends_soonest_comes_first(library: Library) -> None:
    notice = library.notices[0]
    day, hour = date(2030, 1, 1), datetime(2030, 1, 1, 10, tzinfo=UTC)
    ends = {"never": None, "day": day, "hour": hour}
    several = replace(library, notices=tuple(replace(notice, id=name, until=end) for name, end in ends.items()))
    assert [one.id for one in notices_shown(several, NOW)] == ["hour", "day", "never"]


def test_notices_are_those_valid_at_the_moment(library: Library) -> None:
    assert [one.id for one in notices_shown(library, datetime(2026, 11, 23, tzinfo=UTC))] == ["down"]
    assert [one.id for one in notices_shown(library, datetime(2020, 1, 1, 23, tzinfo=UTC))] == ["old", "down"]


def test_a_hit_leads_to_its_topic_or_stands_alone(library: Library) -> None:
    assert found(library, "topic", "late") == InTopic("late")
    assert found(library, "script", "late/moving") == InTopic("late", "script", "moving")
    assert found(library, "faq", "stuck") == InTopic("late", "faq", "stuck")
    gift, blame = found(library, "faq", "gift"), found(library, "no_no", "blame")
    assert isinstance(gift, Alone)
    assert text_of(gift.words) == "Yes, unused."
    assert isinstance(blame, Alone)
    assert blame.is_never
    assert found(library, "faq", "gone") is None
