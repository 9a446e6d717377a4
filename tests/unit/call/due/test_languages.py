"""Times in languages other than English, on that Monday in Dublin."""

from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.call.due import Reading, Scene, read_line, time_words
from jobaid.call.due.spelling import plain
from tests.unit.call.due.languages import dutch, french, german, italian, portuguese, spanish
from tests.unit.call.due.scenes import NOW, work

LANGUAGES = {"de": german, "es": spanish, "fr": french, "it": italian, "nl": dutch, "pt": portuguese}
ENGLISH = ("tomorrow", "Friday", "Mon", "noon", "tonight", "asap", "next week", "in an hour", "end of day", "May")


def read(language: str, line: str) -> Reading:
    return read_line(line, Scene(NOW, work(), time_words(language), sign="." if language == "de" else "/"))


def due(language: str, line: str) -> str:
    reading = read(language, line)
    if reading.due is None:
        assert reading.asks is not None
        return f"asks {reading.asks.kind}"
    return f"{reading.due.at:%Y-%m-%d %H:%M}"


def rows(table: str) -> list[tuple[str, ...]]:
    return [(language, *row) for language, module in LANGUAGES.items() for row in getattr(module, table)]


@pytest.mark.parametrize(("language", "line", "do", "when"), rows("LINES"))
def test_a_line_as_people_say_it(language: str, line: str, do: str, when: str) -> None:
    assert (read(language, line).do, due(language, line)) == (do, when)


@pytest.mark.parametrize(("language", "line", "do", "when"), rows("LINES"))
def test_capitals_spaces_and_missing_accents_change_nothing(language: str, line: str, do: str, when: str) -> None:
    assert due(language, f"  {line.upper().replace(' ', '   ')} ") == when
    assert due(language, plain(line)) == when


@pytest.mark.parametrize(("language", "line", "asks"), rows("ASKED"))
def test_what_is_not_clear_is_asked(language: str, line: str, asks: str) -> None:
    assert due(language, line) == f"asks {asks}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_english_words_tell_no_time_in_another_language(language: str) -> None:
    assert {due(language, word) for word in ENGLISH} <= {"asks when", "asks vague"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", ["18:00 tomorrow", "Friday 18:00"])
def test_an_english_day_in_another_language_is_asked_about_and_not_left_out(language: str, line: str) -> None:
    assert due(language, line) == "asks when"


@pytest.mark.parametrize(("language", "module"), LANGUAGES.items())
def test_words_that_are_no_times_never_make_one(language: str, module: ModuleType) -> None:
    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.sampled_from(module.ORDINARY), max_size=9).map(" ".join))
    def none(line: str) -> None:
        assert read(language, line).due is None

    none()


@pytest.mark.parametrize(("language", "module"), LANGUAGES.items())
def test_the_day_that_was_typed_stays_whatever_stands_around_it(language: str, module: ModuleType) -> None:
    words = st.lists(st.sampled_from(module.ORDINARY), max_size=5).map(" ".join)

    @settings(max_examples=100, deadline=None)
    @given(words, words)
    def stays(before: str, after: str) -> None:
        when = due(language, f"{before}, 2026-12-03 10:30, {after}")
        assert when == "2026-12-03 10:30" or when.startswith("asks")

    stays()


@pytest.mark.parametrize(
    ("language", "line", "remark"),
    [
        ("es", "el próximo viernes", "coming-weekday"),
        ("fr", "vendredi prochain", "coming-weekday"),
        ("de", "nächsten Freitag", "next-weekday"),
        ("nl", "volgende vrijdag", "next-weekday"),
        ("de", "zwischen 14 und 16 Uhr", "until"),
        ("pt", "até domingo", "moved"),
    ],
)
def test_what_was_taken_for_granted_is_said(language: str, line: str, remark: str) -> None:
    reading = read(language, line)
    assert reading.due is not None
    assert remark in [one.kind for one in reading.due.remarks]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_a_language_are_read_in_it(language: str) -> None:
    words = time_words(language)
    for line in (*words.such_as, words.such_length, words.such_half):
        assert not due(language, line).startswith("asks")
