"""The contrast of every pair of text and ground, by WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11."""

from collections.abc import Mapping

import pytest

from jobaid.ui.theme.tokens import load_tokens
from tests.ui.contrast import contrast

TEXTS = ("ink", "muted", "accent", "may", "never", "care")
GROUNDS = ("background", "surface", "sunken", "accent_tint", "may_tint", "never_tint", "care_tint")
THEMES = {"light": 4.5, "dark": 4.5, "contrast": 7.0}


def colors_of(theme: str) -> Mapping[str, str]:
    colors: Mapping[str, str] = getattr(load_tokens(), theme)
    return colors


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_can_be_read_on_every_ground(theme: str, text: str, ground: str) -> None:
    colors = colors_of(theme)
    assert contrast(colors[text], colors[ground]) >= THEMES[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_the_words_to_say_reach_the_highest_level(theme: str) -> None:
    colors = colors_of(theme)
    assert contrast(colors["ink"], colors["surface"]) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["surface", "background"])
def test_what_stands_on_a_filled_button_can_be_read(theme: str, ground: str) -> None:
    colors = colors_of(theme)
    assert contrast(colors[ground], colors["accent"]) >= THEMES[theme]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_border_of_an_input_and_the_mark_of_the_keyboard_can_be_seen(theme: str, ground: str) -> None:
    colors = colors_of(theme)
    assert contrast(colors["input_line"], colors[ground]) >= 3
    assert contrast(colors["accent"], colors[ground]) >= 3


@pytest.mark.parametrize("ground", GROUNDS)
def test_in_high_contrast_every_edge_can_be_seen(ground: str) -> None:
    colors = colors_of("contrast")
    assert contrast(colors["line"], colors[ground]) >= 3


def test_every_theme_has_the_same_colours() -> None:
    assert colors_of("light").keys() == colors_of("dark").keys() == colors_of("contrast").keys()


def test_no_text_is_smaller_than_can_be_read_from_65_cm() -> None:
    assert min(load_tokens().size.values()) >= 11.5
