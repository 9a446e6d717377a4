"""Today's notes: what is shown of them, and what is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.desk import Desk
from jobaid.app.operations.day_notes import notes_shown
from jobaid.ui.call.notes_card import NotesCard
from jobaid.ui.call.notes_sheet import NotesSheet
from jobaid.ui.theme.look import Look
from tests.ui.conftest import settle
from tests.ui.desks import NOW, Bench, desk_with, files
from tests.ui.seen import texts, too_wide


def ended(desk: Desk, note: str, customer: str = "Ms Duarte") -> None:
    """A call that is over, and its note."""
    desk.open_topic("late")
    desk.fill("customer", customer)
    desk.note(note)
    desk.end("resolved")
    desk.next_caller()


class Notes(Bench):
    """A window with the sheet over it."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look, desk)
        self.put(QWidget())
        self.copied: list[str] = []
        self.sheet: NotesSheet

    def open(self) -> None:
        self.sheet = NotesSheet(self.look, self.desk, self.keys, self)
        self.sheet.copied.connect(self.copied.append)
        self.sheet.open()
        settle(QApplication.instance())  # type: ignore[arg-type]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self, key, held)
        settle(QApplication.instance())  # type: ignore[arg-type]


Opener = Callable[..., Notes]


@pytest.fixture
def notes(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Opener:
    kept: list[QWidget] = []

    def opened(*said: str, size: tuple[int, int] = (900, 600), text_size: int = 100) -> Notes:
        desk = desk_with(tmp_path / "library", files())
        for note in said:
            ended(desk, note)
        window = Notes(Look(qapp, "light", text_size), desk)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        settle(qapp)
        window.open()
        return window

    return opened


def test_the_arrows_choose_and_enter_unfolds_and_folds_again(notes: Opener) -> None:
    window = notes("first", "second")
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    assert "first" in window.sheet.write_up.field.words
    assert window.sheet.write_up.isVisible()
    window.press(Qt.Key.Key_Return)
    assert not window.sheet.write_up.isVisible()


def test_copying_all_marks_them_and_offers_nothing_more(notes: Opener) -> None:
    window = notes("first", "second")
    window.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.copied[0].index("first") < window.copied[0].index("second")
    assert not window.sheet.copy_all.isVisible()
    assert window.desk.day.unfinished == ()
    assert [row.accessibleName().rsplit(", ", 1)[1] for row in window.sheet.rows.values()] == ["copied", "copied"]


def test_what_was_copied_is_changed_and_is_to_be_copied_again(notes: Opener) -> None:
    window = notes("first")
    window.sheet.copy_left()
    window.press(Qt.Key.Key_Return)
    window.sheet.write_up.field.ready()
    QTest.keyClicks(window.sheet.write_up.field.field, "!")
    assert len(window.desk.day.unfinished) == 1
    assert window.sheet.copy_all.isVisible()
    assert window.sheet.write_up.field.words.endswith("!")


def test_a_card_number_in_the_write_up_is_hidden_once_it_is_left(notes: Opener) -> None:
    window = notes("first")
    window.press(Qt.Key.Key_Return)
    window.sheet.write_up.field.ready()
    QTest.keyClicks(window.sheet.write_up.field.field, " 4111 1111 1111 1111")
    assert window.sheet.write_up.field.words.endswith("4111 1111 1111 1111")
    window.press(Qt.Key.Key_Escape)
    assert window.sheet.write_up.field.words.endswith("•••• •••• •••• 1111")
    assert window.desk.day.unfinished[0].write_up.endswith("•••• •••• •••• 1111")


def test_esc_leaves_the_words_and_then_the_sheet(notes: Opener) -> None:
    window = notes("first")
    window.press(Qt.Key.Key_Return)
    window.sheet.write_up.field.ready()
    window.press(Qt.Key.Key_Escape)
    assert window.sheet.is_open
    window.press(Qt.Key.Key_Escape)
    assert not window.sheet.is_open


def test_card_numbers_are_not_copied(notes: Opener) -> None:
    window = notes("4111 1111 1111 1111")
    window.sheet.copy_left()
    assert "4111 1111" not in window.copied[0]


@pytest.mark.parametrize("text_size", [100, 200])
def test_very_long_texts_stay_inside(notes: Opener, text_size: int) -> None:
    window = notes("Rechtsschutzversicherungsgesellschaften " * 20, size=(340, 560), text_size=text_size)
    window.press(Qt.Key.Key_Return)
    assert too_wide(window.sheet) == []


def test_the_card_names_no_caller_and_says_what_is_left(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desk = desk_with(tmp_path / "library", files())
    for number in range(7):
        ended(desk, f"note {number}")
        if number > 1:
            call = desk.day.unfinished[-1]
            desk.resume(call.number)
            desk.copied("written up")
            desk.next_caller()
    card = NotesCard(Look(qapp, "light"))
    qtbot.addWidget(card)
    card.put(notes_shown(desk.library, desk.day, NOW))
    card.show()
    assert "7 · 2 not copied" in texts(card)
    assert "Duarte" not in texts(card) + " ".join(row.accessibleName() for row in card.rows.values())
    states = [row.accessibleName().rsplit(", ", 1)[1] for row in card.rows.values()]
    assert states == ["not copied", "not copied", "copied", "copied", "copied"]
