"""`jobaid export` as a process."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobaid import paths
from jobaid.app.desk import Desk
from jobaid.app.journaling import Journaling
from jobaid.app.operations.feedback import Feedback
from jobaid.app.operations.feedback_rows import COLUMNS
from jobaid.app.reports import Spot
from jobaid.journal.store import Store
from jobaid.library import learned
from jobaid.library.learned import Learned
from tests.libraries import read
from tests.ui.library import write_library
from tests.unit.cli.test_command_line import failure, jobaid


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of which something was learned, in a user's folder of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    library = write_library(tmp_path / "library")
    learned.save(library, Learned().opened(("faq", "gift"), "a present", 3))
    return library


def test_what_was_learned_is_written_to_a_file(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    done = jobaid("export", "phrases", "--out", out, "--library", folder)
    assert (done.returncode, done.stderr) == (0, b"")
    expected = ["faq", "gift", "Can I return a gift card?", "also", "a present", 3]
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


def write_journal(path: Path, library: Path, by: str) -> Desk:
    """What somebody said on a day, in a journal of theirs."""
    desk = Desk("agent", lambda _library: datetime(2026, 11, 23, 23, 30, tzinfo=UTC))
    desk.take_library(read(library).library)
    journaling = Journaling(path)
    journaling.attach(desk, None)
    feedback = Feedback(desk, by)
    desk.open_topic("late")
    feedback.report(Spot("faq", "stuck", "late"), "outdated", "=scanned on the road now, said 4111 1111 1111 1111")
    feedback.report(Spot("faq", "gift"), "wrong", "withdrawn at once")
    feedback.withdraw(desk.day.said.reports[-1])
    feedback.thank(Spot("faq", "gift"))
    feedback.thank(Spot("faq", "stuck"))
    desk.undo()
    feedback.missed("by drone", 0)
    feedback.missed("by drone", 2)
    assert journaling.close()
    return desk


@pytest.fixture
def said(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk of this user, with their journal where it belongs."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return write_journal(paths.journal_file(), folder, "floor-7")


def exported(folder: Path, out: Path, *more: str | Path) -> list[dict[str, object]]:
    done = jobaid("export", "feedback", "--out", out, "--library", folder, *more)
    assert (done.returncode, done.stderr) == (0, b"")
    found: list[dict[str, object]] = json.loads(out.read_text("utf-8"))
    return found


def test_what_was_said_is_written_without_names_and_times(said: Desk, folder: Path, tmp_path: Path) -> None:
    rows = exported(folder, tmp_path / "out.json")
    assert [(row["what"], row["kind"], row["count"], row["words"], row["entry"]) for row in rows] == [
        ("report", "outdated", 1, "=scanned on the road now, said •••• •••• •••• 1111", "stuck"),
        ("search", "not_opened", 2, "by drone", ""),
        ("thanks", "", 1, "", "gift"),
    ]
    assert {row["day"] for row in rows} == {"2026-11-23"}
    assert {"id", "version", "shown", "state", "reply"} <= rows[0].keys()
    assert rows[0]["version"] == said.library.version
    assert "floor-7" not in json.dumps(rows)
    assert "23:30" not in json.dumps(rows)


def test_names_are_written_where_they_are_asked_for(said: Desk, folder: Path, tmp_path: Path) -> None:
    assert exported(folder, tmp_path / "out.json", "--names")[0]["by"] == "floor-7"


def test_the_answer_stands_beside_the_report(said: Desk, folder: Path, tmp_path: Path) -> None:
    name = said.day.said.reports[0].id
    (folder / "replies.toml").write_text(f'[[reply]]\nto = "{name}"\ntext = "Mended."\ndone = true\n', "utf-8")
    row = exported(folder, tmp_path / "out.json")[0]
    assert (row["state"], row["reply"]) == ("done", "Mended.")


def test_several_journals_make_one_list_and_the_same_one_twice_counts_once(
    said: Desk, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "journal.sqlite"
    write_journal(other, folder, "floor-8")
    both: list[str | Path] = ["--journal", other, "--journal", paths.journal_file(), "--journal", other, "--names"]
    rows = exported(folder, tmp_path / "out.json", *both)
    assert sorted(str(row["by"]) for row in rows if row["what"] == "report") == ["floor-7", "floor-8"]
    assert [row["count"] for row in rows if row["what"] == "search"] == [4]


def test_no_cell_of_the_table_is_a_formula(said: Desk, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    done = jobaid("export", "feedback", "--out", out, "--format", "csv", "--library", folder)
    assert (done.returncode, done.stderr) == (0, b"")
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["words"].startswith("'=scanned")
    assert list(rows[0]) == list(COLUMNS)


def test_without_a_journal_there_is_nothing_to_write(folder: Path, tmp_path: Path) -> None:
    assert exported(folder, tmp_path / "out.json") == []


def test_a_journal_can_be_read_while_the_window_writes_in_it(said: Desk, folder: Path, tmp_path: Path) -> None:
    store = Store.open(paths.journal_file())
    try:
        assert len(exported(folder, tmp_path / "out.json")) == 3
    finally:
        store.close()


def test_a_file_that_is_no_journal_is_one_line(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no journal" * 1000)
    common = ("export", "feedback", "--out", tmp_path / "x.json", "--library", folder, "--journal")
    assert "cannot be read" in failure(jobaid(*common, broken))
    assert "There is no journal" in failure(jobaid(*common, tmp_path / "none.sqlite"))


def test_what_is_for_feedback_alone_is_refused_elsewhere(folder: Path, tmp_path: Path) -> None:
    assert "--names" in failure(jobaid("export", "phrases", "--out", tmp_path / "x.csv", "--names"))
