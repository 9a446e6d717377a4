"""The contrast of every pair of text and ground, by WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from jobaid.ui.theme.look import Look
from jobaid.ui.theme.tokens import load_tokens

TEXTS = ("ink", "muted", "accent", "may", "never", "care")
GROUNDS = ("background", "surface", "sunken", "accent_tint", "may_tint", "never_tint", "care_tint")


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_can_be_read_on_every_ground(theme: str) -> None:
    colors = getattr(load_tokens(), theme)
    for text in TEXTS:
        for ground in GROUNDS:
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    assert contrast(colors["ink"], colors["surface"]) >= 7
    for ground in ("background", "surface", "sunken"):
        assert contrast(colors["input_line"], colors[ground]) >= 3


def test_no_text_is_smaller_than_can_be_read_from_65_cm() -> None:
    assert min(load_tokens().size.values()) >= 11.5


def test_the_theme_of_the_settings_is_used_and_can_be_changed(qapp: QApplication) -> None:
    look = Look(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == load_tokens().dark["background"]
    look.use("light")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == load_tokens().light["background"]
