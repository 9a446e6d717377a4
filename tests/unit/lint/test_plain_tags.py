"""What is read without parsing is what parsing would have read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.expressions import parse_template
from jobaid.lint.plain_tags import uses_of_plain_tags

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
def test_the_names_in_plain_tags_are_those_that_parsing_finds(source: str) -> None:
    plain = uses_of_plain_tags(source)
    if plain is not None:
        parsed = parse_template(source)
        assert (parsed.findings, parsed.uses) == ((), plain)


@pytest.mark.parametrize(
    "word", ["raw", "loop", "self", "fact", "if", "none", "true", "min", "range", "super", "is", "with"]
)
def test_a_word_of_the_language_is_left_to_parsing_or_is_a_plain_name(word: str) -> None:
    source = f"{{{{ {word} }}}} {{{{ fact.{word} }}}}"
    plain = uses_of_plain_tags(source)
    assert plain is None or (parse_template(source).findings, parse_template(source).uses) == ((), plain)


def test_most_words_are_plain() -> None:
    found = uses_of_plain_tags("Thank you, {{ customer }}. In {{ fact.refund_days }} days.")
    assert found is not None
    assert [(use.kind, use.name, use.offset) for use in found] == [
        ("slot", "customer", 14),
        ("fact", "refund_days", 33),
    ]
