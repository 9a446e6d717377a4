"""A call is handed over: what it says first, what it copies, and what it records."""

from dataclasses import asdict, replace
from datetime import timedelta

import pytest

from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.operations.before_handover import Instead
from jobaid.app.operations.handover import Handover, Reason
from jobaid.app.recording import entry_of, record_of
from jobaid.call import Handing
from jobaid.errors import UserFacing
from jobaid.journal.record import Stored
from jobaid.library.searching import engine_for
from jobaid.model.library import Library
from tests.libraries import ROOT, read
from tests.unit.app.packet.library import NOW


@pytest.fixture
def desk(library: Library) -> Desk:
    """A call at the step that is beyond the limit."""
    made = Desk("agent", lambda _library: NOW)
    made.take_library(library)
    made.open_topic("late", "beyond")
    made.fill("customer", "Ms Duarte")
    made.tick("late", "identity")
    return made


def instead(desk: Desk, reason: str, *, searching: bool = False) -> list[tuple[str, str]]:
    engine = engine_for(desk.library) if searching else None
    return [(one.kind, one.id) for one in Handover(desk).instead(reason, engine)]


@pytest.mark.parametrize(
    ("reason", "found"),
    [
        ("wants a refund of 50 euro", [("action", "refund")]),
        ("wants a refund", [("action", "refund")]),
        ("Money back, €49.90", [("action", "refund")]),
        ("wants a refund of 51 euro", []),
        ("refund of 1200", []),
        ("refund of 1.200", []),
        ("refund of 1,200", []),
        ("refund more than 40", []),
        ("refund US$40", []),
        ("wants a voucher", []),
        ("wants a gift of 10", [("action", "gift")]),
        ("angry about everything", []),
        ("", []),
    ],
)
def test_what_was_within_the_limit_is_said_first(desk: Desk, reason: str, found: list[tuple[str, str]]) -> None:
    assert instead(desk, reason) == found


def test_it_says_how_much_may_be_given(desk: Desk) -> None:
    assert Handover(desk).instead("a refund")[0] == Instead(
        "action", "refund", "Refund: you may give up to €50.00", "per case"
    )


def test_an_answer_that_exists_is_said_first(desk: Desk) -> None:
    assert instead(desk, "why does the tracking not move", searching=True) == [("faq", "stuck")]
    assert instead(desk, "the weather on mars", searching=True) == []


def test_an_answer_that_is_less_near_than_the_nearest_is_not_said_beside_it() -> None:
    desk = Desk("agent", lambda _library: NOW)
    desk.take_library(read(ROOT / "scripts_library").library)
    assert instead(desk, "cannot return opened plant", searching=True) == [("faq", "return-plant")]


def test_what_this_role_may_give_on_this_call_is_named_and_nothing_else(desk: Desk) -> None:
    assert Handover(desk).limits() == ("Refund up to €50.00",)


def test_handing_over_ends_the_call_and_keeps_the_reason(desk: Desk) -> None:
    handover = Handover(desk)
    assert handover.hand_over(handover.contacts()[0], Reason("wants 80 euro"))
    assert desk.call.ended == "escalated"
    assert desk.call.handed == (Handing("leader", "wants 80 euro", NOW),)


def test_it_is_taken_back_in_one(desk: Desk) -> None:
    handover = Handover(desk)
    before = desk.call
    handover.hand_over(handover.contacts()[0], Reason(insists=True))
    desk.undo()
    assert desk.call == before


def test_that_the_customer_insists_is_reason_enough(desk: Desk) -> None:
    handover = Handover(desk)
    handover.hand_over(None, Reason(insists=True))
    assert desk.call.handed == (Handing("", "The customer insists", NOW, insists=True),)


def test_a_library_without_such_an_end_lets_the_call_go_on(library: Library, desk: Desk) -> None:
    assert library.frame is not None
    desk.take_library(replace(library, frame=replace(library.frame, dispositions=library.frame.dispositions[:1])))
    assert not Handover(desk).hand_over(None, Reason("x"))
    assert desk.call.ended == ""
    assert len(desk.call.handed) == 1


def test_no_card_number_stands_in_the_reason(desk: Desk) -> None:
    Handover(desk).hand_over(None, Reason("card 4111 1111 1111 1111"))
    assert "41111111" not in desk.call.handed[0].reason.replace(" ", "")


def test_a_reason_is_one_line(desk: Desk) -> None:
    Handover(desk).hand_over(None, Reason("  wants\n more " + "x" * 999))
    assert desk.call.handed[0].reason.startswith("wants more xxx")
    assert len(desk.call.handed[0].reason) <= 300


def test_a_colleague_takes_it_over_as_a_call_of_its_own(library: Library, desk: Desk) -> None:
    handover = Handover(desk)
    words = handover.packet(handover.contacts()[0], Reason("wants 80 euro"))
    other = Desk("team-leader", lambda _library: NOW + timedelta(minutes=2))
    other.take_library(library)
    other.open_topic("late")
    running = other.call
    Handover(other).take_over(Handover(other).read(words))
    assert other.call.stop == desk.call.stop
    assert other.call.known == {"customer": "Ms Duarte"}
    assert other.call.from_ == "Agent, Monday 23 November, 10:42"
    assert [call.id for call in other.day.unfinished] == [running.id]
    assert other.critical_left() == ()
    other.undo()
    assert other.call == running


def test_a_text_without_a_packet_is_refused_in_words(desk: Desk) -> None:
    with pytest.raises(UserFacing):
        Handover(desk).read("Good morning")


def test_what_is_kept_of_both_reads_the_same_after_a_start(desk: Desk, library: Library) -> None:
    handover = Handover(desk)
    words = handover.packet(handover.contacts()[0], Reason("wants 80 euro"))
    kept: list[Entry] = []
    desk.keep_in(kept.extend)
    handover.hand_over(handover.contacts()[0], Reason("wants 80 euro"))
    handover.take_over(handover.read(words))
    stored = [Stored(seq, **asdict(record_of(entry))) for seq, entry in enumerate(kept)]
    assert [entry_of(one) for one in stored] == kept
