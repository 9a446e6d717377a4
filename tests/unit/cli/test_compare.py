"""`jobaid compare` says what changed in meaning, on real libraries."""

import json
from pathlib import Path

import pytest

from jobaid.cli.main import main
from tests.libraries import ROOT, files_of, write

GOLDEN = ROOT / "tests/corpus/good/golden-authority"
PRODUCT = ROOT / "tests/corpus/good/product"


def lines(capsys: pytest.CaptureFixture[str], old: Path, new: Path) -> list[str]:
    assert main(["compare", str(old), str(new)]) == 0
    return capsys.readouterr().out.splitlines()


def changed(tmp_path: Path, folder: Path, path: str, *swaps: tuple[str, str], more: str = "") -> Path:
    files = files_of(folder)
    for was, now in swaps:
        assert was in files[path], was
        files[path] = files[path].replace(was, now, 1)
    files[path] += more
    return write(tmp_path / "new", files)


def test_a_library_that_is_laid_out_otherwise_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Comments, the order of entries and keys, 50 for 50.00 and other quotes are no changes."""
    files = files_of(GOLDEN)
    actions, *rows = files["authority.toml"].split("[[limit]]")
    rows = [row.replace("up_to = 50.00", "# finance, signed\nup_to = 50") for row in reversed(rows)]
    files["authority.toml"] = "[[limit]]".join([actions.replace("colleague's", "colleague’s"), *rows])
    assert lines(capsys, GOLDEN, write(tmp_path / "new", files)) == ["Nothing changed in meaning."]


def test_a_limit_that_rises_on_a_day_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two rows say it now, one with an end and one with a start."""
    later = """
[[limit]]
id = "refund-lead-june"
action = "refund"
role = "team_leader"
up_to = 750.00
approver = "manager"
within = "1 hour"
valid_from = 2027-06-01
"""
    swap = ("up_to = 500.00", "up_to = 500\nvalid_until = 2027-05-31")
    said = lines(capsys, GOLDEN, changed(tmp_path, GOLDEN, "authority.toml", swap, more=later))
    assert said == ["Team leader: refund per case 500 -> 750 EUR from 1 June 2027", "New: limit refund-lead-june"]


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        (("up_to = 500.00", "up_to = 75.5"), "Team leader: refund per case 500 -> 75.5 EUR"),
        (("times = 3", "times = 2"), "Agent: goodwill credit per customer in 90 days 3 times -> 2 times"),
        (("usual = 10.00", "usual = 15"), "Agent: goodwill credit per case usually 10 EUR -> 15 EUR"),
        (("up_to = 90", "up_to = 60"), "Team leader: more time to pay per case 90 -> 60 days"),
        (('within = "1 hour"', 'within = "1 day"'), "Team leader: refund per case answered within 1 hour -> 1 day"),
        (
            ('approver = "manager"', 'approver = "head-office"'),
            "Team leader: refund per case beyond it Manager -> Head office",
        ),
        (
            ('up_to = 300.00\nper = "agent"\nevery = "day"', 'up_to = 300.00\nper = "agent"\nevery = "week"'),
            "Agent: goodwill credit per person a day gone, was 300 EUR",
        ),
        (("up_to = 2000.00", 'formula = "2000 * 2"'), "Manager: refund per case 2000 EUR -> (2000 * 2) EUR"),
        (("nobody = true\n", ""), "Changed: action regulated-advice, nobody: yes -> no"),
    ],
)
def test_what_changed_of_a_limit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], swap: tuple[str, str], said: str
) -> None:
    assert said in lines(capsys, GOLDEN, changed(tmp_path, GOLDEN, "authority.toml", swap))


def test_an_id_that_was_changed_alone_is_gone_and_new_and_changes_no_limit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = lines(capsys, GOLDEN, changed(tmp_path, GOLDEN, "authority.toml", ('"refund-lead"', '"refund-leader"')))
    assert said == ["Gone: limit refund-lead", "New: limit refund-leader"]


def test_words_that_say_something_else_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = write(tmp_path / "old", files_of(ROOT / "scripts_library"))
    path = "topics/wants-refund.toml"
    words = files_of(before)[path]
    assert "I'm entering it while we speak" in words
    new = changed(tmp_path, before, path, ("I'm entering it while we speak", "I'm entering it today"))
    (line,) = lines(capsys, before, new)
    assert line.startswith("Changed: step wants-refund/")
    assert line.endswith("I'm entering it today.”")


def test_ways_that_lead_elsewhere_and_answers_that_came_and_went(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    step = '[topic]\ntitle = "Late"\n\n[[script]]\nid = "a"\nsay = "Hello"\nanswers = [\n%s]\n\n'
    ends = "".join(f'[[script]]\nid = "{one}"\nsay = "{one}"\nend = "resolved"\n\n' for one in ("b", "c"))
    frame = files_of(ROOT / "tests/corpus/frame")
    old = '{ customer = "Yes", go = "b" },\n{ customer = "No", go = "c" },\n'
    new = '{ customer = "Perhaps", end = "escalated" },\n{ customer = "Yes", go = "c" },\n'
    folders = [
        write(tmp_path / name, {**frame, "topics/late.toml": step % answers + ends})
        for name, answers in (("old", old), ("new", new))
    ]
    assert lines(capsys, *folders) == [
        "Changed: step late/a, answer “Yes” leads to b -> to c",
        "Changed: step late/a, answer “No” is gone",
        "Changed: step late/a, new answer “Perhaps” leads to the end: escalated",
    ]


def test_stand_ins_that_came_went_or_are_for_other_days(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = '\n[[stand_in]]\nfor = "%s"\nby = "desk-1"\nfrom = 2026-11-23\nuntil = 2026-11-%s\n'
    files = files_of(GOLDEN)
    folders = [
        write(tmp_path / name, {**files, "people.toml": files["people.toml"] + "".join(row % one for one in rows)})
        for name, rows in (
            ("old", [("lead-1", 24), ("lead-2", 24), ("desk-2", 24)]),
            ("new", [("lead-1", 25), ("manager-1", 24), ("desk-2", 24)]),
        )
    ]
    days = "from 23 November 2026 to 24 November 2026"
    assert lines(capsys, *folders) == [
        f"Changed: desk-1 stands in for lead-1 {days} -> from 23 November 2026 to 25 November 2026",
        f"Gone: desk-1 stands in for lead-2 {days}",
        f"New: desk-1 stands in for manager-1 {days}",
    ]


def test_json_is_a_list_of_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = changed(tmp_path, GOLDEN, "authority.toml", ("up_to = 500.00", "up_to = 600"))
    assert main(["compare", str(GOLDEN), str(new), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    line = "Team leader: refund per case 500 -> 600 EUR"
    assert told["changes"] == [{"kind": "limit", "id": "refund-lead", "what": "changed", "text": line}]
    assert told["old"] != told["new"]


def test_a_library_with_mistakes_is_not_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read would look as if it had gone."""
    new = changed(tmp_path, GOLDEN, "authority.toml", ("up_to = 500.00", "up_to = ‘500’"))
    assert main(["compare", str(GOLDEN), str(new)]) == 2
    assert "authority.toml" in capsys.readouterr().err
