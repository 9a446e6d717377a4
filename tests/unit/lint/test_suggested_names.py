"""What is suggested where a name or a language is not written as jobaid reads it."""

from pathlib import Path

import pytest

from jobaid.messages import text
from tests.libraries import frame, problems_in, write

TOPIC = '[topic]\ntitle = "Late"\nsummary = "x {{{{ fact.{name} }}}}"\n'


def hints(folder: Path, files: dict[str, str]) -> list[str]:
    return [text(one.hint) for one in problems_in(write(folder, {**frame(), **files})) if one.hint]


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("[iva_año]", "[iva_ano]"),
        ("[größe]", "[grosse]"),
        ("[[iva año]]", "[[iva_ano]]"),
        ('["iva_año"]', "iva_ano"),
        ('["2 días"]', "dias"),
    ],
)
def test_a_heading_with_accents_is_suggested_without_them(tmp_path: Path, written: str, suggested: str) -> None:
    [hint] = hints(tmp_path, {"facts.toml": f"{written}\nvalue = 3\n"})
    assert suggested in hint
    assert "letters a to z" in hint


def test_a_name_in_words_is_suggested_without_its_accents(tmp_path: Path) -> None:
    [hint] = hints(tmp_path, {"topics/late.toml": TOPIC.format(name="iva_año")})
    assert "“iva_ano”" in hint


def test_a_name_in_other_letters_is_told_which_there_are(tmp_path: Path) -> None:
    [hint] = hints(tmp_path, {"topics/late.toml": TOPIC.format(name="налог")})
    assert hint == "Names are written with the letters a to z, digits and _."


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("es_ES", "es-ES"),
        ("es-es", "es-ES"),
        ("español", "es-ES"),
        ("Spanish", "es-ES"),
        ("Deutsch", "de-DE"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("es-XX", "es-ES"),
    ],
)
def test_a_language_written_otherwise_is_suggested_as_it_is_read(tmp_path: Path, written: str, suggested: str) -> None:
    library = frame()["library.toml"].replace('"en-IE"', f'"{written}"')
    [hint] = hints(tmp_path, {"library.toml": library})
    assert hint.endswith(f"such as “{suggested}”.")
