"""Time from process start to the first painted frame, and the memory then, beside `import PySide6.QtWidgets`.

python -m bench.start [--rounds N] [--files N] [--entries N]

Warm, offscreen, interleaved in one run. The floor is a whole process that does that import and ends; a second row shows
the same process without its end, which our own processes are not charged with.
The libraries are in the cache, as they are from the second start on.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FLOOR = "import PySide6.QtWidgets"
IMPORTED = f"{FLOOR}, time; print(time.monotonic())"
FILL = (
    "import sys, pathlib; from jobaid.app.operations.libraries import catalogue_of as c; "
    "c(pathlib.Path(sys.argv[1]), cached=True).refresh()"
)


class Frame(NamedTuple):
    """One start: milliseconds to the first frame, megabytes of PSS."""

    ms: float
    mb: float


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=20)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        home = Path(folder)
        libraries = {"sample": ROOT / "scripts_library", "thousand": home / "thousand"}
        make_library(libraries["thousand"], args.files, args.entries)
        environment = environment_in(home)
        for library in libraries.values():
            subprocess.run([sys.executable, "-c", FILL, str(library)], cwd=ROOT, env=environment, check=True)
        print_report(*measure(libraries, home, environment, args.rounds))
    return 0


def environment_in(home: Path) -> dict[str, str]:
    """Caches and settings of its own, compiled modules kept from start to start, and no screen."""
    names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "PYTHONPYCACHEPREFIX")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **{name: str(home / name) for name in names}, "QT_QPA_PLATFORM": "offscreen"}


def measure(
    libraries: dict[str, Path], home: Path, environment: dict[str, str], rounds: int
) -> tuple[list[float], list[float], dict[str, list[Frame]]]:
    """Start everything once to warm up, then in turns."""
    floors: list[float] = []
    imports: list[float] = []
    frames: dict[str, list[Frame]] = {name: [] for name in libraries}
    for number in range(rounds + 1):
        floor, imported = floor_ms(environment), imported_ms(environment)
        starts = {name: first_frame(library, home / "report", environment) for name, library in libraries.items()}
        if number:
            floors.append(floor)
            imports.append(imported)
            for name, frame in starts.items():
                frames[name].append(frame)
    return floors, imports, frames


def floor_ms(environment: dict[str, str]) -> float:
    """A process that imports Qt's widgets and ends."""
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", FLOOR], env=environment, check=True, timeout=60)
    return (time.monotonic() - begun) * 1000


def imported_ms(environment: dict[str, str]) -> float:
    """From the start of such a process until the import is done."""
    begun = time.monotonic()
    command = [sys.executable, "-c", IMPORTED]
    said = subprocess.run(command, env=environment, check=True, timeout=60, capture_output=True, text=True).stdout
    return (float(said) - begun) * 1000


def first_frame(library: Path, report: Path, environment: dict[str, str]) -> Frame:
    """From the start of a process to the first frame."""
    command = [sys.executable, "-m", "bench._first_frame", str(report), "--library", str(library)]
    begun = time.monotonic()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=60, stderr=subprocess.DEVNULL)
    ended, kilobytes = report.read_text().split()
    return Frame((float(ended) - begun) * 1000, int(kilobytes) / 1024)


def make_library(folder: Path, files: int, entries: int) -> None:
    """A library of topics with as many entries each as asked: steps, answers, actions, never-dos."""
    (folder / "topics").mkdir(parents=True)
    frame = 'format = 1\nname = "Bench"\nlocales = ["en-IE"]\ncurrency = "EUR"\ntime_zone = "UTC"\n'
    (folder / "library.toml").write_text(frame + '[[role]]\nid = "agent"\nname = "Agent"\n')
    for number in range(files):
        (folder / "topics" / f"topic-{number:04}.toml").write_text(topic(number, entries))


def topic(number: int, entries: int) -> str:
    """One topic file."""
    blocks = [f'[topic]\ntitle = "Topic number {number}"\ncustomer_says = ["about {number}"]\n']
    for entry in range(entries):
        name = f"e{number}-{entry}"
        blocks.append(
            (
                f'[[checklist]]\nid = "{name}"\ndo = "Check part {entry} of case {number}"\n',
                f'[[script]]\nid = "{name}"\nsay = "I am looking at part {entry} of your case now."\nback = true\n',
                f'[[no_no]]\nid = "{name}"\nnever = "Guess part {entry} of {number}"\ninstead = "Look it up"\n',
                f'[[faq]]\nid = "{name}"\nquestion = "What of {entry} in {number}?"\nanswer = "It is settled."\n',
            )[entry % 4]
        )
    return "\n".join(blocks)


def print_report(floors: list[float], imports: list[float], frames: dict[str, list[Frame]]) -> None:
    """A table, and the line that is compared."""
    floor = median(floors)
    print(f"{'':<24}{'ms':>8}{'ratio':>8}{'PSS MB':>8}")
    print(f"{'import QtWidgets':<24}{floor:>8.0f}{1:>8.2f}")
    print(f"{'  without its end':<24}{median(imports):>8.0f}{median(imports) / floor:>8.2f}")
    ratios = {}
    for name, starts in frames.items():
        ms = median(frame.ms for frame in starts)
        ratios[name] = ms / floor
        mb = median(frame.mb for frame in starts)
        print(f"{'first frame, ' + name:<24}{ms:>8.0f}{ratios[name]:>8.2f}{mb:>8.1f}")
    most = max(median(frame.mb for frame in starts) for starts in frames.values())
    print(f"ratio sample {ratios['sample']:.2f} thousand {ratios['thousand']:.2f} pss {most:02.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
