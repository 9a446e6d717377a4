"""How long `jobaid check` takes: 1,000 files cold, and one changed file with a warm checker, beside tomli alone.

python -m bench.check [--files N] [--entries N]
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import tomli

from jobaid.library.catalogue import Catalogue
from jobaid.lint.engine import Checker

ROOT = Path(__file__).resolve().parent.parent
COLD_GOAL, CHANGED_GOAL = 3.0, 0.050
FRAME = """format = 1
name = "Measured"
locales = ["en-IE"]
currency = "EUR"
time_zone = "Europe/Dublin"
slot = [{ name = "customer", type = "text", prompt = "name" }]
disposition = [{ id = "resolved", name = "Resolved", kind = "resolved" }]
"""
FACTS = '[refund_days]\nvalue = 3\nunit = "working days"\n\n[fee]\nvalue = 4.95\nunit = "euro"\n'


def main() -> int:
    """Measure and print a table, and a last line with the two figures that have a goal."""
    given = arguments()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, given.files, given.entries)
        floor = min(timed(lambda: parse_all(folder)) for _ in range(3))
        cold = [timed(lambda: check_in_a_process(folder)) for _ in range(3)]
        changed = changed_file(folder)
        one = folder / "faq" / "f0000.toml"
        floor_of_one = min(timed(lambda: parse(one)) for _ in range(20))
    print(f"{given.files} files of {given.entries} entries; floor: tomli.loads of the same files")
    print(f"{'':<22}{'best':>10}{'median':>10}{'floor':>10}{'ratio':>8}{'goal':>10}")
    row("cold check", min(cold), median(cold), floor, COLD_GOAL)
    row("one changed file", min(changed), median(changed), floor_of_one, CHANGED_GOAL)
    print(
        f"cold {median(cold):.2f} s changed {median(changed) * 1000:.1f} ms "
        f"(x{median(cold) / floor:.1f} and x{median(changed) / floor_of_one:.0f} of tomli alone)"
    )
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--entries", type=int, default=20)
    return parser.parse_args()


def row(name: str, best: float, middle: float, floor: float, goal: float) -> None:
    """Print one measurement, in milliseconds."""
    print(
        f"{name:<22}{best * 1000:>7.1f} ms{middle * 1000:>7.1f} ms{floor * 1000:>7.1f} ms"
        f"{middle / floor:>8.1f}{goal * 1000:>7.0f} ms"
    )


def fill(folder: Path, files: int, entries: int) -> None:
    """Write a sound library: half the files are answers, half are topics."""
    (folder / "faq").mkdir()
    (folder / "topics").mkdir()
    (folder / "library.toml").write_text(FRAME, "utf-8")
    (folder / "facts.toml").write_text(FACTS, "utf-8")
    for number in range(files - 2):
        name = f"f{number:04}" if number % 2 == 0 else f"t{number:04}"
        if number % 2 == 0:
            (folder / "faq" / f"{name}.toml").write_text(answers(name, entries), "utf-8")
        else:
            (folder / "topics" / f"{name}.toml").write_text(topic(name, entries), "utf-8")


def answers(name: str, entries: int) -> str:
    """A file of the FAQ bank."""
    return "\n".join(
        f'[[faq]]\nid = "{name}-{i}"\nquestion = "Where is parcel {i} of {name}?"\nalso = ["parcel {i}", "my {name}"]\n'
        f'answer = "Thank you, {{{{ customer }}}}. In {{{{ fact.refund_days }}}} working days, after {i} scans."\n'
        for i in range(entries)
    )


def topic(name: str, entries: int) -> str:
    """A topic whose script has so many steps, one after another."""
    steps = [f'[topic]\ntitle = "Reason {name}"\ncustomer_says = ["where is {name}"]\n']
    for i in range(entries):
        onward = f'go = "s{i + 1}"' if i + 1 < entries else 'end = "resolved"'
        steps.append(
            f'[[script]]\nid = "s{i}"\nsay = "Thank you, {{{{ customer }}}}. This is moment {i}."\n'
            f'answers = [{{ customer = "Fine", {onward} }}, {{ customer = "No", end = "resolved" }}]\n'
        )
    return "\n".join(steps)


def timed(work: Callable[[], object]) -> float:
    """The seconds that it takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


def parse(path: Path) -> None:
    """Read one file with tomli alone."""
    tomli.loads(path.read_text("utf-8"))


def parse_all(folder: Path) -> None:
    """Read every file with tomli alone."""
    for path in folder.rglob("*.toml"):
        parse(path)


def check_in_a_process(folder: Path) -> None:
    """`jobaid check`, from the start of Python to the last line."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from jobaid.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-P", "-c", code, "check", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"the library to measure should be sound: {done.stdout}{done.stderr}")


def changed_file(folder: Path) -> list[float]:
    """Twenty times: change one file, read the library again and check it, with everything else known."""
    catalogue, checker = Catalogue(folder), Checker()
    catalogue.refresh()
    checker.check(catalogue.contents)
    path = folder / "faq" / "f0000.toml"
    text = path.read_text("utf-8")
    times = []
    for number in range(20):
        path.write_text(text.replace("Thank you", f"Thanks{'!' * number}"), "utf-8")
        times.append(timed(lambda: (catalogue.refresh(), checker.check(catalogue.contents))))
    return times


if __name__ == "__main__":
    sys.exit(main())
