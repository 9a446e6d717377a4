"""csv, tsv and xlsx."""

import datetime as dt
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import tomli

from jobaid.content.importers import ImportPlan, plan_import
from jobaid.errors import UserFacing

BringIn = Callable[..., ImportPlan]


def entries(library: Path, name: str = "bank") -> list[dict[str, Any]]:
    return list(tomli.loads((library / "faq" / f"{name}.toml").read_bytes().decode())["faq"])


def fates(plan: ImportPlan) -> list[tuple[str, str, list[str]]]:
    return [(line.where, line.outcome.value, [reason.key for reason in line.reasons]) for line in plan.report.lines]


def write(folder: Path, content: bytes | str, name: str = "bank.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_read_whatever_separates_its_cells(
    tmp_path: Path, library: Path, bring_in: BringIn, separator: str
) -> None:
    rows = [
        ["ID", "Question", "Answer", "Variants", "Tags"],
        ["a1", "Where is it?", "On its way.", "lost|late", "x, y"],
    ]
    bring_in(write(tmp_path, "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)))
    assert entries(library) == [
        {"id": "a1", "question": "Where is it?", "also": ["lost", "late"], "answer": "On its way.", "tags": ["x", "y"]}
    ]


@pytest.mark.parametrize(
    ("encoding", "note"),
    [("utf-8", None), ("utf-8-sig", None), ("utf-16", "import.encoding.utf16"), ("cp1252", "import.encoding.cp1252")],
)
def test_the_encodings_of_spreadsheets_are_read_and_named(
    tmp_path: Path, library: Path, bring_in: BringIn, encoding: str, note: str | None
) -> None:
    plan = bring_in(write(tmp_path, "id,question,answer\nq,Größe?,„M“ für 5 €\n".encode(encoding)))
    assert entries(library)[0]["answer"] == "„M“ für 5 €"
    assert [one.key for one in plan.report.notes] == ([note] if note else [])


def test_the_report_names_the_line_a_row_begins_in(tmp_path: Path, bring_in: BringIn) -> None:
    plan = bring_in(write(tmp_path, 'id,question,answer\na,Q1,"one\ntwo"\n\nb,Q2,\nc,,A\nd,Q4,A,surplus\n'))
    assert fates(plan) == [
        ("line 2", "taken", []),
        ("line 5", "refused", ["import.no_answer"]),
        ("line 6", "refused", ["import.no_question"]),
        ("line 7", "refused", ["import.ragged"]),
    ]


def test_the_apostrophe_of_spreadsheet_safe_exports_is_taken_off_and_told(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    plan = bring_in(write(tmp_path, "id,question,answer\na,Q,'=1+1\nb,R,'tis\n"))
    assert [entry["answer"] for entry in entries(library)] == ["=1+1", "'tis"]
    assert [fate[1] for fate in fates(plan)] == ["changed", "taken"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "import.empty"),
        (b"one,two\nthree,four\n", "import.columns.missing"),
        (b"question,answer\na,b\0c\n", "import.nul"),
        (b"question,answer\na,\x81\n", "import.encoding"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, library: Path, content: bytes, key: str) -> None:
    with pytest.raises(UserFacing) as failure:
        plan_import(write(tmp_path, content), library)
    assert failure.value.message.key == key
    assert "bank.csv" in str(failure.value)


def workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Shop"
    sheet.append(["Id", "Question", "Answer"])
    sheet.append([7, "How much?", 12.5])
    sheet.append(["date", "When?", dt.date(2026, 3, 1)])
    sheet.append(["part", "What share?", 0.05])
    sheet["C4"].number_format = "0%"
    sheet.append(["code", "Which code?", 42])
    sheet["C5"].number_format = "00000"
    book.create_sheet("Notes").append(["nothing to see"])
    book.create_sheet("More").append(["question", "answer"])
    book["More"].append(["Another?", "Yes"])
    book.save(path)
    return path


def test_all_sheets_are_read_and_cells_stay_as_shown(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(workbook(tmp_path / "bank.xlsx"))
    assert [(entry["id"], entry["answer"]) for entry in entries(library)] == [
        ("7", "12.5"),
        ("date", "2026-03-01"),
        ("part", "5%"),
        ("code", "00042"),
        ("another", "Yes"),
    ]
    assert [one.key for one in plan.report.notes] == ["import.sheet.left_out"]
    assert plan.report.lines[-1].where == "sheet More row 2"


def test_a_workbook_that_is_broken_locked_or_a_bomb_is_refused(tmp_path: Path, library: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/workbook.xml", "w") as part:
        for _ in range(301):
            part.write(bytes(1_000_000))
    whole = workbook(tmp_path / "whole.xlsx").read_bytes()
    sources = {
        write(tmp_path, b"no zip at all", "a.xlsx"): "import.xlsx.broken",
        write(tmp_path, whole[: len(whole) // 2], "b.xlsx"): "import.xlsx.broken",
        write(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(600), "c.xlsx"): "import.xlsx.locked",
        bomb: "import.xlsx.bomb",
    }
    for source, key in sources.items():
        with pytest.raises(UserFacing) as failure:
            plan_import(source, library)
        assert failure.value.message.key == key
