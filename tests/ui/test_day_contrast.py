"""What is painted between calls and at their edge can be read in every theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.call.disposition_row import DispositionRow
from jobaid.ui.call.end_sheet import EndSheet
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.call_bar import CallBar
from jobaid.ui.question_bar import QuestionBar
from jobaid.ui.theme.look import Look
from tests.ui.conftest import settle
from tests.ui.contrast import Blot, Painted
from tests.ui.desks import Bench, desk_with, files
from tests.ui.test_contrast import THEMES


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Bench]:
    desk = desk_with(tmp_path, files())
    window = Bench(Look(qapp, request.param, 200), desk)
    start = StartPage(window.look, desk, window.keys)
    window.put(
        QuestionBar(window.look, desk, window.keys),
        start,
        CallBar(window.look, desk, window.keys),
    )
    desk.open_topic("late", "call-back")
    desk.go_on()
    desk.next_caller()
    desk.open_topic("late")
    desk.next_caller()
    desk.open_topic("t1")
    desk.note("By Friday")
    desk.go_home()
    desk.fill("order", "1")
    desk.fill("order", "2")
    qtbot.addWidget(window)
    window.resize(1500, 1400)
    window.show()
    window.activateWindow()
    start.take_focus()
    settle(qapp)
    yield window
    Look(qapp, "light")


@pytest.mark.parametrize(("bench", "least"), THEMES.items(), indirect=["bench"])
def test_every_word_between_calls_can_be_read(bench: Bench, least: float) -> None:
    seen = list(Painted(bench).words())
    assert len(seen) > 30
    assert [(widget, blot) for widget, blot in seen if blot.ratio < least] == []


@pytest.mark.parametrize(("bench", "least"), THEMES.items(), indirect=["bench"])
def test_every_word_at_the_end_of_a_call_can_be_read(bench: Bench, qapp: QApplication, least: float) -> None:
    bench.desk.open_topic("late")
    sheet = EndSheet(bench.look, bench.desk, bench.keys, bench)
    sheet.open()
    sheet.go_on()
    settle(qapp)
    seen = list(Painted(sheet.panel).words())
    assert len(seen) > 20
    assert [(widget, blot) for widget, blot in seen if blot.ratio < (3 if is_circle(widget, blot) else least)] == []


def is_circle(widget: QWidget, blot: Blot) -> bool:
    """Whether it may be the circle of a row, which is no word and has to reach 3 only."""
    return isinstance(widget, DispositionRow) and blot.place.width() <= widget._circle() + 2
