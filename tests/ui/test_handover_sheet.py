"""The sheets of handing over and taking over: what they show, and that nothing of it is cut off."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.desk import Desk
from jobaid.app.operations.handover import Handover, Reason
from jobaid.messages.catalogue import use_language
from jobaid.ui.call.handover_sheet import HandoverSheet
from jobaid.ui.call.take_over_sheet import TakeOverSheet
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.sheet import Sheet
from tests.libraries import read, write
from tests.ui.conftest import settle
from tests.ui.desks import Bench
from tests.ui.seen import buttons, texts, too_wide
from tests.unit.app.packet.library import FILES, NOW

S = TypeVar("S", bound=Sheet)
Opener = Callable[..., Bench]
SIZES = [((900, 700), 100), ((340, 560), 100), ((340, 560), 200), ((1280, 400), 100)]


def desk_in(folder: Path, minutes: int = 0) -> Desk:
    desk = Desk("agent", lambda _library: NOW + timedelta(minutes=minutes))
    desk.take_library(read(write(folder, FILES)).library)
    return desk


@pytest.fixture
def on_call(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Opener:
    kept: list[QWidget] = []

    def opened(size: tuple[int, int] = (900, 700), text_size: int = 100) -> Bench:
        desk = desk_in(tmp_path)
        desk.open_topic("late", "beyond")
        desk.fill("customer", "Ms Duarte")
        desk.tick("late", "identity")
        window = Bench(Look(qapp, "light", text_size), desk)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        settle(qapp)
        return window

    return opened


def handing(window: Bench) -> HandoverSheet:
    sheet = HandoverSheet(window.look, Handover(window.desk), window.keys, window)
    return opened(sheet)


def taking(window: Bench, copied: str, *, beside: bool = False) -> TakeOverSheet:
    return opened(TakeOverSheet(window.look, Handover(window.desk), copied, window, beside=beside))


def opened(sheet: S) -> S:
    sheet.open()
    settle(QApplication.instance())  # type: ignore[arg-type]
    return sheet


def packet(window: Bench, to: str = "leader") -> str:
    handover = Handover(window.desk)
    contact = next(one for one in handover.contacts() if one.contact.id == to)
    return handover.packet(contact, Reason("A decision", insists=True))


def in_sight(sheet: Sheet) -> None:
    """Nothing reaches beyond the sheet, and what ends it can be pressed."""
    assert too_wide(sheet) == []
    foot = max(button.mapTo(sheet, button.rect().bottomLeft()).y() for button in buttons(sheet.panel))
    for one in (sheet.go, sheet.stay):  # type: ignore[attr-defined]
        if one.isVisible():
            assert one.mapTo(sheet, one.rect().bottomLeft()).y() <= sheet.height()
            assert one.height() >= 24
    assert foot > 0


@pytest.mark.parametrize(("size", "text_size"), SIZES)
def test_handing_over_fits(on_call: Opener, size: tuple[int, int], text_size: int) -> None:
    sheet = handing(on_call(size, text_size))
    sheet.line.field.setText("wants a refund of 30 euro, and " + "much more " * 25)
    settle(QApplication.instance())  # type: ignore[arg-type]
    in_sight(sheet)


@pytest.mark.parametrize(("size", "text_size"), SIZES)
def test_taking_over_fits(on_call: Opener, size: tuple[int, int], text_size: int) -> None:
    window = on_call(size, text_size)
    in_sight(taking(window, packet(window), beside=True))


@pytest.mark.parametrize("copied", ["", "Good morning", "[jobaid handover 1]\nABC", "[jobaid handover 7]\nABC"])
def test_what_cannot_be_read_fits_too(on_call: Opener, copied: str) -> None:
    sheet = taking(on_call((340, 560), 200), f"Dear colleague\n{copied}")
    in_sight(sheet)
    assert sheet.line.field.hasFocus()


def test_long_words_of_another_language_fit(on_call: Opener) -> None:
    with use_language("pseudo"):
        window = on_call((340, 560))
        in_sight(handing(window))
        in_sight(taking(window, packet(window), beside=True))


def test_every_control_is_named_and_reached_by_tab(on_call: Opener) -> None:
    sheet = handing(on_call())
    sheet.line.field.setText("a refund")
    settle(QApplication.instance())  # type: ignore[arg-type]
    names = list[str]()
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    way = names.index("Refund: you may give up to €50.00. per case")
    assert names.index("Customer insists") < way < names.index("Hand over to Team leader") < names.index("Back")


def test_enter_hands_over_to_the_first_contact(on_call: Opener) -> None:
    sheet = handing(on_call())
    done: list[object] = []
    sheet.chosen.connect(lambda contact, reason: done.extend((contact.contact.id, reason)))
    QTest.keyClicks(sheet.line.field, "a decision")
    QTest.keyClick(sheet.line.field, Qt.Key.Key_Return)
    assert done == ["leader", Reason("a decision")]


def test_a_digit_chooses_a_reason_and_takes_it_back(on_call: Opener) -> None:
    sheet = handing(on_call())
    QTest.keyClick(sheet.line.field, Qt.Key.Key_1)
    assert sheet.reason == Reason(insists=True)
    QTest.keyClick(sheet.line.field, Qt.Key.Key_2)
    assert sheet.reason == Reason("Beyond my limit", insists=True)
    QTest.keyClick(sheet.line.field, Qt.Key.Key_1)
    assert sheet.reason == Reason("Beyond my limit")


def test_digits_are_typed_once_there_are_words(on_call: Opener) -> None:
    sheet = handing(on_call())
    QTest.keyClicks(sheet.line.field, "wants 41 euro")
    assert sheet.reason == Reason("wants 41 euro")


def test_a_contact_that_was_chosen_stays_so_while_the_reason_is_typed(on_call: Opener) -> None:
    sheet = handing(on_call())
    QTest.keyClick(sheet.line.field, Qt.Key.Key_Down)
    assert sheet.list.current is not None
    chosen = sheet.list.current.id
    QTest.keyClicks(sheet.line.field, "payments taken twice")
    assert sheet.list.current.id == chosen


def test_a_library_without_contacts_says_so_and_hands_over_all_the_same(on_call: Opener, tmp_path: Path) -> None:
    window = on_call()
    window.desk.take_library(read(write(tmp_path / "none", {**FILES, "contacts.toml": ""})).library)
    sheet = handing(window)
    assert "names nobody to hand over to" in texts(sheet)
    done: list[object] = []
    sheet.chosen.connect(lambda contact, _reason: done.append(contact))
    sheet.go.click()
    assert done == [None]


def test_what_is_taken_over_is_shown_before_it_is(on_call: Opener) -> None:
    window = on_call()
    sheet = taking(window, packet(window), beside=True)
    for words in (
        "From a colleague: Agent, Monday 23 November, 10:42",
        "A decision",
        "Order is late, at “Beyond my limit”",
        "Customer's name: Ms Duarte",
        "Done: Match order number and postcode",
        "The customer insists.",
        "The call you are on is kept",
    ):
        assert words in texts(sheet)


def test_what_has_to_be_checked_again_is_said(on_call: Opener) -> None:
    window = on_call()
    assert "Check again" in texts(taking(window, packet(window, "payments")))


def test_what_is_not_known_here_is_said(on_call: Opener, tmp_path: Path) -> None:
    window = on_call()
    copied = packet(window)
    files = FILES | {"library.toml": FILES["library.toml"].replace('name = "customer"', 'name = "caller"')}
    window.desk.take_library(read(write(tmp_path / "other", files)).library)
    assert "“customer” is not asked for in this library: Ms Duarte" in texts(taking(window, copied))


def test_enter_does_nothing_where_there_is_nothing(on_call: Opener) -> None:
    sheet = taking(on_call(), "")
    done: list[object] = []
    sheet.taken.connect(done.append)
    QTest.keyClick(sheet.line.field, Qt.Key.Key_Return)
    assert done == []
    assert sheet.is_open
