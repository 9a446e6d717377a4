"""csv, tsv and xlsx."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from jobaid.content.importers import ImportPlan, plan_import
from jobaid.content.importers.quotes import Records
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
    assert plan.report.words()[1:6] == [
        "sheet Shop row 2: changed 7 · `answer`: a number, written as 12.5",
        "sheet Shop row 3: changed date · `answer`: a date, written as 2026-03-01",
        "sheet Shop row 4: changed part · `answer`: a number, written as 5%",
        "sheet Shop row 5: changed code · `answer`: a number, written as 00042",
        "sheet More row 2: taken another · id another made from the question",
    ]


def test_a_formula_without_a_stored_value_says_what_to_do(tmp_path: Path, bring_in: BringIn) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Shop"
    for row in (
        ["id", "question", "answer", "tags"],
        ["a", "How much?", '="5 euro"'],
        ["b", "When?", "Now.", "=A1"],
        ["c", "Blank?", None],
        [None, None, "=A1"],
        ["d", "Which?", "#N/A"],
    ):
        sheet.append(row)
    sheet["C4"].font = Font(bold=True)
    book.save(tmp_path / "bank.xlsx")
    advice = "a formula without a stored value: open the file in the spreadsheet program and save it"
    assert bring_in(tmp_path / "bank.xlsx").report.words()[:-1] == [
        f"sheet Shop row 2: refused · `answer`: {advice}",
        f"sheet Shop row 3: changed b · `tags`: {advice}",
        "sheet Shop row 4: refused · no answer",
        f"sheet Shop row 5: refused · `answer`: {advice}",
        "sheet Shop row 6: refused · `answer`: a formula that gives the error #N/A",
    ]


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "\ufeffsep=;"])
def test_the_line_excel_writes_first_names_the_separator(
    tmp_path: Path, library: Path, bring_in: BringIn, first: str
) -> None:
    plan = bring_in(write(tmp_path, f"{first}\r\nid;question;answer\r\na;Where, then?;Here, there\r\n"))
    assert entries(library)[0]["answer"] == "Here, there"
    assert fates(plan) == [("line 3", "taken", [])]


def test_excels_line_may_name_any_separator_and_alone_it_is_nothing(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    bring_in(write(tmp_path, "sep=|\nid|question|answer\na|Q|A\n"))
    assert entries(library)[0]["answer"] == "A"
    with pytest.raises(UserFacing, match="holds nothing"):
        plan_import(write(tmp_path, "sep=;\n", "alone.csv"), library)


HEAD = "id,question,answer\n"


def taken(plan: ImportPlan) -> list[str | None]:
    return [line.id for line in plan.report.lines if line.id]


def test_a_quote_that_is_never_closed_is_told_and_plain_rows_after_it_are_read(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    plan = bring_in(write(tmp_path, HEAD + 'a,"Where is it?,On its way.\nb,Q2,A2\nc,Q3,\nd,"Q4","A4\nmore"\n'))
    assert taken(plan) == ["b", "d"]
    assert plan.report.unread
    assert plan.report.words() == [
        "A quote opens in line 2 and is never closed: that row was left out, and the rows after it were read.",
        "line 2: refused · a quote opens in line 2 and is never closed",
        "line 3: taken b",
        "line 4: refused · no answer",
        "line 5: taken d",
        "2 taken, 0 changed, 2 refused.",
    ]
    assert entries(library)[1]["answer"] == "A4\nmore"


def test_lines_that_may_be_the_rest_of_the_open_cell_are_never_read_as_rows(tmp_path: Path, bring_in: BringIn) -> None:
    plan = bring_in(write(tmp_path, HEAD + 'a,Q1,A1\nb,Q2,"Shops:\nDublin,Cork,Galway\n\nBye.\nc,Q3,"A3"\nd,Q4,A4\n'))
    assert taken(plan) == ["a", "c", "d"]
    assert plan.report.words()[0] == (
        "A quote opens in line 3 and is never closed; 2 lines after it were not read, up to line 6."
    )
    assert [line.where for line in plan.report.lines] == [f"line {n}" for n in (2, 3, 4, 6, 7, 8)]
    assert plan.report.counts.total() == 6


def test_a_forgotten_quote_that_a_later_one_closes_is_found(tmp_path: Path, bring_in: BringIn) -> None:
    """A strict reader sees nothing wrong with this file: rows b to d are the end of the answer to a."""
    plan = bring_in(write(tmp_path, HEAD + 'a,Q1,"A1\nb,Q2,A2\nc,Q3,A3\nd,Q4,It is 5"\ne,Q5,A5\n'))
    assert taken(plan) == ["e"]
    assert plan.report.lines[0].reasons[0].key == "import.quote.swallowed"
    assert [key for _, _, reasons in fates(plan)[1:4] for key in reasons] == ["import.quote.after"] * 3


def test_a_forgotten_quote_between_quoted_rows_is_found(tmp_path: Path, bring_in: BringIn) -> None:
    plan = bring_in(write(tmp_path, HEAD + '"a","Q1","A1"\n"b","Q2","A2\n"c","Q3","A3"\n"d","Q4","A4\n"e","Q5","A5"\n'))
    assert taken(plan) == ["a", "e"]
    assert [where for where, outcome, _ in fates(plan) if outcome == "refused"] == ["line 3", "line 4", "line 5"]


def test_quotes_inside_a_cell_refuse_their_row_only(tmp_path: Path, bring_in: BringIn) -> None:
    plan = bring_in(write(tmp_path, HEAD + 'a,Q1,"Say "hello" twice"\nb,Q2,It is 5" wide\nc,Q3,"Say ""hello"""\n'))
    assert fates(plan) == [
        ("line 2", "refused", ["import.quote.inside"]),
        ("line 3", "taken", ["import.quote.single"]),
        ("line 4", "taken", []),
    ]
    assert not plan.report.unread


