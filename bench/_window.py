"""A real window without a screen, on the sample library, for what measures it. Imported by the benches alone."""

import gc
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.desk import Desk
from jobaid.library.catalogue import Catalogue
from jobaid.library.searching import engine_for
from jobaid.model.library import Library
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look

SAMPLE = Path(__file__).resolve().parents[1] / "scripts_library"
SIZES = {"wide": (1280, 800), "compact": (340, 560), "strip": (1100, 180)}
NO_KEYS = Qt.KeyboardModifier.NoModifier


def read(folder: Path = SAMPLE) -> Library:
    """The library in a folder."""
    catalogue = Catalogue(folder)
    catalogue.refresh()
    return catalogue.contents.library


def open_window(application: QApplication, library: Library, size: str = "wide") -> MainWindow:
    """A window that is shown and painted, with the keyboard on its page."""
    window = MainWindow(Look(application, "light"), Desk("agent", lambda _library: datetime(2026, 11, 23, tzinfo=UTC)))
    window.resize(*SIZES[size])
    window.show()
    window.take(library)
    window.take(engine_for(library))
    gc.freeze()  # as the thread that reads a library does
    window.activateWindow()
    window.content.pages.take_focus()
    settle()
    return window


_TURNS = 16
"""More than the turns in which a page of a call is put together."""


def settle() -> None:
    """Do all that waits, until nothing does: what was posted, what lays out, what paints, what is to be deleted."""
    for _ in range(_TURNS):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(widget: QWidget, key: Qt.Key | str, held: Qt.KeyboardModifier = NO_KEYS) -> float:
    """Press a key where the keyboard is. Returns the milliseconds until all that follows from it is painted."""
    return sum(frames_of(widget, key, held))


def frames_of(widget: QWidget, key: Qt.Key | str, held: Qt.KeyboardModifier = NO_KEYS) -> list[float]:
    """Press a key and give the milliseconds of each turn of the event loop that follows: of each frame."""
    target = QApplication.focusWidget() or widget
    began = perf_counter()
    QTest.keyClick(target, key, held)  # type: ignore[arg-type]
    frames = []
    for _ in range(_TURNS):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        now = perf_counter()
        frames.append((now - began) * 1000)
        began = now
    return frames


def longest(widget: QWidget, key: Qt.Key | str, held: Qt.KeyboardModifier = NO_KEYS) -> float:
    """Press a key. Returns the milliseconds of the longest frame that follows."""
    return max(frames_of(widget, key, held))


def share(values: Sequence[float], part: float) -> float:
    """The value that this part of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]
