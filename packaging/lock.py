"""Renews requirements.lock and requirements-dev.lock from pyproject.toml: python3 packaging/lock.py

Every package at its newest fitting version, for all platforms, with hashes and without addresses. Uses `uv` if it is
on the PATH, else one that it installs in a temporary folder. Standard library only.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Every package that jobaid is installed with. Renewed by packaging/lock.py; do not edit.\n"
LOCKS = {"requirements.lock": "--no-dev", "requirements-dev.lock": "--all-groups"}
EXPORT = ["export", "--frozen", "--no-emit-project", "--no-annotate", "--no-header", "--format", "requirements-txt"]


def main() -> int:
    """Write both locks; nothing is changed if anything fails."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            locks = export(Path(folder))
        except (subprocess.CalledProcessError, ValueError) as error:
            print(f"The locks stay as they were: {error}", file=sys.stderr)
            return 2
    for name, content in locks.items():
        (ROOT / name).write_text(content, encoding="utf-8", newline="\n")
        print(f"{name}: {len(packages(content))} packages")
    return 0


def export(folder: Path) -> dict[str, str]:
    """The text of each lock. Raises CalledProcessError or ValueError."""
    uv = find_uv(folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    run(uv, folder, ["lock", "--quiet"])
    locks = {name: HEADER + run(uv, folder, [*EXPORT, groups]) for name, groups in LOCKS.items()}
    for name, content in locks.items():
        refuse_addresses(name, content)
    return locks


def find_uv(folder: Path) -> Path:
    """The `uv` of this machine, or one installed in the temporary folder."""
    found = shutil.which("uv")
    if found:
        return Path(found)
    venv.create(folder / "uv", with_pip=True)
    programs = folder / "uv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return programs / "uv"


def run(uv: Path, folder: Path, arguments: list[str]) -> str:
    """Run uv in the temporary folder; returns what it printed."""
    return subprocess.run([uv, *arguments], cwd=folder, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def refuse_addresses(name: str, content: str) -> None:
    """Raise ValueError for a line that names an address or a folder: a lock says what, not from where."""
    for line in content.removeprefix(HEADER).splitlines():
        if "://" in line or " @ " in line or line.startswith(("-", ".", "/")):
            raise ValueError(f"{name} would name a place: {line}")


def packages(content: str) -> list[str]:
    """The names of the packages in a lock."""
    return re.findall(r"^([A-Za-z0-9._-]+)==", content, re.MULTILINE)


if __name__ == "__main__":
    sys.exit(main())
