"""The language that nobody speaks keeps what makes a text work."""

import string

from hypothesis import given
from hypothesis import strategies as st

from jobaid.messages import LANGUAGES, Plural, message, speak, text, use_language
from jobaid.messages.english import TEXTS
from jobaid.messages.pseudo import pseudo


def fields(form: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(name, spec, conversion) for _, name, spec, conversion in string.Formatter().parse(form) if name]


def words(form: str) -> str:
    return "".join(literal for literal, *_ in string.Formatter().parse(form))


def forms(found: str | Plural) -> tuple[str, ...]:
    return (found.one, found.other) if isinstance(found, Plural) else (found,)


def test_all_texts_keep_their_places_and_their_plural() -> None:
    said = pseudo(TEXTS)
    assert [key for key, english in TEXTS.items() if not is_kept(english, said[key])] == []


def is_kept(english: str | Plural, said: str | Plural) -> bool:
    """Whether it has the same places and forms, between brackets."""
    both = list(zip(forms(english), forms(said), strict=True))
    return type(english) is type(said) and all(
        fields(before) == fields(after) and after.startswith("[") and after.endswith("]") for before, after in both
    )


def test_it_is_about_a_third_longer() -> None:
    before = sum(len(words(form)) for found in TEXTS.values() for form in forms(found))
    after = sum(len(words(form)) - 2 for found in pseudo(TEXTS).values() for form in forms(found))
    assert 1.30 < after / before < 1.40


@given(st.text())
def test_any_text_comes_through_whatever_braces_it_has(plain: str) -> None:
    form = plain.replace("{", "{{").replace("}", "}}") + "{value!r:>9}"
    said = pseudo({"key": form})["key"]
    assert isinstance(said, str)
    assert fields(said) == [("value", ">9", "r")]
    assert said.format(value="x").endswith("'x']")
    assert said.count("{{") == plain.count("{")


def test_a_language_is_in_force_for_a_while() -> None:
    before = text(message("check.errors", count=2))
    with use_language("pseudo"):
        assert text(message("check.errors", count=2)) == "[2 ééŕŕööŕš]"
    assert text(message("check.errors", count=2)) == before


def test_a_language_that_is_spoken_stays_in_force() -> None:
    with use_language("en"):
        speak("pseudo")
        assert text(message("check.errors", count=1)).startswith("[1 ")
    assert text(message("check.errors", count=1)) == "1 error"


def test_every_language_has_every_text() -> None:
    assert {tag: made().keys() for tag, made in LANGUAGES.items()} == dict.fromkeys(LANGUAGES, TEXTS.keys())
