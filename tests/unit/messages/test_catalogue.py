"""Every text for people can be said, and code asks only for texts that exist."""

import re
import string
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from jobaid.messages import Message, Plural, english, message, text
from jobaid.messages.english import TEXTS

CODE = Path(__file__).parents[3] / "jobaid"


def _forms() -> list[tuple[str, str]]:
    forms = []
    for key, form in TEXTS.items():
        forms += [(key, form.one), (key, form.other)] if isinstance(form, Plural) else [(key, form)]
    return forms


def test_all_texts_are_well_formed() -> None:
    assert [key for key, form in _forms() if not is_well_formed(form)] == []


def is_well_formed(form: str) -> bool:
    names = {name for _, name, _, _ in string.Formatter().parse(form) if name is not None}
    return all(name.isidentifier() for name in names) and bool(form) and form == form.strip()


def test_every_key_that_code_asks_for_exists() -> None:
    asked = set()
    for path in CODE.rglob("*.py"):
        asked |= set(re.findall(r'\b(?:message|say)\(\s*"([^"{}]+)"', path.read_text("utf-8")))
    assert asked - TEXTS.keys() == set()


def test_a_message_inside_a_message_is_put_into_words_too() -> None:
    said = message("unknown-id", kind=message("kind.step"), id="offer")
    assert text(said) == "No step is called “offer”."


def test_a_plural_chooses_by_its_count() -> None:
    assert text(message("check.errors", count=1)) == "1 error"
    assert text(message("check.errors", count=2)) == "2 errors"


def test_braces_in_values_stay_as_they_are() -> None:
    assert text(Message("did-you-mean", (("name", "{fact.x}"),))) == "Did you mean “{fact.x}”?"


def test_no_key_stands_in_two_subjects() -> None:
    subjects = [
        import_module(f"jobaid.messages.english.{found.name}").TEXTS for found in iter_modules(english.__path__)
    ]
    assert sum(len(texts) for texts in subjects) == len(TEXTS)
