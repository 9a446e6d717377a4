"""The limits that companies publish, each as a library in `tests/corpus/good`, asked on the command line.

What is asked and the verdict expected stand in `published/`, a file a library: for each limit a cent (or a point)
below it, the limit itself, and one more.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

from jobaid.cli.main import main
from tests.libraries import ROOT

PUBLISHED = sorted((Path(__file__).parent / "published").glob("*.toml"))
CASES = [
    (path.stem, number, case) for path in PUBLISHED for number, case in enumerate(tomli.loads(path.read_text())["case"])
]
ALWAYS = ("--case", "4711", "--customer", "C-1")


def ask(capsys: pytest.CaptureFixture[str], tmp_path: Path, library: str, case: dict[str, Any]) -> dict[str, Any]:
    history = tmp_path / "history.jsonl"
    history.write_text("\n".join(json.dumps(one) for one in case.get("before", ())))
    words = case["ask"].split()
    now = () if "--now" in words else ("--now", "2026-11-23T12:00")
    folder = str(ROOT / "tests/corpus/good" / f"limits-{library}")
    code = main(["may", *joined(words), *ALWAYS, *now, "--history", str(history), "--json", "--library", folder])
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert code == int(answer["verdict"] != "allowed")
    return answer


def joined(words: list[str]) -> list[str]:
    """`--slot cabin=basic economy` is one value."""
    out: list[str] = []
    for word in words:
        if out and not word.startswith("--") and len(out) > 1 and out[-2] == "--slot":
            out[-1] += f" {word}"
        else:
            out.append(word)
    return out


@pytest.mark.parametrize(("library", "number", "case"), CASES, ids=lambda one: one if isinstance(one, str) else "")
def test_the_verdict_is_the_one_expected(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: str, number: int, case: dict[str, Any]
) -> None:
    answer = ask(capsys, tmp_path, library, case)
    found = {
        "verdict": answer["verdict"],
        "within": answer["within"] and answer["within"]["amount"],
        "remaining": answer["remaining"] and answer["remaining"]["amount"],
        "approver": answer["approver"] and answer["approver"]["id"],
        "people": answer["approver"] and answer["approver"]["people"],
        **{name: answer[name] for name in ("until", "asks", "evidence")},
    }
    wanted = {name: value for name, value in case.items() if name in found}
    for name in ("within", "remaining"):
        if found[name] is not None and name in wanted:
            found[name], wanted[name] = Decimal(found[name]), Decimal(wanted[name])
    assert {name: found[name] for name in wanted} == wanted


def test_every_library_of_published_limits_has_its_cases() -> None:
    folders = {path.name.removeprefix("limits-") for path in (ROOT / "tests/corpus/good").glob("limits-*")}
    assert {path.stem for path in PUBLISHED} == folders - {"raised-from-a-day"}
