"""The window comes back where it was, and is never out of reach."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobaid.messages import text
from jobaid.ui.places import MODES, Frame, Mode, Place, Places, Screen, fitted, note_of_system, usual

LAPTOP = Screen("eDP-1", QRect(0, 0, 1366, 728))
MONITOR = Screen("HDMI-1", QRect(1366, -200, 2560, 1400))
FRAME = Frame(2, 30)
far = st.integers(-100_000, 100_000)
places = st.builds(Place, st.sampled_from(["eDP-1", "HDMI-1", "gone"]), far, far, far, far, st.booleans())
screens = st.lists(
    st.builds(
        Screen,
        st.sampled_from(["eDP-1", "HDMI-1", "DP-3"]),
        st.builds(
            QRect, st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(320, 5000), st.integers(240, 3000)
        ),
    ),
    min_size=1,
    max_size=3,
)


def of(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()


@given(place=st.none() | places, mode=st.sampled_from(MODES), there=screens)
def test_a_window_is_always_whole_on_one_screen(place: Place | None, mode: Mode, there: list[Screen]) -> None:
    rect = fitted(place, mode, there, FRAME)
    outer = rect.adjusted(0, 0, FRAME.width, FRAME.height)
    assert any(screen.area.contains(outer) for screen in there)


@given(place=st.none() | places, mode=st.sampled_from(MODES), there=screens)
def test_what_was_fitted_once_stays_where_it_is(place: Place | None, mode: Mode, there: list[Screen]) -> None:
    first = fitted(place, mode, there[:1], FRAME)
    at = first.topLeft() - there[0].area.topLeft()
    again = Place(there[0].name, at.x(), at.y(), first.width(), first.height())
    assert fitted(again, mode, there[:1], FRAME) == first


def test_a_window_stays_on_the_screen_it_was_on() -> None:
    place = Place("HDMI-1", 100, 50, 900, 700)
    assert of(fitted(place, "wide", [LAPTOP, MONITOR])) == (1466, -150, 900, 700)


def test_where_the_screen_is_gone_it_comes_to_the_one_that_is_left() -> None:
    place = Place("HDMI-1", 2220, 840, 340, 560)
    assert of(fitted(place, "compact", [LAPTOP])) == (1026, 168, 340, 560)


def test_the_first_time_each_shape_has_a_place_that_suits_it() -> None:
    assert of(fitted(None, "wide", [MONITOR])) == (1366 + 640, -200 + 300, 1280, 800)
    assert of(fitted(None, "wide", [LAPTOP], FRAME)) == (43, 0, 1280, 698)
    assert of(fitted(None, "compact", [LAPTOP], FRAME)) == (1024, 84, 340, 560)
    assert of(fitted(None, "strip", [LAPTOP], FRAME)) == (0, 518, 1364, 180)


def test_on_a_small_screen_at_125_percent_panel_and_strip_stand_at_its_edges_and_are_whole() -> None:
    small = Screen("eDP-1", QRect(0, 0, 1093, 582))
    assert of(fitted(None, "compact", [small], FRAME)) == (1093 - 340 - FRAME.width, 0, 340, 582 - FRAME.height)
    assert of(fitted(None, "strip", [small], FRAME)) == (0, 582 - 180 - FRAME.height, 1093 - FRAME.width, 180)


@pytest.mark.parametrize("mode", MODES)
def test_the_usual_place_is_on_the_screen(mode: Mode) -> None:
    assert usual(mode, MONITOR).screen == "HDMI-1"


def test_each_shape_is_remembered_for_itself(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 60, 500, 400)
    Places(tmp_path / "window.toml").keep(window, "wide")
    window.setGeometry(10, 20, 340, 300)
    Places(tmp_path / "window.toml").keep(window, "compact")
    places = Places(tmp_path / "window.toml")
    assert places.last_mode == "compact"
    places.restore(window, "wide")
    assert of(window.geometry()) == (40, 60, 500, 400)


def test_a_window_that_filled_the_screen_does_so_again_and_goes_back_to_its_size(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 60, 500, 400)
    window.show()
    window.showMaximized()
    Places(tmp_path / "window.toml").keep(window, "wide")
    other = QWidget()
    qtbot.addWidget(other)
    Places(tmp_path / "window.toml").restore(other, "wide")
    assert other.isMaximized()
    other.showNormal()
    assert (other.width(), other.height()) == (500, 400)


@pytest.mark.parametrize(
    "state",
    ["", "mode = 3", "\0", "[wide]\nscreen = 1", 'mode = "strip"\n[strip]\nscreen = ""\nx = 1e400\n', "x = [[[["],
)
def test_a_broken_file_is_as_good_as_none(qtbot: QtBot, tmp_path: Path, state: str) -> None:
    file = tmp_path / "window.toml"
    file.write_text(state, "utf-8")
    window = QWidget()
    qtbot.addWidget(window)
    Places(file).restore(window, "compact")
    assert (window.width(), window.height()) == (340, 560)


def test_where_nothing_can_be_written_the_window_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    window = QWidget()
    qtbot.addWidget(window)
    Places(tmp_path / "file" / "window.toml").keep(window, "wide")


def test_wayland_is_said_where_it_is() -> None:
    note = note_of_system("wayland-egl")
    assert note is not None
    assert text(note).startswith("On this desktop")
    assert note_of_system("xcb") is None
