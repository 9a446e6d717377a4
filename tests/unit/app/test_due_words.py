"""Times typed in the language of a library, and what is said about them."""

from dataclasses import replace
from datetime import datetime

import pytest

from jobaid.app.operations.due_words import ReadBack, due_of, example, read_back
from jobaid.call.due import work_time
from jobaid.model.library import Library
from tests.libraries import ROOT, read


@pytest.fixture(scope="module")
def sample() -> Library:
    return read(ROOT / "scripts_library").library


def typed(sample: Library, locale: str, line: str) -> ReadBack:
    """What is understood on Monday 23 November 2026 at 15:40."""
    assert sample.frame is not None
    library = replace(sample, frame=replace(sample.frame, locales=(locale,)))
    now = datetime(2026, 11, 23, 15, 40, tzinfo=work_time(library.frame).zone)
    return read_back(library, line, now)


@pytest.mark.parametrize(
    ("locale", "line", "day"),
    [
        ("es", "llamar el 2/12 a las 10:30", 2),
        ("de-AT", "3. Dez 10:00", 3),
        ("fr", "rappeler mar 24 nov 10h30", 24),
        ("nl", "24-11 18:00", 24),
        ("hu", "12. 3. 18:00", 3),
        ("sv", "3/12 18:00", 3),
        ("ja", "12/3 18:00", 3),
    ],
)
def test_a_date_is_read_in_the_words_and_the_order_of_the_library(
    sample: Library, locale: str, line: str, day: int
) -> None:
    due = typed(sample, locale, line).due
    assert due is not None
    assert due.day == day


@pytest.mark.parametrize(
    ("locale", "line", "such"),
    [
        ("en-GB", "call soon", "within 3 hours"),
        ("es", "llamar cuanto antes", "en 3 horas"),
        ("de", "bald anrufen", "in 3 Stunden"),
        ("es", "llamar", "mañana a las 18:00”, “en 3 días laborables”"),
        ("de", "2 h", "morgen 18:00"),
        ("it", "lunedì 10:00", "oggi"),
        ("pl", "zadzwonić jutro 18:00", "24.11.2026 18:00"),
        ("sv", "ring", "2026-11-24 18:00"),
        ("ja", "電話", "2026-11-24 18:00"),
        ("en", "call", "tomorrow 6pm”, “in 3 working days”, “Friday noon”"),
    ],
)
def test_what_is_asked_shows_how_it_is_typed_in_that_language(
    sample: Library, locale: str, line: str, such: str
) -> None:
    back = typed(sample, locale, line)
    assert such in " ".join((back.asks, *back.remarks))


@pytest.mark.parametrize("locale", ["pl", "sv", "cs", "hu", "ja", "ko", "fi", "tr", "da", "lt", "zh"])
def test_the_example_in_digits_is_read(sample: Library, locale: str) -> None:
    example = typed(sample, locale, "").asks.split("“")[1].split("”")[0]
    back = typed(sample, locale, example)
    assert back.due is not None
    assert (back.due.month, back.due.day) == (11, 24)


@pytest.mark.parametrize(("locale", "line"), [("es", "viernes a las 10:30"), ("en", "Friday at 10:30")])
def test_what_was_typed_is_not_said_to_be_read_so(sample: Library, locale: str, line: str) -> None:
    assert typed(sample, locale, line).remarks == ()


@pytest.mark.parametrize("locale", ["es", "de", "fr", "pt", "it", "nl", "en"])
def test_the_day_that_is_shown_can_be_typed_as_it_is(sample: Library, locale: str) -> None:
    shown = typed(sample, locale, "2026-12-03 18:00")
    again = typed(sample, locale, shown.when.split(" · ")[0].replace(",", ""))
    assert again.due == shown.due


def test_the_time_of_a_step_is_read_in_the_language_of_the_library(sample: Library) -> None:
    assert sample.frame is not None
    library = replace(sample, frame=replace(sample.frame, locales=("es",)))
    now = datetime(2026, 11, 23, 15, 40, tzinfo=work_time(library.frame).zone)
    assert due_of(library, "en 2 días laborables", now) is not None
    assert due_of(library, "in 2 working days", now) is None


@pytest.mark.parametrize(
    ("locale", "shown"),
    [("en-IE", "Call back tomorrow 6pm"), ("es-ES", "mañana a las 18:00"), ("de-DE", "morgen 18:00")],
)
def test_the_example_of_a_promise_is_in_the_language_of_the_library(sample: Library, locale: str, shown: str) -> None:
    assert sample.frame is not None
    library = replace(sample, frame=replace(sample.frame, locales=(locale,)))
    assert example(library, datetime(2026, 11, 23, 15, 40, tzinfo=work_time(library.frame).zone)) == shown


@pytest.mark.parametrize("locale", ["pl-PL", "sv-SE", "ja-JP", "es-ES", "nl-NL"])
def test_the_example_of_a_promise_is_understood(sample: Library, locale: str) -> None:
    assert sample.frame is not None
    library = replace(sample, frame=replace(sample.frame, locales=(locale,)))
    line = example(library, datetime(2026, 11, 23, 15, 40, tzinfo=work_time(library.frame).zone))
    assert typed(sample, locale, line).due is not None
