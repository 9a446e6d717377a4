"""How soon a saved file is in the window's thread, and what following costs while nothing is saved.

python -m bench.reload [--files N] [--saves N] [--idle SECONDS]
"""

import argparse
import os
import re
import shutil
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, process_time, sleep

from bench.check import fill

GOAL, IDLE_GOAL = 1.0, 0.5


def main() -> int:
    """Measure the sample library and one of so many files, and print a table."""
    given = arguments()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            os.environ[variable] = str(folder / "own")
        shutil.copytree(Path(__file__).parent.parent / "scripts_library", folder / "sample")
        (folder / "made").mkdir()
        fill(folder / "made", given.files, 20)
        print(f"{'':<10}{'idle':>8}{'goal':>8}{'library':>10}{'most':>8}{'goal':>8}{'search':>10}{'most':>8}")
        for part in ("sample", "made"):
            print(row(part, folder / part, given.saves, given.idle), flush=True)
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--saves", type=int, default=12)
    parser.add_argument("--idle", type=float, default=20)
    return parser.parse_args()


def row(name: str, folder: Path, saves: int, idle: float) -> str:
    """Follow a library, leave it alone, and save one of its topics again and again."""
    from PySide6.QtCore import QCoreApplication

    from jobaid.ui.loading import Loader

    application = QCoreApplication.instance() or QCoreApplication([])
    arrived: list[float] = []
    loader = Loader()
    loader.arrived.connect(lambda _piece: arrived.append(perf_counter()))

    def wait_for(pieces: int) -> None:
        while len(arrived) < pieces:
            application.processEvents()
            sleep(0.001)

    loader.load(folder)
    wait_for(3)
    sleep(1)
    worked, began = process_time(), perf_counter()
    sleep(idle)
    share = 100 * (process_time() - worked) / (perf_counter() - began)
    topic = min((folder / "topics").glob("*.toml"))
    library, search = [], []
    for number in range(saves):
        sleep(number * 0.13 % 0.5)
        before, began = len(arrived), perf_counter()
        retitle(topic, number)
        wait_for(before + 2)
        library.append(arrived[before] - began)
        search.append(arrived[before + 1] - began)
    loader.stop()
    return (
        f"{name:<10}{share:>6.2f} %{IDLE_GOAL:>6} %{median(library):>8.2f} s{max(library):>6.2f} s{GOAL:>6} s"
        f"{median(search):>8.2f} s{max(search):>6.2f} s"
    )


def retitle(topic: Path, number: int) -> None:
    """Save a topic with another title."""
    words = topic.read_text("utf-8")
    topic.write_text(re.sub(r'(?m)^title = "([^"\d]*)\d*"', rf'title = "\g<1>{number}"', words, count=1), "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
