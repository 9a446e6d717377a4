"""A step of a script as the screen shows it."""

from pathlib import Path

import pytest

from jobaid.app.operations.calls import values_in
from jobaid.app.operations.steps import StepShown, step_shown
from jobaid.app.operations.wording import Wording
from jobaid.model.library import Library
from jobaid.model.values import SlotValue
from jobaid.rendering.markdown import RunKind, text_of
from tests.libraries import ROOT, read
from tests.ui.library import write_library

TOPIC = """
[topic]
title = "Paid twice"

[[script]]
id = "look"
say = "I see the payments, {{ customer }}."
gist = "Payments seen"
call = "late/moving"
ask = ["customer", "order", "seats"]
answers = [
  { seen = "Two payments", topic = "late/moving" },
  { customer = "It was one order", go = "close-it" },
  { customer = "Leave it", end = "done" },
  { customer = "{{ customer }} never paid", topic = "gone/step" },
]

[[script]]
id = "law"
kind = "verbatim"
say = "We record this call."
gist = "Recorded"
back = true

[[script]]
id = "points"
kind = "guide"
cover = ["The day", "The time for {{ customer }}"]
go = "close-it"

[[script]]
id = "close-it"
say = "It is settled."
commitment = { do = "Ring {{ customer }}", due = "{{ order }}" }
handover = "desk"
end = "done"

[[script]]
id = "imported"
say = "Say {{ customer }} as it stands."
plain = true
end = "done"
"""
CONTACTS = """
[[contact]]
id = "desk"
name = "Account desk"
for = "Accounts"
hours = "Mon-Fri 08:00-18:00"
transfer = "cold"
reach = "4711"
away = "night"
[[contact]]
id = "night"
name = "Night desk"
for = "All"
"""
SLOTS = '[[slot]]\nname = "order"\ntype = "text"\nprompt = "order number"\n'


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = write_library(tmp_path / "library")
    (folder / "topics" / "twice.toml").write_text(TOPIC, "utf-8")
    (folder / "contacts.toml").write_text(CONTACTS, "utf-8")
    with (folder / "library.toml").open("a", encoding="utf-8") as file:
        file.write(SLOTS)
    return read(folder).library


def shown(library: Library, name: str, *, called: bool = False, **known: SlotValue) -> StepShown:
    topic = library.topics_by_id["twice"]
    step = next(step for step in topic.script if step.id == name)
    return step_shown(library, topic, step, Wording(library, values_in(library, known)), called=called)


def test_what_the_agent_sees_is_no_quotation_of_the_customer(library: Library) -> None:
    answers = shown(library, "look").answers
    assert [way.is_said for way in answers] == [False, True, True, True]


def test_an_answer_names_where_it_leads_only_if_that_is_worth_a_look(library: Library) -> None:
    answers = shown(library, "look", customer="Ms Duarte").answers
    assert [(way.words, way.leads) for way in answers] == [
        ("Two payments", "Order is late"),
        ("It was one order", ""),
        ("Leave it", "end of call: Resolved"),
        ("Ms Duarte never paid", "gone/step"),
    ]


def test_a_script_that_is_called_is_named_until_it_was_called(library: Library) -> None:
    way = shown(library, "look").on
    assert way is not None
    assert way.leads == "then Order is late"
    assert shown(library, "look", called=True).on is None


@pytest.mark.parametrize(
    ("step", "leads"),
    [
        ("law", "then back to where the call was"),
        ("points", "then Close it"),
        ("close-it", "then end of call: Resolved"),
    ],
)
def test_the_one_way_on_is_named(library: Library, step: str, leads: str) -> None:
    way = shown(library, step).on
    assert way is not None
    assert way.leads == leads


def test_words_have_what_is_known_and_fields_for_the_rest(library: Library) -> None:
    (empty,), (filled,) = shown(library, "look").full, shown(library, "look", customer="Ms Duarte").full
    assert text_of((empty,)) == "I see the payments, ‹customer's name›."
    assert text_of((filled,)) == "I see the payments, Ms Duarte."
    assert [(run.kind, run.target) for run in empty.runs if run.target] == [(RunKind.FIELD, "customer")]
    assert [(run.kind, run.target) for run in filled.runs if run.target] == [(RunKind.VALUE, "customer")]


def test_a_step_has_a_short_form_unless_it_is_read_word_for_word(library: Library) -> None:
    assert text_of(shown(library, "look").short) == "Payments seen"
    assert shown(library, "law").short == ()
    assert text_of(shown(library, "law").full) == "We record this call."


def test_a_guide_lists_its_points(library: Library) -> None:
    step = shown(library, "points")
    assert [block.mark for block in step.full] == ["•", "•"]
    assert step.note == "Cover these points in your own words"
    assert shown(library, "law").note == "Read this word for word"
    assert shown(library, "look").note == ""


def test_slots_to_fill_that_the_words_do_not_hold_are_asked_below(library: Library) -> None:
    (row,) = shown(library, "look").asks
    assert [run.target for run in row.runs if run.target] == ["order", "seats"]
    (filled,) = shown(library, "look", order="48213").asks
    assert "order number: 48213" in text_of((filled,))
    assert shown(library, "law").asks == ()


def test_a_promise_stands_in_the_words_of_what_is_known(library: Library) -> None:
    assert shown(library, "close-it", order="18:00").promise == ("Ring ‹customer's name›", "18:00")
    assert shown(library, "law").promise == ("", "")


def test_a_handover_says_to_whom_and_how_and_who_stands_in(library: Library) -> None:
    assert shown(library, "close-it").handover == (
        "Hand over to: Account desk",
        "Put the customer through",
        "4711",
        "Mon-Fri 08:00-18:00",
        "While they are closed: Night desk",
    )
    assert shown(library, "law").handover == ()


def test_imported_words_stay_as_they_are(library: Library) -> None:
    assert text_of(shown(library, "imported", customer="X").full) == "Say {{ customer }} as it stands."


def test_every_step_of_the_sample_can_be_shown() -> None:
    library = read(ROOT / "scripts_library").library
    wording = Wording(library)
    for topic in library.topics:
        for step in topic.script:
            made = step_shown(library, topic, step, wording)
            assert made.full
            assert made.answers or made.on
