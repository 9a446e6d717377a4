"""`jobaid may` in words and as JSON, on real libraries."""

import json
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli.main import main
from tests.libraries import ROOT, files_of, write

GOOD = ROOT / "tests/corpus/good"
GOLDEN = GOOD / "golden-authority"


def said(capsys: pytest.CaptureFixture[str], *words: str, library: Path = GOLDEN) -> str:
    main(["may", *words, "--now", "2026-11-23T12:00", "--library", str(library)])
    return capsys.readouterr().out


def told(capsys: pytest.CaptureFixture[str], *words: str, library: Path = GOLDEN) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(said(capsys, *words, "--json", library=library))
    return answer


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        (
            "refund 60 --role agent",
            [
                "Refund: that is beyond your limit.",
                "Limit of the role Agent: €50.00 per case.",
                "Within your limit now: €50.00.",
                "It is for the team leader to decide, within 10 minutes.",
                "Rule: refund-agent, authority.toml:",
                "“I am asking for that now, so that you have an answer on this call.”",
            ],
        ),
        (
            "goodwill 10 --role agent --customer C-1",
            ["Goodwill credit is within your limit.", "Left after this: €15.00.", "“I put €10.00 on your account"],
        ),
        ("refund 40 --role agent --slot cause=", ["Ask for: whose fault it was."]),
        ("regulated-advice --role manager", ["Nobody may give this", "Send the customer to: Licensed advisers."]),
        ("extension 181 --role manager", ["It is for the head office to decide."]),
        (
            "goodwill 10 --role agent",
            ["was not checked: no customer is named.", "What you gave before was not checked: nobody is named."],
        ),
    ],
)
def test_the_answer_in_words(capsys: pytest.CaptureFixture[str], words: str, sentences: list[str]) -> None:
    answer = said(capsys, *words.split())
    assert [one for one in sentences if one not in answer] == []


