"""The look: which theme is in force, how large the text is, and that nothing moves."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.ui.theme.look import Look, theme_in_force
from jobaid.ui.theme.tokens import load_tokens

UI = Path(__file__).resolve().parents[2] / "jobaid" / "ui"


def test_the_theme_of_the_settings_is_used_and_can_be_changed(qapp: QApplication) -> None:
    look = Look(qapp, "dark")
    for theme in ("contrast", "light"):
        look.use(theme)
        wanted = getattr(load_tokens(), theme)["background"]
        assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == wanted
        assert look.theme == theme
    assert not look.is_contrast


@pytest.mark.parametrize(
    ("wanted", "dark", "contrast", "in_force"),
    [
        ("system", False, False, "light"),
        ("system", True, False, "dark"),
        ("system", True, True, "contrast"),
        ("system", False, True, "contrast"),
        ("light", True, True, "light"),
        ("dark", False, True, "dark"),
        ("contrast", False, False, "contrast"),
    ],
)
def test_the_setting_goes_before_the_system(wanted: str, dark: bool, contrast: bool, in_force: str) -> None:
    assert theme_in_force(wanted, dark=dark, contrast=contrast) == in_force


def test_another_text_size_is_told_and_changes_every_font(qtbot: QtBot, qapp: QApplication) -> None:
    look = Look(qapp, "light", 100)
    body = look.font().pointSizeF()
    with qtbot.waitSignal(look.changed):
        look.set_text_size(150)
    assert look.scale == 1.5
    assert look.font().pointSizeF() == qapp.font().pointSizeF() == body * 1.5
    look.set_text_size(100)


def test_the_same_text_size_is_not_told(qtbot: QtBot, qapp: QApplication) -> None:
    look = Look(qapp, "light", 120)
    with qtbot.assertNotEmitted(look.changed):
        look.set_text_size(120)
    Look(qapp, "light")


def test_a_look_that_is_gone_leaves_the_colours_alone(qapp: QApplication) -> None:
    import weakref

    gone = weakref.ref(Look(qapp, "dark"))
    kept = Look(qapp, "light")
    assert gone() is None
    assert kept.theme == "light"


def test_no_effect_of_qt_moves_anything(qapp: QApplication) -> None:
    Look(qapp, "light")
    effects = [effect for effect in Qt.UIEffect if effect is not Qt.UIEffect.UI_General]
    assert [effect for effect in effects if QApplication.isEffectEnabled(effect)] == []


def test_nothing_in_the_window_is_animated() -> None:
    moving = re.compile(r"Animation\b|QTimeLine|QMovie|QScroller|setAnimated|setCursorFlashTime")
    assert [path.name for path in UI.rglob("*.py") if moving.search(path.read_text("utf-8"))] == []
