"""The write-up of a call: what it says, in which order, and what it leaves out."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobaid.app.desk import Desk
from jobaid.app.operations.day_notes import not_copied, notes_shown
from jobaid.app.operations.must_says import must_says_left
from jobaid.app.operations.taking_back import promises_of, take_back
from jobaid.app.operations.writing_up import BETWEEN, WriteUps
from jobaid.call import Held, Returned
from tests.libraries import read, write
from tests.unit.app.clock import Clock

FRAME = """
format = 1
name = "Test"
locales = ["en-IE"]
currency = "EUR"
time_zone = "UTC"
closing = "closing"
who = ["customer", "order"]
slot = [
  { name = "order", type = "text", prompt = "order number" },
  { name = "customer", type = "text", prompt = "customer's name" },
  { name = "amount", type = "money", prompt = "amount" },
  { name = "gift", type = "yes_no", prompt = "a gift?" },
]
disposition = [
  { id = "resolved", name = "Resolved", kind = "resolved" },
  { id = "nobody", name = "Nobody there", kind = "nobody" },
]
"""
LATE = """
[topic]
title = "Order is late"
[[checklist]]
id = "identity"
do = "Match the postcode"
critical = true
[[checklist]]
id = "scan"
do = "Read the last scan"
[[script]]
id = "look"
say = "I am looking."
does = ["scan"]
answers = [
  { customer = "Money back", go = "money" },
  { customer = "I'll wait", go = "wait", agreed = "Waits for it" },
]
[[script]]
id = "money"
say = "You get {{ amount }} back."
agreed = "{{ amount }} back"
answers = [
  { customer = "Fine", go = "bye" },
  { customer = "No, I'll wait", go = "wait", agreed = "Waits for it" },
]
[[script]]
id = "wait"
say = "I call you."
commitment = { do = "Call {{ customer }}", due = "by 16:00" }
go = "terms"
[[script]]
id = "terms"
kind = "verbatim"
say = "The terms."
go = "bye"
[[script]]
id = "bye"
say = "Goodbye."
call = "closing"
end = "resolved"
"""
CLOSING = """
[topic]
title = "Closing"
kind = "shared"
[[script]]
id = "thanks"
say = "Thank you."
back = true
"""


def library_files(write_up: str = "") -> dict[str, str]:
    """A library with that write-up, or none."""
    own = f'[write_up]\ntext = """\n{write_up}\n"""\n' if write_up else ""
    return {"library.toml": FRAME + own, "topics/late.toml": LATE, "topics/closing.toml": CLOSING}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    return at(tmp_path, clock)


def at(folder: Path, clock: Clock, write_up: str = "") -> Desk:
    desk = Desk(clock=clock)
    desk.take_library(read(write(folder, library_files(write_up))).library)
    return desk


def said(desk: Desk) -> str:
    return WriteUps(desk).of(desk.call).words


def talk(desk: Desk) -> None:
    desk.open_topic("late")
    desk.fill("customer", "Ms Duarte")
    desk.fill("order", "48213")
    desk.answer(2)


def test_a_library_without_one_of_its_own_has_the_usual_one(desk: Desk) -> None:
    talk(desk)
    desk.note("Knows the porter")
    assert said(desk).split("\n") == [
        "Order is late",
        "Customer's name: Ms Duarte",
        "Order number: 48213",
        "Done: Read the last scan",
        "Agreed: Waits for it",
        "Promised: Call Ms Duarte, Mon 23 Nov 16:00",
        "Knows the porter",
        "Next: Match the postcode",
    ]


def test_the_library_says_what_stands_in_it_and_where(tmp_path: Path, clock: Clock) -> None:
    desk = at(
        tmp_path, clock, "{{ customer }}, order {{ order }}\n\nDone:\n{{ steps }}\nGiven: {{ given }}\n{{ ended }}"
    )
    talk(desk)
    desk.tick("late", "identity")
    desk.end("resolved")
    assert said(desk) == "Ms Duarte, order 48213\n\nDone:\nMatch the postcode\nRead the last scan\nResolved"


def test_what_the_template_names_is_not_among_the_facts_again(tmp_path: Path, clock: Clock) -> None:
    desk = at(tmp_path, clock, "{{ customer }}\n{{ facts }}")
    talk(desk)
    assert said(desk) == "Ms Duarte\nOrder number: 48213"


def test_a_heading_over_nothing_is_left_out(tmp_path: Path, clock: Clock) -> None:
    desk = at(tmp_path, clock, "Agreed:\n{{ agreed }}\n\nPromised:\n{{ promised }}\n\nNote:\n{{ note }}")
    desk.open_topic("late")
    desk.note("Rang off")
    assert said(desk) == "Note:\nRang off"


def test_a_part_can_be_asked_for(tmp_path: Path, clock: Clock) -> None:
    desk = at(tmp_path, clock, "{% if agreed %}Yes: {{ agreed }}{% else %}Nothing agreed{% endif %}\n{{ note }}")
    desk.open_topic("late")
    assert said(desk) == "Nothing agreed"
    desk.answer(2)
    assert said(desk) == "Yes: Waits for it"


def test_a_template_that_cannot_be_read_gives_the_usual_one(tmp_path: Path, clock: Clock) -> None:
    desk = at(tmp_path, clock, "{{ note")
    desk.note("By Friday")
    assert said(desk) == "By Friday"


def test_what_was_agreed_goes_with_the_step_that_is_gone_back_from(desk: Desk) -> None:
    desk.open_topic("late")
    desk.answer(1)
    desk.fill("amount", "20")
    assert "Agreed: €20.00 back" in said(desk)
    desk.answer(1)
    assert "Agreed: €20.00 back" in said(desk)
    desk.back()
    desk.back()
    assert "Agreed" not in said(desk)


def test_what_was_agreed_goes_with_a_wrong_topic(desk: Desk) -> None:
    talk(desk)
    desk.leave_topic()
    assert desk.call.agreements == ()


def test_what_is_missing_in_it_is_asked_for(desk: Desk) -> None:
    desk.open_topic("late")
    desk.answer(1)
    assert "Agreed: (amount?) back" in said(desk)


def test_a_promise_whose_time_is_not_known_says_so(tmp_path: Path, clock: Clock) -> None:
    files = library_files()
    files["topics/late.toml"] = LATE.replace('due = "by 16:00"', 'due = "{{ order }}"')
    desk = Desk(clock=clock)
    desk.take_library(read(write(tmp_path, files)).library)
    desk.open_topic("late", "wait")
    desk.go_on()
    assert "Promised: Call (customer's name?) (no time yet)" in said(desk)
    assert "‹" not in said(desk)


def test_an_item_that_does_not_apply_says_why(desk: Desk) -> None:
    desk.open_topic("late")
    desk.mark("late", "identity", "not_applicable", "knows her voice")
    assert "not applicable: Match the postcode (knows her voice)" in said(desk)


def test_the_time_on_hold_is_added_up(desk: Desk, clock: Clock) -> None:
    desk.open_topic("late")
    for minutes in (2, 1):
        began = desk.now
        clock.later(minutes=minutes)
        desk.record(Held(began), Returned(began + timedelta(minutes=minutes, seconds=5)))
    assert "On hold: 3:10 min" in said(desk)


def test_card_numbers_are_not_in_it(desk: Desk) -> None:
    desk.note("Paid with 4111 1111 1111 1111")
    assert "4111 1111" not in said(desk)


def test_the_agents_own_words_count_and_the_note_is_not_lost_behind_them(desk: Desk) -> None:
    talk(desk)
    write_ups = WriteUps(desk)
    write_ups.write(desk.call.id, "Rang about the parcel")
    assert said(desk) == "Rang about the parcel"
    assert not write_ups.of(desk.call).is_behind
    desk.note("new")
    assert write_ups.of(desk.call).is_behind
    write_ups.compose(desk.call.id)
    assert "Order is late" in said(desk)


def test_words_that_are_written_back_are_composed_ones_again(desk: Desk) -> None:
    talk(desk)
    write_ups = WriteUps(desk)
    before = said(desk)
    write_ups.write(desk.call.id, before + "!")
    write_ups.write(desk.call.id, before)
    assert not write_ups.of(desk.call).is_own


def test_an_own_write_up_can_be_empty(desk: Desk) -> None:
    talk(desk)
    write_ups = WriteUps(desk)
    write_ups.write(desk.call.id, "")
    assert write_ups.of(desk.call).words.strip() == ""
    assert write_ups.of(desk.call).is_own


@pytest.mark.parametrize("act", ["note", "fill", "tick", "end"])
def test_whatever_changes_it_makes_it_not_copied_again(desk: Desk, act: str) -> None:
    talk(desk)
    WriteUps(desk).copied(desk.call.id, said(desk))
    assert desk.call.is_copied
    {
        "note": lambda: desk.note("more"),
        "fill": lambda: desk.fill("order", "7"),
        "tick": lambda: desk.tick("late", "identity"),
        "end": lambda: desk.end("resolved"),
    }[act]()
    assert not desk.call.is_copied


def test_what_is_taken_back_after_copying_is_a_change_too(desk: Desk) -> None:
    talk(desk)
    desk.fill("amount", "20")
    WriteUps(desk).copied(desk.call.id, said(desk))
    desk.undo()
    assert not desk.call.is_copied


def test_a_note_that_reads_again_as_it_did_is_copied_as_it_was(desk: Desk) -> None:
    desk.note("a")
    WriteUps(desk).copied(desk.call.id, said(desk))
    desk.note("ab")
    desk.note("a")
    assert desk.call.is_copied


def test_a_promise_that_changes_it_makes_it_not_copied_again(desk: Desk) -> None:
    talk(desk)
    desk.go_on()
    desk.end("resolved")
    WriteUps(desk).copied(desk.call.id, said(desk))
    take_back(desk, promises_of(desk, desk.call)[0].id)
    assert not desk.call.is_copied


def test_a_call_with_nothing_to_write_up_is_done_when_it_has_ended(desk: Desk) -> None:
    desk.open_topic("late")
    desk.end("nobody")
    desk.next_caller()
    assert desk.day.unfinished == ()
    assert [one.state for one in notes_shown(desk.library, desk.day, desk.now)] == ["nothing"]


def test_notes_are_copied_later_in_the_order_of_the_calls(desk: Desk, clock: Clock) -> None:
    for note in ("one", "two"):
        desk.open_topic("late")
        desk.note(note)
        desk.end("resolved")
        desk.next_caller()
        clock.later(minutes=5)
    left = not_copied(desk.day)
    first, second = WriteUps(desk).together(left).split(BETWEEN)
    assert "one" in first
    assert "two" in second
    for call in left:
        WriteUps(desk).copied(call.id, "copied")
    assert desk.day.unfinished == ()
    assert [one.state for one in notes_shown(desk.library, desk.day, desk.now)] == ["copied", "copied"]


def test_nothing_of_the_caller_stands_in_the_list_unless_it_is_asked_for(desk: Desk) -> None:
    talk(desk)
    desk.end("resolved")
    desk.next_caller()
    assert "Duarte" not in repr(notes_shown(desk.library, desk.day, desk.now))
    assert "Duarte" in repr(notes_shown(desk.library, desk.day, desk.now, with_who=True))


def test_words_to_be_read_are_missed_only_where_no_way_goes_around_them(desk: Desk) -> None:
    desk.open_topic("late")
    assert must_says_left(desk.library, desk.call) == ()
    desk.answer(2)
    assert [one.place.step for one in must_says_left(desk.library, desk.call)] == ["terms"]
    desk.go_on()
    assert must_says_left(desk.library, desk.call) == ()


WORDS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_characters="{}0123456789", categories=["L", "P", "Zs"]),
    min_size=1,
    max_size=30,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    facts=st.dictionaries(st.sampled_from(["customer", "order"]), WORDS),
    note=WORDS,
    answers=st.lists(st.integers(1, 2), max_size=3),
)
def test_every_fact_is_in_it_and_no_brace_of_a_template(
    sample: Desk, facts: dict[str, str], note: str, answers: list[int]
) -> None:
    desk = sample
    desk.next_caller()
    desk.open_topic("late")
    for name, words in facts.items():
        desk.fill(name, words)
    for answer in answers:
        desk.answer(answer)
    desk.note(note)
    composed = said(desk)
    assert not {"{", "}"} & set(composed)
    assert note.strip() in composed
    for value in desk.call.known.values():
        assert str(value) in composed


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return at(tmp_path_factory.mktemp("library"), Clock())
