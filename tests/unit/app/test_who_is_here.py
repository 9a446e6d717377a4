"""The role in force, and where it comes from."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jobaid.app.operations.who_is_here import in_force, name_of, people_of
from jobaid.messages import text
from jobaid.model.library import Library
from tests.libraries import read

TODAY, AWAY = date(2026, 11, 23), date(2026, 12, 24)


@pytest.fixture(scope="module")
def library() -> Library:
    return read(Path("scripts_library")).library


@pytest.mark.parametrize(
    ("wanted", "person", "today", "role", "source"),
    [
        ("", "desk-1", TODAY, "agent", "people"),
        ("", "nobody-knows", TODAY, "trainee", "unknown"),
        ("", "", TODAY, "trainee", "unknown"),
        ("senior-agent", "desk-1", TODAY, "senior-agent", "set"),
        ("no-such-role", "desk-1", TODAY, "agent", "people"),
        ("", "shift-lead-late", AWAY, "team-leader", "people"),
    ],
)
def test_a_role_that_is_set_comes_before_people_toml(
    library: Library, wanted: str, person: str, today: date, role: str, source: str
) -> None:
    found = in_force(library, wanted, person, today)
    assert found.role is not None
    assert (found.role.id, found.source) == (role, source)


def test_it_says_where_the_role_comes_from(library: Library) -> None:
    found = in_force(library, "", "desk-1", TODAY)
    assert found.words is not None
    assert text(found.words) == "Agent · from people.toml"


def test_nobody_is_told_to_be_missing_from_the_list_of_a_sample_or_from_none(library: Library) -> None:
    for found in (
        in_force(library, "", "nobody-knows", TODAY, is_sample=True),
        in_force(replace(library, people=()), "", "nobody-knows", TODAY),
    ):
        assert found.words is not None
        assert text(found.words) == "Trainee · the lowest role"
        assert "no list of people with you on it" in text(found.advice)


def test_who_is_missing_from_the_list_is_told(library: Library) -> None:
    found = in_force(library, "", "nobody-knows", TODAY)
    assert found.words is not None
    assert text(found.words) == "Trainee · you are not in people.toml"
    assert "not on the list" in text(found.advice)


def test_without_a_library_there_is_no_role() -> None:
    assert in_force(Library(), "agent", "desk-1", TODAY).words is None


def test_everybody_can_be_chosen_with_their_role(library: Library) -> None:
    assert ("desk-1", "Desk 1", "Agent") in people_of(library, TODAY)
    assert name_of(library, "desk-1") == "Desk 1"
    assert name_of(library, "nobody-knows") == "nobody-knows"
