"""The form of the settings."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jobaid.settings import DECLARED, Settings, load
from jobaid.ui.settings_sheet import SettingsSheet
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choice_row import ChoiceRow, Offer
from jobaid.ui.widgets.stepper import Stepper
from tests.ui.conftest import settle
from tests.ui.seen import texts, too_wide

ROLES = (Offer("agent", "Agent"), Offer("team-leader", "Team leader"))
Opener = Callable[..., SettingsSheet]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def open_sheet(qtbot: QtBot, qapp: QApplication, file: Path) -> Iterator[Opener]:
    kept: list[QWidget] = []

    def opened(
        in_force: Settings | None = None,
        *,
        size: tuple[int, int] = (800, 700),
        text_size: int = 100,
        where: Path = file,
        roles: tuple[Offer, ...] = ROLES,
        notes: tuple[str, ...] = (),
    ) -> SettingsSheet:
        page = QWidget()
        QLineEdit(page)
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        look = Look(qapp, "light", text_size)
        sheet = SettingsSheet(look, where, in_force or Settings(), page, offered={"role": roles}, notes=notes)
        sheet.open_at()
        settle(qapp)
        return sheet

    yield opened
    Look(qapp, "light")


def told_by(sheet: SettingsSheet) -> list[tuple[str, object]]:
    told: list[tuple[str, object]] = []
    sheet.chosen.connect(lambda key, value: told.append((key, value)))
    return told


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_every_setting_of_a_group_is_in_the_form_with_its_name_and_help(open_sheet: Opener) -> None:
    from jobaid.messages import text

    sheet = open_sheet()
    for setting in DECLARED:
        if setting.group:
            said = texts(sheet.row(setting.key)) + sheet.row(setting.key).control.accessibleName()  # type: ignore[union-attr]
            assert text(setting.label) in said
            assert text(setting.help) in said


def test_the_settings_in_force_are_shown(open_sheet: Opener) -> None:
    sheet = open_sheet(Settings(theme="dark", text_size=150, role="team-leader", gist=True))
    theme, size, role = (sheet.row(key).control for key in ("theme", "text_size", "role"))
    assert isinstance(theme, ChoiceRow)
    assert isinstance(size, Stepper)
    assert isinstance(role, ChoiceRow)
    assert (theme.value, size.value(), role.value) == ("dark", 150, "team-leader")


def test_without_a_role_the_lowest_is_shown(open_sheet: Opener) -> None:
    role = open_sheet().row("role").control
    assert isinstance(role, ChoiceRow)
    assert role.value == "agent"


def test_arrows_choose_and_it_is_told_and_kept(open_sheet: Opener, file: Path) -> None:
    sheet = open_sheet()
    told = told_by(sheet)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert told == [("theme", "light")]
    assert load(file).theme == "light"


def test_the_whole_form_can_be_filled_by_keyboard(open_sheet: Opener, file: Path) -> None:
    sheet = open_sheet()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is sheet.row("text_size").control
    QTest.keyClick(focused(), Qt.Key.Key_End)
    sheet.row("role").take_focus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    sheet.row("gist").take_focus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert load(file) == Settings(theme="light", text_size=200, role="team-leader", gist=True)


def test_the_whole_form_can_be_filled_by_mouse(open_sheet: Opener, file: Path) -> None:
    sheet = open_sheet()
    theme, size, gist = (sheet.row(key).control for key in ("theme", "text_size", "gist"))
    assert isinstance(theme, ChoiceRow)
    assert isinstance(size, Stepper)
    assert gist is not None
    QTest.mouseClick(theme._options["contrast"], Qt.MouseButton.LeftButton)
    _, track, more = size._places()
    QTest.mouseClick(size, Qt.MouseButton.LeftButton, pos=more.center())
    assert load(file).text_size == 110
    QTest.mouseClick(size, Qt.MouseButton.LeftButton, pos=track.center())
    QTest.mouseClick(gist, Qt.MouseButton.LeftButton)
    assert load(file) == Settings(theme="contrast", text_size=140, gist=True)


def test_a_slider_that_is_pulled_is_told_once_it_is_let_go(open_sheet: Opener) -> None:
    sheet = open_sheet()
    told = told_by(sheet)
    size = sheet.row("text_size").control
    assert isinstance(size, Stepper)
    _, track, _ = size._places()
    QTest.mousePress(size, Qt.MouseButton.LeftButton, pos=track.center())
    QTest.mouseMove(size, track.center())
    assert told == []
    QTest.mouseRelease(size, Qt.MouseButton.LeftButton, pos=track.center())
    assert told == [("text_size", 140)]


def test_back_to_usual_puts_the_default_and_keeps_the_keyboard_at_the_setting(open_sheet: Opener, file: Path) -> None:
    sheet = open_sheet(Settings(text_size=150))
    told = told_by(sheet)
    usual = sheet.row("text_size")._usual
    assert usual.isVisible()
    assert not sheet.row("gist")._usual.isVisible()
    usual.setFocus()
    QTest.keyClick(usual, Qt.Key.Key_Return)
    assert told == [("text_size", 100)]
    assert not usual.isVisible()
    assert sheet.row("text_size").control is focused()


def test_what_cannot_be_kept_still_counts_and_is_said_in_a_sentence(open_sheet: Opener, tmp_path: Path) -> None:
    in_the_way = tmp_path / "folder"
    in_the_way.write_text("", "utf-8")
    sheet = open_sheet(where=in_the_way / "settings.toml")
    told = told_by(sheet)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert told == [("theme", "light")]
    assert sheet._failure.isVisible()
    assert "cannot be written" in sheet.failure


def test_without_a_library_there_is_no_role_to_choose(open_sheet: Opener) -> None:
    sheet = open_sheet(roles=())
    assert sheet.row("role").control is None
    assert "until a library is open" in texts(sheet.row("role"))


def test_what_this_machine_cannot_do_is_said(open_sheet: Opener) -> None:
    assert "The window’s place" in texts(open_sheet(notes=("The window’s place cannot be kept here.",)))


def test_tab_stays_in_the_form(open_sheet: Opener) -> None:
    sheet = open_sheet()
    for key in [Qt.Key.Key_Tab] * 8 + [Qt.Key.Key_Backtab] * 8:
        QTest.keyClick(focused(), key)
        assert sheet.isAncestorOf(focused())


def test_esc_closes_the_form(open_sheet: Opener) -> None:
    sheet = open_sheet()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not sheet.is_open


def test_everything_that_takes_the_keyboard_has_a_name_a_role_and_help(open_sheet: Opener) -> None:
    sheet = open_sheet(Settings(theme="dark"))
    for widget in sheet.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen = QAccessible.queryAccessibleInterface(widget)
            assert seen.text(QAccessible.Text.Name), widget
            assert seen.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Client}, widget


@pytest.mark.parametrize("text_size", [80, 100, 200])
@pytest.mark.parametrize("size", [(340, 560), (340, 180), (1280, 800)])
def test_nothing_is_cut_off(open_sheet: Opener, size: tuple[int, int], text_size: int) -> None:
    long = (Offer("a", "Kundendienstmitarbeiterin mit erweiterter Entscheidungsbefugnis"), Offer("b", "Leiterin"))
    sheet = open_sheet(Settings(theme="dark", role="b"), size=size, text_size=text_size, roles=long)
    assert too_wide(sheet) == []
    for part in sheet._column.findChildren(QWidget):
        if part.isVisible() and part.hasHeightForWidth():
            assert part.height() >= part.heightForWidth(part.width()), part


def test_the_keyboard_scrolls_to_where_it_is(qapp: QApplication, open_sheet: Opener) -> None:
    sheet = open_sheet(size=(340, 300), text_size=200)
    for _ in range(5):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        settle(qapp)
        assert not focused().visibleRegion().isEmpty(), focused().accessibleName()
    assert sheet.is_open


def test_from_right_to_left_everything_is_mirrored(qapp: QApplication, open_sheet: Opener) -> None:
    sheet = open_sheet()
    theme, size = sheet.row("theme").control, sheet.row("text_size").control
    assert isinstance(theme, ChoiceRow)
    assert isinstance(size, Stepper)
    sheet.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle(qapp)
    assert theme._options["system"].x() > theme._options["light"].x()
    less, track, more = size._places()
    assert more.x() < track.x() < less.x()
    assert too_wide(sheet) == []
    QTest.mouseClick(size, Qt.MouseButton.LeftButton, pos=track.center())
    assert size.value() == 140
