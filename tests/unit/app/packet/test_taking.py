"""A call that was handed over goes on in another library: as far as that knows it, and no further."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobaid.app.operations.packet import block
from jobaid.app.operations.packet.composing import Telling, composed
from jobaid.app.operations.packet.data import data_of, packet_in
from jobaid.app.operations.packet.packet import Packet, Ticked
from jobaid.app.operations.packet.taking import Taken, taken, words_taken
from jobaid.call import CallState, Fill, Mark, Place, advance
from jobaid.errors import UserFacing
from jobaid.model.library import Library
from tests.unit.app.packet.library import CALL, LATER, NOW, SOON
from tests.unit.app.packet.test_data import JSON, KEYS, PACKETS

ENGLISH = {"from_": "Agent"}


def handed(library: Library, call: CallState = CALL, to: str = "leader", **told: object) -> str:
    contact = next((one for one in library.contacts if one.id == to), None)
    return composed(library, call, Telling(contact=contact, **{**ENGLISH, **told}), NOW)  # type: ignore[arg-type]


def come(library: Library, words: str, now: datetime = SOON) -> tuple[Taken, CallState]:
    found = taken(library, words, now)
    return found, advance(CallState(number=2, started=now, id="c2"), found.event)


def as_words(packet: Packet) -> str:
    return block.written(data_of(packet))


def plain_packet(**parts: object) -> Packet:
    return replace(Packet(library="Larkfield", version="", at=NOW, transfer="warm"), **parts)  # type: ignore[arg-type]


def test_topic_step_slots_ticks_and_note_are_there_again(library: Library) -> None:
    found, call = come(library, handed(library, reason="More than I may give"))
    assert call.stop == CALL.stop
    assert call.known == CALL.known
    assert call.mark_of("late", "identity", once=True) == Mark("late", "identity", "done", "by a colleague", once=True)
    assert call.mark_of("late", "scan") == Mark("late", "scan", "not_applicable", "no scan yet")
    assert "More than I may give" in call.note
    assert "Wants a window seat" in call.note
    assert found.missing == ()


def test_the_call_says_from_whom_it_is(library: Library) -> None:
    assert come(library, handed(library))[1].from_ == "Agent, Monday 23 November, 10:42"


def test_what_an_interrupt_came_upon_is_there_to_go_back_to(library: Library) -> None:
    _found, call = come(library, handed(library))
    assert call.stop is not None
    assert [back.place for back in call.stop.returns] == [Place("late", "beyond")]
    assert call.topics == ("late", "angry")


@pytest.mark.parametrize(
    ("to", "now", "again"),
    [
        ("leader", SOON, ()),
        ("leader", LATER, ("Match order number and postcode",)),
        ("payments", SOON, ("Match order number and postcode",)),
        ("delivery", SOON, ("Match order number and postcode",)),
        ("", SOON, ("Match order number and postcode",)),
    ],
)
def test_who_it_is_counts_as_checked_only_on_the_same_call(
    library: Library, to: str, now: datetime, again: tuple[str, ...]
) -> None:
    found, call = come(library, handed(library, to=to), now)
    assert found.again == again
    assert (call.mark_of("late", "identity", once=True) is None) == bool(again)
    assert call.mark_of("late", "scan") is not None


def test_values_of_every_type_come_back(library: Library) -> None:
    fills = {
        "days_late": Decimal("2.5"),
        "order_value": Decimal("84.90"),
        "ordered_on": date(2026, 11, 2),
        "call_at": "18:30",
        "plus": False,
        "reach": "email",
    }
    call = replace(CALL, fills=tuple(Fill(name, value) for name, value in fills.items()))  # type: ignore[arg-type]
    found, restored = come(library, handed(library, call))
    assert restored.known == fills
    assert found.missing == ()


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        ("days_late", "many"),
        ("days_late", True),
        ("days_late", "1e5"),
        ("days_late", "9" * 40),
        ("order_value", "84.901"),
        ("order_value", "٨٤"),
        ("ordered_on", "2026-13-40"),
        ("ordered_on", "tomorrow"),
        ("call_at", "25:00"),
        ("plus", "yes"),
        ("reach", "pigeon"),
        ("customer", True),
        ("customer", "\u202e\u200b"),
    ],
)
def test_a_value_that_the_slot_cannot_hold_is_named_and_left_out(
    library: Library, slot: str, value: str | bool
) -> None:
    found, call = come(library, as_words(plain_packet(slots=((slot, value),))))
    assert call.known == {}
    assert [line for line in found.missing if line.startswith("This cannot be the")]


def test_what_the_library_does_not_know_is_named_and_the_rest_taken(library: Library, changed: Library) -> None:
    found, call = come(changed, handed(library))
    assert call.stop is None
    assert call.known == {"customer": "Ms Duarte", "order": "48213"}
    assert found.missing == (
        "The library has changed since, or is another version there.",
        "The topic “angry” is not in this library: choose one.",
        "“plus” is not asked for in this library: True",
        "1 ticked item is not in this library.",
    )


def test_a_topic_that_has_lost_the_step_begins_at_its_first(library: Library, changed: Library) -> None:
    found, call = come(changed, handed(library, replace(CALL, trail=CALL.trail[:2], topics=("late",))))
    assert call.stop is not None
    assert call.stop.place == Place("late", "look")
    assert "The step “beyond” of “Order is late” is not in this library: it begins at the first." in found.missing


def test_another_library_is_named(library: Library) -> None:
    found, _call = come(library, as_words(plain_packet(library="Otherwhere")))
    assert "It was made with another library: Otherwhere." in found.missing[0]


def test_a_call_without_a_topic_brings_its_values(library: Library) -> None:
    call = replace(CALL, trail=(), topics=(), at_home=True, marks=())
    found, restored = come(library, handed(library, call))
    assert restored.at_home
    assert restored.known == CALL.known
    assert found.about == ""


def test_a_call_that_looks_at_the_topics_goes_on_where_it_was(library: Library) -> None:
    _found, restored = come(library, handed(library, replace(CALL, at_home=True)))
    assert restored.stop == CALL.trail[-1]


def test_reason_and_promises_come_as_the_beginning_of_the_note(library: Library) -> None:
    promised = (("Call Ms Duarte back", "by 16:00"),)
    _found, call = come(library, handed(library, reason="A decision", insists=True, promised=promised))
    assert call.note.splitlines() == [
        "From Agent, Monday 23 November, 10:42: A decision",
        "The customer insists.",
        "Promised: Call Ms Duarte back, by 16:00",
        "Wants a window seat",
    ]


CARD = "4111 1111 1111 1111"


def test_no_card_number_goes_along(library: Library) -> None:
    call = replace(
        CALL,
        fills=(Fill("customer", CARD), Fill("order", "4111-1111-1111-1111")),
        marks=(Mark("late", "scan", "not_applicable", CARD),),
        note=f"card {CARD}",
    )
    words = handed(library, call, reason=CARD, promised=((CARD, CARD),))
    packet, _refused = packet_in(block.read(words))
    for said in (words, repr(packet)):
        assert "411111" not in "".join(sign for sign in said if sign.isalnum())


def test_a_card_number_that_somebody_sends_is_not_taken(library: Library) -> None:
    packet = plain_packet(note=CARD, reason=CARD, slots=(("customer", CARD),), promised=((CARD, CARD),))
    found, call = come(library, as_words(packet))
    assert "41111111" not in "".join(sign for sign in repr((found, call)) if sign.isalnum())


def test_a_packet_in_the_note_is_not_taken_for_the_one_it_goes_with(library: Library) -> None:
    other = handed(library, replace(CALL, fills=(Fill("customer", "Somebody else"),)))
    call = replace(CALL, note=f"as before:\n{other}")
    assert come(library, handed(library, call, reason=other))[1].known == CALL.known


def test_it_reads_the_same_to_people(library: Library) -> None:
    words = handed(library, reason="A decision", insists=True, promised=(("Ring", "at 4"),), may=("Refund up to €50",))
    assert words.split("\n\n[jobaid")[0] == (
        "Handover to: Team leader\n"
        "The customer is on the line, and is put through once the two of you have spoken.\n"
        "Why: A decision\n"
        "The customer insists.\n"
        "\n"
        "Customer's name: Ms Duarte\n"
        "Order number: 48213\n"
        "Caller is angry, at “Hear”\n"
        "Also on this call: Order is late\n"
        "Plus member: yes\n"
        "Done: Match order number and postcode\n"
        "Does not apply: Read the last scan (no scan yet)\n"
        "To do: Look up the route\n"
        "Steps: Look › Beyond my limit › Hear\n"
        "The customer said: “My money back”\n"
        "Promised: Ring, at 4\n"
        "I may give: Refund up to €50\n"
        "Note: Wants a window seat\n"
        "From: Agent, Monday 23 November, 10:42\n"
        "\n"
        "For jobaid: copy all of this, and press Ctrl Shift V there. Nobody needs to read the lines below."
    )


def test_the_words_around_a_broken_code_can_be_taken_as_the_note(library: Library) -> None:
    words = handed(library, reason="A decision")
    broken = words[: words.index("1]") + 40] + words[words.index("1]") + 41 :]
    with pytest.raises(UserFacing):
        taken(library, broken, SOON)
    found = words_taken(library, broken, SOON)
    assert found is not None
    assert "Why: A decision" in found.event.note
    assert "jobaid handover" not in found.event.note
    assert found.event.fills == ()


def test_a_broken_code_without_words_brings_nothing(library: Library) -> None:
    assert words_taken(library, "[jobaid handover 1]\nABC", SOON) is None


@pytest.mark.parametrize(("said", "shown"), [("\x1f", "a colleague"), ("Card 4111 1111 1111 1111", "•••• 1111")])
def test_from_whom_it_came_is_read_as_any_other_words_are(library: Library, said: str, shown: str) -> None:
    found, call = come(library, as_words(plain_packet(from_=said)))
    assert shown in found.from_
    assert shown in call.note
    assert "\x1f" not in call.note
    assert "4111 1111" not in found.from_


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(packet=PACKETS)
def test_any_packet_is_taken_as_far_as_it_goes(library: Library, packet: Packet) -> None:
    found, call = come(library, as_words(packet))
    slots = {slot.name for slot in library.frame.slots} if library.frame else set()
    assert set(call.known) <= slots
    assert call.stop is None or call.stop.place.topic in library.topics_by_id
    assert call.note.isprintable() or "\n" in call.note or "\t" in call.note or not call.note.isascii()
    assert all(line and "\n" not in line for line in found.missing)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(parts=st.dictionaries(st.sampled_from((*KEYS, "promised", "note")), JSON))
def test_any_json_is_taken_as_far_as_it_goes(library: Library, parts: dict[str, object]) -> None:
    import json

    come(library, block.written(json.dumps(parts).encode()))


def test_items_of_a_hostile_packet_are_only_ever_ticks(library: Library) -> None:
    items = (Ticked("late", "identity", "done"), Ticked("late", "../../x", "done"), Ticked("x" * 80, "y", "done"))
    found, call = come(library, as_words(plain_packet(items=items)))
    assert [mark.item for mark in call.marks] == ["identity"]
    assert "2 ticked items are not in this library." in found.missing
