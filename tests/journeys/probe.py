"""Runs jobaid as it is, and for each line that comes in says on one line what is to be seen of its window.

A line with words, as a list in JSON, asks which of them are left anywhere in the program.
"""

import gc
import json
import sys
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid.__main__ import main
from jobaid.call import CallState
from jobaid.ui.shell import MainWindow
from tests.journeys.left import clipboards, everything
from tests.ui.seen import texts


class Probe(QObject):
    """Asked from its own thread, answers in the window's."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._tell)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line.strip())

    def _tell(self, asked: str) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        told = left_of(windows[0], json.loads(asked)) if asked else state_of(windows[0]) if windows else {}
        print(json.dumps(told), flush=True)


def left_of(window: MainWindow, words: list[str]) -> dict[str, list[str]]:
    """Which words are left, each with one text that has it."""
    gc.collect()
    said = [*everything(window, window.desk), *clipboards()]
    return {one: [text for text in said if one in text][:1] for one in words if any(one in text for text in said)}


def state_of(window: MainWindow) -> dict[str, object]:
    call, focused = window.desk.call, QApplication.focusWidget()
    stop = call.stop
    return {
        "window": int(window.winId()),
        "ready": bool(window.desk.library.topics) and window._engine is not None,
        "active": window.isActiveWindow(),
        "step": f"{stop.place.topic}/{stop.place.step}" if stop else "",
        "known": {name: str(value) for name, value in call.known.items()},
        "marks": [[mark.item, mark.state] for mark in call.marks if mark.depth is None],
        "note": call.note,
        "note_field": window.content.call_bar.note.field.toPlainText(),
        "ended": call.ended,
        "blank": call.is_blank,
        "held": call.held_since is not None,
        "kept": window.desk.is_kept,
        "saved": is_saved(window),
        "calls": {one.id: told_of(one) for one in (*window.desk.day.calls, *window.desk.day.done) if not one.is_blank},
        "promised": [[one.do, one.said] for one in window.desk.day.promised],
        "promises": [one.id for one in window.desk.day.promised],
        "search": window.content.bar.search.field.text(),
        "sheet": window.content.sheets.is_open,
        "focus": "" if focused is None else f"{type(focused).__name__} {focused.accessibleName()}",
        "copied": QGuiApplication.clipboard().text(),
        "said": window.content.status.words,
        "seen": texts(window),
    }


def is_saved(window: MainWindow) -> bool:
    """Whether all that has happened is on the disk."""
    journaling = window.saving.journaling if window.saving is not None else None
    return window.desk.is_kept and journaling is not None and journaling.writer.is_saved


def told_of(call: CallState) -> dict[str, object]:
    """What only grows on a call of somebody who never goes back."""
    return {
        "known": {name: str(value) for name, value in call.known.items()},
        "way": [f"{stop.place.topic}/{stop.place.step}" for stop in call.trail],
        "note": call.note,
    }


if __name__ == "__main__":
    probe = Probe()
    sys.exit(main())
