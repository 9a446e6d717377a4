"""What can be found, with the words an agent reads."""

from datetime import date
from pathlib import Path

from jobaid.app.operations.starting import start_library
from jobaid.library.catalogue import Catalogue
from jobaid.library.searching import entries_of
from jobaid.search.entry import Entry

ANSWER = """
[[faq]]
id = "marks"
question = "How is it sent?"
answer = "**Twice** in {{ fact.delivery_days }} days.\\n- by [van](https://example.com/van)\\n- by {{ customer }}"

[[faq]]
id = "broken"
question = "How much is it?"
answer = "It is {{ fact.delivery_days | shout }} euro."
"""


def entries(tmp_path: Path) -> dict[str, Entry]:
    start_library(tmp_path / "library")
    (tmp_path / "library" / "faq").mkdir()
    (tmp_path / "library" / "faq" / "more.toml").write_text(ANSWER, "utf-8")
    catalogue = Catalogue(tmp_path / "library")
    catalogue.refresh()
    return {f"{entry.kind}:{entry.id}": entry for entry in entries_of(catalogue.contents.library)}


def test_facts_are_filled_in_and_markdown_and_slots_are_read_as_words(tmp_path: Path) -> None:
    assert entries(tmp_path)["faq:marks"].body == "Twice in 4 days.\n• by van\n• by ‹customer's name›"


def test_words_whose_template_is_broken_are_never_shown_with_their_braces(tmp_path: Path) -> None:
    assert entries(tmp_path)["faq:broken"].body == "It is ‹…› euro."


def test_topics_steps_answers_and_never_dos_can_be_found(tmp_path: Path) -> None:
    found = entries(tmp_path)
    assert {"topic:order-is-late", "script:order-is-late/look", "faq:tracking-stuck", "no_no:full-card-number"} <= set(
        found
    )


def test_what_no_longer_holds_is_not_found(tmp_path: Path) -> None:
    entries(tmp_path)
    old = 'valid_until = 2026-01-31\nquestion = "Is it free?"\nanswer = "Until January."\n'
    (tmp_path / "library" / "faq" / "old.toml").write_text(f'[[faq]]\nid = "old"\n{old}', "utf-8")
    catalogue = Catalogue(tmp_path / "library")
    catalogue.refresh()
    library = catalogue.contents.library
    assert "old" in {entry.id for entry in entries_of(library, date(2026, 1, 31))}
    assert "old" not in {entry.id for entry in entries_of(library, date(2026, 2, 1))}
