"""In a language that nobody speaks every text shows whether it came through the catalogue, and whether it fits.

A screen is added to SCREENS: what makes it, given a window on the library of the tests.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.operations.finding import Found, found
from jobaid.app.operations.libraries import remember
from jobaid.app.operations.opening import ProblemCount
from jobaid.errors import UserFacing
from jobaid.messages import message, use_language
from jobaid.ui.first_start_bar import FirstStartBar
from jobaid.ui.libraries_sheet import LibrariesSheet
from jobaid.ui.shell import MainWindow
from tests.golden.scenes import SIZES
from tests.ui.conftest import NOW, Opener, read, settle
from tests.ui.said import past_the_catalogue, said_by, texts_of
from tests.ui.seen import too_wide

Made = Callable[[MainWindow, Path], object]
NAMES = ("jobaid",)
"""What is called the same in every language."""


def start(window: MainWindow, _folder: Path) -> None:
    pass


def topic(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")


def empty_topic(window: MainWindow, _folder: Path) -> None:
    window.open_topic("quiet")


def hits(window: MainWindow, _folder: Path) -> None:
    window.content.bar.search.field.setText("late")


def no_hits(window: MainWindow, _folder: Path) -> None:
    window.content.bar.search.field.setText("3")


def missing(window: MainWindow, folder: Path) -> None:
    window.show_missing(UserFacing(message("no-folder", folder=folder), message("no-folder.hint", folder=folder)))


def problems(window: MainWindow, _folder: Path) -> None:
    window.take(ProblemCount(2))


def a_fault(window: MainWindow, _folder: Path) -> None:
    window.say_bug()


def libraries_sheet(window: MainWindow, folder: Path) -> LibrariesSheet:
    remember(folder)
    remember(folder.parent / "gone")
    sheet = LibrariesSheet(window.look, folder, window, chooser=lambda *_asked: str(folder.parent))
    sheet.choose()
    sheet.open_folder()
    return sheet


def first_start(window: MainWindow, _folder: Path) -> FirstStartBar:
    bar = FirstStartBar(window.look, window)
    bar.resize(window.width(), bar.heightForWidth(window.width()))
    bar.show()
    return bar


def palette(window: MainWindow, _folder: Path) -> None:
    window.content.sheets.palette()


def keys_sheet(window: MainWindow, _folder: Path) -> None:
    window.content.sheets.keys()


def settings_sheet(window: MainWindow, _folder: Path) -> None:
    window.content.sheets.settings(window.chosen, ())


def something_else(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.content.sheets.something_else()


def end_of_call(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.content.sheets.end()


def interrupt(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.open_topic("angry")


def filling(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.keys.run("call.fill")


def reason(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    page = window.content.pages.call
    assert page is not None
    page.do.reason_wanted.emit("identity")


def note(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.desk.note("3")
    window.keys.run("call.note")


def clean_slate(window: MainWindow, _folder: Path) -> None:
    """A call that is not finished is kept."""
    window.open_topic("late")
    window.desk.note("3")
    window.keys.run("call.next")


def resumed(window: MainWindow, _folder: Path) -> None:
    clean_slate(window, _folder)
    window.keys.run("call.undo")


def wrong_topic(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.keys.run("call.wrong")


def copied(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.keys.run("call.copy")


def same_caller(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.desk._active = NOW - timedelta(hours=1)
    window.desk.active()


def closing(window: MainWindow, _folder: Path) -> None:
    window.open_topic("late")
    window.close()


def entry(window: MainWindow, _folder: Path) -> None:
    window.content.show_found(faq_without_topic(window))


def faq_without_topic(window: MainWindow) -> Found:
    gone = found(window.desk.library, "faq", "gift")
    assert gone is not None
    return gone


SCREENS: tuple[Made, ...] = (
    start,
    topic,
    empty_topic,
    hits,
    no_hits,
    missing,
    problems,
    a_fault,
    libraries_sheet,
    first_start,
    palette,
    keys_sheet,
    settings_sheet,
    something_else,
    end_of_call,
    interrupt,
    filling,
    reason,
    note,
    clean_slate,
    resumed,
    wrong_topic,
    copied,
    same_caller,
    closing,
    entry,
)


@pytest.fixture(autouse=True)
def _language(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with use_language("pseudo"):
        yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("make", SCREENS)
def test_every_text_comes_from_the_catalogue_or_from_the_library(
    open_library: Opener, qapp: QApplication, folder: Path, make: Made
) -> None:
    window = open_library()
    kept = make(window, folder)
    settle(qapp)
    shown = kept if isinstance(kept, QWidget) else window
    said = said_by(shown)
    assert said
    assert past_the_catalogue(said, (*NAMES, str(folder.parent / "gone"), *texts_of(read(folder)))) == set()


@pytest.mark.parametrize("make", SCREENS)
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("shape", ["compact", "strip", "wide"])
def test_longer_words_fit_in_either_direction(
    open_library: Opener, qapp: QApplication, folder: Path, make: Made, direction: Qt.LayoutDirection, shape: str
) -> None:
    qapp.setLayoutDirection(direction)
    window = open_library(size=SIZES[shape])
    kept = make(window, folder)
    settle(qapp)
    assert too_wide(window) == []
    assert window.width() == SIZES[shape][0]
    assert kept is None or isinstance(kept, QWidget)


def test_a_text_that_comes_past_the_catalogue_is_found(qtbot: QtBot) -> None:
    forgotten = QWidget()
    qtbot.addWidget(forgotten)
    forgotten.setAccessibleName("Forgotten")
    forgotten.setToolTip("<p>From the library [ñööţ]: 3 x</p>")
    forgotten.show()
    assert past_the_catalogue(said_by(forgotten), ("From the library",)) == {"Forgotten"}