def test_answers_of_many_lines_with_commas_stay_whole(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    answer = "Dear customer, hello,\nwe ship to Ireland, France, Spain,\nand, of course, Italy.\n\nBye, then, you"
    plan = bring_in(write(tmp_path, HEAD + f'a,Q1,"{answer}"\nb,Q2,"12,Main St,Dublin\n13,Side St,Cork"\n'))
    assert [entry["answer"] for entry in entries(library)] == [answer, "12,Main St,Dublin\n13,Side St,Cork"]
    assert fates(plan) == [("line 2", "taken", []), ("line 7", "taken", ["import.quote.perhaps"])]


@given(
    rows=st.lists(st.lists(st.text(st.sampled_from('ab,"\n é'), min_size=1, max_size=8), min_size=3, max_size=3)),
    cut=st.integers(0, 200),
)
@settings(max_examples=200, deadline=None)
def test_an_entry_that_a_missing_quote_made_wrong_never_goes_without_a_word(rows: list[list[str]], cut: int) -> None:
    """The texts are made of commas, quotes and line breaks, so that a wrong guess would show."""
    plain = [[f"i{n}", f"q{n}{question}z", f"x{answer}z"] for n, (_, question, answer) in enumerate(rows)]
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(plain)
    content = out.getvalue()
    places = [place for place, sign in enumerate(content) if sign == '"']
    if places:
        place = places[cut % len(places)]
        content = content[:place] + content[place + 1 :]
    records = Records((HEAD + content).splitlines(keepends=True), ",", {0: "id", 1: "question", 2: "answer"}, 3)
    records.read(1)
    entries = [one for one in records.all if len(one.cells) == 3 and one.cells[1].strip() and one.cells[2].strip()]
    wrong = [one.cells for one in entries if list(one.cells) not in plain]
    assert not wrong or any(one.notes or one.refused for one in records.all)


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
