"""What comes from a CRM: it opens and fills on the right call, or waits for the agent's word."""

from pathlib import Path

import pytest

from jobaid.app.desk import Desk
from jobaid.app.operations.screen_pop import Pop, ScreenPops, read_pop
from jobaid.library.catalogue import Catalogue
from jobaid.messages import text
from jobaid.model.library import Library
from tests.journeys.calls import FILES_OF_CALLS
from tests.libraries import write
from tests.unit.app.clock import Clock
from tests.unit.app.desks import at

DUARTE = (("customer", "Ms Duarte"), ("order", "4711"))
OTHER = (("customer", "Mr Novak"), ("order", "9000"))
JUMPY = """
[topic]
title = "Jumps about"
[[script]]
id = "first"
say = "Hello {{ customer }}."
jump = [{ when = "wish == 'money back'", end = "done" }]
commitment = { do = "Call {{ customer }}", due = "today" }
go = "second"
[[script]]
id = "second"
say = "Bye."
end = "done"
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(tmp_path_factory.mktemp("calls"))


def library_of(folder: Path) -> Library:
    catalogue = Catalogue(write(folder, FILES_OF_CALLS | {"topics/jumpy.toml": JUMPY}))
    catalogue.refresh()
    return catalogue.contents.library


@pytest.fixture
def desk(library: Library) -> Desk:
    made = Desk(clock=Clock())
    made.take_library(library)
    return made


def pop(desk: Desk, topic: str = "", slots: tuple[tuple[str, str], ...] = (), case: str = "") -> Pop:
    return read_pop(desk.library, topic, slots, case)


def test_on_a_blank_call_it_fills_and_opens(desk: Desk) -> None:
    assert ScreenPops(desk).take(pop(desk, "late", DUARTE))
    assert at(desk) == "late/look"
    assert desk.call.known == {"customer": "Ms Duarte", "order": "4711"}


def test_it_is_undone_in_one_go(desk: Desk) -> None:
    ScreenPops(desk).take(pop(desk, "late", DUARTE))
    desk.undo()
    assert desk.call.is_blank
    assert not desk.can_undo


def test_the_case_goes_where_the_library_keeps_the_case(desk: Desk) -> None:
    assert pop(desk, case="4711").values == (("order", "4711"),)


def test_a_case_given_twice_is_refused(desk: Desk) -> None:
    read = pop(desk, slots=DUARTE, case="4712")
    assert read.values == DUARTE
    assert [one.key for one in read.refused] == ["pop.case-twice"]


def test_what_is_not_known_is_refused_and_the_rest_is_read(desk: Desk) -> None:
    read = pop(desk, "gone", (("customer", "Ms Duarte"), ("colour", "red"), ("ready_by", "never"), ("wish", "a car")))
    assert (read.topic, read.values) == ("", (("customer", "Ms Duarte"),))
    said = " ".join(text(one) for one in read.refused)
    assert all(words in said for words in ("gone", "colour", "time of the call-back", "what the customer wants"))


def test_values_are_read_as_their_slots_want_them(desk: Desk) -> None:
    assert pop(desk, slots=(("ready_by", "6pm"), ("wish", "MONEY"))).values == (
        ("ready_by", "18:00"),
        ("wish", "money back"),
    )


def test_without_a_library_everything_is_refused() -> None:
    read = read_pop(Library(), "late", DUARTE, "1")
    assert (read.topic, read.values, len(read.refused)) == ("", (), 4)


def test_for_the_same_customer_it_fills_on_the_call_in_front(desk: Desk) -> None:
    desk.fill("customer", "Ms Duarte")
    assert ScreenPops(desk).take(pop(desk, "late", DUARTE))
    assert desk.call.known["order"] == "4711"
    assert at(desk) == "late/look"


def test_a_topic_that_is_open_goes_on_where_it_is(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    desk.answer(1)
    assert at(desk) == "late/moving"
    pops.take(pop(desk, "late", DUARTE))
    assert at(desk) == "late/moving"
    desk.open_topic("broken")
    pops.take(pop(desk, "late", DUARTE))
    assert at(desk) == "late/moving"


def test_a_topic_alone_is_asked_about_too(desk: Desk) -> None:
    desk.fill("customer", "Ms Duarte")
    pops = ScreenPops(desk)
    assert not pops.take(pop(desk, "broken"))
    pops.same()
    assert at(desk) == "broken/sorry"
    assert pops.take(pop(desk, "broken"))


def test_nothing_but_raising_the_window_asks_nothing(desk: Desk) -> None:
    desk.fill("customer", "Ms Duarte")
    assert ScreenPops(desk).take(pop(desk, ""))


@pytest.mark.parametrize("slots", [OTHER, (("wish", "another one"),), (("order", "9000"),)])
def test_for_another_customer_or_nobody_named_it_waits_and_nothing_is_mixed(
    desk: Desk, slots: tuple[tuple[str, str], ...]
) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    before = desk.call
    assert not pops.take(pop(desk, "broken", slots))
    assert desk.call == before


def test_on_a_call_of_nobody_known_it_asks_too(desk: Desk) -> None:
    desk.open_topic("late")
    assert not ScreenPops(desk).take(pop(desk, "", DUARTE))


def test_it_says_whom_it_is_about(desk: Desk) -> None:
    desk.open_topic("late")
    pops = ScreenPops(desk)
    pops.take(pop(desk, "", (*OTHER, ("wish", "money back"))))
    assert pops.who() == "Mr Novak · 9000"


def test_the_same_caller_gets_it_filled_in_here(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    before = desk.call
    pops.take(pop(desk, "broken", OTHER))
    pops.same()
    assert (desk.call.id, at(desk)) == (before.id, "broken/sorry")
    assert desk.call.known == dict(OTHER)
    assert desk.day.question is None


def test_another_caller_gets_a_call_of_their_own(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    desk.note("before")
    pops.take(pop(desk, "broken", OTHER))
    desk.answer(1)
    desk.note("after it came")
    pops.other()
    (old,) = desk.day.unfinished
    assert (old.known, old.note, old.stop and old.stop.place.step) == (dict(DUARTE), "after it came", "moving")
    assert (desk.call.known, at(desk), desk.call.note) == (dict(OTHER), "broken/sorry", "")


def test_another_caller_whose_call_is_open_has_it_taken_up(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    theirs = desk.call.id
    desk.next_caller()
    pops.take(pop(desk, "broken", OTHER))
    assert not pops.take(pop(desk, "late", DUARTE))
    pops.other()
    assert desk.call.id == theirs
    assert len(desk.day.calls) == 2


def test_another_caller_whose_call_has_ended_begins_a_new_one(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    ended = desk.call.id
    desk.end("resolved")
    desk.next_caller()
    pops.take(pop(desk, "broken", OTHER))
    pops.take(pop(desk, "late", DUARTE))
    pops.other()
    assert desk.call.id != ended
    assert (desk.call.known, desk.call.ended) == (dict(DUARTE), "")


def test_what_is_left_alone_is_never_used(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    before = desk.call
    pops.take(pop(desk, "broken", OTHER))
    pops.leave()
    pops.same()
    pops.other()
    assert desk.call == before


def test_a_clean_slate_has_it_without_asking(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    pops.take(pop(desk, "broken", OTHER))
    assert not pops.settle()
    desk.next_caller()
    assert pops.settle()
    assert desk.call.known == dict(OTHER)


def test_after_the_end_of_a_call_it_asks_even_for_the_same_customer(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "late", DUARTE))
    desk.end("done")
    assert not pops.take(pop(desk, "late", DUARTE))
    pops.same()
    assert not desk.call.ended


def test_it_neither_ends_a_call_nor_says_words_that_promise(desk: Desk) -> None:
    pops = ScreenPops(desk)
    pops.take(pop(desk, "jumpy", (("customer", "Ms Duarte"),)))
    assert at(desk) == "jumpy/first"
    pops.take(pop(desk, "", (("customer", "Ms Duarte"), ("wish", "money back"))))
    assert (at(desk), desk.call.ended, desk.call.promises) == ("jumpy/first", "", ())
    desk.next_caller()
    pops.take(pop(desk, "jumpy", (("customer", "Mr Novak"), ("wish", "money back"))))
    assert (desk.call.ended, desk.call.known["wish"], desk.call.at_home) == ("", "money back", True)
