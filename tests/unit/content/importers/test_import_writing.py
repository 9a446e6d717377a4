"""Where results go: inside the library, nothing overwritten unasked, all or nothing."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.cli.commands import import_
from jobaid.content.importers import ImportPlan, plan_import, write_import
from jobaid.errors import UserFacing

BringIn = Callable[..., ImportPlan]


def bank(folder: Path, rows: int = 1, name: str = "bank.csv", answer: str = "A") -> Path:
    path = folder / name
    path.write_text("id,question,answer\n" + "".join(f"q{n},Question {n}?,{answer}\n" for n in range(rows)))
    return path


def files(library: Path) -> list[str]:
    return sorted(path.relative_to(library).as_posix() for path in library.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("into", "key"),
    [
        ("../out.toml", "import.into.outside"),
        ("faq/../../out.toml", "import.into.outside"),
        ("/faq/out.toml", "import.into.outside"),
        ("C:\\faq\\out.toml", "import.into.outside"),
        ("bank.toml", "import.into.folder"),
        ("topics/bank.toml", "import.into.folder"),
        ("faq/bank.txt", "import.into.name"),
        ("faq/my bank.toml", "import.into.name"),
    ],
)
def test_a_place_outside_the_right_folder_is_refused(tmp_path: Path, library: Path, into: str, key: str) -> None:
    with pytest.raises(UserFacing) as failure:
        plan_import(bank(tmp_path), library, into)
    assert failure.value.message.key == key


def test_a_folder_that_is_a_link_out_of_the_library_is_refused(tmp_path: Path, library: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (library / "faq").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(UserFacing, match="not inside the library"):
        plan_import(bank(tmp_path), library)


def test_a_file_deeper_down_points_to_the_schema_of_the_library(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    bring_in(bank(tmp_path), "faq/shop/bank.toml")
    assert (library / "faq/shop/bank.toml").read_text().startswith("#:schema ../../jobaid.schema.json\n")


def test_nothing_is_overwritten_unasked(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    bring_in(bank(tmp_path))
    before = (library / "faq/bank.toml").read_bytes()
    bank(tmp_path, answer="new")
    with pytest.raises(UserFacing, match="is there already"):
        plan_import(tmp_path / "bank.csv", library)
    assert (library / "faq/bank.toml").read_bytes() == before


def test_overwriting_replaces_the_files_of_the_earlier_import(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    bring_in(bank(tmp_path, 5_000, answer="A" * 100))
    assert "faq/bank-2.toml" in files(library)
    plan = bring_in(bank(tmp_path), overwrite=True)
    assert files(library) == ["faq/bank.toml", "library.toml"]
    assert [line.outcome.value for line in plan.report.lines] == ["taken"]


def test_a_file_that_came_up_after_planning_stays(tmp_path: Path, library: Path) -> None:
    plan = plan_import(bank(tmp_path), library)
    (library / "faq").mkdir()
    (library / "faq/bank.toml").write_text("# mine\n")
    with pytest.raises(UserFacing, match="is there already"):
        write_import(plan)
    assert (library / "faq/bank.toml").read_text() == "# mine\n"


def test_when_the_disk_refuses_nothing_is_left_behind(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_import(bank(tmp_path, 5_000, answer="A" * 100), library)
    real = Path.replace

    def refuse_the_second(self: Path, target: Path) -> Path:
        if target.name == "bank-2.toml":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_second)
    with pytest.raises(UserFacing, match="No space left"):
        write_import(plan)
    assert files(library) == ["library.toml"]


def test_a_folder_that_is_no_library_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserFacing, match="is not a library"):
        plan_import(bank(tmp_path), tmp_path)


def command(*arguments: str, library: Path | None) -> int:
    parser = argparse.ArgumentParser()
    import_.add_to(parser.add_subparsers())
    given = parser.parse_args(["import", *arguments])
    given.library = library
    return int(given.run(given))


def test_a_dry_run_reports_and_writes_nothing(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(str(bank(tmp_path)), "--dry-run", library=library) == 0
    assert capsys.readouterr().out.splitlines() == [
        "line 2: taken q0",
        "1 taken, 0 changed, 0 refused.",
        "Would be written to faq/bank.toml.",
    ]
    assert files(library) == ["library.toml"]


def test_json_is_printed_alone_and_exit_1_says_that_nothing_was_taken(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(str(bank(tmp_path, answer="")), "--json", library=library) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["rows"] == [{"where": "line 2", "outcome": "refused", "id": None, "reasons": ["no answer"]}]
    assert report["files"] == []


def test_the_sample_is_never_imported_into(tmp_path: Path) -> None:
    with pytest.raises(UserFacing, match="--library"):
        command(str(bank(tmp_path)), library=None)
