"""What was opened and never closed: texts over several lines, lists and tables in braces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r'''\#[^\n]*|"""|\'\'\'|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|[\[\]{}]''')
_BLOCK_END = {'"""': re.compile(r'(?:[^\\]|\\.)*?"""', re.DOTALL), "'''": re.compile(r".*?'''", re.DOTALL)}
_CLOSING = {"[": "]", "{": "}"}
_OPENS_A_BLOCK = re.compile(r"""\s*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')\s*=\s*$""")


@dataclass(frozen=True, slots=True)
class Opening:
    """A sign that opens something, its offset, and the offset after what closes it, if anything does."""

    sign: str
    start: int
    end: int | None = None

    @property
    def is_block(self) -> bool:
        """Whether it is a text over several lines."""
        return self.sign not in _CLOSING

    @property
    def closing(self) -> str:
        """The sign that closes it."""
        return _CLOSING.get(self.sign, self.sign)


def block_never_closed(text: str) -> Opening | None:
    """The text over several lines that runs to the end of the file, or that only the start of the next one closes."""
    for block in blocks(text):
        if block.end is None or _begins_another(text, block.end - len(block.sign)):
            return block
    return None


def quote_never_closed(text: str, quote: str) -> Opening | None:
    """The first quote of this kind without a partner on its line."""
    return next((token for token in _tokens(text, 0, len(text)) if _is_open(token.sign, quote)), None)


def open_at(text: str, start: int, end: int) -> list[Opening]:
    """The brackets that are opened between two offsets and still open at the second, the innermost last."""
    opened: list[Opening] = []
    for token in _tokens(text, start, end):
        if token.sign in _CLOSING:
            opened.append(token)
        elif token.sign in _CLOSING.values() and opened:
            opened.pop()
    return opened


def blocks(text: str) -> Iterator[Opening]:
    """The texts over several lines."""
    return (token for token in _tokens(text, 0, len(text)) if token.sign in _BLOCK_END)


def _tokens(text: str, start: int, end: int) -> Iterator[Opening]:
    at = start
    while (found := _TOKEN.search(text, at, end)) is not None:
        sign, at = found.group(), found.end()
        if sign in _BLOCK_END:
            close = _BLOCK_END[sign].match(text, at)
            yield Opening(sign, found.start(), close.end() if close else None)
            if close is None:
                return
            at = close.end()
        else:
            yield Opening(sign, found.start(), found.end())


def _is_open(sign: str, quote: str) -> bool:
    return sign.startswith(quote) and sign not in _BLOCK_END and (len(sign) == 1 or not sign.endswith(quote))


def _begins_another(text: str, at: int) -> bool:
    """Whether the quotes at this offset, taken for the end of a text, look like the beginning of one: key = \"\"\"."""
    return bool(_OPENS_A_BLOCK.fullmatch(text, text.rfind("\n", 0, at) + 1, at))
