"""A fault of jobaid itself, wherever it happens, is one sentence in the window, and the call goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.boundary import Boundary
from jobaid.ui.loading import Loader
from jobaid.ui.shell import MainWindow
from tests.ui.conftest import Opener, settle
from tests.ui.seen import call_page

SENTENCE = "Something went wrong in jobaid."
CUSTOMER = "Ms Duarte, order 48213"


class Guarded:
    """A window with its boundary, and what was written down."""

    def __init__(self, window: MainWindow, boundary: Boundary, log: Path) -> None:
        self.window = window
        self.boundary = boundary
        self._log = log

    @property
    def faults(self) -> list[str]:
        lines = self._log.read_text("utf-8").splitlines() if self._log.exists() else []
        return [line.split()[1] for line in lines if not line.startswith(" ")]

    def goes_on(self) -> bool:
        """Whether the fault is said, and a topic can be opened all the same."""
        is_said = self.window.content.status.words.startswith(SENTENCE)
        self.window.open_topic("late")
        settle(QApplication.instance())  # type: ignore[arg-type]
        return is_said and call_page(self.window).isVisible()


@pytest.fixture
def guarded(open_library: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guarded]:
    window = open_library()
    boundary = Boundary(tmp_path / "jobaid.log")
    boundary.caught.connect(window.say_bug)
    with qtbot.captureExceptions():
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        monkeypatch.setattr(threading, "excepthook", threading.excepthook)
        boundary.install()
        yield Guarded(window, boundary, tmp_path / "jobaid.log")


class Faulty(QWidget):
    """Fails whenever it is painted."""

    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        self.painted += 1
        raise ValueError(CUSTOMER)


def fail(*_given: object) -> None:
    raise ValueError(CUSTOMER)


def test_a_fault_in_a_slot(guarded: Guarded, capsys: pytest.CaptureFixture[str]) -> None:
    guarded.window.content.bar.search.typed.connect(fail)
    guarded.window.content.bar.search.field.setText("x")
    guarded.window.content.bar.search.field.setText("")
    assert guarded.goes_on()
    assert guarded.faults == ["ValueError"]
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert CUSTOMER not in said


def test_a_fault_while_something_is_painted_is_said_once_however_often_it_is_painted(
    guarded: Guarded, qtbot: QtBot
) -> None:
    faulty = Faulty(guarded.window)
    faulty.resize(50, 50)
    faulty.show()
    qtbot.waitUntil(lambda: faulty.painted >= 1)
    faulty.update()
    qtbot.waitUntil(lambda: faulty.painted >= 2)
    faulty.hide()
    assert guarded.goes_on()
    assert guarded.faults == ["ValueError"]


def test_a_fault_in_the_thread_that_reads_the_library(guarded: Guarded, qtbot: QtBot) -> None:
    loader = Loader()
    loader.broke.connect(guarded.boundary.take)
    with qtbot.waitSignal(guarded.boundary.caught, timeout=20_000):
        loader.load("no path")  # type: ignore[arg-type]
    loader.stop()
    assert guarded.goes_on()
    assert guarded.faults == ["AttributeError"]


def test_a_fault_in_any_other_thread(guarded: Guarded, qtbot: QtBot) -> None:
    with qtbot.waitSignal(guarded.boundary.caught, timeout=20_000):
        threading.Thread(target=fail).start()
    qtbot.waitUntil(lambda: bool(guarded.window.content.status.words))
    assert guarded.goes_on()
    assert guarded.faults == ["ValueError"]


def test_what_is_written_down_names_the_place_and_no_customer(guarded: Guarded, tmp_path: Path) -> None:
    guarded.window.content.bar.search.typed.connect(fail)
    guarded.window.content.bar.search.field.setText("x")
    written = (tmp_path / "jobaid.log").read_text("utf-8")
    assert "test_boundary.py" in written
    assert "Duarte" not in written
