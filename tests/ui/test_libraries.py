"""The library in the window: opened, followed, remembered, and exchanged for another."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid import paths, settings
from jobaid.app.operations import libraries
from jobaid.app.operations.search_tests import Tried
from jobaid.ui.first_start_bar import FirstStartBar
from jobaid.ui.libraries import Libraries
from jobaid.ui.libraries_sheet import LibrariesSheet
from jobaid.ui.theme.look import Look
from tests.ui.library import LATE
from tests.ui.seen import texts, too_wide

ROOT = Path(__file__).resolve().parents[2]
LONG = 20_000
RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from jobaid.ui.start import open_window

def look():
    (title,) = {one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()}
    print(QApplication.layoutDirection().name, title, flush=True)
    QApplication.quit()

run = QApplication.exec
QApplication.exec = lambda *_: (QTimer.singleShot(0, look), run())[1]
sys.exit(open_window([]))
"""


class Opened:
    """What is open over a window, and what was told of it."""

    def __init__(self, look: Look, page: FirstStartBar) -> None:
        self.page = page
        self.libraries = Libraries(look, page)
        self.told: list[str] = []
        self.libraries.loader.arrived.connect(self._note)

    def _note(self, piece: object) -> None:
        """What was found of search tests comes once their library is learnt, at any time."""
        if not isinstance(piece, Tried):
            self.told.append(type(piece).__name__)

    @property
    def sheet(self) -> LibrariesSheet:
        (sheet,) = (one for one in self.page.findChildren(LibrariesSheet) if one.is_open)
        return sheet


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    look = Look(qapp, "light")
    page = FirstStartBar(look)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    one = Opened(look, page)
    yield one
    one.libraries.loader.stop()


def test_a_library_that_was_opened_is_opened_the_next_time(opened: Opened, qtbot: QtBot, folder: Path) -> None:
    opened.libraries.begin(folder)
    qtbot.waitUntil(lambda: len(opened.told) == 3, timeout=LONG)
    assert libraries.folder_in_force(None) == folder
    assert libraries.recent() == (folder,)


def test_one_that_cannot_be_opened_is_not(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(opened.libraries.loader.missing, timeout=LONG):
        opened.libraries.begin(tmp_path / "gone")
    assert libraries.recent() == ()
    assert libraries.is_first_start()


def test_the_one_in_force_is_opened_without_a_word_in_the_settings(opened: Opened, qtbot: QtBot, folder: Path) -> None:
    opened.libraries.begin(folder, keep=False)
    qtbot.waitUntil(lambda: len(opened.told) == 3, timeout=LONG)
    assert libraries.is_first_start()


def test_settings_that_cannot_be_written_do_not_keep_a_library_from_opening(
    opened: Opened, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "config").write_text("in the way", "utf-8")
    opened.libraries.begin(folder)
    qtbot.waitUntil(lambda: len(opened.told) == 3, timeout=LONG)


def test_another_library_takes_the_place_of_the_first(opened: Opened, qtbot: QtBot, folder: Path) -> None:
    begun: list[Path] = []
    opened.libraries.begun.connect(begun.append)
    opened.libraries.open_sample()
    opened.libraries.choose()
    opened.sheet.chosen.emit(folder)
    qtbot.waitUntil(lambda: len(opened.told) == 3, timeout=LONG)
    assert begun == [paths.sample_library(), folder]
    (folder / "topics" / "late.toml").write_text(LATE.replace("Order is late", "Later today"), "utf-8")
    qtbot.waitUntil(lambda: len(opened.told) == 5, timeout=LONG)


def test_the_first_start_says_that_this_is_a_sample_until_a_library_is_opened(
    opened: Opened, qtbot: QtBot, folder: Path
) -> None:
    bar = opened.libraries.first_start_bar()
    assert bar is not None
    bar.show()
    assert "A sample" in texts(bar)
    opened.libraries.begin(folder)
    assert not bar.isVisible()
    qtbot.waitUntil(lambda: len(opened.told) == 3, timeout=LONG)
    assert opened.libraries.first_start_bar() is None


def test_the_line_of_the_first_start_can_be_hidden_for_good(opened: Opened) -> None:
    bar = opened.libraries.first_start_bar()
    assert bar is not None
    bar.show()
    bar.dismiss.click()
    assert not bar.isVisible()
    assert opened.libraries.first_start_bar() is None
    assert settings.load(paths.settings_file()) == settings.Settings()


@pytest.mark.parametrize(("width", "text_size"), [(1280, 100), (1280, 200), (340, 100), (340, 200)])
def test_the_line_of_the_first_start_is_cut_off_nowhere(
    qtbot: QtBot, qapp: QApplication, width: int, text_size: int
) -> None:
    bar = FirstStartBar(Look(qapp, "light", text_size))
    qtbot.addWidget(bar)
    bar.resize(width, 100)
    bar.show()
    bar.resize(width, bar.heightForWidth(width))
    assert too_wide(bar) == []
    assert all(bar.rect().contains(one.geometry()) for one in (bar.open, bar.new, bar.dismiss) if one.isVisible())
    Look(qapp, "light")


def test_the_window_speaks_the_language_of_the_environment_from_right_to_left(tmp_path: Path) -> None:
    own = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen", "JOBAID_LOCALE": "pseudo-rtl"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "RightToLeft [ĵööƀååîð]"
