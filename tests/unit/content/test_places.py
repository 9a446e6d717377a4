"""Where keys, values and the characters of texts stand: exactly, in whatever way they are written."""

import re

import tomli
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from jobaid.content.literals import offset_in_literal
from jobaid.content.spans import Position, Spans

SIGNS = st.sampled_from("abc \"'\\\t\n{}[]=#é“😀👩\u200d👧\u0301\u00a0")
TEXTS = st.text(SIGNS, max_size=30)
KEYS = st.text("abz_-019", min_size=1, max_size=6)
VALUES = st.recursive(
    st.integers(-999, 999) | st.booleans() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def as_basic(text: str) -> tuple[str, list[int]]:
    """The text as "basic", and where each of its characters begins."""
    literal, places = '"', []
    for number, sign in enumerate(text):
        places.append(len(literal))
        if sign in '"\\' or sign < " ":
            literal += {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}[sign]
        else:
            literal += f"\\U{ord(sign):08X}" if number % 3 == 0 else sign
    return literal + '"', places


def as_block(text: str) -> tuple[str, list[int]]:
    """The text over several lines, with line ends that are escaped away, and where each character begins."""
    literal, places = '"""\n', []
    for number, sign in enumerate(text):
        if number % 5 == 4 and sign not in " \t\n":
            literal += "\\\n   "
        places.append(len(literal))
        literal += {'"': '\\"', "\\": "\\\\"}.get(sign, sign)
    return literal + '"""', places


@given(TEXTS)
def test_every_character_of_a_basic_text_is_found_where_it_was_written(text: str) -> None:
    check_places(text, *as_basic(text))


@given(TEXTS)
def test_every_character_of_a_text_over_several_lines_is_found(text: str) -> None:
    literal, places = as_block(text)
    check_places(text, literal, places)


@given(TEXTS.map(lambda text: re.sub(r"['\n]", "", text)))
def test_every_character_of_a_literal_text_is_found(text: str) -> None:
    check_places(text, f"'{text}'", [1 + i for i in range(len(text))])


def check_places(text: str, literal: str, places: list[int]) -> None:
    """The literal means the text, and each of its characters is found at its place or at the escape before it."""
    source = f"clé = {literal}\n".replace("clé", '"clé"')
    assert tomli.loads(source) == {"clé": text}
    found = [offset_in_literal(literal, i) for i in range(len(text))]
    assert [after_line_ends(literal, at) for at in found] == places
    spans = Spans(source)
    for i, at in enumerate(found):
        assert spans.value(("clé",), i) == position(source, source.index("= ") + 2 + at)


def after_line_ends(literal: str, at: int) -> int:
    """The place after an escaped line end that begins here."""
    skipped = re.compile(r"(?:\\\n[ \t\n]*)+").match(literal, at) if literal.startswith('"""') else None
    return skipped.end() if skipped else at


def position(source: str, offset: int) -> Position:
    """The line and column of an offset."""
    start = source.rfind("\n", 0, offset) + 1
    return Position(source.count("\n", 0, offset) + 1, offset - start + 1)


@given(st.dictionaries(KEYS, VALUES, max_size=5), st.booleans())
def test_every_key_and_value_of_a_document_is_found_where_it_stands(table: dict[str, object], lines: bool) -> None:
    source = tomli_w.dumps(table, multiline_strings=lines)
    check_table(source, Spans(source), tomli.loads(source), ())


def check_table(source: str, spans: Spans, value: object, keys: tuple[str | int, ...]) -> None:
    """The text at the place of each key begins with the key, and at that of each value with the value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            at = text_at(source, spans.key((*keys, key)))
            assert isinstance(inner, dict | list) or at.startswith((key, f'"{key}"')), (keys, key)
            check_table(source, spans, inner, (*keys, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            check_table(source, spans, inner, (*keys, i))
    elif isinstance(value, str):
        assert text_at(source, spans.value(keys)).startswith(('"', "'"))
    else:
        assert text_at(source, spans.value(keys)).lower().startswith(str(value).lower())


def text_at(source: str, place: Position) -> str:
    """The text from a place on."""
    lines = source.split("\n")
    return "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
