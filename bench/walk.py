"""How long each key of a call holds the window: scripts are walked, ticked and filled, also while the library is saved.

python -m bench.walk [--keys N] [--seconds N] [--calls N]

Of each key the longest frame is taken: a turn of the event loop, with all that is laid out and painted in it. The
floor is a repaint of the whole window.
While the library is saved every second, keys come ten a second, and what is timed is how long the event loop was away.
"""

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bench._window import NO_KEYS, SAMPLE, SIZES, longest, open_window, read, settle, share
from jobaid.model.library import Library
from jobaid.ui.loading import Loader
from jobaid.ui.shell import MainWindow

GOAL, MEMORY_GOAL = 32.0, 1.3
KEY = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Press = Callable[..., float]
Attach = Callable[[MainWindow], None]


class Walker:
    """Presses keys as somebody on the telephone does, by chance but the same in every run."""

    def __init__(self, window: MainWindow, library: Library, *, press: Press = longest) -> None:
        self._window = window
        self._topics = [topic.id for topic in library.topics if topic.kind != "shared"]
        self._chance = random.Random(1)
        self._press = press
        self._typed = ""

    def key(self) -> float:
        """Press one key. Returns what it took."""
        content, desk = self._window.content, self._window.desk
        if isinstance(QApplication.focusWidget(), QLineEdit) and not content.sheets.is_open:
            letter, self._typed = self._typed[:1], self._typed[1:]
            return self._press(self._window, KEY.Key_Return if letter == "\r" else letter or KEY.Key_Escape)
        if content.sheets.is_open:
            return self._press(self._window, self._chance.choice((KEY.Key_Escape, KEY.Key_1, KEY.Key_2)))
        shown = desk.shown()
        if desk.call.ended:
            return self._press(self._window, KEY.Key_N, CTRL)
        if shown is None or shown.step is None:
            return self._open()
        return self._on_call(len(shown.step.answers), can_go_on=shown.step.on is not None)

    def _open(self) -> float:
        self._window.open_topic(self._chance.choice(self._topics))
        return 0.0

    def _on_call(self, answers: int, *, can_go_on: bool) -> float:
        chance = self._chance.random()
        if chance < 0.1:
            return self._press(self._window, f"{self._chance.randint(1, 4)}", ALT)
        if chance < 0.16:
            self._typed = f"{self._chance.randint(1, 99)}\r"  # Enter goes on to the next field
            return self._press(self._window, KEY.Key_F2)
        if chance < 0.24:
            return self._press(self._window, KEY.Key_Backspace)
        if chance < 0.28:
            return self._press(self._window, KEY.Key_0)
        if chance < 0.3:
            return self._press(self._window, KEY.Key_N, CTRL)
        if answers:
            return self._press(self._window, f"{self._chance.randint(1, min(answers, 9))}")
        return self._press(self._window, KEY.Key_Space) if can_go_on else self._open()


def main() -> int:
    """Measure and print a table, and a last line with the figures that have a goal."""
    given = arguments()
    application = QApplication(["jobaid"])
    library = read()
    worst = 0.0
    print(f"{'':<16}{'keys':>7}{'median':>10}{'95 %':>10}{'99 %':>10}{'most':>10}{'floor':>10}{'ratio':>8}")
    for size in SIZES:
        times, floor = walked(application, library, size, given.keys)
        worst = max(worst, *times)
        print(row(size, times, floor), flush=True)
    saved, floor = while_saved(application, given.seconds)
    print(row("while saved", saved, floor), flush=True)
    before, after = memory_of_calls(application, library, given.calls)
    print(f"{given.calls} calls: {before:.0f} MB after the first, {after:.0f} MB after the last")
    print(f"most {worst:.1f} ms, while saved {max(saved):.1f} ms, goal {GOAL:.0f} ms; memory x{after / before:.2f}")
    return int(max(worst, *saved) > GOAL or after > before * MEMORY_GOAL)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keys", type=int, default=600)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--calls", type=int, default=400)
    return parser.parse_args()


def walked(application: QApplication, library: Library, size: str, keys: int) -> tuple[list[float], float]:
    """Walk at full speed in a window of that size.

    Returns the milliseconds of the longest frame of each key, and of a whole repaint.
    """
    window = open_window(application, library, size)
    walker = Walker(window, library)
    for _ in range(30):
        walker.key()  # all that is loaded once is loaded
        settle()
    times = []
    for _ in range(keys):
        took = walker.key()
        settle()
        if took:
            times.append(took)
    floor = share([repaint(window) for _ in range(30)], 0.5)
    close(window)
    return times, floor


