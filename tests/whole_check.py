"""The whole check, as `python3 run.py test` runs it: format, lint, types, contracts, the sample library, tests.

Everything is run, whatever fails; what failed is named at the end. `--long` adds the tests marked `long`; all other
arguments go to pytest.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ("jobaid", "run.py", "bench", "packaging", "tests")
COUNTS = re.compile(r"(\d+) (passed|failed|error|skipped)")


def main(arguments: Sequence[str]) -> int:
    """Run every step, a line each; 1 if any failed."""
    steps = [(name, run(name, command)) for name, command in quick_steps().items()]
    pytest_fine, counts = run_pytest(arguments)
    failed = [name for name, fine in [*steps, ("pytest", pytest_fine)] if not fine]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll steps are fine.")
    print(f"{counts['passed']} passed, {counts['failed'] + counts['error']} failed, {counts['skipped']} skipped")
    return 1 if failed else 0


def quick_steps() -> dict[str, list[str]]:
    """The steps before the tests, by name, as arguments of Python."""
    there = [name for name in CODE if (ROOT / name).exists()]
    return {
        "ruff format": ["-m", "ruff", "format", "--check", "--output-format", "concise", *there],
        "ruff check": ["-m", "ruff", "check", "--quiet", "--output-format", "concise", *there],
        "mypy": ["-m", "mypy", "--strict", *there],
        "import contracts": ["-c", "from importlinter.cli import lint_imports_command as c; c(['--no-logo'])"],
        "sample library": ["-P", "-m", "jobaid", "check", "scripts_library"],
    }


def run(name: str, arguments: list[str]) -> bool:
    """Run a step; its output is shown only when it fails."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    fine = done.returncode == 0
    print(f"{name:<18}{'fine  ' if fine else 'FAILED'}{time.monotonic() - began:7.1f} s", flush=True)
    if not fine:
        print(done.stdout.decode("utf-8", "replace"), flush=True)
    return fine


def run_pytest(arguments: Sequence[str]) -> tuple[bool, Counter[str]]:
    """Run the tests on all cores, their output passed on; returns whether all went well, and how many went how."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "logical", "--dist", "worksteal"]
    command += ["--color=yes"] if sys.stdout.isatty() else []
    if "--long" in arguments:
        command += ["-m", "long or not long"]
    command += [argument for argument in arguments if argument != "--long"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    last = ""
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as tests:
        for line in tests.stdout or ():
            print(line, end="", flush=True)
            last = line if COUNTS.search(line) else last
    counts = Counter({how: int(count) for count, how in COUNTS.findall(last)})
    return tests.returncode == 0, counts


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