@pytest.mark.parametrize("words", ["refund --role agent 60", "refund --role agent 60 EUR", "--role agent refund 60"])
def test_the_amount_may_stand_after_the_role(capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert "Refund: that is beyond your limit." in said(capsys, *words.split())


@pytest.mark.parametrize("words", ["refund --role agent -5", "refund --role agent -- -5"])
def test_an_amount_below_nothing_after_the_role_is_one(capsys: pytest.CaptureFixture[str], words: str) -> None:
    given = ["may", "--library", str(GOLDEN), *words.split()]
    assert main(given) == 2
    assert "-5 is not more than nothing" in capsys.readouterr().err


@pytest.mark.parametrize("amount", ["up to 40", "40 max", "at most 40"])
def test_up_to_an_amount_is_answered_as_that_amount(capsys: pytest.CaptureFixture[str], amount: str) -> None:
    assert told(capsys, "refund", *amount.split(), "--role", "agent")["asked"]["amount"] == "40.00"


@pytest.mark.parametrize("words", ["refund 60 --roll agent", "refund --role agent 60 --roll"])
def test_an_option_that_there_is_not_is_told(capsys: pytest.CaptureFixture[str], words: str) -> None:
    with pytest.raises(SystemExit):
        main(["may", *words.split()])
    assert "this command does not know --roll" in capsys.readouterr().err.replace("60 ", "")


def test_days_are_said_in_the_language_of_the_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = files_of(GOOD / "golden-authority-2")
    files["library.toml"] = files["library.toml"].replace('"en-IE"', '"de-DE"')
    answer = said(capsys, "refund", "60", "--role", "agent", library=write(tmp_path, files))
    assert "31. Dezember 2026" in answer
    assert "75,00\u00a0€" in answer


def test_money_in_json_is_a_text_with_its_currency_and_other_amounts_have_their_unit(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = told(capsys, "refund", "12.5", "--role", "agent")
    assert answer["cap"] == {"amount": "50.00", "currency": "EUR"}
    assert answer["remaining"] == {"amount": "37.50", "currency": "EUR"}
    assert answer["rule"]["path"] == "authority.toml"
    assert answer["limit"] == "refund-agent"
    lines = (GOLDEN / "authority.toml").read_text().splitlines()
    assert lines[answer["rule"]["line"] - 1 : answer["rule"]["line"] + 1] == ["[[limit]]", 'id = "refund-agent"']
    assert told(capsys, "extension", "10", "--role", "agent")["within"] == {"amount": "30", "unit": "days"}
    assert told(capsys, "regulated-advice", "--role", "agent")["send_to"] == "licensed-advisers"


def test_what_is_only_for_customers_who_ask_is_no_alternative(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = files_of(GOLDEN)
    files["topics/late.toml"] = (
        '[topic]\ntitle = "Late"\noffer = ["refund", "goodwill", "extension"]\n\n'
        '[[script]]\nid = "a"\nsay = "Hello"\nend = "resolved"\n'
    )
    files["library.toml"] += '\n[[disposition]]\nid = "resolved"\nname = "Resolved"\nkind = "resolved"\n'
    asked_only = files["authority.toml"].replace('unit = "days"', 'unit = "days"\noffered = "if_asked"')
    before = told(capsys, "refund", "60", "--role", "agent", library=write(tmp_path / "a", files))
    after = write(tmp_path / "b", {**files, "authority.toml": asked_only})
    goodwill = {"id": "goodwill", "name": "Goodwill credit", "within": {"amount": "25.00", "currency": "EUR"}}
    extension = {"id": "extension", "name": "More time to pay", "within": {"amount": "30", "unit": "days"}}
    assert before["alternatives"] == [goodwill, extension]
    assert told(capsys, "refund", "60", "--role", "agent", library=after)["alternatives"] == [goodwill]
    assert (
        "Only if the customer asks for it."
        in told(capsys, "extension", "5", "--role", "agent", library=after)["reason"]
    )


@pytest.mark.parametrize(
    ("locale", "typed", "amount", "note"),
    [
        ("en-IE", ["€50"], "50.00", ""),
        ("en-IE", ["50 EUR"], "50.00", ""),
        ("en-IE", ["50", "eur"], "50.00", ""),
        ("en-IE", ["20,50"], "20.50", "20,50 was read as €20.50."),
        ("de-DE", ["20,50 €"], "20.50", ""),
        ("de-DE", ["20.50"], "20.50", "20.50 was read as 20,50\u00a0€."),
        ("en-IE", ["1,200.50"], "1200.50", ""),
        ("de-DE", ["1.200"], "1200.00", "1.200 was read as 1.200,00\u00a0€."),
        ("en-IE", ["1,200"], "1200.00", "1,200 was read as €1,200.00."),
    ],
)
def test_an_amount_is_read_as_at_the_desk_and_it_says_how(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], locale: str, typed: list[str], amount: str, note: str
) -> None:
    files = files_of(GOLDEN)
    files["library.toml"] = files["library.toml"].replace('"en-IE"', f'"{locale}"')
    library = write(tmp_path, files)
    answer = told(capsys, "refund", *typed, "--role", "agent", library=library)
    assert answer["asked"] == {"amount": amount, "currency": "EUR"}
    assert answer["read_as"] == note
    assert note in said(capsys, "refund", *typed, "--role", "agent", library=library)


@pytest.mark.parametrize(
    ("locale", "currency", "typed", "parts"),
    [("en-CA", "CAD", "$40", 40), ("th-TH", "THB", "40 THB", 40), ("sv-SE", "SEK", "40 kr", 40)],
)
def test_the_sign_of_the_library_s_own_currency_goes_before_others_that_have_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], locale: str, currency: str, typed: str, parts: int
) -> None:
    files = files_of(GOLDEN)
    files["library.toml"] = files["library.toml"].replace('"en-IE"', f'"{locale}"').replace('"EUR"', f'"{currency}"')
    answer = told(capsys, "refund", typed, "--role", "agent", library=write(tmp_path, files))
    assert answer["asked"] == {"amount": f"{parts}.00", "currency": currency}


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("10 USD", "10 USD does not fit: Refund is in EUR."),
        ("$10", "$10 does not fit: Refund is in EUR."),
        ("1.200", "If 1,200 is meant, write it so."),
    ],
)
def test_what_cannot_be_taken_is_said_with_the_way_out(
    capsys: pytest.CaptureFixture[str], typed: str, wrong: str
) -> None:
    assert main(["may", "refund", typed, "--role", "agent", "--library", str(GOLDEN)]) == 2
    error = capsys.readouterr().err
    assert wrong in error
    assert "Write it in digits, such as 50, €50.00 or 50 EUR." in error


