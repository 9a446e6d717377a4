"""json and jsonl, and what the plan makes of rows: ids, duplicates, plain text, sizes."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.content.importers import ImportPlan, plan_import, write_import
from jobaid.content.importers.existing import Existing
from jobaid.content.importers.plan import Planner
from jobaid.content.importers.row import Row
from jobaid.content.importers.toml_text import entry_text, in_files
from jobaid.content.reader import MAX_BYTES
from jobaid.errors import UserFacing

BringIn = Callable[..., ImportPlan]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip)
PASTED = st.sampled_from(
    ['"""', "\r\n", "\r", "\\", "{{ x }}", "\t", "\x00", "\x7f", "\u2028", "🧾", "'''", "#", "\\u0041"]
)
TROUBLE = st.lists(st.one_of(TEXTS, PASTED), min_size=1).map("".join).filter(str.strip)


def lines(path: Path, *records: object) -> Path:
    path.write_text("".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in records))
    return path


def faq(identity: str | None, question: str, answer: object = "A", **more: object) -> dict[str, object]:
    return {**({"id": identity} if identity else {}), "question": question, "answer": answer, **more}


def read_back(library: Path, *names: str) -> list[dict[str, Any]]:
    return [entry for name in names for entry in tomli.loads((library / name).read_bytes().decode())["faq"]]


def keys(plan: ImportPlan) -> list[list[str]]:
    return [[reason.key for reason in line.reasons] for line in plan.report.lines]


@given(question=TROUBLE, answer=TROUBLE, also=st.lists(TROUBLE, max_size=3))
@settings(max_examples=200, deadline=None)
def test_any_text_comes_through_exactly(question: str, answer: str, also: list[str]) -> None:
    planner = Planner(Existing(), "bank")
    planner.add_all(
        [Row("line 1", json.loads(json.dumps({"id": "a", "question": question, "answer": answer, "also": also})))]
    )
    (content,) = in_files([entry_text(entry) for entry in planner.entries], "faq")
    (entry,) = tomli.loads(content.encode().decode())["faq"]
    assert (entry["question"], entry["answer"], entry.get("also", [])) == (question, answer, also)


def test_naughty_strings_come_through_exactly_and_pass_check(
    tmp_path: Path, library: Path, bring_in: BringIn, data_folder: Path
) -> None:
    naughty = json.loads((data_folder / "corpora" / "naughty-strings" / "blns.json").read_text())
    records = [faq(f"n{number}", one, one, also=[one]) for number, one in enumerate(naughty) if one.strip()]
    plan = bring_in(lines(tmp_path / "bank.jsonl", *records))
    back = read_back(library, "faq/bank.toml")
    rewritten = [line.id for line in plan.report.lines if "import.html" in [reason.key for reason in line.reasons]]
    for record, entry in zip(records, back, strict=True):
        if entry["id"] in rewritten:
            assert "<" in str(record["answer"])
        else:
            assert (entry["question"], entry["answer"]) == (record["question"], record["answer"])


def test_a_line_that_cannot_be_read_is_refused_by_number_and_the_others_are_taken(
    tmp_path: Path, bring_in: BringIn
) -> None:
    plan = bring_in(
        lines(tmp_path / "bank.jsonl", faq("a", "Q"), "{oops", [1], faq("b", "R", 5), faq("c", "S", also=[1]))
    )
    assert [line.where for line in plan.report.lines] == ["line 1", "line 2", "line 3", "line 4", "line 5"]
    assert keys(plan) == [
        [],
        ["import.line.broken"],
        ["import.not_an_object"],
        ["import.wrong_type"],
        ["import.wrong_type.in_list"],
    ]


@pytest.mark.parametrize("whole", [[faq("a", "Q")], {"faq": [faq("a", "Q")]}])
def test_a_json_file_holds_a_list_or_one_under_faq(
    tmp_path: Path, library: Path, bring_in: BringIn, whole: object
) -> None:
    bring_in(lines(tmp_path / "bank.json", whole))
    assert [entry["id"] for entry in read_back(library, "faq/bank.toml")] == ["a"]


def test_a_broken_json_file_says_where(tmp_path: Path, library: Path) -> None:
    with pytest.raises(UserFacing, match=r"bank\.json line 2 column 1"):
        plan_import(lines(tmp_path / "bank.json", "[1,", "}"), library)


