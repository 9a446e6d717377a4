"""A library to import into, and what every import must leave behind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.content.importers import ImportPlan, plan_import, write_import
from jobaid.messages import text
from jobaid.model.problem import Severity
from tests.libraries import problems_in

FRAME = """format = 1
name = "Test"
locales = ["en-IE"]
currency = "EUR"
time_zone = "Europe/Dublin"

[[disposition]]
id = "done"
name = "Done"
kind = "resolved"

[[disposition]]
id = "handed-over"
name = "Handed over"
kind = "escalated"
"""
BringIn = Callable[..., ImportPlan]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.toml").write_text(FRAME)
    return folder


@pytest.fixture
def bring_in(library: Path) -> BringIn:
    """Import a source, and make sure that `check` finds no error in the library afterwards."""

    def run(source: Path, into: str | None = None, *, overwrite: bool = False) -> ImportPlan:
        plan = plan_import(source, library, into, overwrite=overwrite)
        write_import(plan)
        errors = [one for one in problems_in(library) if one.severity is Severity.ERROR]
        assert [f"{one.path}:{one.line} {text(one.message)}" for one in errors] == []
        return plan

    return run
