"""Days, names and amounts of a library that is not English, as its own language says them."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from jobaid.app.operations.compare import compared
from jobaid.app.operations.contact_hours import ContactHours
from jobaid.app.operations.due_words import day_words, moment_words, short_words
from jobaid.app.operations.feedback import date_words
from jobaid.app.operations.limits import in_a_sentence, limits_shown
from jobaid.app.operations.matrix import matrix_of
from jobaid.app.operations.may import may
from jobaid.app.operations.packet.words import moment_words as packet_moment
from jobaid.authority import History, Request
from jobaid.cli.main import main
from jobaid.model.library import Library
from tests.libraries import CORPUS, TODAY, files_of, read, write

GOLDEN = CORPUS / "good" / "golden-authority"
NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
THURSDAY = datetime(2026, 12, 3, 18, tzinfo=UTC)
NEXT_YEAR = datetime(2027, 1, 7, 18, tzinfo=UTC)
LANGUAGES = ("en-IE", "es-ES", "de-DE")
OTHERS = ("es-ES", "de-DE")


def files(tag: str) -> dict[str, str]:
    found = files_of(GOLDEN)
    found["library.toml"] = (
        found["library.toml"].replace('"en-IE"', f'"{tag}"').replace('"Team leader"', '"Reklamationsleitung"')
    )
    found["authority.toml"] = (
        found["authority.toml"].replace('"Refund"', '"Versandkosten"').replace("500.00", "1250.75")
    )
    return found


def library(folder: Path, tag: str) -> Library:
    return read(write(folder, files(tag))).library


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("tag", "whole", "later"),
    [
        ("en-IE", "Thursday 3 December, 18:00", "Thursday 7 January 2027"),
        ("es-ES", "jueves, 3 de diciembre, 18:00", "jueves, 7 de enero de 2027"),
        ("de-DE", "Donnerstag, 3. Dezember, 18:00", "Donnerstag, 7. Januar 2027"),
    ],
)
def test_a_due_time_is_said_in_the_language(tmp_path: Path, tag: str, whole: str, later: str) -> None:
    frame = library(tmp_path, tag).frame
    assert (moment_words(THURSDAY, frame, NOW), day_words(NEXT_YEAR, frame, NOW)) == (whole, later)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en-IE", ("Thu 3 Dec 18:00", "7 Jan 2027 18:00")),
        ("es-ES", ("jue, 3 dic 18:00", "7 ene 2027 18:00")),
        ("de-DE", ("Do., 3. Dez. 18:00", "7. Jan. 2027 18:00")),
    ],
)
def test_a_due_time_in_short_is_said_in_the_language(tmp_path: Path, tag: str, words: tuple[str, str]) -> None:
    frame = library(tmp_path, tag).frame
    assert (short_words(THURSDAY, frame, NOW), short_words(NEXT_YEAR, frame, NOW)) == words


@pytest.mark.parametrize(
    ("tag", "words"), [("en-IE", "23 Nov 2026"), ("es-ES", "23 nov 2026"), ("de-DE", "23. Nov. 2026")]
)
def test_the_day_of_an_answer_is_said_in_the_language(tmp_path: Path, tag: str, words: str) -> None:
    assert date_words(TODAY, library(tmp_path, tag).frame) == words


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en-IE", "Monday 23 November, 10:42"),
        ("es-ES", "lunes, 23 de noviembre, 10:42"),
        ("de-DE", "Montag, 23. November, 10:42"),
    ],
)
def test_a_packet_says_when_it_was_handed_over_in_the_language(tmp_path: Path, tag: str, words: str) -> None:
    assert packet_moment(library(tmp_path, tag), NOW) == words


@pytest.mark.parametrize("tag", OTHERS)
def test_names_keep_their_capitals_where_the_language_has_rules_of_its_own(tmp_path: Path, tag: str) -> None:
    found = library(tmp_path, tag)
    role = found.frame.roles[0] if found.frame else None
    (shown,) = limits_shown(found, ("refund",), role, TODAY)
    assert "ask the Reklamationsleitung" in shown.beyond
    asked = may(
        found, "agent", Request(action="refund", parts=99_900), known={}, history=History((), ZoneInfo("UTC")), now=NOW
    )
    assert "for the Reklamationsleitung to decide" in asked.reason


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Team leader", "team leader"),
        ("IT desk", "IT desk"),
        ("Acme Support Desk", "Acme Support Desk"),
        ("Refund of VAT", "Refund of VAT"),
    ],
)
def test_an_english_name_has_a_small_letter_in_a_sentence_but_where_it_has_more_capitals(
    tmp_path: Path, name: str, said: str
) -> None:
    assert in_a_sentence(name, library(tmp_path, "en-IE")) == said


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ("en-IE", "Reklamationsleitung: versandkosten per case 1250.75 -> 20.50 EUR"),
        ("es-ES", "Reklamationsleitung: Versandkosten per case 1.250,75 € -> 20,50 €"),
        ("de-DE", "Reklamationsleitung: Versandkosten per case 1.250,75 € -> 20,50 €"),
    ],
)
def test_a_limit_that_changed_is_told_with_amounts_of_the_language(tmp_path: Path, tag: str, line: str) -> None:
    other = files(tag)
    other["authority.toml"] = other["authority.toml"].replace("1250.75", "20.50")
    changes = compared(library(tmp_path / "old", tag), read(write(tmp_path / "new", other)).library)
    assert [plain(one.text) for one in changes] == [line]


@pytest.mark.parametrize(
    ("tag", "said"), [("en-IE", "up to 1250.75 EUR"), ("es-ES", "up to 1.250,75 €"), ("de-DE", "up to 1.250,75 €")]
)
def test_the_limits_for_people_have_amounts_of_the_language(tmp_path: Path, tag: str, said: str) -> None:
    lines = [line for row in matrix_of(library(tmp_path, tag)).rows for cell in row.cells for line in cell]
    assert any(plain(line).startswith(said) for line in lines)


def test_an_amount_finer_than_its_currency_is_not_rounded_for_people(tmp_path: Path) -> None:
    finer = files("es-ES")
    finer["authority.toml"] = finer["authority.toml"].replace("1250.75", "1250.755")
    rows = matrix_of(read(write(tmp_path, finer)).as_written).rows
    assert any("1.250,755" in line for row in rows for cell in row.cells for line in cell)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_table_for_programs_has_amounts_as_files_write_them(tmp_path: Path, tag: str) -> None:
    out = tmp_path / "limits.csv"
    folder = write(tmp_path / "library", files(tag))
    assert main(["export", "authority", "--out", str(out), "--library", str(folder)]) == 0
    assert "up to 1250.75 EUR" in out.read_text("utf-8-sig")


def page(tmp_path: Path, tag: str) -> str:
    out = tmp_path / "limits.html"
    folder = write(tmp_path / "library", files(tag))
    assert main(["export", "authority", "--out", str(out), "--library", str(folder)]) == 0
    return out.read_text("utf-8")


def test_a_page_of_limits_says_which_words_are_in_which_language(tmp_path: Path) -> None:
    words = page(tmp_path, "es-ES")
    assert '<html lang="en">' in words
    assert '<th><span lang="es-ES">Versandkosten</span><br>' in words
    assert (
        'beyond it: <span lang="es-ES">Reklamationsleitung</span> within <span lang="es-ES">10 minutes</span>' in words
    )
    assert 'unless (<span lang="es-ES">“product of high value?”</span>)' in words
    assert words.count("<span") == words.count("</span>")
    assert not re.search("[\u2068\u2069]", words)


def test_a_page_of_an_english_library_is_in_its_english(tmp_path: Path) -> None:
    words = page(tmp_path, "en-IE")
    assert '<html lang="en-IE">' in words
    assert "<span" not in words


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en-IE", "Thursday 3 December 08:00"),
        ("es-ES", "jueves, 3 de diciembre 08:00"),
        ("de-DE", "Donnerstag, 3. Dezember 08:00"),
    ],
)
def test_a_desk_that_is_closed_for_long_says_the_day_in_the_language(tmp_path: Path, tag: str, words: str) -> None:
    closed = files(tag)
    days = (TODAY + timedelta(days) for days in range(10))
    closed["library.toml"] += "".join(f'[[holiday]]\ndate = {day}\nname = "x"\n' for day in days)
    closed["contacts.toml"] = '[[contact]]\nid = "desk"\nname = "Desk"\nfor = "x"\nhours = "08:00-20:00"\n'
    found = read(write(tmp_path, closed)).as_written
    assert words in ContactHours(found, NOW).words(found.contacts[0])
