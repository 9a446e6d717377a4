"""The right contact first, whether they are there, and what to do then."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobaid.app.operations.contacts import Contacts, ContactShown
from jobaid.call import CallState, Stop
from jobaid.model.library import Library
from tests.libraries import read, write
from tests.unit.app.packet.library import BEYOND, CALL, FILES, LOOK, NOW

AT_THE_STEP = replace(CALL, trail=(Stop(BEYOND),), topics=("late",))
AT_LOOK = replace(CALL, trail=(Stop(LOOK),), topics=("late",))
NOTHING = CallState(number=1, started=NOW)


def order(library: Library, call: CallState, reason: str = "", now: datetime = NOW) -> list[str]:
    return [one.contact.id for one in Contacts(library, now).for_call(call, reason)]


def one(library: Library, contact: str, now: datetime = NOW, call: CallState = AT_THE_STEP) -> ContactShown:
    return next(one for one in Contacts(library, now).for_call(call) if one.contact.id == contact)


def with_contacts(folder: Path, *contacts: str) -> Library:
    listed = "contact = [\n" + ",\n".join(contacts) + "\n]\n"
    return read(write(folder, {**FILES, "contacts.toml": listed})).library


def test_the_contact_of_the_step_stands_first(library: Library) -> None:
    assert order(library, AT_THE_STEP)[0] == "leader"


def test_who_another_step_of_the_topic_names_comes_before_others(library: Library) -> None:
    assert order(library, AT_LOOK)[0] == "leader"


def test_what_the_reason_says_brings_who_is_for_it(library: Library) -> None:
    assert order(library, NOTHING, "the parcel is lost")[0] == "delivery"
    assert order(library, NOTHING, "customer is very angry")[0] == "leader"


def test_what_the_topic_is_about_brings_who_is_for_it(library: Library) -> None:
    at_noon = order(library, AT_LOOK, now=NOW.replace(hour=13))
    assert at_noon.index("delivery") < at_noon.index("duty")


def test_who_only_gets_a_message_now_stands_below_who_is_there(library: Library) -> None:
    assert order(library, AT_LOOK) == ["leader", "duty", "delivery", "payments"]


def test_who_is_there_for_the_reason_comes_before_a_closed_desk_that_the_step_names(tmp_path: Path) -> None:
    script = FILES["topics/late.toml"].replace('handover = "leader"', 'handover = "delivery"')
    named = read(write(tmp_path, {**FILES, "topics/late.toml": script})).library
    assert order(named, AT_THE_STEP)[0] == "delivery"
    assert order(named, AT_THE_STEP, "wants the managers")[0] == "duty"


def test_who_is_closed_stands_below_those_who_are_there(library: Library) -> None:
    assert order(library, NOTHING, "payments taken twice")[-1] == "payments"


def test_a_message_can_be_left_at_any_time(library: Library) -> None:
    assert one(library, "delivery").state == "closed"
    assert one(library, "delivery").takes_now


def test_while_the_contact_of_the_step_is_closed_who_stands_in_is_first(library: Library) -> None:
    evening = NOW.replace(hour=21)
    first = Contacts(library, evening).for_call(AT_THE_STEP)[0]
    assert (first.contact.id, first.instead_of, first.state) == ("duty", "Team leader", "open")
    assert one(library, "leader", evening).hours == "closed until tomorrow 08:00"


def test_at_night_nobody_is_there_and_nothing_breaks(library: Library) -> None:
    night = NOW.replace(hour=3)
    assert Contacts(library, night).there("leader") is None
    assert len(order(library, AT_THE_STEP, now=night)) == 4


@pytest.mark.parametrize(
    ("hours", "now", "said"),
    [
        ("Mon-Fri 08:00-20:00", NOW, "there until 20:00"),
        ("Mon-Fri 12:00-18:00", NOW, "closed until 12:00"),
        ("Mon-Fri 08:00-10:00", NOW, "closed until tomorrow 08:00"),
        ("Thu 09:00-17:00", NOW, "closed until Thursday 09:00"),
        ("Mon 08:00-10:00", NOW, "closed until Monday 30 November 08:00"),
        ("Every day, day and night", NOW, "there day and night"),
        ("Mon-Fri 08:00-24:00, Tue 00:00-06:00", NOW, "there until 06:00"),
        ("Mon-Fri 22:00-06:00", NOW.replace(hour=23), "there until 06:00"),
        ("Mon-Fri 08:00-20:00", datetime(2026, 12, 24, 21, tzinfo=UTC), "closed until Monday 08:00"),
        ("when the sun shines", NOW, "when the sun shines"),
    ],
)
def test_hours_are_said_as_they_are_now(tmp_path: Path, hours: str, now: datetime, said: str) -> None:
    library = with_contacts(tmp_path, f'{{ id = "a", name = "A", for = "b", hours = "{hours}" }}')
    if now.month == 12:
        frame = FILES["library.toml"].replace("slot =", 'holiday = [{ date = 2026-12-25, name = "Christmas" }]\nslot =')
        library = read(write(tmp_path, {"library.toml": frame})).library
    assert one(library, "a", now).hours == said


def test_without_hours_nobody_is_said_to_be_closed(tmp_path: Path) -> None:
    library = with_contacts(tmp_path, '{ id = "a", name = "A", for = "b" }')
    assert (one(library, "a").state, one(library, "a").hours, one(library, "a").takes_now) == ("", "", True)


@pytest.mark.parametrize(
    ("transfer", "does"),
    [
        ("warm", "Warm: call Queue 7, tell them the story, and put the customer through"),
        ("cold", "Cold: put the customer through to Queue 7"),
        ("message", "Message: paste it into Queue 7"),
    ],
)
def test_it_says_what_to_do(tmp_path: Path, transfer: str, does: str) -> None:
    contact = f'{{ id = "a", name = "A", for = "b", reach = "Queue 7", transfer = "{transfer}" }}'
    assert one(with_contacts(tmp_path, contact), "a").does == does


def test_contacts_that_stand_in_in_a_circle_end_somewhere(tmp_path: Path) -> None:
    library = with_contacts(
        tmp_path,
        '{ id = "leader", name = "A", for = "b", hours = "Sun 8-9", away = "b" }',
        '{ id = "b", name = "B", for = "b", hours = "Sun 8-9", away = "leader" }',
    )
    assert Contacts(library, NOW).there("leader") is None
    assert order(library, AT_THE_STEP)[0] == "leader"


def test_a_contact_that_is_no_more_is_nobody(library: Library) -> None:
    assert Contacts(library, NOW).there("gone") is None
