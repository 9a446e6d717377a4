"""From a row of words and tags to nested parts: which words belong to which “if”."""

import re
from dataclasses import dataclass, field

from jobaid.expressions import nodes
from jobaid.expressions.bounds import MAX_DEPTH, MAX_PARTS
from jobaid.expressions.convert import Converter
from jobaid.expressions.finding import NOT_ALLOWED, Finding, Refused
from jobaid.expressions.grammar import parse, shortened, too_deep, too_many_parts
from jobaid.expressions.refusals import Dialect
from jobaid.expressions.tags import Tag, Words, syntax
from jobaid.expressions.tokens import Token
from jobaid.messages import message

_BLANK_TO_LINE_END = re.compile(r"[ \t]*(\r\n|\r|\n)")
_BLANK_FROM_LINE_START = re.compile(r"(\A|[\r\n])[ \t]*\Z")
_FAILED = nodes.Written("", 0)


@dataclass(slots=True)
class _OpenIf:
    """An “if” whose end has not been reached."""

    offset: int
    branches: list[tuple[nodes.Test, list[nodes.Part]]]
    otherwise: list[nodes.Part] | None = None

    @property
    def body(self) -> list[nodes.Part]:
        return self.branches[-1][1] if self.otherwise is None else self.otherwise

    def closed(self) -> nodes.If:
        branches = tuple(nodes.Branch(test, tuple(body)) for test, body in self.branches)
        return nodes.If(branches, tuple(self.otherwise or ()))


@dataclass(slots=True)
class Builder:
    """Builds the parts of a template and gathers the findings of its tags."""

    findings: list[Finding] = field(default_factory=list)
    _parts: list[nodes.Part] = field(default_factory=list)
    _open: list[_OpenIf] = field(default_factory=list)
    _refused: list[str] = field(default_factory=list)

    def build(self, pieces: tuple[Words | Tag, ...]) -> tuple[nodes.Part, ...]:
        """Give the parts; every “if” that is not ended becomes a finding."""
        try:
            _check_size(pieces)
            for piece in without_lone_tags(pieces):
                self._add(piece)
        except Refused as refused:
            self.findings.append(refused.finding)
            return ()
        while self._open:
            hint = message("expression.never_ended.hint")
            self._refuse(syntax("expression.never_ended", hint, self._open[-1].offset))
            self._close()
        return tuple(self._parts)

    def _add(self, piece: Words | Tag) -> None:
        if isinstance(piece, Words):
            self._body().append(nodes.Text(piece.text))
        elif piece.opener == "{%":
            self._statement(piece)
        elif piece.opener == "{{" and piece.whole:
            self._body().append(nodes.Show(self._shown(piece)))

    def _body(self) -> list[nodes.Part]:
        return self._open[-1].body if self._open else self._parts

    def _statement(self, tag: Tag) -> None:
        if not tag.tokens:
            if tag.whole:
                self._refuse(syntax("expression.empty_tag", message("expression.tag.hint"), tag.offset))
            return
        word = tag.tokens[0]
        if word.text == "if":
            self._begin(tag)
        elif word.text in {"elif", "else", "endif"}:
            self._go_on(tag, word)
        elif tag.whole and word.text.removeprefix("end") not in self._refused:
            hint = message("expression.tag.hint")
            self._refuse(Finding(message("expression.tag", tag=shortened(word.text)), word.offset, hint, NOT_ALLOWED))
            self._refused.append(word.text)

    def _begin(self, tag: Tag) -> None:
        if len(self._open) == MAX_DEPTH:
            raise Refused(too_deep(tag.offset))
        self._open.append(_OpenIf(tag.offset, [(self._test(tag), [])]))

    def _go_on(self, tag: Tag, word: Token) -> None:
        if not self._open:
            if not self._refused:
                self._refuse(_stray("expression.stray_tag", word))
            return
        current = self._open[-1]
        if word.text != "endif" and current.otherwise is not None:
            self._refuse(_stray("expression.after_else", word))
        elif word.text == "elif":
            current.branches.append((self._test(tag), []))
        else:
            self._end_part(current, tag, word)

    def _end_part(self, current: _OpenIf, tag: Tag, word: Token) -> None:
        if tag.whole and len(tag.tokens) > 1:
            hint = message("expression.tag_extra.hint", tag=word.text)
            self._refuse(syntax("expression.tag_extra", hint, tag.tokens[1].offset, tag=word.text))
        if word.text == "else":
            current.otherwise = []
        else:
            self._close()

    def _close(self) -> None:
        ended = self._open.pop()
        self._body().append(ended.closed())

    def _shown(self, tag: Tag) -> nodes.Shown:
        if not tag.tokens:
            self._refuse(syntax("expression.empty", message("expression.empty.hint"), tag.offset))
            return _FAILED
        converter = Converter(tag.tokens, Dialect.TEMPLATE)
        try:
            return converter.shown(parse(tag.tokens, tag.closed_at))
        except Refused as refused:
            converter.findings.append(refused.finding)
            return _FAILED
        finally:
            self.findings.extend(converter.findings)

    def _test(self, tag: Tag) -> nodes.Test:
        if not tag.whole:
            return _FAILED
        converter = Converter(tag.tokens, Dialect.CONDITION)
        try:
            return converter.test(parse(tag.tokens[1:], tag.closed_at))
        except Refused as refused:
            converter.findings.append(refused.finding)
            return _FAILED
        finally:
            self.findings.extend(converter.findings)

    def _refuse(self, finding: Finding) -> None:
        self.findings.append(finding)


def _check_size(pieces: tuple[Words | Tag, ...]) -> None:
    tokens = [token for piece in pieces if isinstance(piece, Tag) for token in piece.tokens]
    if len(tokens) > MAX_PARTS:
        raise Refused(too_many_parts(tokens[MAX_PARTS].offset, MAX_PARTS))


def without_lone_tags(pieces: tuple[Words | Tag, ...]) -> list[Words | Tag]:
    """Take out the line around an “if”, “else” or remark that stands alone on it, so that it leaves no empty line."""
    result = list(pieces)
    lone = [index for index, piece in enumerate(pieces) if _is_silent(piece) and _is_alone(pieces, index)]
    for index in lone:
        if index > 0 and isinstance(before := result[index - 1], Words):
            result[index - 1] = Words(before.text.rstrip(" \t"))
        if index + 1 < len(result) and isinstance(after := result[index + 1], Words):
            result[index + 1] = Words(_BLANK_TO_LINE_END.sub("", after.text, count=1))
    return result


def _is_silent(piece: Words | Tag) -> bool:
    return isinstance(piece, Tag) and piece.opener != "{{"


def _is_alone(pieces: tuple[Words | Tag, ...], index: int) -> bool:
    return _begins_line(pieces[:index]) and _ends_line(pieces[index + 1 :])


def _begins_line(before: tuple[Words | Tag, ...]) -> bool:
    if not before:
        return True
    last = before[-1]
    if not isinstance(last, Words):
        return False
    found = _BLANK_FROM_LINE_START.search(last.text)
    return found is not None and (found.group(1) != "" or len(before) == 1)


def _ends_line(after: tuple[Words | Tag, ...]) -> bool:
    if not after:
        return True
    return isinstance(after[0], Words) and _BLANK_TO_LINE_END.match(after[0].text) is not None


def _stray(key: str, word: Token) -> Finding:
    return syntax(key, message(f"{key}.hint"), word.offset, tag=word.text)
