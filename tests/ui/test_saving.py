"""What happens at the desk outlives the window, and the window says when it does not."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobaid.app.operations.promises import Promises
from jobaid.journal.backups import backups
from jobaid.journal.opening import open_journal
from jobaid.messages import message, text
from jobaid.ui.kept.ageing import Ageing
from jobaid.ui.loading import Loader
from jobaid.ui.resuming import Resuming
from jobaid.ui.saving import Saving
from jobaid.ui.shell import MainWindow
from jobaid.ui.told_bar import ToldBar
from tests.ui.conftest import Clock, Opener

Keeper = Callable[[MainWindow, Path], Saving]


@pytest.fixture
def keep(qtbot: QtBot) -> Iterator[Keeper]:
    """Has a window keep what happens in a journal."""
    kept: list[Saving] = []

    def begin(window: MainWindow, journal: Path) -> Saving:
        saving = Saving(window)
        Resuming(window, saving, Loader(window))
        kept.append(saving)
        saving.begin(journal, window.desk.now)
        return saving

    yield begin
    for saving in kept:
        saving.close()


def is_attached(window: MainWindow) -> bool:
    return window.desk.is_kept


def test_a_window_that_was_cut_off_is_as_it_was(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path
) -> None:
    first = open_library()
    saving = keep(first, tmp_path / "kept" / "journal.sqlite")
    qtbot.waitUntil(lambda: is_attached(first))
    first.open_topic("late")
    first.desk.fill("customer", "Ms Duarte")
    first.desk.note("rings again at six")
    saving.close()
    again = open_library()
    keep(again, tmp_path / "kept" / "journal.sqlite")
    qtbot.waitUntil(lambda: is_attached(again))
    assert again.desk.call.known == {"customer": "Ms Duarte"}
    assert again.content.call_bar.note.field.toPlainText() == "rings again at six"
    assert again.content.pages.is_on_call
    assert again.content.status.words.startswith("The call goes on where it was")


def test_what_is_kept_is_not_asked_about(open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_library()
    keep(window, tmp_path / "journal.sqlite")
    qtbot.waitUntil(lambda: is_attached(window))
    window.open_topic("late")
    assert window.close()


def test_a_journal_that_cannot_be_written_is_said_and_asked_about(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "in-the-way").write_text("a file")
    window = open_library()
    keep(window, tmp_path / "in-the-way" / "journal.sqlite")
    qtbot.waitUntil(lambda: "in-the-way" in window.content.status.words)
    window.open_topic("late")
    assert not window.close()
    assert text(message("window.close-loses")) in window.content.status.words


def test_what_could_not_be_written_is_once_it_can(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "in-the-way").write_text("a file")
    journal = tmp_path / "in-the-way" / "journal.sqlite"
    window = open_library()
    saving = keep(window, journal)
    qtbot.waitUntil(lambda: "in-the-way" in window.content.status.words)
    window.open_topic("late")
    window.desk.note("the disk came back")
    (tmp_path / "in-the-way").unlink()
    assert saving.flush()
    qtbot.waitUntil(lambda: "in-the-way" not in window.content.status.words)
    saving.close()
    again = open_library()
    keep(again, journal)
    qtbot.waitUntil(lambda: is_attached(again))
    assert again.desk.call.note == "the disk came back"


def test_of_a_damaged_journal_all_that_can_be_is_saved_and_the_window_says_so(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path
) -> None:
    journal = tmp_path / "kept" / "journal.sqlite"
    first = open_library()
    saving = keep(first, journal)
    qtbot.waitUntil(lambda: is_attached(first))
    first.open_topic("late")
    first.desk.note("rings again at six")
    saving.close()
    content = bytearray(journal.read_bytes())
    content[150] ^= 1  # in the first page, where only the tables are named
    journal.write_bytes(content)
    again = open_library()
    keep(again, journal)
    qtbot.waitUntil(lambda: is_attached(again))
    assert again.desk.call.note == "rings again at six"
    (bar,) = again.findChildren(ToldBar)
    assert bar.words.startswith("The record of your calls was damaged")
    assert list(journal.parent.glob("journal-damaged-*.sqlite"))
    again.open_topic("late")
    qtbot.waitUntil(bar.isVisible)
    QTest.mouseClick(bar.dismiss, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not again.findChildren(ToldBar))


def test_what_was_said_of_a_journal_stays_when_the_text_becomes_larger(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path
) -> None:
    journal = tmp_path / "kept" / "journal.sqlite"
    journal.parent.mkdir()
    journal.write_bytes(b"no journal at all" * 500)
    window = open_library()
    keep(window, journal)
    qtbot.waitUntil(lambda: bool(window.findChildren(ToldBar)))
    window.use_setting("text_size", 150)
    qtbot.waitUntil(lambda: any(window.content.isAncestorOf(bar) for bar in window.findChildren(ToldBar)))


def test_a_journal_is_verified_and_backed_up_once_a_day(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    journal = tmp_path / "kept" / "journal.sqlite"
    window = open_library()
    saving = keep(window, journal)
    ageing = Ageing(window, saving)
    qtbot.waitUntil(lambda: is_attached(window))
    window.open_topic("late")
    for _ in range(2):
        ageing.care()
        assert ageing.caring is not None
        ageing.caring.result(10)
    assert len(backups(journal)) == 1
    clock.forward(days=1)
    ageing.care()
    assert ageing.caring is not None
    ageing.caring.result(10)
    assert len(backups(journal)) == 2


def test_what_was_before_comes_back_when_the_journal_can_be_read_after_all(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    journal = tmp_path / "kept" / "journal.sqlite"
    first = open_library()
    saving = keep(first, journal)
    qtbot.waitUntil(lambda: is_attached(first))
    first.open_topic("late")
    first.desk.note("of the morning")
    Promises(first.desk).make("ring her tomorrow 6pm")
    saving.close()
    other, _report = open_journal(journal)
    again = open_library()
    saving = keep(again, journal)
    qtbot.waitUntil(lambda: is_attached(again))
    again.open_topic("late")
    again.desk.note("of now")
    other.close()
    assert saving.flush()
    qtbot.waitUntil(lambda: bool(again.desk.day.promised))
    assert [call.note for call in again.desk.day.unfinished] == ["of the morning"]
    assert again.desk.call.note == "of now"
    assert again.desk.undo()
    assert [one.do for one in again.desk.day.promised] == ["ring her"]
    saving.close()
    third = open_library()
    keep(third, journal)
    qtbot.waitUntil(lambda: is_attached(third))
    assert sorted(call.note for call in third.desk.day.calls) == ["of now", "of the morning"]
    assert len(third.desk.day.promised) == 1


def test_what_is_typed_before_the_journal_is_read_stays_in_the_search(
    open_library: Opener, keep: Keeper, qtbot: QtBot, tmp_path: Path
) -> None:
    journal = tmp_path / "kept" / "journal.sqlite"
    for topic in ("", "late"):
        window = open_library()
        saving = keep(window, journal)
        window.content.bar.search.begin("where is it")
        qtbot.waitUntil(partial(is_attached, window))
        assert window.content.bar.search.field.text() == "where is it"
        assert window.desk.call.is_blank == (not topic)
        window.open_topic("late")
        saving.close()
