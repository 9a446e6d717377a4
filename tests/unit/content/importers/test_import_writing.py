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
    with pytest.raises(UserFacing, match="--library") as failure:
        command(str(bank(tmp_path)), library=None)
    assert "never into the sample" in str(failure.value)


def test_a_quote_that_is_never_closed_ends_with_1_though_rows_were_taken(tmp_path: Path, library: Path) -> None:
    source = bank(tmp_path, 2)
    source.write_text(source.read_text() + 'q9,"Open,A\n')
    assert command(str(source), library=library) == 1
    assert files(library) == ["faq/bank.toml", "library.toml"]


def edited(library: Path) -> None:
    """Change one answer of the bank by hand, add a review date to another, and add an entry."""
    path = library / "faq/bank.toml"
    content = path.read_text().replace('answer = "A"', 'answer = "Better"', 1)
    content = content.replace('id = "q2"', 'id = "q2"\nreview_by = 2027-01-01')
    path.write_text(content + '\n[[faq]]\nid = "mine"\nquestion = "Mine?"\nanswer = "Yes"\n')


@pytest.mark.parametrize("dry", [True, False])
def test_overwriting_names_every_hand_edit_that_goes(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str], dry: bool
) -> None:
    source = str(bank(tmp_path, 7))
    command(source, library=library)
    edited(library)
    before = (library / "faq/bank.toml").read_bytes()
    capsys.readouterr()
    assert command(source, "--overwrite", *["--dry-run"][: int(dry)], library=library) == 0
    did = "would replace" if dry else "replaced"
    assert capsys.readouterr().out.splitlines()[-1] == (
        f"faq/bank.toml: {did} 8 answers; 2 were changed by hand or in the source: q0, q2; "
        "1 is not in what the source gives: mine."
    )
    assert ((library / "faq/bank.toml").read_bytes() == before) is dry


def test_overwriting_what_nobody_changed_says_so(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = str(bank(tmp_path))
    command(source, library=library)
    command(source, "--overwrite", "--json", library=library)
    out = capsys.readouterr().out
    report = json.loads(out[out.index("{") :])
    assert report["replaced"] == [{"path": "faq/bank.toml", "held": 1, "different": [], "missing": []}]
    command(source, "--overwrite", library=library)
    assert capsys.readouterr().out.splitlines()[-1] == "faq/bank.toml: replaced 1 answer; none was different."


def test_a_bank_of_several_files_is_compared_as_one(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    bring_in(bank(tmp_path, 5_000, answer="A" * 100))
    plan = bring_in(bank(tmp_path, 4_000, answer="A" * 100), overwrite=True)
    assert len(plan.replaced) > 2
    assert [name for one in plan.replaced for name in one.different] == []
    assert sorted(name for one in plan.replaced for name in one.missing) == sorted(f"q{n}" for n in range(4_000, 5_000))
    (library / "faq/bank-1.toml").write_text("[[faq\n")
    broken = plan_import(bank(tmp_path, 4_000, answer="A" * 100), library, overwrite=True)
    assert "cannot be read, so what is lost with it is not known" in broken.replaced[0].words(dry_run=True)


def test_overwriting_a_topic_names_what_was_added_to_it(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    (tmp_path / "flow.dot").write_text("digraph { a -> b }")
    plan = bring_in(tmp_path / "flow.dot")
    assert (
        plan.report.words()[-1] == "Next: add customer_says to the topic, so that search finds it by customers' words."
    )
    path = library / "topics/flow.toml"
    path.write_text(path.read_text().replace('title = "Flow"', 'title = "Flow"\ncustomer_says = ["broken"]'))
    path.write_text(path.read_text().replace('"b",\n', '"Say goodbye",\n'))
    (again,) = bring_in(tmp_path / "flow.dot", overwrite=True).replaced
    assert (again.different, again.missing) == (("script b",), ("topic customer_says",))
