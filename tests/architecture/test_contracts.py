"""The guard bites: its list is complete, and each contract refuses a planted violation."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as command; command(['--no-logo', '--no-cache'])"
SHARED_BY_SCREENS = {"theme", "widgets"}
LAYERS = "Imports point down the layers, never up"
QT = "Qt lives in the window only"
DATABASE = "The database lives in the journal and the library's cache only"
SCREENS = "Screens never import each other"
CYCLES = "No cycles among siblings"


def contracts() -> dict[str, Any]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"]: contract for contract in settings["tool"]["importlinter"]["contracts"]}


def listed(contract: str) -> tuple[set[str], set[str]]:
    """The modules that a contract lists: those said to exist, and those in parentheses."""
    names = [name.strip() for layer in contracts()[contract]["layers"] for name in layer.split("|")]
    optional = {name.strip("()") for name in names if name.startswith("(")}
    return set(names) - {f"({name})" for name in optional}, optional


def existing(folder: Path) -> set[str]:
    """The modules and packages in a folder."""
    modules = {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}
    return modules | {path.parent.name for path in folder.glob("*/__init__.py")}


def lint_imports(folder: Path) -> tuple[int, set[str], str]:
    """The exit code, the names of the broken contracts and all that was printed."""
    done = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    broken = {name for name in contracts() if re.search(rf"^{re.escape(name)}\s+BROKEN\b", done.stdout, re.MULTILINE)}
    return done.returncode, broken, done.stdout + done.stderr


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the code and the contracts, to plant violations in."""
    shutil.copytree(ROOT / "jobaid", tmp_path / "jobaid", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def plant(tree: Path, files: dict[str, str]) -> None:
    """Write modules, with the packages around them where they are not there yet."""
    for name, text in files.items():
        path = tree / "jobaid" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for package in path.relative_to(tree).parents[:-1]:
            (tree / package / "__init__.py").touch()
        path.write_text(text, encoding="utf-8")


def test_the_guarded_packages_are_those_that_exist() -> None:
    there, optional = listed(LAYERS)
    assert there == existing(ROOT / "jobaid"), "list it in [tool.importlinter], without parentheses once it exists"
    assert optional.isdisjoint(there)


def test_every_screen_is_guarded() -> None:
    there, optional = listed(SCREENS)
    screens = {path.parent.name for path in (ROOT / "jobaid" / "ui").glob("*/__init__.py")} - SHARED_BY_SCREENS
    assert {f"jobaid.ui.{screen}" for screen in screens} <= there | optional


def test_an_unplanted_copy_passes(tree: Path) -> None:
    code, broken, said = lint_imports(tree)
    assert (code, broken) == (0, set()), said


PLANTED = [
    (LAYERS, {"errors_planted.py": ""}),
    (LAYERS, {"messages/planted.py": "import jobaid.errors"}),
    (LAYERS, {"search/planted.py": "def later():\n    import jobaid.rendering"}),
    (QT, {"model/planted.py": "def later():\n    from PySide6 import QtCore"}),
    (QT, {"cli/planted.py": "import shiboken6"}),
    (DATABASE, {"model/planted.py": "import sqlite3"}),
    (DATABASE, {"library/planted.py": "import apsw"}),
    (SCREENS, {"ui/call/planted.py": "import jobaid.ui.library.planted", "ui/library/planted.py": ""}),
    (CYCLES, {"messages/one.py": "import jobaid.messages.two", "messages/two.py": "import jobaid.messages.one"}),
]


@pytest.mark.parametrize(("contract", "files"), PLANTED, ids=lambda value: value if isinstance(value, str) else "")
def test_a_planted_violation_is_refused(tree: Path, contract: str, files: dict[str, str]) -> None:
    plant(tree, files)
    code, broken, said = lint_imports(tree)
    assert code == 1, said
    assert contract in broken, said


def test_every_contract_has_a_planted_violation() -> None:
    assert {contract for contract, _ in PLANTED} == set(contracts())
