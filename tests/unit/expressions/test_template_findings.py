"""What is wrong with a template is named in plain words, at its place."""

import pytest

from jobaid.expressions import NOT_ALLOWED, SYNTAX, TOO_BIG, Finding, parse_template
from jobaid.expressions.bounds import MAX_DEPTH, MAX_FINDINGS, MAX_PARTS, MAX_SOURCE, MAX_TAG_PARTS
from jobaid.messages import text


def found(source: str) -> list[tuple[int, str, str]]:
    return [(finding.offset, finding.rule, finding.message.key) for finding in parse_template(source).findings]


def only(source: str) -> Finding:
    (finding,) = parse_template(source).findings
    return finding


@pytest.mark.parametrize(
    ("source", "offset", "key"),
    [
        ("Hi {{ customer }, welcome", 3, "unclosed"),
        ("Hi {{ customer, welcome", 3, "unclosed"),
        ("Hi {{ customer, bye {{ name }}", 3, "unclosed"),
        ("Hi {{ customer %} there", 3, "unclosed"),
        ("{% if a }}x{% endif %}", 0, "unclosed"),
        ("a {# remark", 2, "unclosed"),
        ("a {% raw %} b", 2, "unclosed"),
        ("{{{ customer }}}", 2, "extra_brace"),
        ('{{ "there }} x', 3, "open_quote"),
        ("{{ customer's }}", 11, "open_quote"),
        ("{{ customer's }}, don't {{ worry }}", 11, "open_quote"),
        ("{{ “there” }}", 3, "curly_quote"),
        ("{{ (a }}", 6, "open_bracket"),
        ("{{ a) }}", 4, "stray_bracket"),
        ("{{ a & b }}", 5, "sign"),
        ('{{ "a\\x41" }}', 5, "backslash"),
        ("{{ 1e5 }}", 3, "number"),
        ("{{ 0x1f }}", 3, "number"),
        ("{{ 1_000 }}", 3, "number"),
        ("{{ 1234567890123456 }}", 3, "number"),
        ("{{ ñame }}", 3, "letters"),
        ("x {{ }}", 2, "empty"),
        ("{% %}", 0, "empty_tag"),
        ("{{ else }}", 3, "reserved"),
        ("{{ customer name }}", 12, "two_words"),
        ("{% if a AND b %}{% endif %}", 8, "two_words"),
        ("{% if a = 3 %}{% endif %}", 8, "single_equals"),
        ("{% if a == %}{% endif %}", 11, "ends_early"),
        ("{% if %}{% endif %}", 6, "ends_early"),
        ("{{ a b.c }}", 5, "two_words"),
        ("{{ | upper }}", 3, "unexpected"),
        ("x{% endif %}", 4, "stray_tag"),
        ("x{% else %}", 4, "stray_tag"),
        ("{% if a %}x", 0, "never_ended"),
        ("{% if a %}{% else %}{% elif b %}{% endif %}", 23, "after_else"),
        ("{% if a %}{% else b %}{% endif %}", 18, "tag_extra"),
    ],
)
def test_what_is_written_wrongly_is_found_at_its_place(source: str, offset: int, key: str) -> None:
    assert found(source) == [(offset, SYNTAX, f"expression.{key}")]


