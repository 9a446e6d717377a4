"""Whatever is typed, reading and evaluating it neither fails nor gives anything that was not passed in."""

import random
from decimal import Decimal

import pytest

from jobaid.expressions import (
    Values,
    evaluate_condition,
    evaluate_formula,
    parse_condition,
    parse_formula,
    parse_template,
)
from jobaid.expressions.bounds import MAX_FINDINGS, MAX_NUMBER, MAX_OUTPUT
from jobaid.messages import text
from jobaid.rendering import SegmentKind, render, slots_to_fill

OPEN = [
    "{{ ",
    "{% ",
    "{# ",
    "{{- ",
    "{%- ",
    "{% if ",
    "{% elif ",
    "{% else %}",
    "{% endif %}",
    "{% raw %}",
    "{% endraw %}",
]
CLOSE = [" }}", " %}", " #}", " -}}", " -%}", "}", "{", "%"]
NAMES = ["a ", "amount ", "flag ", "fact", "fact.days ", "__class__", "range", "ｆact ", "self ", "Ünd "]
WORDS = [
    "and ",
    "or ",
    "not ",
    "in ",
    "is ",
    "defined ",
    "if ",
    "else ",
    "true ",
    "none ",
    "for ",
    "set ",
    "x = ",
    "include ",
]
SIGNS = [
    ".",
    "|",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "+",
    "-",
    "*",
    "/",
    "//",
    "**",
    "%",
    "~",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "=",
]
VALUES = ["1", "0", "2.5", "1e9", "10**9", "0x41", '"w"', "'v'", '"', "'", "\\x41", "9" * 40]
FILTERS = ["|upper", "|lower", "|title", "|capitalize", '|default("d")', "|attr('x')", "|center(9)", "min(", "max("]
OTHER = [" ", "\n", "\r\n", "text", "é", "\x00", "💬", "\u2028", "“"]
TOKENS = [*OPEN, *CLOSE, *NAMES, *WORDS, *SIGNS, *VALUES, *FILTERS, *OTHER]
LIKELY = [
    *OPEN[:1],
    *OPEN[5:9],
    *CLOSE[:2],
    *NAMES[:5],
    *WORDS[:4],
    *SIGNS[12:22],
    *VALUES[:3],
    *FILTERS[:5],
    "text",
    '"w"',
]

PASSED = Values({"a": "Secret-A", "amount": Decimal("12.50"), "flag": True}, {"days": 3})
GIVEN = {"secret-a", "12.50", "yes", "3"}


def source(choice: random.Random) -> str:
    alphabet = choice.choice([TOKENS, LIKELY])
    body = "".join(choice.choices(alphabet, k=choice.randint(1, 24)))
    return choice.choice([body, f"{{{{ {body} }}}}", f"{{% if {body} %}}yes{{% endif %}}"])


def check_template(written: str) -> bool:
    template = parse_template(written)
    assert len(template.findings) <= MAX_FINDINGS
    for finding in template.findings:
        assert 0 <= finding.offset <= len(written)
        assert text(finding.message)
        assert finding.hint is None or text(finding.hint)
    for use in template.uses:
        assert written[use.offset :].startswith("fact" if use.kind == "fact" else use.name)
    if template.findings:
        return False
    segments = render(template, PASSED)
    assert sum(len(segment.text) for segment in segments) <= MAX_OUTPUT
    for segment in segments:
        if segment.kind in {SegmentKind.SLOT, SegmentKind.FACT}:
            assert segment.text.lower() in GIVEN
        elif segment.kind is SegmentKind.TEXT:
            assert set(segment.text.lower()) <= set(f"{written}yesno".lower())
    empty = {segment.name for segment in segments if segment.kind is SegmentKind.EMPTY_SLOT}
    assert empty <= set(slots_to_fill(template, PASSED)) - set(PASSED.slots)
    return True


def check_condition(written: str) -> bool:
    condition = parse_condition(written)
    assert all(0 <= finding.offset <= len(written) for finding in condition.findings)
    if condition.findings:
        return False
    assert evaluate_condition(condition, PASSED).value in {True, False, None}
    return True


def check_formula(written: str) -> bool:
    formula = parse_formula(written)
    assert all(0 <= finding.offset <= len(written) for finding in formula.findings)
    if formula.findings:
        return False
    value = evaluate_formula(formula, PASSED).value
    assert value is None or abs(value) <= MAX_NUMBER
    return True


def run(count: int, seed: int) -> dict[str, int]:
    choice = random.Random(seed)
    accepted = {"template": 0, "condition": 0, "formula": 0}
    for _ in range(count):
        written = source(choice)
        bare = "".join(choice.choices([*LIKELY[7:], "amount ", *SIGNS[8:12]], k=choice.randint(1, 8)))
        accepted["template"] += check_template(written)
        accepted["condition"] += check_condition(bare)
        accepted["formula"] += check_formula(bare)
        check_condition(written)
        check_formula(written)
    return accepted


def test_three_thousand_random_sources_do_no_harm() -> None:
    accepted = run(3_000, seed=1)

    assert min(accepted.values()) > 30, "too few were accepted to say anything about evaluating"


@pytest.mark.long
def test_a_hundred_thousand_random_sources_do_no_harm() -> None:
    accepted = run(100_000, seed=2)

    assert min(accepted.values()) > 1_000, "too few were accepted to say anything about evaluating"
