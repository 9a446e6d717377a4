"""The changes that can be made to a value."""

import pytest

from jobaid.expressions.filters import capitalize, title


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("JOHN O'BRIEN-SMITH", "John O'Brien-Smith"),
        ("anna lee", "Anna Lee"),
        ("Ronald McDonald", "Ronald McDonald"),
        ("customer's order", "Customer's Order"),
        ("", ""),
    ],
)
def test_title_begins_every_word_with_a_capital(text: str, changed: str) -> None:
    assert title(text) == changed


def test_capitalize_leaves_the_rest_as_it_is() -> None:
    assert capitalize("your DHL parcel") == "Your DHL parcel"
