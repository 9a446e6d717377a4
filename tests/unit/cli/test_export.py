"""`jobaid export` as a process."""

import json
from pathlib import Path

import pytest

from jobaid.library import learned
from jobaid.library.learned import Learned
from tests.ui.library import write_library
from tests.unit.cli.test_command_line import failure, jobaid


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of which something was learned, in a user's folder of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    library = write_library(tmp_path / "library")
    learned.save(library, Learned().opened(("faq", "gift"), "a present", 3).told("by drone", "2026-11-23"))
    return library


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("phrases", ["faq", "gift", "Can I return a gift card?", "also", "a present", 3]),
        ("unfound", ["by drone", "2026-11-23", 1]),
    ],
)
def test_what_was_learned_is_written_to_a_file(folder: Path, tmp_path: Path, kind: str, expected: list[object]) -> None:
    out = tmp_path / "out.json"
    done = jobaid("export", kind, "--out", out, "--library", folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [list(row.values()) for row in json.loads(out.read_text("utf-8"))] == [expected]
    assert b"1 row in" in done.stdout


def test_where_nothing_was_learned_the_file_has_its_columns_alone(tmp_path: Path, folder: Path) -> None:
    other = write_library(tmp_path / "other")
    out = tmp_path / "out.csv"
    assert jobaid("export", "phrases", "--out", out, "--library", other).returncode == 0
    assert out.read_text("utf-8-sig") == "kind,id,title,key,phrase,count\n"


def test_what_cannot_be_done_is_one_line(folder: Path, tmp_path: Path) -> None:
    assert ".csv or .json" in failure(jobaid("export", "phrases", "--out", tmp_path / "x.doc", "--library", folder))
    (tmp_path / "full").write_text("", "utf-8")
    failure(jobaid("export", "phrases", "--out", tmp_path / "full" / "x.csv", "--library", folder))
    failure(jobaid("export", "scores", "--out", tmp_path / "x.csv", "--library", folder))
