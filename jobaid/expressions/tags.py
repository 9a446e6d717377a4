"""A template's source as a row of words and tags; every tag that is not closed is found at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jobaid.expressions.bounds import MAX_FINDINGS
from jobaid.expressions.finding import SYNTAX, Finding
from jobaid.expressions.tokens import Scan, Token
from jobaid.messages import Message, message

_OPENER = re.compile(r"\{[{%#]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_EXAMPLES = {"{{": "{{ customer }}", "{%": "{% if high_value %}", "{#": "{# a remark #}"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words outside all braces."""

    text: str


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands between braces: its opener ({{, {% or {#), its tokens, and where it is closed.

    The inside of a tag that is not `whole` is not looked at again: a finding was made of it already.
    """

    opener: str
    offset: int
    tokens: tuple[Token, ...]
    closed_at: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """The words and tags of a source, with what is wrong with them."""

    pieces: tuple[Words | Tag, ...]
    findings: tuple[Finding, ...]


def split(source: str) -> Row:
    """Split a source into words and tags; after something wrong, go on at the next opening braces."""
    pieces: list[Words | Tag] = []
    findings: list[Finding] = []
    start: int | None = 0
    while start is not None and len(findings) < MAX_FINDINGS:
        reader = _Reader(source, Scan(source, start))
        pieces.extend(reader.pieces())
        if reader.fault is None:
            break
        findings.append(reader.fault)
        following = _OPENER.search(source, reader.resume)
        start = following.start() if following else None
    return Row(tuple(pieces), tuple(findings))


class _Reader:
    """Reads the tokens of one scan up to the first thing that is wrong."""

    def __init__(self, source: str, scanned: Scan) -> None:
        self._source = source
        self._scan = scanned
        self._last = Token(0, "data", "")
        self._open: Token | None = None
        self._inside: list[Token] = []
        self.fault: Finding | None = None
        self.resume = 0

    def pieces(self) -> Iterator[Words | Tag]:
        for token in self._scan:
            self._last = token
            if token.kind in {"variable_end", "block_end", "comment_end"}:
                yield self._tag(token.offset)
                self._open = None
            elif self._open is None:
                yield from self._outside(token)
            elif token.kind not in {"whitespace", "comment"}:
                self._inside.append(token)
                self._check(token)
            if self.fault is not None:
                yield self._tag(token.end, whole=False)
                return
        yield from self._end()

    def _outside(self, token: Token) -> Iterator[Words]:
        if token.kind == "data":
            yield Words(token.text)
        elif token.kind in {"variable_begin", "block_begin", "comment_begin"}:
            self._open, self._inside = token, []

    def _check(self, token: Token) -> None:
        opener = self._opener()
        if token.kind == "string" and _CLOSERS[opener.text[:2]] in token.text:
            self._fault(quote_finding(token.offset), token.end)
        elif token.text == "{" and token.offset == opener.end:
            hint = message("expression.extra_brace.hint")
            self._fault(syntax("expression.extra_brace", hint, token.offset), token.end)
        elif _OPENER.match(self._source, token.offset) and token.kind == "operator":
            self._fault(self._unclosed(opener), token.offset)

    def _end(self) -> Iterator[Tag]:
        stopped = self._scan.stopped_at
        if self._open is not None:
            self._fault(self._open_at_end(self._open, stopped), len(self._source) if stopped is None else stopped)
            yield self._tag(self.resume, whole=False)
        elif stopped is not None:
            self._fault(self._unclosed(self._last), self._last.end)

    def _open_at_end(self, opener: Token, stopped: int | None) -> Finding:
        if stopped is None or self._is_unclosed(opener):
            return self._unclosed(opener)
        return sign_finding(self._source, stopped, in_brackets(self._inside))

    def _is_unclosed(self, opener: Token) -> bool:
        following = _OPENER.search(self._source, opener.end)
        end = following.start() if following else len(self._source)
        return _CLOSERS.get(opener.text[:2], "") not in self._source[opener.end : end]

    def _unclosed(self, opener: Token) -> Finding:
        sign = opener.text[:2]
        closer, example = _CLOSERS[sign], _EXAMPLES[sign]
        if opener.kind == "raw_begin":
            sign, closer, example = "{% raw %}", "{% endraw %}", "{% raw %} words {% endraw %}"
        hint = message("expression.unclosed.hint", closer=closer, example=example)
        return syntax("expression.unclosed", hint, opener.offset, opener=sign)

    def _fault(self, finding: Finding, resume: int) -> None:
        self.fault, self.resume = finding, resume

    def _tag(self, closed_at: int, whole: bool = True) -> Tag:
        opener = self._opener()
        return Tag(opener.text[:2], opener.offset, tuple(self._inside), closed_at, whole)

    def _opener(self) -> Token:
        if self._open is None:
            raise ValueError("no tag is open")
        return self._open


def syntax(key: str, hint: Message | None, offset: int, /, **values: object) -> Finding:
    """Make a finding about how something is written."""
    return Finding(message(key, **values), offset, hint, SYNTAX)


def quote_finding(offset: int) -> Finding:
    """Say that a quotation mark has no partner."""
    return syntax("expression.open_quote", message("expression.open_quote.hint"), offset)


def in_brackets(tokens: Iterable[Token]) -> bool:
    """Say whether a bracket is open after these tokens."""
    signs = [token.text for token in tokens if token.kind == "operator"]
    return sum(sign in "([{" for sign in signs) > sum(sign in ")]}" for sign in signs)


def sign_finding(source: str, offset: int, bracketed: bool) -> Finding:
    """Say what is wrong with the sign that the lexer stopped at."""
    sign = source[offset]
    if sign in "\"'":
        return quote_finding(offset)
    if sign in "“”„‟‘’‚«»":
        return syntax("expression.curly_quote", message("expression.curly_quote.hint"), offset, sign=sign)
    if sign in ")]}" and bracketed:
        return syntax("expression.open_bracket", message("expression.open_bracket.hint"), offset)
    if sign in ")]}":
        return syntax("expression.stray_bracket", message("expression.stray_bracket.hint"), offset, sign=sign)
    return syntax("expression.sign", message("expression.sign.hint"), offset, sign=sign)
