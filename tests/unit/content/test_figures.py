"""A declared figure is found however it is written: as in the file, or as the language of the library writes it."""

from datetime import date
from decimal import Decimal

import pytest

from jobaid.content.figures import pattern_of_facts
from jobaid.model.fact import Fact
from jobaid.model.origin import Origin
from jobaid.model.values import FactValue


def found(words: str, value: FactValue, unit: str, tag: str) -> str:
    facts = [Fact(id="fact", value=value, unit=unit, origin=Origin("facts.toml"))]
    pattern, _ids = pattern_of_facts(facts, "EUR", tag)
    assert pattern is not None
    match = pattern.search(words)
    return match.group() if match else ""


@pytest.mark.parametrize("tag", ["es-ES", "de-DE"])
@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("4.95", "4,95 €"),
        ("4.95", "4.95 €"),
        ("4.95", "€4,95"),
        ("4.5", "4,50 EUR"),
        ("4.50", "4,5 €"),
        ("1500.5", "1500,5 €"),
        ("1500.5", "1.500,5 €"),
        ("1500.5", "1.500,50 €"),
        ("1500.5", "1500,50 €"),
        ("1500.5", "1500.5 €"),
    ],
)
def test_money_is_found_as_it_is_written_there_and_in_the_file(tag: str, value: str, written: str) -> None:
    assert found(f"Son {written} en total", Decimal(value), "EUR", tag) == written


@pytest.mark.parametrize(
    ("tag", "written"),
    [("en-IE", "€1,500.50"), ("en-IE", "1500.50 euro"), ("fr-FR", "1\u202f500,50 €"), ("fr-FR", "1 500,5 €")],
)
def test_thousands_are_parted_as_the_language_parts_them(tag: str, written: str) -> None:
    assert found(f"x {written} x", Decimal("1500.5"), "euro", tag) == written


@pytest.mark.parametrize(("tag", "written"), [("es-ES", "1.500 puntos"), ("en-IE", "1,500 puntos")])
def test_a_whole_number_is_found_with_its_thousands_parted(tag: str, written: str) -> None:
    assert found(f"x {written} x", 1500, "puntos", tag) == written


@pytest.mark.parametrize(
    ("words", "value"),
    [("14,95 €", "4.95"), ("4,951 €", "4.95"), ("€4,959", "4.95"), ("1.500 €", "1.5"), ("11.500,50 €", "1500.5")],
)
def test_a_figure_within_another_one_is_none(words: str, value: str) -> None:
    assert not found(words, Decimal(value), "EUR", "es-ES")


def test_what_is_no_number_is_found_as_it_is() -> None:
    assert found("de 2.5 a 3 días", "2.5 a 3", "días", "es-ES") == "2.5 a 3 días"
    assert found("2026-12-03 h", date(2026, 12, 3), "h", "es-ES") == "2026-12-03 h"


@pytest.mark.parametrize("value", [10**400, Decimal("1e40"), Decimal("inf"), Decimal("-0.5"), 0])
def test_any_number_can_be_looked_for(value: FactValue) -> None:
    assert found(f"x {value} h", value, "h", "es-ES") or isinstance(value, Decimal)
