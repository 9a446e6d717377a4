"""Runs the window and ends it at its first painted frame, telling when that was and what memory it took.

Started by bench.start, never by hand: nothing of this is in the product.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

REPORT = Path(sys.argv.pop(1))
_exec = QApplication.exec


class Watch(QObject):
    """Sees the first paint event of the window; the frame is complete when the event loop comes round again."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not self.seen and event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self.seen = True
            QTimer.singleShot(0, report)
        return False


def report() -> None:
    """Write the moment and the memory, and end."""
    now = time.monotonic()
    rollup = Path("/proc/self/smaps_rollup").read_text()
    kilobytes = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    REPORT.write_text(f"{now} {kilobytes}")
    os._exit(0)


def watched_exec(*_: object) -> int:
    """Watch, and run the event loop."""
    application = QApplication.instance()
    assert application is not None
    watch = Watch()
    application.installEventFilter(watch)
    return _exec()


QApplication.exec = watched_exec  # type: ignore[method-assign]

from jobaid.__main__ import main  # noqa: E402

sys.exit(main())
