"""How long a library that is read and learnt keeps the window waiting.

python -m bench.learning [--entries N] [--seconds N]

An empty window waits while a made library of so many answers comes in for the first time. A beat of a millisecond notes
how much later than that each turn of the event loop comes. The floor is the same window, in which nothing happens,
beside as many other processes that multiply: what waits there waits for a processor.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench._window import open_window, read, share
from bench.check import FRAME
from bench.walk import close
from jobaid.search.index import Index
from jobaid.ui.loading import Loader
from jobaid.ui.wiring import make_ready

GOAL = 16.0
WORKERS = 2
MULTIPLY = (
    "import numpy as np\na = np.ones((1600, 384), np.float32)\nb = np.ones((384, 1536), np.float32)\nwhile 1: a @ b"
)


def main() -> int:
    """Measure and print a table. The exit code is 1 where the goal is missed."""
    given = arguments()
    application = QApplication(["jobaid"])
    with tempfile.TemporaryDirectory() as name:
        for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            os.environ[variable] = str(Path(name) / "own")
        folder = Path(name) / "library"
        write(folder, given.entries)
        print(f"{'':<24}{'s':>7}{'turns':>8}{'over 16 ms':>12}{'99 %':>10}{'most':>10}")
        floor = beside(application, given.seconds)
        print(row(f"beside {WORKERS} processes", floor), flush=True)
        reading, learning = coming_in(application, folder)
        print(row("read, words", reading))
        print(row("meaning", learning))
    worst = max(*reading, *learning)
    print(f"most {worst:.1f} ms, goal {GOAL:.0f} ms; beside other processes {max(floor):.1f} ms")
    return int(worst > GOAL)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1_000)
    parser.add_argument("--seconds", type=int, default=10, help="for the floor")
    return parser.parse_args()


def write(folder: Path, entries: int) -> None:
    """Write a library of answers in words of every day, fifty to an answer."""
    words = (Path(__file__).parents[1] / "assets" / "wordpiece" / "vocab.txt").read_text("utf-8").split("\n")
    known = [word for word in words[2_000:9_000] if word.isascii() and word.isalpha()]
    chance = random.Random(1)
    (folder / "faq").mkdir(parents=True)
    (folder / "library.toml").write_text(FRAME, "utf-8")
    for start in range(0, entries, 20):
        answers = "".join(
            f'[[faq]]\nid = "a{number}"\nquestion = "{" ".join(chance.sample(known, 8))}?"\n'
            f'answer = "{" ".join(chance.sample(known, 50))}."\n'
            for number in range(start, min(start + 20, entries))
        )
        (folder / "faq" / f"f{start:05}.toml").write_text(answers, "utf-8")


def beside(application: QApplication, seconds: int) -> list[float]:
    """How much later than a millisecond each turn comes, beside other processes that are never done."""
    with ExitStack() as stack:
        for _ in range(WORKERS):
            worker = stack.enter_context(subprocess.Popen([sys.executable, "-c", MULTIPLY]))
            stack.callback(worker.kill)
        window = open_window(application, read())
        beats = Beats()
        QTimer.singleShot(2_000, beats.late.clear)
        QTimer.singleShot(seconds * 1000 + 2_000, lambda: application.exit(0))
        application.exec()
        close(window)
    return beats.late


def coming_in(application: QApplication, folder: Path) -> tuple[list[float], list[float]]:
    """The same while a library is read and its words are, and then while its meaning is learnt."""
    window = open_window(application, read())
    make_ready(window)
    loader = Loader(window)
    beats = Beats()
    by_words: list[int] = []
    loader.arrived.connect(window.take)
    loader.sensed.connect(window.take_sensed)
    loader.arrived.connect(lambda piece: by_words.extend([len(beats.late)] * isinstance(piece, Index)))
    loader.sensed.connect(lambda _index: QTimer.singleShot(500, lambda: application.exit(0)))
    QTimer.singleShot(1_000, beats.late.clear)
    QTimer.singleShot(1_500, lambda: loader.load(folder))
    application.exec()
    loader.stop()
    close(window)
    return beats.late[: by_words[0]], beats.late[by_words[0] :]


class Beats:
    """Notes, as long as it is kept, how many milliseconds too late each beat of a millisecond comes."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = perf_counter()
        self.late.append((now - self._last) * 1000 - 1)
        self._last = now


def row(name: str, late: list[float]) -> str:
    """A line of the table."""
    seconds = sum(late) / 1000 + len(late) / 1000
    over = 100 * sum(time > GOAL for time in late) / len(late)
    return f"{name:<24}{seconds:>7.1f}{len(late):>8}{over:>10.2f} %{share(late, 0.99):>7.1f} ms{max(late):>7.1f} ms"


if __name__ == "__main__":
    sys.exit(main())
