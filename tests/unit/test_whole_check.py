"""The whole check goes on after a failure and ends on a line that says how many tests passed."""

from collections import Counter
from pathlib import Path

import pytest

from tests import whole_check

FINE = ["-c", "pass"]
FAILING = ["-c", "print('what is wrong'); raise SystemExit(1)"]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The steps before the tests, to be filled; the tests themselves are said to have gone well."""
    steps: dict[str, list[str]] = {}
    monkeypatch.setattr(whole_check, "quick_steps", lambda: steps)
    monkeypatch.setattr(whole_check, "run_pytest", lambda _: (True, Counter(passed=12, skipped=1)))
    return steps


def test_all_fine_is_exit_0_and_the_last_line_counts(
    steps: dict[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    steps["format"] = FINE
    assert whole_check.main([]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "12 passed, 0 failed, 1 skipped"


def test_a_failure_stops_nothing_and_is_named_at_the_end(
    steps: dict[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    steps.update({"format": FAILING, "types": FINE, "contracts": FAILING})
    assert whole_check.main([]) == 1
    said = capsys.readouterr().out
    assert said.count("what is wrong") == 2
    assert "types             fine" in said
    assert said.splitlines()[-2:] == ["Failed: format, contracts", "12 passed, 0 failed, 1 skipped"]


@pytest.mark.parametrize(
    ("body", "counts"),
    [
        ("def test_a(): pass\ndef test_b(): assert False", {"passed": 1, "failed": 1}),
        ("import nothing_of_that_name", {"error": 1}),
    ],
)
def test_the_counts_of_a_failure_are_those_of_pytest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, counts: dict[str, int]
) -> None:
    (tmp_path / "test_it.py").write_text(body, encoding="utf-8")
    monkeypatch.setattr(whole_check, "ROOT", tmp_path)
    assert whole_check.run_pytest(["-p", "no:cacheprovider"]) == (False, counts)


def test_long_runs_the_long_tests_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "import pytest\ndef test_a(): pass\n@pytest.mark.long\ndef test_b(): pass"
    (tmp_path / "test_it.py").write_text(body, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -m 'not long'\nmarkers = long: long\n", encoding="utf-8")
    monkeypatch.setattr(whole_check, "ROOT", tmp_path)
    assert whole_check.run_pytest([])[1]["passed"] == 1
    assert whole_check.run_pytest(["--long"])[1]["passed"] == 2
