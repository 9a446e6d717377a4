"""The mistakes that come from pasting and typing, each in its own words with its own mend."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jobaid.content.spans import Position
from jobaid.messages import Message, message

CURLY = "“”„‟«»‘’‚‛"
HARD_SPACES = "\u00a0\u202f\u2007\u2009\u200b\ufeff\u3000"
_SIMPLE = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'")})
_DATE = re.compile(r"=\s*(\d{1,2})([./])(\d{1,2})\2(\d{4})\b")
_DECIMAL_COMMA = re.compile(r"[=\[,]\s*(\d+),(\d+)\s*(?:#.*)?$")
_TAB_IN_KEY = re.compile(r"^(\s*)([A-Za-z0-9_-]*)\t+([A-Za-z0-9_-]+)\s*=")
_COLON = re.compile(r"^\s*([A-Za-z0-9_-]+)\s*:\s*\S")
_BARE_WORDS = re.compile(r"=\s*([^\W\d][^\"'\[{#]*)$")
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

    def at(self, index: int, key: str, /, **values: object) -> Mistake:
        return Mistake(Position(self.number, index + 1), message(key, **values), message(f"{key}.hint", **values))


def diagnose(text: str, line: int, column: int, said: str) -> Mistake:
    """Say what is wrong at the place where the parser stopped; `said` is the parser's own word."""
    lines = text.split("\n")
    number = min(max(line, 1), len(lines))
    if said.startswith(("Unterminated string", "Expected \"'''\"")) or (number == len(lines) and not lines[-1].strip()):
        opened = _opened_and_never_closed(text)
        if opened is not None:
            return opened
    scene = _Scene(text, lines[number - 1], number, column)
    for find in _FINDERS:
        for mistake in find(scene):
            return mistake
    return Mistake(Position(number, column), *_parsers_word(said))


def _opened_and_never_closed(text: str) -> Mistake | None:
    """A block of text or a bracket that runs to the end of the file, named where it opened."""
    stack: list[tuple[str, int]] = []
    token = re.compile(
        r'''\#[^\n]*|"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\[\]{}]''',
    )
    at = 0
    while found := token.search(text, at):
        sign, at = found.group(), found.end()
        if sign in ('"""', "'''"):
            close = re.compile(r'(?:[^\\]|\\.)*?"""' if sign == '"""' else r".*?'''", re.DOTALL).match(text, at)
            if close is None:
                return Mistake(
                    _place(text, found.start()),
                    message("unclosed-block", quotes=sign),
                    message("unclosed-block.hint", quotes=sign),
                )
            at = close.end()
        elif sign in "[{":
            stack.append((sign, found.start()))
        elif sign in "]}" and stack:
            stack.pop()
    if not stack:
        return None
    sign, start = stack[-1]
    values = {"bracket": sign, "closing": "]" if sign == "[" else "}"}
    return Mistake(
        _place(text, start), message("unclosed-bracket", **values), message("unclosed-bracket.hint", **values)
    )


def _curly_quotes(scene: _Scene) -> Iterator[Mistake]:
    value = scene.line.find("=") + 1
    for index, sign in enumerate(scene.line):
        if sign in CURLY and not _inside_quotes(scene.line, index):
            mended = scene.line[value:].strip().translate(_SIMPLE)
            yield scene.at(index, "curly-quote", quote=sign, mended=_short(mended))


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
        if rest and rest[0] not in ',]}#=."' and not rest.startswith("="):
            yield scene.at(closing.end() - 1, "quotes-in-quotes")
            return
        following = scene.line.find('"', closing.end())
        closing = re.compile(r'"(?:[^"\\]|\\.)*"').match(scene.line, following) if following >= 0 else None


def _missing_quote(scene: _Scene) -> Iterator[Mistake]:
    opening = _open_quote(scene.line)
    if opening is not None:
        yield scene.at(opening, "missing-quote", quote=scene.line[opening])


def _date(scene: _Scene) -> Iterator[Mistake]:
    found = _DATE.search(scene.line)
    if found:
        day, month, year = found.group(1), found.group(3), found.group(4)
        yield scene.at(
            found.start(1),
            "date-order",
            found=f"{day}{found.group(2)}{month}{found.group(2)}{year}",
            mended=f"{year}-{int(month):02}-{int(day):02}",
        )


def _decimal_comma(scene: _Scene) -> Iterator[Mistake]:
    found = _DECIMAL_COMMA.search(scene.line)
    if found and not _inside_quotes(scene.line, found.start(1)):
        yield scene.at(
            found.start(1),
            "decimal-comma",
            found=f"{found.group(1)},{found.group(2)}",
            mended=f"{found.group(1)}.{found.group(2)}",
        )


def _backslash(scene: _Scene) -> Iterator[Mistake]:
    if scene.column > 1 and "\\" in scene.line[max(scene.column - 3, 0) : scene.column + 1]:
        yield scene.at(scene.line.rindex("\\", 0, scene.column + 1), "backslash")


def _colon(scene: _Scene) -> Iterator[Mistake]:
    found = _COLON.match(scene.line)
    if found:
        yield scene.at(scene.line.index(":"), "colon", key=found.group(1))


def _header(scene: _Scene) -> Iterator[Mistake]:
    line = scene.line.strip()
    if line.startswith("[") and "=" not in line.split("#")[0]:
        name = line.split("#")[0].strip("[] \t")
        brackets = 2 if line.startswith("[[") else 1
        if line.count("[") != line.count("]") or not name:
            yield scene.at(scene.line.index("["), "header", mended="[" * brackets + (name or "faq") + "]" * brackets)


def _words_without_quotes(scene: _Scene) -> Iterator[Mistake]:
    found = _BARE_WORDS.search(scene.line)
    if found:
        words = found.group(1).strip()
        mended = _BOOLEAN.get(
            words.lower(), words.lower() if words.lower() in ("true", "false") else f'"{_short(words)}"'
        )
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
    _decimal_comma,
    _backslash,
    _header,
    _no_value,
    _colon,
    _words_without_quotes,
)

_PARSER_WORDS = (
    ("Cannot overwrite a value", "same-key-twice"),
    ("Cannot declare", "same-table-twice"),
    ("Duplicate inline table key", "same-key-twice"),
    ("Cannot mutate immutable namespace", "same-table-twice"),
    ("Cannot redefine namespace", "same-table-twice"),
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


def _place(text: str, at: int) -> Position:
    start = text.rfind("\n", 0, at) + 1
    return Position(text.count("\n", 0, at) + 1, at - start + 1)