def test_ids_stay_where_they_fit_and_the_report_says_from_what_to_what(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    source = lines(
        tmp_path / "bank.jsonl",
        faq("Keep_me-1", "Q"),
        faq("größe 2", "R"),
        faq(None, "How do I pay?"),
        faq(None, "何?"),
    )
    plan = bring_in(source)
    assert [line.id for line in plan.report.lines] == ["Keep_me-1", "groe-2", "how-do-i-pay", "bank-4"]
    assert "“größe 2” changed to groe-2" in plan.report.words()[1]


def test_duplicates_are_named_with_both_places_and_nothing_but_true_repeats_is_lost(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    bring_in(lines(tmp_path / "old.jsonl", faq("a", "Old?")))
    source = lines(
        tmp_path / "new.jsonl",
        faq("a", "New?"),
        faq("b", "New?", "Other"),
        faq("b", "new", "A"),
        faq(None, "Old"),
        faq("c", "OLD?"),
    )
    plan = bring_in(source)
    assert [(line.outcome.value, line.id) for line in plan.report.lines] == [
        ("changed", "a-2"),
        ("taken", "b"),
        ("refused", None),
        ("refused", None),
        ("taken", "c"),
    ]
    words = plan.report.words()
    assert "faq/old.toml has it" in words[0]
    assert "the same question as line 1, with another answer" in words[1]
    assert "the same question and answer as line 1" in words[2]
    assert "the same question and answer as faq/old.toml" in words[3]


def test_braces_and_figures_of_the_library_are_kept_as_plain_text(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    (library / "facts.toml").write_text(
        '[refund_days]\nvalue = 3\nunit = "working days"\n[fee]\nvalue = 4.95\nunit = "euro"\n'
    )
    answers = ["Hi {{ name }}", "{% if x %}", "In three working days", "It costs €4.95", "3 days", "{ok}"]
    bring_in(lines(tmp_path / "bank.jsonl", *(faq(f"q{n}", f"Q{n}", one) for n, one in enumerate(answers))))
    back = read_back(library, "faq/bank.toml")
    assert [entry["answer"] for entry in back] == answers
    assert [entry.get("plain", False) for entry in back] == [True, True, True, True, False, False]


def test_what_is_too_long_is_refused_with_its_length(tmp_path: Path, bring_in: BringIn) -> None:
    source = lines(
        tmp_path / "bank.jsonl",
        faq("a", "Q" * 2001),
        faq("b", "Q", "A" * 20_001),
        faq("c", "R", also=["x" * 1_900] * 120),
        faq("d", "S", also=["", "ok"]),
    )
    plan = bring_in(source)
    assert keys(plan) == [["import.too_long"], ["import.too_long"], ["import.entry_too_big"], ["import.left_out"]]


def test_large_banks_are_split_under_the_cap_of_a_file(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    records = [faq(f"q{n}", f"Question {n}?", f"{n} ü" * 100) for n in range(2_000)]
    plan = bring_in(lines(tmp_path / "bank.jsonl", *records))
    names = sorted(plan.files, key=lambda name: int(name.removesuffix(".toml").rpartition("-")[2]))
    assert names[:2] == ["faq/bank-1.toml", "faq/bank-2.toml"]
    assert max((library / name).stat().st_size for name in names) < MAX_BYTES
    assert [entry["id"] for entry in read_back(library, *names)] == [record["id"] for record in records]


def test_five_thousand_rows_take_a_second_at_most(tmp_path: Path, library: Path) -> None:
    source = lines(tmp_path / "bank.jsonl", *(faq(f"q{n}", f"Question {n}?", "A" * 200) for n in range(5_000)))
    began = time.process_time()
    write_import(plan_import(source, library))
    assert time.process_time() - began < 1


def test_a_row_of_an_earlier_import_is_a_repeat_also_where_its_id_had_been_mended(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    bring_in(lines(tmp_path / "first.jsonl", faq("größe", "Zero?"), faq("q", "Zero again?")))
    records = [faq("größe 2", "One?"), faq("groe", "Two?"), faq("q", "Three?"), faq(None, "Four?"), faq("何", "Five?")]
    one = bring_in(lines(tmp_path / "one.jsonl", *records))
    assert [line.id for line in one.report.lines] == ["groe-2", "groe-3", "q-2", "four", "one-5"]
    two = bring_in(lines(tmp_path / "two.jsonl", *records))
    assert [line.words() for line in two.report.lines] == [
        f"line {n}: refused · the same question and answer as faq/one.toml" for n in range(1, 6)
    ]
    assert not (library / "faq" / "two.toml").exists()


def test_a_repeat_is_found_behind_another_answer_to_the_same_question(tmp_path: Path, bring_in: BringIn) -> None:
    records = [faq("a", "One?", "First"), faq("b c", "One?", "Second")]
    bring_in(lines(tmp_path / "one.jsonl", *records))
    again = bring_in(lines(tmp_path / "two.jsonl", *records))
    assert keys(again) == [["import.duplicate"]] * 2


def test_an_entry_with_an_id_of_its_own_is_no_repeat(tmp_path: Path, bring_in: BringIn) -> None:
    bring_in(lines(tmp_path / "one.jsonl", faq("pay", "One?")))
    assert keys(bring_in(lines(tmp_path / "two.jsonl", faq("cash", "One?")))) == [["import.same_question"]]


def test_html_in_answers_is_rewritten_and_told(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    answers = {
        "<p>It is <b>5</b></p>": "It is **5**",
        "<ul><li>One</li><li>Two &amp; <i>three</i></li></ul>": "- One\n- Two & three",
        "First<br>second": "First\nsecond",
        '<a href="https://a.example/x">Here</a> or <a href="http://b.example">there</a>': "[Here](https://a.example/x) "
        "or there (http://b.example)",
        "<table><tr><td>1</td><td>2</td></tr></table>": "1 – 2",
    }
    kept = ["Press <b> to go on, a < b & c > d", "R&amp;D", "<script>x</script>", "<br>"]
    records = [faq(f"q{n}", f"<b>Q{n}</b>?", one) for n, one in enumerate(answers)]
    records += [faq(f"k{n}", f"K{n}?", one) for n, one in enumerate(kept)]
    plan = bring_in(lines(tmp_path / "bank.jsonl", *records))
    back = read_back(library, "faq/bank.toml")
    assert [entry["answer"] for entry in back] == [*answers.values(), *kept]
    assert back[0]["question"] == "Q0?"
    assert [line.outcome.value for line in plan.report.lines] == ["changed"] * len(answers) + ["taken"] * len(kept)
    assert "`answer`: HTML rewritten as text" in plan.report.words()[0]
