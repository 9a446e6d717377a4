"""Content and corpora that nobody here wrote."""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.content.importers import ImportPlan, Outcome

BringIn = Callable[..., ImportPlan]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_help_page_is_in_the_bank_but_the_one_that_is_a_form(
    data_folder: Path, bring_in: BringIn, language: str
) -> None:
    folder = data_folder / "content" / "login-gov-help" / language
    plan = bring_in(folder)
    refused = [line.where for line in plan.report.lines if line.outcome is Outcome.REFUSED]
    assert refused == ["verify-your-identity_find-a-participating-post-office.md"]
    pages = {line.where.partition(",")[0] for line in plan.report.lines}
    assert pages == {path.name for path in folder.glob("*.md")}
    assert not any(sign in content for content in plan.files.values() for sign in ("<div", "<li", "{%", "{:", "](/"))


def test_every_node_of_the_troubleshooting_flow_is_a_step(data_folder: Path, bring_in: BringIn) -> None:
    plan = bring_in(data_folder / "content" / "tau2-telecom" / "no_service.dot")
    assert plan.report.counts == Counter({Outcome.TAKEN: 33})


def test_the_knowledge_base_becomes_a_topic_a_flow(data_folder: Path, bring_in: BringIn) -> None:
    plan = bring_in(data_folder / "content" / "abcd" / "kb.json")
    assert len(plan.files) == 55
    assert plan.report.counts == Counter({Outcome.TAKEN: 55})


def test_ids_of_every_search_bank_survive(data_folder: Path, bring_in: BringIn, tmp_path: Path) -> None:
    changed: list[str] = []
    for source in sorted((data_folder / "search").glob("*/bank.jsonl")):
        shutil.rmtree(tmp_path / "library" / "faq", ignore_errors=True)
        filled = tmp_path / f"{source.parent.name}.jsonl"
        content = source.read_text(encoding="utf-8").replace('"answer": ""', '"answer": "."')
        filled.write_text(content, encoding="utf-8")
        plan = bring_in(filled)
        assert plan.report.counts[Outcome.REFUSED] == 0
        wanted = [json.loads(line)["id"] for line in content.splitlines()]
        changed += [one for one, line in zip(wanted, plan.report.lines, strict=True) if one != line.id]
    assert changed == []
