"""Text from elsewhere can be kept as text."""

from hypothesis import given
from hypothesis import strategies as st

from jobaid.expressions import Values, escaped, parse_template
from jobaid.rendering import plain_text, render


@given(st.text(alphabet="{}%#- \r\nab\"'"))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    template = parse_template(escaped(text))

    assert template.findings == ()
    assert plain_text(render(template, Values())) == text