HISTORY = {"action": "adjustment", "amount": "20", "at": "2026-11-23T09:00", "case": "7"}


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ({**HISTORY, "custmer": "C-1"}, "custmer"),
        ({**HISTORY, "state": "given"}, "given"),
        ({**HISTORY, "amount": "20.001"}, "20.001"),
        ({**HISTORY, "at": "yesterday"}, "yesterday"),
        ({**HISTORY, "action": "adjustmnet"}, "adjustmnet"),
        ({**HISTORY, "currency": "SEK"}, "SEK"),
        ({**HISTORY, "amount": {"amount": "20", "currency": "SEK"}}, "SEK"),
        ({**HISTORY, "amount": None}, "amount"),
        ({key: HISTORY[key] for key in ("action", "at", "case")}, "amount"),
        ({"action": "adjustment"}, "at"),
        ([], "line 1"),
    ],
)
def test_a_mistake_in_the_history_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: object, wrong: str
) -> None:
    file = tmp_path / "history.jsonl"
    file.write_text(json.dumps(line))
    words = ["may", "adjustment", "1", "--role", "agent", "--history", str(file)]
    assert main([*words, "--library", str(GOOD / "limits-order-share")]) == 2
    error = capsys.readouterr().err
    assert wrong in error
    assert "line 1" in error


def test_the_order_is_the_case_where_none_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "history.jsonl"
    file.write_text(json.dumps(HISTORY))
    words = ("adjustment", "1", "--role", "agent", "--slot", "order_value=150", "--history", str(file))
    library = GOOD / "limits-order-share"
    assert told(capsys, *words, "--case", "7", library=library)["within"]["amount"] == "10.00"
    assert told(capsys, *words, "--case", "7", "--order", "8", library=library)["within"]["amount"] == "30.00"


def test_a_stand_in_answers_with_the_higher_role(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = files_of(GOLDEN)
    files["people.toml"] += '\n[[stand_in]]\nfor = "lead-1"\nby = "desk-1"\nfrom = 2026-11-23\nuntil = 2026-11-23\n'
    library = write(tmp_path, files)
    assert told(capsys, "refund", "60", "--as", "desk-1", library=library)["verdict"] == "allowed"
    assert told(capsys, "refund", "60", "--as", "desk-2", library=library)["verdict"] == "needs_approval"


@pytest.mark.parametrize(
    ("words", "told_apart"),
    [
        ("--as nobody", "nobody is not in people.toml, so the lowest role counts.\n"),
        ("--as nobody --role agent", ""),
        ("--as desk-1", ""),
        ("", ""),
    ],
)
def test_a_name_that_people_toml_does_not_have_is_told_beside_the_answer(
    capsys: pytest.CaptureFixture[str], words: str, told_apart: str
) -> None:
    assert main(["may", "refund", "10", *words.split(), "--json", "--library", str(GOLDEN)]) == 0
    answer = capsys.readouterr()
    assert json.loads(answer.out)["verdict"] == "allowed"
    assert answer.err == told_apart


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("more than 25", "More than 25? Type the amount itself."),
        ("25 + 25", "More than one amount: type the one you mean."),
        ("20 300", "More than one amount: type the one you mean."),
        ("25 each", "25 each? Type the amount itself."),
        ("2 refunds", "2 refunds? Type the amount itself."),
        ("forty", "Forty? Type the amount in digits."),
        ("50.005", "50.005 has too many decimals: EUR has 2."),
    ],
)
def test_an_amount_in_doubt_is_no_answer(capsys: pytest.CaptureFixture[str], typed: str, wrong: str) -> None:
    assert main(["may", "refund", *typed.split(), "--role", "agent", "--library", str(GOLDEN)]) == 2
    said = capsys.readouterr()
    assert wrong in said.err
    assert "Write it in digits" in said.err
    assert said.out == ""


def test_thousands_and_decimals_of_another_language_are_read_as_at_the_desk(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = told(capsys, "refund", "1.000,50", "--role", "agent")
    assert answer["asked"] == {"amount": "1000.50", "currency": "EUR"}
    assert answer["read_as"] == "1.000,50 was read as €1,000.50."
