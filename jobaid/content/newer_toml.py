"""The forms that only TOML 1.1 has: libraries are TOML 1.0, which every editor and tool reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobaid.content.spans import Position
from jobaid.messages import Message, message

_TOKEN = re.compile(
    r'''(?P<comment>\#[^\n]*)
    |(?P<text>"""(?:[^"\\]|\\.|"(?!""))*"{3,5}|"(?:[^"\\\n]|\\.)*")
    |(?P<literal>\'\'\'.*?\'{3,5}|'[^'\n]*')
    |(?P<time>(?<![\d:+-])\d{2}:\d{2}(?![\d:]))
    |(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)|(?P<line>\n)|(?P<other>[^\s])''',
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:\\|(?P<newer>e|x[0-9A-Fa-f]{2}))")


@dataclass(frozen=True, slots=True)
class NewerForm:
    """A form of TOML 1.1 and its place."""

    position: Position
    message: Message


def newer_forms(text: str) -> Iterator[NewerForm]:
    """Every form of TOML 1.1 in a text that is otherwise sound."""
    inside: list[str] = []
    last, comma = "", 0
    for token in _TOKEN.finditer(text):
        name = token.lastgroup or ""
        if name == "open":
            inside.append(token.group())
        in_table = inside[-1:] == ["{"]
        if name == "text":
            yield from _escapes(text, token)
        elif name == "time":
            yield NewerForm(_position(text, token.start()), message("toml-1-1.time", time=token.group()))
        elif name == "line" and in_table and last != "line":
            yield NewerForm(_position(text, token.start()), message("toml-1-1.line"))
        elif name == "close" and last == "comma" and in_table and token.group() == "}":
            yield NewerForm(_position(text, comma), message("toml-1-1.comma"))
        comma = token.start() if name == "comma" else comma
        if name == "close" and inside:
            inside.pop()
        last = name if name != "comment" else last


def _escapes(text: str, token: re.Match[str]) -> Iterator[NewerForm]:
    for escape in _ESCAPE.finditer(token.group()):
        if escape.group("newer"):
            place = _position(text, token.start() + escape.start())
            yield NewerForm(place, message("toml-1-1.escape", escape=escape.group()))


def _position(text: str, at: int) -> Position:
    start = text.rfind("\n", 0, at) + 1
    return Position(text.count("\n", 0, at) + 1, at - start + 1)
