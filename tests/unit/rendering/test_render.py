"""Words from templates."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.expressions import Value, Values, parse_template
from jobaid.expressions.bounds import MAX_OUTPUT
from jobaid.rendering import Segment, SegmentKind, plain_text, render, slots_to_fill


def rendered(source: str, **slots: Value | None) -> tuple[Segment, ...]:
    return render(parse_template(source), Values(slots, {"refund_days": 3}))


def words(source: str, **slots: Value | None) -> str:
    return plain_text(rendered(source, **slots), {"customer": "customer's name"})


def asks(source: str, **slots: Value | None) -> tuple[str, ...]:
    return slots_to_fill(parse_template(source), Values(slots))


def test_words_are_split_where_values_stand() -> None:
    assert rendered("Dear {{ customer }}, by {{ due }} or {{ fact.refund_days }} days.", customer="Ana") == (
        Segment(SegmentKind.TEXT, "Dear "),
        Segment(SegmentKind.SLOT, "Ana", "customer"),
        Segment(SegmentKind.TEXT, ", by "),
        Segment(SegmentKind.EMPTY_SLOT, "", "due"),
        Segment(SegmentKind.TEXT, " or "),
        Segment(SegmentKind.FACT, "3", "refund_days"),
        Segment(SegmentKind.TEXT, " days."),
    )


def test_texts_that_meet_are_joined() -> None:
    assert rendered("a{% if true %}b{% endif %}{# c #}d{{ 'e' }}") == (Segment(SegmentKind.TEXT, "abde"),)


@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_missing_value_shows_its_prompt(value: str | None) -> None:
    assert words("Hi {{ customer }}!", customer=value) == "Hi ‹customer's name›!"


def test_a_missing_value_without_a_prompt_shows_its_name() -> None:
    assert words("By {{ delivery_by }}, {{ fact.gone_away }}") == "By ‹delivery by›, ‹gone away›"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(True, "yes"), (False, "no"), (12, "12"), (Decimal("12.50"), "12.50"), (Decimal("1E+3"), "1000"), ("x", "x")],
)
def test_a_value_is_put_into_words(value: Value, shown: str) -> None:
    assert words("{{ v }}", v=value) == shown


def test_a_value_is_compared_as_a_number_and_shown_as_an_amount() -> None:
    values = Values({"total": Decimal("1234.5")}, {"fee": 5}, {"total": "€1,234.50", "fact.fee": "€5"})

    segments = render(parse_template("{% if total > 1000 %}{{ total }}, {{ fact.fee }}{% endif %}"), values)

    assert plain_text(segments) == "€1,234.50, €5"


def test_a_default_stands_in_for_what_is_missing() -> None:
    assert words('Hi {{ customer | default("there") }}') == "Hi there"
    assert words('Hi {{ customer | default("there") }}', customer="Ana") == "Hi Ana"
    assert asks('Hi {{ customer | default("there") }}') == ()


def test_a_changed_value_is_still_known_as_its_slot() -> None:
    assert rendered("{{ customer | title }}", customer="ANA") == (Segment(SegmentKind.SLOT, "Ana", "customer"),)
    assert rendered("{{ customer | title }}") == (Segment(SegmentKind.EMPTY_SLOT, "", "customer"),)


@pytest.mark.parametrize(("tier", "said"), [("gold", "A"), ("silver", "B"), ("tin", "C"), (None, "C")])
def test_the_first_branch_that_holds_is_said(tier: str | None, said: str) -> None:
    assert words('{% if tier == "gold" %}A{% elif tier == "silver" %}B{% else %}C{% endif %}', tier=tier) == said


def test_a_condition_that_is_not_known_counts_as_not_true_and_is_asked_for() -> None:
    source = "{% if not late %}On time{% elif total > 50 %}Big{% else %}Sorry, {{ customer }}{% endif %}"

    assert words(source) == "Sorry, ‹customer's name›"
    assert asks(source) == ("late", "total", "customer")
    assert asks(source, late=False) == ()


def test_a_choice_within_braces_shows_one_side_or_nothing() -> None:
    assert words("{{ customer if late else 'you' }}", late=True, customer="Ana") == "Ana"
    assert words("a{{ 'x' if late }}b", late=False) == "ab"
    assert asks("{{ 'x' if late else 'y' }}") == ("late",)


def test_a_slot_is_asked_for_once() -> None:
    assert asks("{{ b }}{{ a }}{{ b }}{% if a %}{% endif %}") == ("b", "a")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_if_alone_on_its_line_leaves_no_empty_line(newline: str) -> None:
    lines = ["Hello", "  {% if late %}", "Sorry", "{% else %}", "Good", "{% endif %}", "{# remark #}", "Bye"]

    assert words(newline.join(lines), late=True) == newline.join(["Hello", "Sorry", "Bye"])


def test_an_if_within_a_line_keeps_the_line_as_it_is() -> None:
    assert (
        words("Hi {% if late %}there{% endif %}\nBye {% if late %}\nnow{% endif %}", late=True) == "Hi there\nBye \nnow"
    )


def test_raw_braces_stay_as_written() -> None:
    assert words("{% raw %}{{ foreign.name() }}{% endraw %}!") == "{{ foreign.name() }}!"


def test_a_template_with_findings_is_never_rendered() -> None:
    template = parse_template("{{ customer }")

    for use in (render, slots_to_fill):
        with pytest.raises(ValueError, match="finding"):
            use(template, Values())


@given(st.text().filter(lambda text: not any(opener in text for opener in ("{{", "{%", "{#"))))
def test_plain_text_comes_back_as_it_was(text: str) -> None:
    assert words(text) == text


@given(st.text(max_size=200), st.text(max_size=200), st.integers(0, 2_000))
def test_a_value_comes_out_as_it_went_in(before: str, value: str, repeated: int) -> None:
    room = (MAX_OUTPUT - len(before)) // max(len(value), 1)
    source = before.replace("{", "") + "{{ v }}" * min(repeated, 600, room)

    segments = rendered(source, v=value)

    assert {segment.text for segment in segments if segment.kind is SegmentKind.SLOT} <= {value}


def test_words_that_are_too_long_end_with_a_mark() -> None:
    assert words("{{ v }}", v="x" * (MAX_OUTPUT + 1)) == "x" * (MAX_OUTPUT - 1) + "…"


def test_nothing_follows_words_that_fill_the_bound() -> None:
    assert words("{{ v }} and more", v="x" * MAX_OUTPUT) == "x" * MAX_OUTPUT


@given(st.sampled_from(["ß", "a", "ŉ x"]), st.integers(1, 30_000), st.integers(1, 60))
def test_the_words_are_never_longer_than_the_bound(letter: str, length: int, times: int) -> None:
    segments = rendered("{{ v | upper }}, " * times, v=letter * length)

    assert sum(len(segment.text) for segment in segments) <= MAX_OUTPUT
