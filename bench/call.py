"""A day of calls with the journal behind it: how soon what happens is saved, and what that costs the window.

python -m bench.call [--events N] [--seconds N] [--calls N] [--idle N]

An event counts from the moment it is handed over until it is on the disk. While scripts are walked ten keys a second,
what is timed is how long the event loop was away.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bench._window import open_window, read, settle, share
from bench.walk import GOAL, MEMORY_GOAL, Attach, Walker, close, measured, memory_of_calls, press_only
from jobaid.app.journaling import Journaling
from jobaid.app.operations.promises import Promises
from jobaid.journal.record import Record
from jobaid.model.library import Library
from jobaid.ui.loading import Loader
from jobaid.ui.resuming import Resuming
from jobaid.ui.saving import Saving
from jobaid.ui.shell import MainWindow
from jobaid.ui.wiring import make_ready

COMMIT_GOAL, IDLE_GOAL = 5.0, 0.5
SAID = '{"text":"wants a window seat, rings again at six"}'


def main() -> int:
    """Measure and print a line a figure. The exit code is 1 where a goal is missed."""
    given = arguments()
    application = QApplication(["jobaid"])
    library = read()
    commits = committed(given.events)
    print(f"committed: median {share(commits, 0.5):.1f} ms, 95 % {share(commits, 0.95):.1f} ms, goal {COMMIT_GOAL} ms")
    away, records = walked(application, library, given.seconds)
    print(f"walked: 99 % {share(away, 0.99):.1f} ms, most {max(away):.1f} ms, goal {GOAL} ms; {records} records saved")
    with kept() as attach:
        before, after = memory_of_calls(application, library, given.calls, attach)
    print(f"{given.calls} calls: {before:.0f} MB, then {after:.0f} MB: x{after / before:.2f}, goal x{MEMORY_GOAL}")
    idle = idling(application, library, given.idle)
    print(f"idle with a call and a promise: {idle:.2f} % of one core, goal {IDLE_GOAL} %")
    is_good = share(commits, 0.5) <= COMMIT_GOAL and max(away) <= GOAL
    return int(not (is_good and after <= before * MEMORY_GOAL and idle <= IDLE_GOAL))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=500)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--calls", type=int, default=400)
    parser.add_argument("--idle", type=int, default=20)
    return parser.parse_args()


def committed(events: int) -> list[float]:
    """The milliseconds from handing an event over until it is on the disk, one after the other."""
    times = []
    with tempfile.TemporaryDirectory() as name:
        journaling = Journaling(Path(name) / "journal" / "journal.sqlite")
        journaling.writer.flush()
        for number in range(events):
            began = perf_counter()
            journaling.writer.append([Record(f"event-{number}", "call.noted", 1, number, "call", SAID)])
            journaling.writer.flush()
            times.append((perf_counter() - began) * 1000)
        journaling.close()
    return times


def walked(application: QApplication, library: Library, seconds: int) -> tuple[list[float], int]:
    """How long the event loop was away while scripts are walked, and how many records that made."""
    with kept() as attach:
        window = open_window(application, library)
        attach(window)
        make_ready(window)
        walker = Walker(window, library, press=press_only)
        for _ in range(60):
            walker.key()  # all that is loaded once is loaded
            settle()
        away = measured(application, walker, None, seconds)
        records = _records(window)
        close(window)
    return away, records


def idling(application: QApplication, library: Library, seconds: int) -> float:
    """The share of one core, in percent, that a window takes in which nobody does anything."""
    with kept() as attach:
        window = open_window(application, library)
        attach(window)
        window.open_topic(library.topics[0].id)
        Promises(window.desk).make("ring back in 2 hours")
        for _ in range(50):
            settle()
        QTimer.singleShot(seconds * 1000, lambda: application.exit(0))
        began = process_time()
        application.exec()
        used = process_time() - began
        close(window)
    return 100 * used / seconds


@contextmanager
def kept() -> Iterator[Attach]:
    """What attaches a journal to a window, as the start does."""
    open_: list[Saving] = []

    def attach(window: MainWindow) -> None:
        saving = Saving(window)
        Resuming(window, saving, Loader(window))
        saving.begin(Path(name) / "journal" / "journal.sqlite", window.desk.now)
        while not window.desk.is_kept:
            settle()
        open_.append(saving)

    with tempfile.TemporaryDirectory() as name:
        yield attach
        for saving in open_:
            if saving.journaling is not None:
                saving.journaling.close()


def _records(window: MainWindow) -> int:
    journaling = window.saving.journaling if window.saving else None
    assert journaling is not None
    return journaling.writer.run(lambda store: sum(1 for _ in store.records())).result()


if __name__ == "__main__":
    sys.exit(main())
