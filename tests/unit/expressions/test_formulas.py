"""Formulas give exact numbers."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.expressions import NOT_ALLOWED, SYNTAX, Amount, Value, Values, evaluate_formula, parse_formula
from jobaid.expressions.bounds import MAX_NUMBER


def amount(source: str, **slots: Value | None) -> Amount:
    formula = parse_formula(source)
    assert formula.findings == ()
    return evaluate_formula(formula, Values(slots))


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("100 * passengers", Fraction(300)),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("1 / passengers", Fraction(1, 3)),
        ("1 / 3 * 3", Fraction(1)),
        ("2 + 3 * 4", Fraction(14)),
        ("(2 + 3) * 4", Fraction(20)),
        ("10 - 2 - 3", Fraction(5)),
        ("-passengers + 2.5", Fraction(-1, 2)),
        ("min(400, 100 * passengers, 350)", Fraction(300)),
        ("max(400, 100 * passengers)", Fraction(400)),
        ("123456789012.345", Fraction(123456789012345, 1000)),
    ],
)
def test_a_formula_is_reckoned_exactly(source: str, result: Fraction) -> None:
    assert amount(source, passengers=3) == Amount(result)


@pytest.mark.parametrize(
    "value", [None, "three", True, Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999"), 10**30]
)
def test_a_slot_without_a_usable_number_is_asked_for(value: Value | None) -> None:
    assert amount("100 * passengers + bags", passengers=value, bags=1) == Amount(None, ("passengers",))


def test_dividing_by_zero_is_told_and_not_an_error() -> None:
    trouble = amount("100 / passengers", passengers=0).trouble

    assert trouble is not None
    assert trouble.key == "expression.by_zero"


def test_a_result_beyond_all_sense_is_told() -> None:
    trouble = amount("a * a", a=MAX_NUMBER).trouble

    assert trouble is not None
    assert trouble.key == "expression.number_too_large"


numbers = st.decimals(min_value=-10_000, max_value=10_000, places=2, allow_nan=False)


@given(numbers, numbers, numbers)
def test_formulas_equal_the_arithmetic_of_fractions(a: Decimal, b: Decimal, c: Decimal) -> None:
    x, y, z = Fraction(a), Fraction(b), Fraction(c)

    assert amount("a + b * c - a", a=a, b=b, c=c).value == y * z
    assert amount("min(a, b) * max(b, c)", a=a, b=b, c=c).value == min(x, y) * max(y, z)
    assert amount("-(a - b) / c", a=a, b=b, c=c).value == (None if z == 0 else (y - x) / z)


@given(st.decimals(min_value=0, max_value=999_999, places=6, allow_nan=False))
def test_a_number_written_is_the_number_read(number: Decimal) -> None:
    assert amount(format(number, "f")).value == Fraction(number)


@pytest.mark.parametrize(
    ("source", "offset", "rule", "key"),
    [
        ("", 0, SYNTAX, "empty_formula"),
        ("100 *", 5, SYNTAX, "ends_early"),
        ("12 €", 3, SYNTAX, "sign"),
        ("1 / 0", 4, SYNTAX, "by_zero"),
        ("1,000", 0, NOT_ALLOWED, "not_allowed"),
        ("a // 2", 2, NOT_ALLOWED, "not_allowed"),
        ("a ** 2", 2, NOT_ALLOWED, "not_allowed"),
        ("a % 2", 2, NOT_ALLOWED, "not_allowed"),
        ("+a", 0, NOT_ALLOWED, "not_allowed"),
        ('"a"', 0, NOT_ALLOWED, "not_allowed"),
        ("true", 0, NOT_ALLOWED, "not_allowed"),
        ("fact.x", 0, NOT_ALLOWED, "not_allowed"),
        ("a > 2", 0, NOT_ALLOWED, "not_allowed"),
        ("a | upper", 0, NOT_ALLOWED, "not_allowed"),
        ("1 + abs(a)", 4, NOT_ALLOWED, "not_allowed"),
        ("min()", 0, NOT_ALLOWED, "min_max"),
        ("max(a, *b)", 0, NOT_ALLOWED, "min_max"),
        ("a.b", 1, NOT_ALLOWED, "part"),
    ],
)
def test_what_is_wrong_with_a_formula_is_found_at_its_place(source: str, offset: int, rule: str, key: str) -> None:
    (finding,) = parse_formula(source).findings

    assert (finding.offset, finding.rule, finding.message.key) == (offset, rule, f"expression.{key}")


def test_every_slot_of_a_formula_wants_a_number() -> None:
    uses = parse_formula("min(400, 100 * passengers)").uses

    assert [(use.name, use.offset, use.wanted) for use in uses] == [("passengers", 15, "number")]
