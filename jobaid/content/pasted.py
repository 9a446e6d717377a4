"""The mistakes that come from pasting and typing, each in its own words with its own mend."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jobaid.content.ids import folded
from jobaid.content.openings import Opening, block_never_closed, open_at, quote_never_closed
from jobaid.content.repair import offset_of, statement_at, statement_before
from jobaid.content.spans import Position
from jobaid.messages import Message, message

CURLY = "“”„‟«»‘’‚‛"
HARD_SPACES = "\u00a0\u202f\u2007\u2009\u200b\ufeff\u3000"
_SIMPLE = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'")})
_DATE = re.compile(r"=\s*(\d{1,2})([./])(\d{1,2})\2(\d{4})\b")
_MONEY = re.compile(r"=\s*([£€$¥])\s*(\d+(?:[.,]\d+)?)")
_SHORT_DATE = re.compile(r"=\s*(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])")
_DECIMAL_COMMA = re.compile(r"[=\[,]\s*(\d+),(\d+)\s*(?:#.*)?$|=\s*(\d+),(\d+)\s*(?=[,}])")
_TAB_IN_KEY = re.compile(r"^(\s*)([A-Za-z0-9_-]*)\t+([A-Za-z0-9_-]+)\s*=")
_COLON = re.compile(r"(?:^|[{,])\s*([A-Za-z0-9_-]+\s*):\s*\S")
_BARE_WORDS = re.compile(r"=\s*([^\W\d][^\"'\[{#]*)$")
_QUOTED_AT_THE_END = re.compile(r"=\s*([^\W\d][^\"'\[{#]*)[\"']\s*$")
_KEY = re.compile(r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')\s*=(?!=)""")
_HEADER_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_KEY_WITH_LETTERS = re.compile(r"\s*([\w.-]+)\s*=")
_BOOLEAN = {"yes": "true", "no": "false", "on": "true", "off": "false"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, where, and how to mend it."""

    position: Position
    message: Message
    hint: Message | None = None


@dataclass(frozen=True, slots=True)
class _Scene:
    """The line the parser stopped at, from its first character to the last."""

    text: str
    line: str
    number: int
    column: int
    said: str

    def at(self, index: int, key: str, /, **values: object) -> Mistake:
        return Mistake(Position(self.number, index + 1), message(key, **values), message(f"{key}.hint", **values))


def diagnose(text: str, line: int, column: int, said: str) -> Mistake:
    """Say what is wrong at the place where the parser stopped; `said` is the parser's own word."""
    lines = text.split("\n")
    number = min(max(line, 1), len(lines))
    block = block_never_closed(text)
    if block is not None and _position(text, block.start).line <= number:
        return _unclosed(text, block)
    if said == f"Expected {chr(39)!r}":
        number = _line_of_open_quote(text, number)
    scene = _Scene(text, lines[number - 1], number, column, said)
    for find in _FINDERS:
        for mistake in find(scene):
            return mistake
    return _twice(scene) or _bracket(scene) or Mistake(Position(number, column), *_parsers_word(said))


def _line_of_open_quote(text: str, otherwise: int) -> int:
    """The line of a single quote that is never closed: the parser names the end of the file."""
    opening = quote_never_closed(text, "'")
    return otherwise if opening is None else _position(text, opening.start).line


def _unclosed(text: str, opening: Opening) -> Mistake:
    place = _position(text, opening.start)
    if opening.is_block:
        quotes = opening.sign
        return Mistake(place, message("unclosed-block", quotes=quotes), message("unclosed-block.hint", quotes=quotes))
    values = {"bracket": opening.sign, "closing": opening.closing}
    return Mistake(place, message("unclosed-bracket", **values), message("unclosed-bracket.hint", **values))


def _bracket(scene: _Scene) -> Mistake | None:
    """A bracket that is still open where a new statement begins, or a comma forgotten between its values."""
    statement = statement_before(scene.text, scene.number)
    start, end = offset_of(scene.text, statement.first), offset_of(scene.text, scene.number) + scene.column - 1
    opened = open_at(scene.text, start, end)
    if not opened:
        return None
    sign = scene.line[scene.column - 1 : scene.column]
    is_from_before = opened[-1].start < offset_of(scene.text, scene.number)
    is_over = (is_from_before and scene.number > statement.last) or (sign in "]}" and sign != opened[-1].closing)
    if is_over:
        return _unclosed(scene.text, opened[-1])
    if scene.said.startswith("Unclosed"):
        return scene.at(scene.column - 1, "missing-comma")
    return None


def _twice(scene: _Scene) -> Mistake | None:
    """A key or table that stands a second time, named where it begins rather than where the parser saw it."""
    key = next((key for beginning, key in _TWICE if scene.said.startswith(beginning)), None)
    if key is None:
        return None
    words = message(key), message(f"{key}.hint")
    if scene.said.startswith("Duplicate inline"):
        before = [found.start() for found in _KEY.finditer(scene.line, 0, scene.column)]
        return Mistake(Position(scene.number, (before[-1] if before else 0) + 1), *words)
    number = statement_at(scene.text, scene.number).first
    line = scene.text.split("\n")[number - 1]
    return Mistake(Position(number, len(line) - len(line.lstrip()) + 1), *words)


def _curly_quotes(scene: _Scene) -> Iterator[Mistake]:
    value = scene.line.find("=") + 1
    opened = _open_quote(scene.line)
    for index, sign in enumerate(scene.line):
        if sign not in CURLY:
            continue
        closes_nothing = opened is not None and index > opened and not scene.line[index + 1 :].strip(" ,]}")
        if closes_nothing or not _inside_quotes(scene.line, index):
            mended = _straightened(scene.line[value:].strip())
            yield scene.at(index, "curly-quote", quote=sign, mended=_short(mended))


def _straightened(value: str) -> str:
    """The value as it should be written: of one text only the outer quotes change, those inside may stay."""
    if value[:1] in "[{":
        return value.translate(_SIMPLE)
    inside = value.strip(f'"{CURLY}')
    return f'"{inside}"'


def _hard_space(scene: _Scene) -> Iterator[Mistake]:
    for index, sign in enumerate(scene.line):
        if sign in HARD_SPACES and not _inside_quotes(scene.line, index):
            yield scene.at(index, "hard-space")


def _tab_in_key(scene: _Scene) -> Iterator[Mistake]:
    found = _TAB_IN_KEY.match(scene.line)
    if found:
        yield scene.at(
            scene.line.index("\t", found.end(1)), "tab-in-key", key=(found.group(2) + "_" + found.group(3)).strip("_")
        )


def _quotes_in_quotes(scene: _Scene) -> Iterator[Mistake]:
    opening = scene.line.find('"')
    if opening < 0 or scene.line.startswith('"""', opening) or scene.line.count('"') - scene.line.count('\\"') < 3:
        return
    closing = re.compile(r'"(?:[^"\\]|\\.)*"').match(scene.line, opening)
    while closing:
        rest = scene.line[closing.end() :].lstrip()
        if rest and rest[0] not in ',]}#=."' and not _KEY.match(rest):
            yield scene.at(closing.end() - 1, "quotes-in-quotes")
            return
        following = scene.line.find('"', closing.end())
        closing = re.compile(r'"(?:[^"\\]|\\.)*"').match(scene.line, following) if following >= 0 else None


def _missing_quote(scene: _Scene) -> Iterator[Mistake]:
    opening = _open_quote(scene.line)
    if opening is None:
        return
    words = _QUOTED_AT_THE_END.search(scene.line)
    if words:
        shown = _short(words.group(1).strip())
        yield scene.at(words.start(1), "words-without-quotes", found=shown, mended=f'"{shown}"')
    else:
        yield scene.at(opening, "missing-quote", quote=scene.line[opening])


def _date(scene: _Scene) -> Iterator[Mistake]:
    found = _DATE.search(scene.line)
    if found:
        day, month, year = int(found.group(1)), int(found.group(3)), found.group(4)
        if month > 12:
            day, month = month, day
        yield scene.at(
            found.start(1),
            "date-order",
            found=scene.line[found.start(1) : found.end()],
            mended=f"{year}-{month:02}-{day:02}",
        )
    short = _SHORT_DATE.search(scene.line)
    if short and len(short.group(2) + short.group(3)) < 4:
        written = scene.line[short.start(1) : short.end()]
        mended = f"{short.group(1)}-{int(short.group(2)):02}-{int(short.group(3)):02}"
        yield scene.at(short.start(1), "date-order", found=written, mended=mended)


def _money_sign(scene: _Scene) -> Iterator[Mistake]:
    found = _MONEY.search(scene.line)
    if found:
        shown = scene.line[found.start(1) : found.end(2)]
        yield scene.at(found.start(1), "money-sign", found=shown, mended=found.group(2).replace(",", "."))


def _decimal_comma(scene: _Scene) -> Iterator[Mistake]:
    found = _DECIMAL_COMMA.search(scene.line)
    if found is None:
        return
    whole, part = found.group(1, 2) if found.group(1) else found.group(3, 4)
    start = found.start(1) if found.group(1) else found.start(3)
    if not _inside_quotes(scene.line, start):
        yield scene.at(start, "decimal-comma", found=f"{whole},{part}", mended=f"{whole}.{part}")


def _backslash(scene: _Scene) -> Iterator[Mistake]:
    at = scene.line.rfind("\\", 0, scene.column + 1)
    if at >= 0 and scene.said.startswith(_ESCAPE_WORDS):
        yield scene.at(at, "backslash")


def _colon(scene: _Scene) -> Iterator[Mistake]:
    for found in _COLON.finditer(scene.line):
        if not _inside_quotes(scene.line, found.start(1)):
            yield scene.at(found.end(1), "colon", key=found.group(1).strip())


def _header(scene: _Scene) -> Iterator[Mistake]:
    line = scene.line.strip()
    if line.startswith("[") and "=" not in line.split("#")[0]:
        name = line.split("#")[0].strip("[] \t")
        brackets = 2 if line.startswith("[[") else 1
        is_even = line.count("[") == line.count("]")
        if not is_even or not (_HEADER_NAME.fullmatch(name) or '"' in name or "'" in name):
            mended = "_".join(_HEADER_NAME.findall(folded(name))) or "faq"
            values = {"found": _short(name), "mended": "[" * brackets + mended + "]" * brackets}
            yield scene.at(scene.line.index("["), "header-letters" if is_even else "header", **values)


def _key_letters(scene: _Scene) -> Iterator[Mistake]:
    if found := _KEY_WITH_LETTERS.match(scene.line):
        mended = "_".join(_HEADER_NAME.findall(folded(found[1]))) or "key"
        if not _HEADER_NAME.fullmatch(found[1]):
            yield scene.at(found.start(1), "key-letters", found=_short(found[1]), mended=mended)


def _words_without_quotes(scene: _Scene) -> Iterator[Mistake]:
    found = _BARE_WORDS.search(scene.line)
    if found:
        words = found.group(1).strip()
        if words.lower() in ("true", "false"):
            yield scene.at(found.start(1), "capital-letter", found=words, mended=words.lower())
            return
        mended = _BOOLEAN.get(words.lower(), f'"{_short(words)}"')
        yield scene.at(found.start(1), "words-without-quotes", found=_short(words), mended=mended)


def _no_value(scene: _Scene) -> Iterator[Mistake]:
    if re.fullmatch(r"\s*[A-Za-z0-9_.-]+\s*=\s*(#.*)?", scene.line):
        yield scene.at(scene.line.index("="), "no-value", key=scene.line.split("=")[0].strip())


_FINDERS: tuple[Callable[[_Scene], Iterator[Mistake]], ...] = (
    _curly_quotes,
    _hard_space,
    _tab_in_key,
    _quotes_in_quotes,
    _missing_quote,
    _date,
    _money_sign,
    _decimal_comma,
    _backslash,
    _header,
    _key_letters,
    _no_value,
    _words_without_quotes,
    _colon,
)

_ESCAPE_WORDS = ("Unescaped", "Invalid hex value", "Escaped character")
_TWICE = (
    ("Cannot overwrite a value", "same-key-twice"),
    ("Duplicate inline table key", "same-key-twice"),
    ("Cannot declare", "same-table-twice"),
    ("Cannot mutate immutable namespace", "same-table-twice"),
    ("Cannot redefine namespace", "same-table-twice"),
)
_PARSER_WORDS = (
    ("Found invalid character", "control-character"),
    ("Illegal character", "control-character"),
    ("Expected newline or end of document", "more-than-one-value"),
    ("Invalid date or datetime", "no-such-date"),
)


def _parsers_word(said: str) -> tuple[Message, Message | None]:
    for beginning, key in _PARSER_WORDS:
        if said.startswith(beginning):
            return message(key), message(f"{key}.hint")
    return message("not-toml", said=said), message("not-toml.hint")


def _inside_quotes(line: str, index: int) -> bool:
    quote = ""
    escaped = False
    for sign in line[:index]:
        if escaped:
            escaped = False
        elif quote == '"' and sign == "\\":
            escaped = True
        elif quote and sign == quote:
            quote = ""
        elif not quote and sign in "\"'":
            quote = sign
    return bool(quote)


def _open_quote(line: str) -> int | None:
    """The index of a quote that opens a text which does not close on this line."""
    start: int | None = None
    index = 0
    while index < len(line):
        sign = line[index]
        if start is None:
            if sign == "#":
                return None
            start = index if sign in "\"'" else None
        elif sign == "\\" and line[start] == '"':
            index += 1
        elif sign == line[start]:
            start = None
        index += 1
    return start


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"


def _position(text: str, at: int) -> Position:
    start = text.rfind("\n", 0, at) + 1
    return Position(text.count("\n", 0, at) + 1, at - start + 1)
