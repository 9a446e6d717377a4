"""What the start imports stays light: heavy packages come after the first frame, or when a command needs them."""

import argparse
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from jobaid.cli.main import parser

ROOT = Path(__file__).resolve().parents[2]


def heavy() -> list[str]:
    """The packages that ruff keeps out of module level on the start path."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    imports: list[str] = settings["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-module-level-imports"]
    return imports


def loaded_by(module: str, then: str = "") -> set[str]:
    """The names of all modules loaded once this one is imported, by a Python of its own."""
    code = f"import sys, {module}\n{then}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def commands_of(whole: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parser of each command by its name."""
    [commands] = whole._subparsers._group_actions  # type: ignore[union-attr]
    return dict(commands.choices)  # type: ignore[arg-type]


@pytest.mark.parametrize("module", ["jobaid.__main__", "jobaid.cli.main"])
def test_the_start_loads_no_heavy_package(module: str) -> None:
    assert loaded_by(module).isdisjoint(heavy())


@pytest.mark.parametrize("command", ["hold", "open"])
def test_what_a_telephone_program_waits_for_loads_no_other_command(command: str) -> None:
    loaded = loaded_by("jobaid.cli.main", f"jobaid.cli.main.parser({command!r})")
    commands = {name for name in loaded if name.startswith("jobaid.cli.commands.")}
    assert commands == {f"jobaid.cli.commands.{'open_' if command == 'open' else command}"}
    assert loaded.isdisjoint({"dataclasses", "inspect", "jobaid.model", "jobaid.app.operations"})


def test_each_command_is_the_same_alone_as_among_all_others() -> None:
    for name, one in commands_of(parser()).items():
        assert commands_of(parser(name))[name].format_help() == one.format_help()


def test_the_list_names_packages_that_exist_here() -> None:
    for package in heavy():
        assert package in loaded_by(package)


def test_the_window_loads_nothing_of_a_call_before_there_is_one() -> None:
    loaded = loaded_by("jobaid.ui.shell")
    for name in ("jobaid.app.operations.calls", "jobaid.expressions", "jobaid.rendering", "jobaid.model.topic"):
        assert name not in loaded