def while_saved(application: QApplication, seconds: int) -> tuple[list[float], float]:
    """Walk ten keys a second while a topic is saved every second. Returns how long the event loop was away."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        shutil.copytree(SAMPLE, folder)
        library = read(folder)
        window = open_window(application, library)
        loader = Loader(window)
        loader.arrived.connect(window.take)
        loader.load(folder)
        away = measured(application, Walker(window, library, press=press_only), folder, seconds)
        loader.stop()
        floor = share([repaint(window) for _ in range(30)], 0.5)
        close(window)
    return away, floor


def measured(application: QApplication, walker: Walker, folder: Path | None, seconds: int) -> list[float]:
    """Run the event loop with a beat of a millisecond, and note by how much each beat comes later than that.

    Keys come ten a second; the library in a folder is saved every second.
    """
    away: list[float] = []
    last = [perf_counter()]
    beat, keys, saves = QTimer(), QTimer(), QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)

    def count() -> None:
        now = perf_counter()
        away.append((now - last[0]) * 1000 - 1)
        last[0] = now

    def begin() -> None:
        away.clear()
        keys.start(100)
        if folder is not None:
            saves.timeout.connect(lambda: save(folder))
            saves.start(1000)

    for timer, work in ((beat, count), (keys, walker.key)):
        timer.timeout.connect(work)
    beat.start(1)
    QTimer.singleShot(3000, begin)
    QTimer.singleShot((seconds + 3) * 1000, lambda: application.exit(0))  # a call in progress would refuse to quit
    application.exec()
    for timer in (beat, keys, saves):
        timer.stop()
    return [time for time in away if time > 1]


def save(folder: Path) -> None:
    """Change a word of a topic, as an editor does."""
    path = min((folder / "topics").glob("*.toml"))
    words, plain, changed = path.read_text("utf-8"), 'title = "', 'title = "A '
    before, after = (changed, plain) if changed in words else (plain, changed)
    path.write_text(words.replace(before, after, 1), "utf-8")


def press_only(widget: QWidget, key: Qt.Key | str, held: Qt.KeyboardModifier = NO_KEYS) -> float:
    """Press a key and leave what follows to the event loop."""
    QTest.keyClick(QApplication.focusWidget() or widget, key, held)  # type: ignore[arg-type]
    return 0.0


def memory_of_calls(
    application: QApplication, library: Library, calls: int, attach: Attach = lambda _window: None
) -> tuple[float, float]:
    """Walk so many calls of twelve keys. Returns the megabytes after the first ten and after the last.

    `attach` gives the window what it has besides, before the first key.
    """
    window = open_window(application, library)
    attach(window)
    walker = Walker(window, library)
    first = 0.0
    for call in range(calls):
        for _ in range(12):
            walker.key()
            settle()
        window.desk.next_caller()
        for unfinished in window.desk.day.unfinished:
            window.desk.drop(unfinished.number)
        for promised in window.desk.day.promised:
            if promised.is_open:  # what is still to be kept stays on the screen, and would count as grown
                window.desk.keep_promise(promised.id)
        settle()
        if call == 9:
            first = megabytes()
    last = megabytes()
    print(f"widgets: {len(QApplication.allWidgets())}")
    close(window)
    return first, last


def megabytes() -> float:
    """The memory that is this process's own."""
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


def repaint(window: MainWindow) -> float:
    """The milliseconds of painting everything once."""
    began = perf_counter()
    window.content.repaint()
    return (perf_counter() - began) * 1000


def close(window: MainWindow) -> None:
    """Take a window away."""
    window.hide()
    window.deleteLater()
    settle()


def row(name: str, times: list[float], floor: float) -> str:
    """One line of the table."""
    parts = [f"{share(times, part):>7.1f} ms" for part in (0.5, 0.95, 0.99, 1.0)]
    return f"{name:<16}{len(times):>7}{''.join(parts)}{floor:>7.1f} ms{share(times, 0.5) / floor:>8.2f}"


if __name__ == "__main__":
    sys.exit(main())
