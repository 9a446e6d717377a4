"""What the start imports stays light: heavy packages come after the first frame, or when a command needs them."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def heavy() -> list[str]:
    """The packages that ruff keeps out of module level on the start path."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    imports: list[str] = settings["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-module-level-imports"]
    return imports


def loaded_by(module: str) -> set[str]:
    """The names of all modules loaded once this one is imported, by a Python of its own."""
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["jobaid.__main__", "jobaid.cli.main"])
def test_the_start_loads_no_heavy_package(module: str) -> None:
    assert loaded_by(module).isdisjoint(heavy())


def test_the_list_names_packages_that_exist_here() -> None:
    for package in heavy():
        assert package in loaded_by(package)


def test_the_window_loads_nothing_of_a_call_before_there_is_one() -> None:
    loaded = loaded_by("jobaid.ui.shell")
    for name in ("jobaid.app.operations.calls", "jobaid.expressions", "jobaid.rendering", "jobaid.model.topic"):
        assert name not in loaded
