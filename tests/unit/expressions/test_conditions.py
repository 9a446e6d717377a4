"""Conditions hold, do not hold, or are not known, and say what to ask."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.expressions import NOT_ALLOWED, SYNTAX, Outcome, Value, Values, evaluate_condition, parse_condition


def outcome(source: str, **slots: Value | None) -> Outcome:
    condition = parse_condition(source)
    assert condition.findings == ()
    return evaluate_condition(condition, Values(slots, {"free_from": Decimal(50), "carrier": "DHL"}))


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("high_value and order_value > 50", True),
        ("order_value > 50.5", True),
        ("order_value == 60.00", True),
        ("order_value != 60", False),
        ("order_value > fact.free_from", True),
        ("50 <= order_value < 60", False),
        ("50 <= order_value <= 60", True),
        ("balance < -5", True),
        ('tier == "gold"', True),
        ('tier == "Gold"', False),
        ('tier | upper == "GOLD"', True),
        ('tier in ["silver", "gold"]', True),
        ('tier not in ["silver", "gold"]', False),
        ('tier in ("silver", "bronze")', False),
        ("order_value in [1, 60]", True),
        ("not high_value", False),
        ("high_value == true", True),
        ("(high_value or x) and not (tier == 'silver')", True),
        ("tier is defined", True),
        ("missing is defined", False),
        ("missing is not defined", True),
        ("missing | default(3) > 2", True),
        ("order_value", True),
        ("zero", False),
        ("true", True),
    ],
)
def test_a_condition_is_decided(source: str, holds: bool) -> None:
    slots: dict[str, Value] = {"high_value": True, "order_value": Decimal(60), "tier": "gold", "balance": -6, "zero": 0}

    assert outcome(source, **slots) == Outcome(holds)


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("a and b", ("a", "b")),
        ("a and true", ("a",)),
        ("b or c or a", ("b", "c", "a")),
        ("a > known", ("a",)),
        ("b or (a and b)", ("b", "a")),
        ("not a", ("a",)),
        ("a > b", ("a", "b")),
        ("1 < a < 3", ("a",)),
        ('a in ["x"]', ("a",)),
        ("fact.gone > 1", ()),
        ("fact.gone > a", ("a",)),
        ("known > 1", ("known",)),
        ("known == 1", ("known",)),
        ("known in [1, 2]", ("known",)),
        ("flag > 0", ("flag",)),
        ("flag == 1", ("flag",)),
        ("blank", ("blank",)),
    ],
)
def test_what_is_not_known_is_asked_for(source: str, asks: tuple[str, ...]) -> None:
    assert outcome(source, known="words", flag=True, blank="  ", a=None) == Outcome(None, asks)


def test_what_an_unknown_cannot_change_is_decided_all_the_same() -> None:
    assert outcome("a and false") == Outcome(False)
    assert outcome("true or a") == Outcome(True)
    assert outcome("a > 1 and known > 5", known=1) == Outcome(False)


@given(st.sampled_from([True, False, None]), st.sampled_from([True, False, None]))
def test_conditions_follow_kleenes_logic(a: bool | None, b: bool | None) -> None:
    order: list[bool | None] = [False, None, True]
    least, most = min(a, b, key=order.index), max(a, b, key=order.index)

    assert outcome("a and b", a=a, b=b).value is least
    assert outcome("a or b", a=a, b=b).value is most
    assert outcome("not (a and b)", a=a, b=b) == outcome("not a or not b", a=a, b=b)


@given(st.dictionaries(st.sampled_from("abc"), st.booleans()))
def test_an_answer_given_early_stays_whatever_is_learned_later(known: dict[str, bool]) -> None:
    source = "(a and not b) or (b and c) or not (a or c)"
    early = outcome(source, **known).value
    missing = [name for name in "abc" if name not in known]
    later = {
        outcome(source, **known, **dict(zip(missing, filled, strict=True))).value
        for filled in product([True, False], repeat=len(missing))
    }

    assert early is None or later == {early}


values = st.one_of(st.none(), st.booleans(), st.integers(), st.decimals(), st.text())


@given(values, values, st.sampled_from(["==", "!=", "<", "<=", ">", ">="]))
def test_no_two_values_make_a_comparison_fail(left: Value | None, right: Value | None, sign: str) -> None:
    found = outcome(f"a {sign} b", a=left, b=right)

    assert found.value in {True, False, None}
    assert (found.value is None) == bool(found.asks)


@pytest.mark.parametrize(
    ("source", "offset", "rule", "key"),
    [
        ("", 0, SYNTAX, "empty_condition"),
        ("  ", 0, SYNTAX, "empty_condition"),
        ("{{ a }}", 0, SYNTAX, "no_braces"),
        ("a = 1", 2, SYNTAX, "single_equals"),
        ("a b", 2, SYNTAX, "two_words"),
        ("a >", 3, SYNTAX, "ends_early"),
        ("a && b", 2, SYNTAX, "sign"),
        ("a + 1 > 2", 2, NOT_ALLOWED, "not_allowed"),
        ("a if b else c", 0, NOT_ALLOWED, "not_allowed"),
    ],
)
def test_what_is_wrong_with_a_condition_is_found_at_its_place(source: str, offset: int, rule: str, key: str) -> None:
    (finding,) = parse_condition(source).findings

    assert (finding.offset, finding.rule, finding.message.key) == (offset, rule, f"expression.{key}")


def test_a_condition_with_findings_is_never_evaluated() -> None:
    with pytest.raises(ValueError, match="finding"):
        evaluate_condition(parse_condition("a = 1"), Values())


def test_a_value_of_another_kind_is_a_bug() -> None:
    with pytest.raises(TypeError, match="float"):
        Values({"a": 1.5})  # type: ignore[dict-item]