@pytest.mark.parametrize(
    ("source", "offset", "key"),
    [
        ("{{ fact }}", 3, "bare_fact"),
        ("{{ fact.days.unit }}", 12, "part"),
        ("{{ customer.name }}", 11, "part"),
        ("{{ customer[0] }}", 3, "not_allowed"),
        ("{{ range(3) }}", 3, "not_allowed"),
        ("{{ customer-name }}", 11, "not_allowed"),
        ("{{ a - b - c }}", 9, "not_allowed"),
        ("{{ (a) * (b) }}", 7, "not_allowed"),
        ("{{ a ~ b }}", 3, "not_allowed"),
        ("{{ [1, 2] }}", 3, "not_allowed"),
        ("{{ {1: 2} }}", 3, "not_allowed"),
        ("{{ a, b }}", 3, "not_allowed"),
        ("{{ a > 3 }}", 3, "shown_test"),
        ("{% if (a > 3) == b %}{% endif %}", 7, "compared_test"),
        ("{{ a | center(9) }}", 7, "filter"),
        ("{{ a | upper(9) }}", 7, "filter_extra"),
        ("{{ a | default }}", 7, "default"),
        ("{{ a | default(b) }}", 7, "default"),
        ("{% if a is odd %}{% endif %}", 8, "test"),
        ("{{ none }}", 3, "none"),
        ('{% if a in "gold" %}{% endif %}', 11, "list"),
        ("{% if a in [b] %}{% endif %}", 11, "list"),
        ('{% if a < "x" %}{% endif %}', 10, "order_words"),
        ('{% if 1 == "1" %}{% endif %}', 6, "mixed"),
        ("{% for x in y %}{{ x }}{% endfor %}", 3, "tag"),
        ("{% for x in y %}a{% else %}b{% endfor %}", 3, "tag"),
        ("{% endfor %}", 3, "tag"),
        ("{% If a %}", 3, "tag"),
    ],
)
def test_what_is_not_allowed_is_found_at_its_place(source: str, offset: int, key: str) -> None:
    assert found(source) == [(offset, NOT_ALLOWED, f"expression.{key}")]


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("x" * (MAX_SOURCE + 1), MAX_SOURCE),
        ("{{ " + "(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1) + " }}", 3 + MAX_DEPTH),
        ("{% if a %}" * (MAX_DEPTH + 1) + "{% endif %}" * (MAX_DEPTH + 1), 10 * MAX_DEPTH),
        ("{% if " + "not " * (MAX_DEPTH + 1) + "a %}{% endif %}", 6 + 4 * (MAX_DEPTH + 1)),
        ("{% if a" + "|upper" * (MAX_DEPTH + 1) + " %}{% endif %}", 6),
        ("{{ " + "a " * (MAX_TAG_PARTS + 1) + "}}", 3 + 2 * MAX_TAG_PARTS),
        ("{{a}}" * (MAX_PARTS + 1), 5 * MAX_PARTS + 2),
    ],
)
def test_what_is_too_big_is_found_where_it_becomes_so(source: str, offset: int) -> None:
    assert [(finding.offset, finding.rule) for finding in parse_template(source).findings] == [(offset, TOO_BIG)]


def test_everything_wrong_is_found_at_once_in_the_order_of_the_source() -> None:
    source = "{{ a & b }} {{ customer name }} {% if x = 1 %}{{ y.z }}{% endif %} {{ end"

    assert found(source) == [
        (5, SYNTAX, "expression.sign"),
        (24, SYNTAX, "expression.two_words"),
        (40, SYNTAX, "expression.single_equals"),
        (50, NOT_ALLOWED, "expression.part"),
        (67, SYNTAX, "expression.unclosed"),
    ]


def test_no_more_findings_are_made_than_anyone_would_read() -> None:
    assert len(parse_template("{{ & }}" * 500).findings) == MAX_FINDINGS


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_places_count_characters_of_the_text_as_it_was_given(newline: str) -> None:
    source = f"é{newline}{newline}{{{{ a{newline} }}}}{newline}  {{{{- b -}}}}{newline} {{{{ c.d }}}}"

    (finding,) = parse_template(source).findings

    assert finding.offset == source.index(".d")
    assert [use.offset for use in parse_template(source).uses] == [source.index("a"), source.index("b ")]


def test_a_forgotten_brace_is_told_in_the_words_of_a_team_lead() -> None:
    finding = only("Thank you, {{ customer }.")

    assert finding.hint is not None
    assert text(finding.message) == "“{{” is opened here and never closed."
    assert text(finding.hint) == "Write “}}” where it ends, as in {{ customer }}."


def test_a_tag_that_is_not_allowed_is_named_with_what_is() -> None:
    finding = only("{% include 'other' %}")

    assert finding.hint is not None
    assert text(finding.message) == "“include” is not allowed in a template."
    assert text(finding.hint).startswith("Allowed are if, elif, else and endif")


def test_a_name_with_a_space_gets_the_name_it_could_have() -> None:
    finding = only("{{ customer name }}")

    assert finding.hint is not None
    assert "customer_name" in text(finding.hint)


@pytest.mark.parametrize("source", ["a }} b", "a { b } c", "50 % off", "{ {x} }", "#}", "", "}}%}#}"])
def test_braces_that_open_nothing_are_plain_text(source: str) -> None:
    assert parse_template(source).findings == ()


def test_every_slot_and_fact_used_is_given_with_its_place_and_the_kind_it_is_compared_with() -> None:
    source = '{{ customer }} {% if total > 50 and tier == "gold" %}{{ fact.days }}{% endif %}'

    uses = [(use.kind, use.name, use.offset, use.wanted) for use in parse_template(source).uses]

    assert uses == [
        ("slot", "customer", 3, None),
        ("slot", "total", 21, "number"),
        ("slot", "tier", 36, "text"),
        ("fact", "days", 56, None),
    ]
