"""The golden cases: each asked on the command line of a library in `tests/corpus/good`."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli.main import main
from tests.libraries import ROOT

FIRST = ROOT / "tests/corpus/good/golden-authority"
SECOND = ROOT / "tests/corpus/good/golden-authority-2"
NOW = "2026-11-23T12:00"
TODAY = "2026-11-23T09:00"
DAY_89 = "2026-08-26T09:00"
DAY_90 = "2026-08-25T09:00"

CASE, CUSTOMER = ("--case", "4711"), ("--customer", "C-1")


def given(action: str, amount: str | None = None, *, at: str = TODAY, **more: str) -> dict[str, Any]:
    known = {"action": action, "at": at, "case": "4711", "customer": "C-1", "by": "desk-1", **more}
    return known if amount is None else {**known, "amount": amount}


def goodwill_since(oldest: str) -> list[dict[str, Any]]:
    days = (oldest, "2026-10-01T09:00", "2026-11-01T09:00")
    return [given("goodwill", "5", at=at, case=str(number)) for number, at in enumerate(days)]


def ask(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path, *words: str, history: list[dict[str, Any]]
) -> tuple[int, dict[str, Any]]:
    lines = tmp_path / "history.jsonl"
    lines.write_text("\n".join(json.dumps(one) for one in history))
    rest = ("--history", str(lines), "--now", NOW, "--json", "--library", str(library))
    code = main(["may", *words, *CASE, *CUSTOMER, *rest])
    return code, json.loads(capsys.readouterr().out)


GOLDEN = [
    ("refund 50.00 --role agent", [], "allowed", {"remaining": "0.00"}),
    ("refund 49.99 --role agent", [], "allowed", {"remaining": "0.01"}),
    ("refund 50.01 --role agent", [], "needs_approval", {"within": "50.00", "approver": "team_leader"}),
    ("refund 150 --role agent --slot high_value=yes", [], "allowed", {"remaining": "0.00"}),
    ("refund 150.01 --role agent --slot high_value=yes", [], "needs_approval", {"approver": "team_leader"}),
    ("refund 20 --role agent", [given("refund", "31")], "needs_approval", {"within": "19.00"}),
    ("refund 19 --role agent", [given("refund", "31")], "allowed", {"remaining": "0.00"}),
    ("refund 20 --role agent", [given("refund", "31", case="other")], "allowed", {"remaining": "30.00"}),
    ("refund 20 --role agent", [given("refund", "31", state="void")], "allowed", {"remaining": "30.00"}),
    ("goodwill 10 --role agent", goodwill_since(DAY_89), "needs_approval", {"until": "2026-11-24", "within": "0.00"}),
    ("goodwill 10 --role agent", goodwill_since(DAY_90), "allowed", {}),
    (
        "goodwill 25 --role agent --as desk-1",
        [given("goodwill", "290", case="x", customer="y")],
        "needs_approval",
        {"within": "10.00"},
    ),
    (
        "goodwill 10 --role agent --as desk-1",
        [given("goodwill", "290", case="x", customer="y")],
        "allowed",
        {"remaining": "0.00"},
    ),
    ("goodwill 25 --role agent --as desk-2", [given("goodwill", "290", case="x", customer="y")], "allowed", {}),
    ("fee-waiver --role agent", [], "allowed", {}),
    ("fee-waiver --role agent", [given("fee-waiver", case="x")], "needs_approval", {"approver": "team_leader"}),
    ("extension 30 --role agent", [], "allowed", {"remaining": "0"}),
    ("extension 31 --role agent", [], "needs_approval", {"within": "30", "approver": "team_leader"}),
    ("extension 91 --role agent", [], "needs_approval", {"within": "30", "approver": "manager"}),
    ("extension 181 --role manager", [], "needs_approval", {"within": "180", "approver": "head-office"}),
    ("regulated-advice --role agent", [], "refused", {}),
    ("regulated-advice --role team_leader", [], "refused", {}),
    ("regulated-advice --role manager", [], "refused", {}),
    ("refund 500 --role team_leader --as lead-1", [], "allowed", {"remaining": "0.00"}),
    (
        "refund 500 --role team_leader --as lead-1",
        [given("refund", "500", by="lead-1", role="agent", state="asked")],
        "needs_approval",
        {"people": ["lead-2"]},
    ),
    (
        "refund 500 --role team_leader --as lead-1",
        [given("refund", "500", by="desk-1", role="agent", state="asked")],
        "allowed",
        {},
    ),
    ("refund 40 --role agent --slot cause=", [], "needs_facts", {"asks": ["cause"]}),
    ("refund 20 --role agent --slot cause=", [], "allowed", {}),
    ("refund 50.01 --role agent --slot cause=", [], "needs_approval", {"within": "20.00", "asks": ["cause"]}),
]


@pytest.mark.parametrize(
    ("words", "history", "verdict", "more"), GOLDEN, ids=lambda one: one if isinstance(one, str) else ""
)
def test_golden(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: str,
    history: list[dict[str, Any]],
    verdict: str,
    more: dict[str, Any],
) -> None:
    code, answer = ask(capsys, tmp_path, FIRST, *words.split(), history=history)
    assert (answer["verdict"], code) == (verdict, int(verdict != "allowed"))
    found = {
        "remaining": answer["remaining"] and answer["remaining"]["amount"],
        "within": answer["within"] and answer["within"]["amount"],
        "approver": answer["approver"] and answer["approver"]["id"],
        "people": answer["approver"] and answer["approver"]["people"],
        "until": answer["until"],
        "asks": answer["asks"],
    }
    assert {name: found[name] for name in more} == more
    assert answer["rule"]["path"] == "authority.toml"
    assert answer["library"]


@pytest.mark.parametrize(
    ("words", "now", "history", "verdict", "within"),
    [
        ("refund 60 --role agent", "2026-12-31T23:59", [], "allowed", "75.00"),
        ("refund 75.01 --role agent", NOW, [], "needs_approval", "75.00"),
        ("refund 60 --role agent", "2027-01-01T00:00", [], "needs_approval", "50.00"),
        ("refund 60 --role agent", "2026-11-15T23:59", [], "needs_approval", "50.00"),
        ("goodwill 20 --role agent", NOW, [given("refund", "35")], "needs_approval", "15.00"),
        ("goodwill 15 --role agent", NOW, [given("refund", "35")], "allowed", "15.00"),
    ],
)
def test_golden_of_the_second_library(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: str,
    now: str,
    history: list[dict[str, Any]],
    verdict: str,
    within: str,
) -> None:
    lines = tmp_path / "history.jsonl"
    lines.write_text("\n".join(json.dumps(one) for one in history))
    rest = ("--history", str(lines), "--now", now, "--json", "--library", str(SECOND))
    code = main(["may", *words.split(), *CASE, *CUSTOMER, *rest])
    answer = json.loads(capsys.readouterr().out)
    assert (answer["verdict"], code) == (verdict, int(verdict != "allowed"))
    assert answer["within"] == {"amount": within, "currency": "EUR"}


CAPS = [
    ("refund", {"agent": 5000, "team_leader": 50000, "manager": 200000}, 2),
    ("goodwill", {"agent": 2500, "team_leader": 10000, "manager": 30000}, 2),
    ("extension", {"agent": 30, "team_leader": 90, "manager": 180}, 0),
    ("refund --slot high_value=yes", {"agent": 15000}, 2),
]
BEYOND = {"agent": "team_leader", "team_leader": "manager", "manager": "head-office"}


@pytest.mark.parametrize(
    ("words", "role", "cap", "decimals"),
    [(words, role, cap, decimals) for words, caps, decimals in CAPS for role, cap in caps.items()],
)
def test_each_row_includes_its_cap_and_ends_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: str, role: str, cap: int, decimals: int
) -> None:
    action, *rest = words.split()
    for parts, verdict, approver in ((cap - 1, "allowed", None), (cap, "allowed", None), (cap + 1, "", BEYOND[role])):
        amount = f"{Decimal(parts).scaleb(-decimals):f}"
        code, answer = ask(capsys, tmp_path, FIRST, action, amount, *rest, "--role", role, history=[])
        assert answer["verdict"] == (verdict or "needs_approval")
        assert code == int(not verdict)
        assert (answer["approver"] and answer["approver"]["id"]) == approver
        left = answer["remaining"] if verdict else answer["within"]
        assert Decimal(left["amount"]).scaleb(decimals) == (cap - parts if verdict else cap)


@pytest.mark.parametrize(
    "amount", ["-5", "0", "10.001", "10 USD", "nan", "1e9999", "1e3", "", " ", "10 AED", "5 days", "1.200"]
)
def test_what_is_no_amount_is_said(capsys: pytest.CaptureFixture[str], amount: str) -> None:
    assert main(["may", "refund", amount, "--role", "agent", "--library", str(FIRST)]) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert amount.split()[-1:] == [] or amount.rsplit(maxsplit=1)[-1] in said


@pytest.mark.parametrize(
    ("named", "unchecked"),
    [
        ((), ["customer", "agent"]),
        (("--as", "desk-1"), ["customer"]),
        (("--customer", "C-1"), ["agent"]),
        (("--as", "desk-1", "--customer", "C-1"), []),
    ],
)
def test_without_a_customer_or_a_person_it_says_what_was_not_checked(
    capsys: pytest.CaptureFixture[str], named: tuple[str, ...], unchecked: list[str]
) -> None:
    assert main(["may", "goodwill", "10", "--role", "agent", *named, "--library", str(FIRST), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["unchecked"] == unchecked


def test_a_person_nobody_knows_has_the_lowest_role(capsys: pytest.CaptureFixture[str]) -> None:
    for person, code in (("nobody", 1), ("lead-1", 0), ("", 1)):
        assert main(["may", "refund", "60", "--as", person, "--library", str(FIRST)]) == code
