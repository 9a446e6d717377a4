import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.app.desk import Desk
from jobaid.library.catalogue import Catalogue
from jobaid.library.searching import engine_for
from jobaid.model.library import Library
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look
from tests.ui.library import write_library

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
Opener = Callable[..., MainWindow]


class Clock:
    """The time at the desk, which goes on only when it is told to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self, _library: Library) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path / "library")


@pytest.fixture
def open_library(qtbot: QtBot, qapp: QApplication, folder: Path, clock: Clock) -> Iterator[Opener]:
    kept: list[MainWindow] = []  # qtbot closes them, but does not keep them

    def opened(
        where: Path = folder, *, size: tuple[int, int] = (1280, 800), theme: str = "light", text_size: int = 100
    ) -> MainWindow:
        library = read(where)
        window = MainWindow(Look(qapp, theme, text_size), Desk("agent", clock))
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.take(library)
        window.take(engine_for(library))
        window.activateWindow()
        window.content.pages.take_focus()
        settle(qapp)
        return window

    yield opened
    for window in kept:
        window.close()
        window.close()  # the first time it may ask
        window.deleteLater()
    kept.clear()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    Look(qapp, "light")
    QGuiApplication.clipboard().clear()


def read(folder: Path) -> Library:
    catalogue = Catalogue(folder)
    catalogue.refresh()
    return catalogue.contents.library


def settle(application: QApplication) -> None:
    """Let everything happen that is waiting to; what was given up is gone then, as in a real loop."""
    for _ in range(20):
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
