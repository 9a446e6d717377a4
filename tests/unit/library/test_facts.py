"""Facts in words: as the language of the library writes them, and exact where they are compared."""

from pathlib import Path

import pytest

from jobaid.app.operations.calls import values_in
from jobaid.app.operations.spots import words_at
from jobaid.app.operations.wording import Wording
from jobaid.app.reports import Spot
from jobaid.library.facts import values_of
from jobaid.model.library import Library
from tests.libraries import TODAY, read, write

FACTS = """
[fee]
value = 4.50
unit = "euros"
[most]
value = 1500.5
[until]
value = 2027-01-07
[house]
value = 1500
[hours]
value = "2.5 a 3"
"""


def library(folder: Path, tag: str) -> Library:
    frame = f'format = 1\nname = "X"\nlocales = ["{tag}"]\ncurrency = "EUR"\ntime_zone = "UTC"\n'
    slots = '[[slot]]\nname = "wait"\ntype = "number"\nprompt = "wait"\ndefault = 1.5\n'
    slots += '[[slot]]\nname = "plus"\ntype = "yes_no"\nprompt = "a member"\ndefault = true\n'
    return read(write(folder, {"library.toml": frame + slots, "facts.toml": FACTS})).as_written


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("es-ES", "4,50 1500,5 7 de enero de 2027 1500 2.5 a 3 1,5"),
        ("de-DE", "4,50 1500,5 7. Januar 2027 1500 2.5 a 3 1,5"),
        ("en-IE", "4.50 1500.5 7 January 2027 1500 2.5 a 3 1.5"),
    ],
)
def test_a_fact_stands_in_words_as_the_language_writes_it(tmp_path: Path, tag: str, said: str) -> None:
    found = library(tmp_path, tag)
    words = "{{ fact.fee }} {{ fact.most }} {{ fact.until }} {{ fact.house }} {{ fact.hours }} {{ wait }}"
    before, on_call = Wording(found), Wording(found, values_in(found, {}))
    assert (before.line(words), on_call.line(words)) == (said, said)


def test_a_fact_is_compared_exactly(tmp_path: Path) -> None:
    wording = Wording(library(tmp_path, "es-ES"))
    words = "{% if fact.fee == 4.5 and fact.until == '2027-01-07' %}{{ fact.fee }}{% else %}no{% endif %}"
    assert wording.line(words) == "4,50"


def test_a_filter_works_on_the_words(tmp_path: Path) -> None:
    assert Wording(library(tmp_path, "es-ES")).line("{{ fact.until | upper }}") == "7 DE ENERO DE 2027"


def test_a_report_names_the_figure_as_the_agent_saw_it(tmp_path: Path) -> None:
    found = library(tmp_path, "de-DE")
    assert words_at(found, Spot("fact", "fee"), TODAY).endswith("4,50 euros")


def test_the_values_are_those_of_the_file(tmp_path: Path) -> None:
    facts = values_of(library(tmp_path, "es-ES")).facts
    assert (str(facts["fee"]), facts["until"]) == ("4.50", "2027-01-07")


@pytest.mark.parametrize(("tag", "said"), [("es-ES", "sí"), ("de-DE", "ja"), ("en-IE", "yes")])
def test_yes_before_a_call_is_said_in_the_language_of_the_library(tmp_path: Path, tag: str, said: str) -> None:
    assert values_of(library(tmp_path, tag)).shown["plus"] == said
