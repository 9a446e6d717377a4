"""A script as the screen shows it."""

from pathlib import Path

from jobaid.app.operations.steps import StepShown, steps_shown
from jobaid.app.operations.wording import Wording
from jobaid.library.catalogue import Catalogue
from tests.ui.library import write_library

TOPIC = """
[topic]
title = "Paid twice"

[[script]]
id = "look"
say = "I see the payments."
call = "late/moving"
answers = [
  { seen = "Two payments", topic = "late/moving" },
  { customer = "It was one order", go = "close" },
]

[[script]]
id = "close"
say = "It is settled."
end = "resolved"
"""


def opening_step(tmp_path: Path) -> StepShown:
    folder = write_library(tmp_path / "library")
    (folder / "topics" / "twice.toml").write_text(TOPIC, "utf-8")
    catalogue = Catalogue(folder)
    catalogue.refresh()
    library = catalogue.contents.library
    return steps_shown(library, library.topics_by_id["twice"], Wording(library))[0]


def test_what_the_agent_sees_is_no_quotation_of_the_customer(tmp_path: Path) -> None:
    answers = opening_step(tmp_path).answers
    assert [(way.words, way.is_said) for way in answers] == [("Two payments", False), ("It was one order", True)]


def test_a_place_in_another_topic_leads_to_that_topic(tmp_path: Path) -> None:
    step = opening_step(tmp_path)
    assert step.answers[0].topic == "late"
    assert [way.topic for way in step.ways] == ["late"]
