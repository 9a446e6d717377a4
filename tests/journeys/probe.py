"""Runs jobaid as it is, and for each line that comes in says on one line what is to be seen of its window."""

import json
import sys
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid.__main__ import main
from jobaid.ui.shell import MainWindow
from tests.ui.seen import texts


class Probe(QObject):
    """Asked from its own thread, answers in the window's."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._tell)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for _line in sys.stdin:
            self.asked.emit()

    def _tell(self) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        print(json.dumps(state_of(windows[0]) if windows else {}), flush=True)


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
        "ended": call.ended,
        "blank": call.is_blank,
        "held": call.held_since is not None,
        "promised": [[one.do, one.said] for one in window.desk.day.promised],
        "search": window.content.bar.search.field.text(),
        "sheet": window.content.sheets.is_open,
        "focus": "" if focused is None else f"{type(focused).__name__} {focused.accessibleName()}",
        "copied": QGuiApplication.clipboard().text(),
        "seen": texts(window),
    }


if __name__ == "__main__":
    probe = Probe()
    sys.exit(main())
