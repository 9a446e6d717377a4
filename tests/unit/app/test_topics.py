from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from jobaid.app.operations.finding import Alone, Front, InTopic, found
from jobaid.app.operations.limits import role_in_force
from jobaid.app.operations.notices import notices_shown
from jobaid.app.operations.topics import TopicShown, topic_rows, topic_shown
from jobaid.call import CallState, Mark, Place, Stop
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


def late(library: Library, call: CallState | None = None) -> TopicShown:
    return topic_shown(library, library.topics_by_id["late"], role_in_force(library, "agent"), TODAY, call=call)


def at(step: str, *marks: Mark) -> CallState:
    stop = Stop(Place("late", step))
    return CallState(number=1, started=NOW, trail=(stop,), at_home=False, topics=("late",), marks=marks)


def test_before_a_call_the_never_do_that_the_opening_step_tempts_to_is_marked(library: Library) -> None:
    topic = late(library)
    assert [(never.never, never.here) for never in topic.nevers] == [("Promise a date", True)]
    assert [(never.never, never.here) for never in topic.always_never] == [("Blame the carrier", False)]


def test_on_a_call_it_is_that_of_the_step_in_front(library: Library) -> None:
    assert [never.here for never in late(library, at("look")).nevers] == [True]
    assert [never.here for never in late(library, at("moving")).nevers] == [False]


def test_a_never_do_of_every_call_names_the_step_with_its_topic(library: Library) -> None:
    (blame,) = library.no_nos
    tempting = replace(library, no_nos=(replace(blame, at=("late/moving",)), replace(blame, at=("quiet/moving",))))
    assert [never.here for never in late(tempting, at("moving")).always_never] == [True, False]
    assert [never.here for never in late(tempting, at("look")).always_never] == [False, False]


def test_a_never_do_that_names_topics_is_shown_in_those(library: Library) -> None:
    (blame,) = library.no_nos
    tied = replace(library, no_nos=(replace(blame, topics=("late",)),))
    assert [never.never for never in late(tied).nevers] == ["Promise a date", "Blame the carrier"]
    elsewhere = replace(library, no_nos=(replace(blame, topics=("quiet",)),))
    assert [never.never for never in late(elsewhere).nevers] == ["Promise a date"]


def test_what_is_to_be_done_next_is_marked(library: Library) -> None:
    topic = library.topics_by_id["late"]
    two = (*topic.checklist, replace(topic.checklist[0], id="scan", critical=False))
    listed = replace(library, topics=(replace(topic, checklist=two),))
    assert [(item.state, item.current) for item in late(listed).items] == [("to_do", True), ("to_do", False)]
    done = late(listed, at("look", Mark("late", "identity", "done"))).items
    assert [(item.state, item.current) for item in done] == [("done", False), ("to_do", True)]


def test_an_item_that_does_not_apply_says_why(library: Library) -> None:
    (item,) = late(library, at("look", Mark("late", "identity", "not_applicable", "no order"))).items
    assert (item.state, item.reason, item.current) == ("not_applicable", "no order", False)


def test_what_is_no_longer_or_not_yet_in_force_is_left_out(library: Library) -> None:
    topic = library.topics_by_id["late"]
    over = replace(topic.checklist[0], valid_until=date(2026, 11, 22))
    faq = replace(topic.faqs[0], valid_from=date(2026, 11, 24))
    listed = replace(library, topics=(replace(topic, checklist=(over,), faqs=(faq,)),))
    assert (late(listed).items, late(listed).answers) == ((), ())


def test_what_the_step_in_front_offers_is_marked_among_what_may_be_given(library: Library) -> None:
    topic = library.topics_by_id["late"]
    moving = replace(topic.script[1], offer=("refund",))
    offering = replace(library, topics=(replace(topic, script=(topic.script[0], moving)),))
    assert [limit.here for limit in late(offering, at("moving")).limits] == [True]
    assert [limit.here for limit in late(offering, at("look")).limits] == [False]


def test_an_answer_is_shown_whole_and_in_one_line_where_it_has_one(library: Library) -> None:
    (stuck,) = late(library).answers
    assert text_of(stuck.words) == "Parcels are scanned at depots. See https://example.com/track."
    assert stuck.short == ()
    topic = library.topics_by_id["late"]
    faq = replace(topic.faqs[0], short="Scanned **at depots**")
    (short,) = late(replace(library, topics=(replace(topic, faqs=(faq,)),))).answers
    assert text_of(short.short) == "Scanned at depots"


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
    assert found(library, "faq", "stuck", Front("late")) == InTopic("late", "faq", "stuck")
    elsewhere = found(library, "faq", "stuck", Front("quiet"))
    assert isinstance(elsewhere, Alone)
    assert elsewhere.topic == "late"
    gift, blame = found(library, "faq", "gift"), found(library, "no_no", "blame")
    assert isinstance(gift, Alone)
    assert text_of(gift.words) == "Yes, unused."
    assert isinstance(blame, Alone)
    assert blame.is_never
    assert found(library, "faq", "gone") is None
