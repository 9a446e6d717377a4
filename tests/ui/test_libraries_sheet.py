"""Opening another library, by mouse and by keyboard, and what is said when that does not work."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid import paths, settings
from jobaid.app.operations import libraries
from jobaid.ui.libraries_sheet import LibrariesSheet
from jobaid.ui.theme.look import Look
from tests.ui.library import FRAME, write_library
from tests.ui.seen import texts, too_wide


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)


class Opened:
    """A sheet over a window; a test says what the dialog answers with, and sees what was chosen."""

    def __init__(self, look: Look, in_force: Path, size: tuple[int, int] = (900, 600)) -> None:
        self.answer = ""
        self.asked: list[tuple[str, str]] = []
        self.chosen: list[Path] = []
        self.page = QWidget()
        self.page.resize(*size)
        self.page.show()
        self.sheet = LibrariesSheet(look, in_force, self.page, chooser=self._choose)
        self.sheet.chosen.connect(self.chosen.append)
        self.sheet.choose()

    def _choose(self, _parent: QWidget, words: str, start: str) -> str:
        self.asked.append((words, start))
        return self.answer


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, folder: Path) -> Opened:
    one = Opened(Look(qapp, "light"), folder)
    qtbot.addWidget(one.page)
    return one


def reopened(one: Opened, qtbot: QtBot) -> LibrariesSheet:
    """The sheet with what was opened before, all of it looked for."""
    one.sheet.choose()
    qtbot.waitUntil(lambda: one.sheet.is_settled)
    return one.sheet


def test_the_sample_is_always_offered(opened: Opened) -> None:
    opened.sheet.sample.click()
    assert opened.chosen == [paths.sample_library()]
    assert not opened.sheet.is_open


def test_a_library_opened_before_is_shown_by_its_name_and_its_folder(
    opened: Opened, qtbot: QtBot, folder: Path
) -> None:
    libraries.remember(folder)
    row = reopened(opened, qtbot).rows[folder]
    assert row.button.accessibleName() == "Test"
    assert row.button.accessibleDescription() == f"open now, {folder}"
    row.button.click()
    assert opened.chosen == [folder]


def test_one_that_is_gone_says_so_and_how_to_go_on(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    gone = tmp_path / "Shop"
    libraries.remember(gone)
    row = reopened(opened, qtbot).rows[gone]
    assert row.button.accessibleDescription() == f"not there now: {gone}"
    row.button.click()
    assert opened.chosen == []
    assert opened.sheet.failure == (
        f"There is no folder {gone}. Connect the drive it is on, or remove it from this list."
    )


def test_one_that_comes_back_can_be_opened(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    late = tmp_path / "Shop"
    libraries.remember(late)
    row = reopened(opened, qtbot).rows[late]
    write_library(late)
    row.button.click()
    qtbot.waitUntil(lambda: row.is_there)
    row.button.click()
    assert opened.chosen == [late]


def test_one_can_be_taken_off_the_list_by_mouse_and_by_key(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        libraries.remember(tmp_path / name)
    sheet = reopened(opened, qtbot)
    sheet.rows[tmp_path / "a"].remove.click()
    QTest.keyClick(sheet.rows[tmp_path / "b"].button, Qt.Key.Key_Delete)
    assert libraries.recent() == (tmp_path / "c",)
    assert list(sheet.rows) == [tmp_path / "c"]


def test_any_folder_with_a_library_can_be_opened(opened: Opened, tmp_path: Path) -> None:
    opened.answer = str(write_library(tmp_path / "other"))
    opened.sheet.other.click()
    assert opened.chosen == [tmp_path / "other"]


def test_a_folder_without_a_library_is_said_in_the_sheet_with_the_way_out(opened: Opened, tmp_path: Path) -> None:
    opened.answer = str(tmp_path)
    opened.sheet.other.click()
    assert opened.chosen == []
    assert opened.sheet.is_open
    assert opened.sheet.failure == (
        f"{tmp_path} is no library: it has no library.toml. Choose another folder, or start a new library."
    )


def test_choosing_no_folder_changes_nothing(opened: Opened) -> None:
    opened.sheet.other.click()
    opened.sheet.new.click()
    assert (opened.chosen, opened.sheet.failure, opened.sheet.is_open) == ([], "", True)


def test_a_new_library_is_made_and_opened(opened: Opened, tmp_path: Path) -> None:
    opened.answer = str(tmp_path / "mine")
    opened.sheet.new.click()
    assert opened.chosen == [tmp_path / "mine"]
    assert (tmp_path / "mine" / "library.toml").is_file()


def test_where_something_is_the_new_library_gets_a_folder_of_its_own(opened: Opened, tmp_path: Path) -> None:
    opened.answer = str(tmp_path)
    opened.sheet.new.click()
    opened.sheet.new.click()
    assert opened.chosen == [tmp_path / "jobaid library", tmp_path / "jobaid library 2"]


def test_a_place_where_nothing_can_be_written_is_said_in_the_sheet(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("keep me", "utf-8")
    opened.answer = str(tmp_path / "letter")
    opened.sheet.new.click()
    assert opened.chosen == []
    assert "cannot be written" in opened.sheet.failure
    assert (tmp_path / "letter").read_text("utf-8") == "keep me"


def test_everything_can_be_reached_and_pressed_by_keyboard(opened: Opened, qtbot: QtBot, folder: Path) -> None:
    libraries.remember(folder)
    sheet = reopened(opened, qtbot)
    opened.page.activateWindow()
    sheet.sample.setFocus(Qt.FocusReason.TabFocusReason)
    row = sheet.rows[folder]
    reached = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == [sheet.sample, row.button, row.remove, sheet.other, sheet.new]
    QTest.keyClick(row.button, Qt.Key.Key_Return)
    assert opened.chosen == [folder]


def test_escape_closes_it(opened: Opened) -> None:
    QTest.keyClick(opened.sheet.sample, Qt.Key.Key_Escape)
    assert not opened.sheet.is_open


@pytest.mark.parametrize(("size", "text_size"), [((340, 560), 100), ((340, 560), 200), ((1280, 180), 100)])
def test_nothing_is_cut_off(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, size: tuple[int, int], text_size: int
) -> None:
    named = FRAME.replace('"Test"', f'"{"A very long name of a library " * 4}"')
    long = write_library(tmp_path / "x" / ("long" * 40))
    (long / "library.toml").write_text(named, "utf-8")
    libraries.remember(long)
    one = Opened(Look(qapp, "light", text_size), long, size)
    qtbot.addWidget(one.page)
    qtbot.waitUntil(lambda: one.sheet.is_settled)
    assert "A very long name" in texts(one.page)
    assert too_wide(one.page) == []
    Look(qapp, "light")


def test_of_many_the_eight_last_opened_are_kept_and_the_sample_is_none_of_them(tmp_path: Path) -> None:
    for number in range(10):
        libraries.remember(tmp_path / str(number))
    libraries.remember(tmp_path / "5")
    libraries.remember(paths.sample_library())
    assert [folder.name for folder in libraries.recent()] == ["5", "9", "8", "7", "6", "4", "3", "2"]
    assert settings.load(paths.settings_file()).library == ""
