"""A key that does nothing now says so, so that what is typed next is not typed somewhere unawares."""

import pytest

from tests.journeys.hands import Hands


@pytest.mark.parametrize(
    ("key", "name"), [("Ctrl+Shift+E", "Hand over"), ("F2", "Fill in what is asked"), ("F9", "End the call")]
)
def test_between_calls_a_key_of_the_call_says_that_it_rests(hands: Hands, key: str, name: str) -> None:
    hands.press(key)
    assert f"Not now: {name}." in hands.seen


def test_a_key_that_does_something_says_nothing_of_the_kind(hands: Hands) -> None:
    hands.find("where is my parcel")
    hands.press("F2", "Esc", "Ctrl+K", "Esc", "F5", "Esc")
    assert "Not now" not in hands.seen
