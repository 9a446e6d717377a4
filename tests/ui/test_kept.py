"""What jobaid keeps is shown in plain words, taken along, and erased after asking."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid import paths, settings
from jobaid.ui.kept.ageing import Ageing
from jobaid.ui.kept.sheet import KeptSheet
from jobaid.ui.loading import Loader
from jobaid.ui.resuming import Resuming
from jobaid.ui.saving import Saving
from jobaid.ui.settings_sheet import SettingsSheet
from jobaid.ui.shell import MainWindow
from tests.ui.conftest import Clock, Opener, settle
from tests.ui.seen import texts, too_wide

Keeping = Callable[[MainWindow], Saving]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "home"


@pytest.fixture
def keep(qtbot: QtBot) -> Iterator[Keeping]:
    kept: list[Saving] = []

    def begin(window: MainWindow) -> Saving:
        saving = Saving(window)
        Resuming(window, saving, Loader(window))
        kept.append(saving)
        saving.begin(paths.journal_file(), window.desk.now)
        qtbot.waitUntil(lambda: window.desk.is_kept)
        return saving

    yield begin
    for saving in kept:
        saving.close()


def call(window: MainWindow, customer: str, note: str = "") -> None:
    window.open_topic("late")
    window.desk.fill("customer", customer)
    window.desk.note(note)
    window.desk.next_caller()


def opened(window: MainWindow, qtbot: QtBot) -> KeptSheet:
    assert window.keys.run("window.kept")
    sheet = window.findChild(KeptSheet)
    assert isinstance(sheet, KeptSheet)
    qtbot.waitUntil(lambda: bool(sheet.rows))
    return sheet


def looked_for(sheet: KeptSheet, words: str, qtbot: QtBot) -> None:
    sheet.finding.field.put(words)
    QTest.keyClick(sheet.finding.field.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sheet.finding.count.text()))


def on_disk(home: Path, words: str) -> bool:
    files = [path for path in (home / "journal").rglob("*") if path.is_file()]
    return any(words.encode() in path.read_bytes() for path in files)


def test_everything_is_listed_with_where_it_is(open_library: Opener, keep: Keeping, qtbot: QtBot) -> None:
    window = open_library()
    keep(window)
    call(window, "Ms Duarte", "rings again")
    shown = texts(opened(window, qtbot))
    assert "1 call" in shown
    assert "1 note" in shown
    assert str(paths.journal_file()) in shown


def test_without_a_journal_it_is_said_that_nothing_is_kept(open_library: Opener) -> None:
    window = open_library()
    window.keys.run("window.kept")
    assert window.findChild(KeptSheet) is None
    assert window.content.status.words == "What happens at the desk is not kept in this window."


def test_the_calls_of_one_customer_are_shown_before_they_are_erased(
    open_library: Opener, keep: Keeping, qtbot: QtBot, home: Path
) -> None:
    window = open_library()
    keep(window)
    call(window, "Ms Duarte")
    call(window, "Mr Okafor")
    sheet = opened(window, qtbot)
    looked_for(sheet, "duarte", qtbot)
    assert sheet.finding.count.text() == "1 call"
    assert "Ms Duarte" in sheet.finding.ticks.words
    assert "Okafor" not in sheet.finding.ticks.words
    assert "Nov 2026 " in sheet.finding.ticks.words
    sheet.finding.erase.click()
    assert on_disk(home, "Duarte")
    sheet.question.erase.click()
    qtbot.waitUntil(lambda: sheet.said.text() == "Erased, in the backups too.")
    assert not on_disk(home, "Duarte")
    assert on_disk(home, "Okafor")
    assert [one.known["customer"] for one in window.desk.day.unfinished] == ["Mr Okafor"]


def test_why_a_call_was_found_stands_with_it(open_library: Opener, keep: Keeping, qtbot: QtBot) -> None:
    window = open_library()
    keep(window)
    call(window, "Mr Okafor", "his neighbour Ms Duarte has it")
    sheet = opened(window, qtbot)
    looked_for(sheet, "duarte", qtbot)
    assert "note: “his neighbour Ms Duarte has it”" in sheet.finding.ticks.words


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_a_call_that_is_not_ticked_stays(
    open_library: Opener, keep: Keeping, qtbot: QtBot, home: Path, by: str
) -> None:
    window = open_library()
    keep(window)
    call(window, "Ms Duarte", "the right one")
    call(window, "Ms Duarte", "a namesake")
    sheet = opened(window, qtbot)
    looked_for(sheet, "duarte", qtbot)
    [newest, _older] = sheet.finding.ticks.rows
    if by == "key":
        QTest.keyClick(newest, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(newest, Qt.MouseButton.LeftButton)
    assert sheet.finding.count.text() == "2 calls · 1 of 2 ticked"
    sheet.finding.erase.click()
    assert sheet.question.words.text().startswith("Erase what is ticked (1 call)?")
    sheet.question.erase.click()
    qtbot.waitUntil(lambda: sheet.said.text() == "Erased, in the backups too.")
    assert not on_disk(home, "the right one")
    assert on_disk(home, "a namesake")
    assert [one.note for one in window.desk.day.unfinished] == ["a namesake"]


def test_with_nothing_ticked_nothing_can_be_erased(open_library: Opener, keep: Keeping, qtbot: QtBot) -> None:
    window = open_library()
    keep(window)
    call(window, "Ms Duarte")
    call(window, "Ms Duarte")
    sheet = opened(window, qtbot)
    looked_for(sheet, "duarte", qtbot)
    sheet.finding.all.click()
    assert sheet.finding.erase.isHidden()
    assert sheet.finding.take.isHidden()
    sheet.finding.all.click()
    assert sheet.finding.is_whole
    assert not sheet.finding.erase.isHidden()


def test_what_is_lost_is_named_and_nothing_happens_without_a_yes(
    open_library: Opener, keep: Keeping, qtbot: QtBot, home: Path
) -> None:
    window = open_library()
    keep(window)
    call(window, "Ms Duarte", "rings again at six")
    sheet = opened(window, qtbot)
    sheet.erase.click()
    assert "cannot be brought back" in sheet.question.words.text()
    assert "Not copied yet: rings again at six" in sheet.question.lost.words
    assert sheet.question.keep.hasFocus()
    QTest.keyClick(sheet.question.keep, Qt.Key.Key_Space)
    assert sheet.question.isHidden()
    assert on_disk(home, "Duarte")


def test_everything_is_erased_after_a_yes(open_library: Opener, keep: Keeping, qtbot: QtBot, home: Path) -> None:
    window = open_library()
    keep(window)
    call(window, "Ms Duarte")
    window.open_topic("late")
    sheet = opened(window, qtbot)
    sheet.erase.click()
    sheet.question.erase.click()
    qtbot.waitUntil(lambda: sheet.said.text() == "Erased, in the backups too.")
    assert not on_disk(home, "Duarte")
    assert window.desk.call.is_blank
    assert window.desk.day.unfinished == ()


def test_a_name_that_nobody_has_is_said(open_library: Opener, keep: Keeping, qtbot: QtBot) -> None:
    window = open_library()
    keep(window)
    sheet = opened(window, qtbot)
    looked_for(sheet, "Nobody", qtbot)
    assert sheet.finding.count.text() == "Nothing that is kept names Nobody."
    assert sheet.finding.erase.isHidden()


def test_a_name_that_is_too_short_is_said(open_library: Opener, keep: Keeping, qtbot: QtBot) -> None:
    window = open_library()
    keep(window)
    sheet = opened(window, qtbot)
    sheet.finding.asked.emit("x")
    qtbot.waitUntil(lambda: sheet.said.text() == "Write more of the name or the number.")


def test_it_is_taken_along_into_a_folder_that_is_chosen(
    open_library: Opener, keep: Keeping, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_library()
    keep(window)
    call(window, "Ms Duarte", "paid with 4111 1111 1111 1111")
    sheet = opened(window, qtbot)
    sheet._chooser = lambda _parent, _words, _start: str(tmp_path)
    sheet.take.click()
    qtbot.waitUntil(lambda: sheet.said.text().startswith("Written to "))
    [folder] = tmp_path.glob("jobaid-kept-*")
    words = (folder / "kept.txt").read_text("utf-8")
    assert "Ms Duarte" in words
    assert "•••• •••• •••• 1111" in words


def test_what_cannot_be_written_is_said(open_library: Opener, keep: Keeping, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_library()
    keep(window)
    (tmp_path / "file").write_text("in the way")
    sheet = opened(window, qtbot)
    sheet._chooser = lambda _parent, _words, _start: str(tmp_path / "file")
    sheet.take.click()
    qtbot.waitUntil(lambda: "cannot be written" in sheet.said.text())


@pytest.mark.parametrize(("size", "text_size"), [((340, 560), 100), ((340, 560), 200), ((1280, 180), 100)])
def test_nothing_is_cut_off_in_a_narrow_window(
    open_library: Opener, keep: Keeping, qtbot: QtBot, qapp: QApplication, size: tuple[int, int], text_size: int
) -> None:
    window = open_library(size=size, text_size=text_size)
    keep(window)
    call(window, "Ms Duarte " * 8, "a long note " * 20)
    sheet = opened(window, qtbot)
    looked_for(sheet, "Duarte", qtbot)
    sheet.finding.erase.click()
    settle(qapp)
    assert too_wide(sheet) == []


def test_everything_in_it_has_a_name(open_library: Opener, keep: Keeping, qtbot: QtBot) -> None:
    window = open_library()
    keep(window)
    sheet = opened(window, qtbot)
    takes_keyboard = [one for one in sheet.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert all(one.accessibleName() for one in takes_keyboard)


def test_what_is_old_is_erased_after_a_start(
    open_library: Opener, keep: Keeping, qtbot: QtBot, clock: Clock, home: Path
) -> None:
    first = open_library()
    saving = keep(first)
    first.desk.note("Duarte")
    first.desk.end("resolved")
    first.desk.copied("written up")
    first.desk.next_caller()
    saving.close()
    clock.now += timedelta(days=30)
    used = open_library()
    saving = keep(used)
    used.desk.note("somebody else")
    saving.close()
    clock.now += timedelta(days=1)
    again = open_library()
    ageing = _ageing(again, qtbot)
    assert ageing.erasing is not None
    assert ageing.erasing.result(10) > 0
    assert not on_disk(home, "Duarte")


def _ageing(window: MainWindow, qtbot: QtBot) -> Ageing:
    saving = Saving(window)
    Resuming(window, saving, Loader(window))
    ageing = Ageing(window, saving)
    saving.begin(paths.journal_file(), window.desk.now)
    qtbot.waitUntil(lambda: ageing.erasing is not None)
    assert ageing.erasing is not None
    ageing.erasing.result(10)
    saving.close()
    return ageing


def test_for_how_long_is_chosen_in_the_settings(open_library: Opener, keep: Keeping, qtbot: QtBot) -> None:
    window = open_library()
    keep(window)
    window.doing.settings("keep_days")
    assert isinstance(window.findChild(SettingsSheet), SettingsSheet)
    chosen = QApplication.focusWidget()
    assert chosen is not None
    QTest.keyClick(chosen, Qt.Key.Key_Left)
    assert window.chosen.keep_days == 14
    assert settings.load(paths.settings_file()).keep_days == 14
    window.content.sheets.close()
    shown = texts(opened(window, qtbot))
    assert "14 days after the call" in shown
