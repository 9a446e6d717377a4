"""What is read without parsing is what parsing would have read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.expressions import parse_template, reading
from jobaid.expressions.plain_tags import parts_of_plain_tags

PIECES = st.sampled_from(
    [
        "{{ customer }}",
        "{{ fact.refund_days }}",
        "{{customer}}",
        "{{ fact }}",
        "{{ if }}",
        "{{ true }}",
        "{",
        "}",
        "{{",
        "}}",
        "{% if a %}",
        "{% endif %}",
        "{# a #}",
        " ",
        "é😀",
        "\n",
        "{{ a_1 }}",
        "{{ A }}",
        "{{ none }}",
        "{{ loop }}",
    ]
)


@given(st.lists(PIECES, max_size=6).map("".join))
def test_plain_tags_mean_what_parsing_finds(source: str) -> None:
    plain = parts_of_plain_tags(source)
    if plain is not None:
        assert reading.template(source) == (plain, [])


@pytest.mark.parametrize(
    "word", ["raw", "loop", "self", "fact", "if", "none", "true", "min", "range", "super", "is", "with"]
)
def test_a_word_of_the_language_is_left_to_parsing_or_is_a_plain_name(word: str) -> None:
    source = f"{{{{ {word} }}}} {{{{ fact.{word} }}}}"
    plain = parts_of_plain_tags(source)
    assert plain is None or reading.template(source) == (plain, [])


def test_most_words_are_plain() -> None:
    source = "Thank you, {{ customer }}. In {{ fact.refund_days }} days."
    assert parts_of_plain_tags(source) is not None
    uses = parse_template(source).uses
    assert [(use.kind, use.name, use.offset) for use in uses] == [("slot", "customer", 14), ("fact", "refund_days", 33)]
