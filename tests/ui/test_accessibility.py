"""A walk over every screen as a screen reader and the Tab key meet it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from jobaid.app.operations.opening import ProblemCount
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.shell import MainWindow
from jobaid.ui.widgets.card import Column
from jobaid.ui.widgets.sheet import Sheet
from tests.journeys.calls import write_calls
from tests.ui.conftest import Clock, Opener, settle
from tests.ui.screens import (
    SCREENS,
    SIZES,
    Screen,
    call,
    choices,
    day,
    editor,
    filled_call,
    note,
    question,
    reading,
    start,
)
from tests.ui.seen import buttons

ALL = set(QAccessible.Role)
PRESSED = {QAccessible.Role.PushButton, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton}


@pytest.fixture(params=SIZES)
def shown(
    request: pytest.FixtureRequest, open_library: Opener, qapp: QApplication, tmp_path: object, clock: Clock
) -> Callable[[Screen], MainWindow]:
    def opened(screen: Screen) -> MainWindow:
        window = open_library(write_calls(tmp_path / "calls"), size=SIZES[request.param])  # type: ignore[operator]
        window.take(ProblemCount(1))
        screen(window)
        settle(qapp)
        return window

    return opened


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_that_can_be_used_has_a_name_and_a_role(
    shown: Callable[[Screen], MainWindow], screen: Screen
) -> None:
    window = shown(screen)
    used = {*(one for one in window.findChildren(QWidget) if one.isVisible() and takes_tab(one)), *buttons(window)}
    assert used
    for widget in used:
        heard = QAccessible.queryAccessibleInterface(widget)
        assert isinstance(heard, QAccessibleInterface)
        assert heard.text(QAccessible.Text.Name).strip(), widget
        assert heard.role() in (PRESSED if isinstance(widget, QAbstractButton) else ALL - {QAccessible.Role.NoRole}), (
            widget
        )


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("screen", SCREENS)
def test_tab_reaches_all_that_takes_it_in_sight_and_comes_back(
    shown: Callable[[Screen], MainWindow], screen: Screen, key: Qt.Key
) -> None:
    window = shown(screen)
    if screen in {editor, choices, note}:
        window.content.pages.take_focus()  # Tab in a field asks for the next one, or hides it
    stops = round_of(window, key)
    covered = next((one for one in window.findChildren(Sheet) if one.is_open), window)
    wanted = {one for one in covered.findChildren(QWidget) if takes_tab(one) and one.isVisible()}
    assert {one.accessibleName() for one in wanted - set(stops)} == set()


@pytest.mark.parametrize("screen", [start, day, call, filled_call, question, reading])
@pytest.mark.parametrize("size", ["wide", "compact"])
def test_tab_goes_as_the_page_is_read(
    open_library: Opener, qapp: QApplication, tmp_path: object, screen: Screen, size: str
) -> None:
    """Column by column from left to right, and in each from top to bottom."""
    window = open_library(write_calls(tmp_path / "calls"), size=SIZES[size])  # type: ignore[operator]
    screen(window)
    settle(qapp)
    window.content.bar.search.ready()
    page = window.content.pages.currentWidget()
    assert page is not None
    order = round_of(window)
    stops = [stop for stop in order if stop is page or page.isAncestorOf(stop)]
    assert len(stops) > 1
    assert order.index(stops[-1]) - order.index(stops[0]) == len(stops) - 1
    assert all(window.content.call_bar.isAncestorOf(stop) for stop in order[order.index(stops[-1]) + 1 :])
    places = [place_of(stop, page) for stop in stops]
    assert places == sorted(places), [stop.accessibleName() for stop in stops]


def place_of(widget: QWidget, page: QWidget) -> tuple[int, int, int]:
    """The column it stands in, from the left, and its place there; the column itself comes before all in it."""
    column: QWidget | None = widget
    while column is not None and not isinstance(column, Column):
        column = column.parentWidget()
    if column is None:
        one = page.list if isinstance(page, StartPage) and widget is page else widget
        corner = one.mapTo(page, QPoint(0, 0))
        return (0, corner.y(), corner.x()) if isinstance(page, StartPage) else (-1, 0, corner.x())
    left = column.mapTo(page, QPoint(0, 0)).x()
    if column is widget:
        return (left, -1, 0)
    inside = column.widget()
    assert inside is not None
    corner = widget.mapTo(inside, QPoint(0, 0))
    return (left, corner.y(), corner.x())


def takes_tab(widget: QWidget) -> bool:
    has_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return has_tab and widget.isEnabled() and widget.focusProxy() is None


def round_of(window: MainWindow, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where Tab leads, until it is where it was. The keyboard is always on something that can be seen."""
    stops: list[QWidget] = []
    while not stops or QApplication.focusWidget() is not stops[0]:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        assert not focused.visibleRegion().isEmpty(), (focused, focused.accessibleName())
        assert focused not in stops, [stop.accessibleName() for stop in stops]
        stops.append(focused)
        QTest.keyClick(window.windowHandle(), key)
    return stops
