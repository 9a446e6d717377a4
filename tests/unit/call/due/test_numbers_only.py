"""Times in a language whose words are not known."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobaid.call.due import Scene, read_line, time_words
from tests.unit.call.due.languages import german, spanish
from tests.unit.call.due.scenes import NOW, work
from tests.unit.call.due.test_phrases import LINES

WORDS = sorted(
    {
        word
        for table in (LINES, german.LINES, spanish.LINES)
        for line, _, _ in table
        for word in line.split()
        if any(map(str.isalpha, word)) and not any(map(str.isdigit, word))
    }
)
TYPED = st.one_of(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), st.text(st.characters(categories=["L"])))


def due(line: str, *, language: str = "pl", month_first: bool = False) -> str:
    reading = read_line(line, Scene(NOW, work(), time_words(language), month_first, "."))
    if reading.due is None:
        assert reading.asks is not None
        return f"asks {reading.asks.kind}"
    return f"{reading.due.at:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("zadzwonić 24.11. 18:00", "2026-11-24 18:00"),
        ("zadzwonić 24.11.2026 o 18:00", "2026-11-24 18:00"),
        ("2026-12-03 10:30 zadzwonić", "2026-12-03 10:30"),
        ("24. 11. 2026 18:00", "2026-11-24 18:00"),
        ("2026. 11. 24. 18:00", "2026-11-24 18:00"),
        ("24.11. klo 18.00", "2026-11-24 18:00"),
        ("24/11 18:00", "2026-11-24 18:00"),
        ("18:00", "2026-11-23 18:00"),
        ("24.11.", "2026-11-24 20:00"),
        ("zadzwonić jutro 18:00", "asks when"),
        ("zadzwonić 24.11.", "asks when"),
        ("call back tomorrow 18:00", "asks when"),
        ("call at 5", "asks when"),
        ("in 3 working days", "asks when"),
        ("3.12", "asks unclear"),
        ("24.11. lub 25.11. 18:00", "asks two"),
        ("30.2. 18:00", "asks no-such-day"),
        ("", "asks when"),
    ],
)
def test_only_digits_are_read(line: str, when: str) -> None:
    assert due(line) == when


def test_a_day_in_digits_stands_in_the_order_of_the_language() -> None:
    assert due("11/24 18:00", month_first=True) == "2026-11-24 18:00"
    assert due("3/5 18:00", language="ja", month_first=True) == "2027-03-05 18:00"


@settings(max_examples=300, deadline=None)
@given(TYPED, TYPED)
@example("zadzwonić jutro", "lub pojutrze")
def test_letters_never_move_the_day(before: str, after: str) -> None:
    assert due(f"{before} 24.11. 18:00 {after}") == "2026-11-24 18:00"


@settings(max_examples=200, deadline=None)
@given(TYPED)
@example("tomorrow")
def test_letters_beside_a_time_alone_make_it_none(words: str) -> None:
    assert due(f"{words} 18:00") == ("asks when" if words.strip() else "2026-11-23 18:00")
