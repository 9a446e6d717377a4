"""What is typed above a list narrows it down."""

import pytest

from jobaid.app.filtering import fitting, fitting_by_name

ROWS = ["Larger text", "Smaller text", "Other library", "Customer and case", "Réouvrir le café", "客户 地址"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", [0, 1, 2, 3, 4, 5]),
        ("  ", [0, 1, 2, 3, 4, 5]),
        ("l", [0, 2, 4]),
        ("te", [0, 1]),
        ("te sm", [1]),
        ("LIB", [2]),
        ("case cust", [3]),
        ("cafe", [4]),
        ("reouv", [4]),
        ("地址", [5]),
        ("xyz", []),
    ],
)
def test_every_typed_word_begins_a_word_of_the_row(typed: str, expected: list[int]) -> None:
    assert fitting(typed, ROWS) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("smaler", [1]), ("lbrary", [2]), ("custmoer", [3]), ("lib oter", [2]), ("tex", [0, 1]), ("xar", [])],
)
def test_a_slip_is_forgiven_where_nothing_fits(typed: str, expected: list[int]) -> None:
    assert fitting(typed, ROWS) == expected


def test_a_row_that_fits_is_not_crowded_by_rows_that_nearly_do() -> None:
    assert fitting("note", ["Note", "Nose", "Notes"]) == [0, 2]


def test_what_is_found_by_another_word_comes_after_what_is_called_so() -> None:
    rows = [("Always on top", "pin, note"), ("Note", "pen"), ("Write a note", "memo")]
    assert fitting_by_name("note", rows) == [1, 2, 0]
    assert fitting_by_name("pin", rows) == [0]
    assert fitting_by_name("top pin", rows) == [0]
