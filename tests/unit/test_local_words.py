"""Numbers and days as the language of a library writes them."""

from datetime import date
from decimal import Decimal

import pytest

from jobaid.local_words import (
    date_words,
    number_words,
    short_date_words,
    short_weekday_words,
    weekday_words,
)

THURSDAY = date(2026, 12, 3)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "Thursday 3 December"),
        ("en-IE", "Thursday 3 December"),
        ("en-US", "Thursday, December 3"),
        ("es-ES", "jueves, 3 de diciembre"),
        ("de-DE", "Donnerstag, 3. Dezember"),
        ("fr-FR", "jeudi 3 décembre"),
        ("pt-PT", "quinta-feira, 3 de dezembro"),
        ("hu-HU", "december 3., csütörtök"),
        ("ja-JP", "12月3日木曜日"),
    ],
)
def test_a_day_is_said_as_it_is_said_there(tag: str, words: str) -> None:
    assert weekday_words(THURSDAY, tag) == words


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en-IE", "Thursday 3 December 2026"),
        ("es-ES", "jueves, 3 de diciembre de 2026"),
        ("de-DE", "Donnerstag, 3. Dezember 2026"),
    ],
)
def test_a_day_of_another_year_is_said_with_it(tag: str, words: str) -> None:
    assert weekday_words(THURSDAY, tag, with_year=True) == words


@pytest.mark.parametrize(
    ("tag", "with_weekday", "with_year"),
    [
        ("en-IE", "Mon 23 Nov", "23 Nov 2026"),
        ("es-ES", "lun, 23 nov", "23 nov 2026"),
        ("de-DE", "Mo., 23. Nov.", "23. Nov. 2026"),
    ],
)
def test_a_day_in_short_has_the_signs_of_the_language(tag: str, with_weekday: str, with_year: str) -> None:
    assert (short_weekday_words(MONDAY, tag), short_date_words(MONDAY, tag)) == (with_weekday, with_year)


@pytest.mark.parametrize(
    ("tag", "words"),
    [("en-IE", "7 January 2027"), ("es-ES", "7 de enero de 2027"), ("de-DE", "7. Januar 2027")],
)
def test_a_date_is_said_with_its_year(tag: str, words: str) -> None:
    assert date_words(date(2027, 1, 7), tag) == words


@pytest.mark.parametrize(
    ("tag", "value", "words"),
    [
        ("en-IE", "4.50", "4.50"),
        ("en-ZA", "4.50", "4,50"),
        ("es-ES", "4.50", "4,50"),
        ("es-ES", "1500.5", "1500,5"),
        ("de-DE", "-0.125", "-0,125"),
        ("de-CH", "4.50", "4.50"),
    ],
)
def test_a_decimal_keeps_its_digits_and_gets_the_sign_of_the_language(tag: str, value: str, words: str) -> None:
    assert number_words(Decimal(value), tag) == words


def test_a_language_that_nobody_knows_has_the_words_of_english() -> None:
    assert weekday_words(THURSDAY, "xx") == "Thursday 3 December"
