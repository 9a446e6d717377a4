"""The docs are complete and true: what exists is in them, and what they name exists."""

import argparse
import importlib.util
import re
from pathlib import Path

import pytest

from jobaid.cli.main import parser

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *DOCS.rglob("*.md")])


def _commands() -> list[argparse.ArgumentParser]:
    actions = parser()._subparsers._group_actions  # type: ignore[union-attr]
    return list(actions[0].choices.values())  # type: ignore[union-attr]


@pytest.mark.parametrize("command", _commands(), ids=lambda command: str(command.prog))
def test_every_command_and_option_is_on_the_page_of_the_command_line(command: argparse.ArgumentParser) -> None:
    page = (DOCS / "commands.md").read_text("utf-8")
    assert f"`{command.prog}" in page
    options = {option for action in command._actions for option in action.option_strings if option.startswith("--")}
    assert not {option for option in options if option not in page} - {"--help"}


def test_every_rule_of_check_is_on_its_page() -> None:
    page = (DOCS / "check.md").read_text("utf-8")
    missing = {rule for rule in _rules() if f"`{rule}`" not in page}
    assert not missing


def _rules() -> set[str]:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "jobaid").rglob("*.py"))
    named = set(re.findall(r'(?:Finding|Problem)\(\s*"([a-z0-9-]+)"', code))
    return named | set(re.findall(r'rule="([a-z0-9-]+)"', code))


@pytest.mark.parametrize("name", ["make_format", "make_settings"])
def test_a_page_that_is_made_from_the_code_is_what_the_code_says(name: str) -> None:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert maker.page() == maker.PAGE.read_text("utf-8"), f"run docs/{name}.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_in_the_docs_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    local = [target for target in targets if not target.startswith(("https:", "http:"))]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_the_schema_in_the_sample_library_is_the_one_the_program_prints() -> None:
    import json

    from jobaid.content.schema.export import json_schema

    written = json.loads((ROOT / "scripts_library" / "jobaid.schema.json").read_text("utf-8"))
    assert written == json_schema(), "run `python3 run.py schema > scripts_library/jobaid.schema.json`"
