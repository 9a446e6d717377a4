"""The tokens of one tag, condition or formula as Jinja's tree; numbers stay exact, and places stay places."""

import re
from decimal import Decimal

from jinja2 import TemplateSyntaxError, nodes
from jinja2.lexer import Token as JinjaToken
from jinja2.lexer import TokenStream, operators
from jinja2.parser import Parser

from jobaid.content.ids import name_like
from jobaid.expressions.bounds import MAX_DEPTH, MAX_DIGITS, MAX_TAG_PARTS
from jobaid.expressions.finding import TOO_BIG, Finding, Refused
from jobaid.expressions.tags import syntax
from jobaid.expressions.tokens import Token, environment
from jobaid.messages import Message, message

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_OPERATOR_WORDS = frozenset({"and", "or", "not", "in", "is", "if", "else"})
_END = "variable_end"


def parse(tokens: tuple[Token, ...], end: int) -> nodes.Expr:
    """Parse one expression that is closed at `end`; every node's `lineno` is a place in characters.

    Raises Refused with what is wrong if it cannot be read.
    """
    _check_size(tokens)
    try:
        parser = _ExpressionParser(tokens, end)
        node = parser.parse_tuple()
        if parser.stream.current.type != _END:
            parser.fail("more than one expression")
    except TemplateSyntaxError as error:
        raise Refused(_explained(tokens, error.lineno)) from error
    except RecursionError as error:
        raise Refused(too_deep(tokens[0].offset)) from error
    return node


class _ExpressionParser(Parser):
    """Jinja's parser, given the tokens instead of a source."""

    def __init__(self, tokens: tuple[Token, ...], end: int) -> None:
        super().__init__(environment(), "")
        inside = [_jinja_token(token) for token in tokens]
        self.stream = TokenStream([*inside, JinjaToken(end, _END, "")], None, None)


def too_deep(offset: int) -> Finding:
    """Say that too much stands inside one another."""
    hint = message("expression.too_deep.hint")
    return Finding(message("expression.too_deep", limit=MAX_DEPTH), offset, hint, TOO_BIG)


def too_many_parts(offset: int, limit: int) -> Finding:
    """Say that there are too many names, values and signs."""
    hint = message("expression.too_many_parts.hint")
    return Finding(message("expression.too_many_parts", limit=limit), offset, hint, TOO_BIG)


def _check_size(tokens: tuple[Token, ...]) -> None:
    if len(tokens) > MAX_TAG_PARTS:
        raise Refused(too_many_parts(tokens[MAX_TAG_PARTS].offset, MAX_TAG_PARTS))
    depth = 0
    for token in tokens:
        if token.kind == "operator":
            depth += (token.text in "([{") - (token.text in ")]}")
        if depth > MAX_DEPTH:
            raise Refused(too_deep(token.offset))


def _jinja_token(token: Token) -> JinjaToken:
    match token.kind:
        case "operator":
            return JinjaToken(token.offset, operators[token.text], token.text)
        case "integer" | "float":
            return JinjaToken(token.offset, "float", _number(token))  # type: ignore[arg-type]
        case "string":
            return JinjaToken(token.offset, "string", _unquoted(token))
        case _:
            return JinjaToken(token.offset, "name", _name(token))


def _number(token: Token) -> Decimal:
    if not _NUMBER.fullmatch(token.text) or len(token.text.replace(".", "")) > MAX_DIGITS:
        hint = message("expression.number.hint", digits=MAX_DIGITS)
        raise Refused(syntax("expression.number", hint, token.offset, number=shortened(token.text)))
    return Decimal(token.text)


def _unquoted(token: Token) -> str:
    if "\\" in token.text:
        place = token.offset + token.text.index("\\")
        raise Refused(syntax("expression.backslash", message("expression.backslash.hint"), place))
    return token.text[1:-1]


def _name(token: Token) -> str:
    if not _NAME.fullmatch(token.text):
        mended = shortened(name_like(token.text))
        hint = message("expression.letters.like", name=mended) if mended else message("expression.letters.hint")
        raise Refused(syntax("expression.letters", hint, token.offset, name=shortened(token.text)))
    return token.text


def shortened(text: str) -> str:
    """Keep what is quoted in a message readable."""
    return text if len(text) <= 40 else f"{text[:39]}…"


def _explained(tokens: tuple[Token, ...], offset: int) -> Finding:
    at = next((index for index, token in enumerate(tokens) if token.offset >= offset), len(tokens))
    if at == len(tokens):
        return syntax("expression.ends_early", message("expression.ends_early.hint"), offset)
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.text == "=":
        return syntax("expression.single_equals", message("expression.single_equals.hint"), offset)
    if before is not None and _is_value(token) and _is_value(before):
        return _side_by_side(before, token)
    hint = message("expression.unexpected.hint")
    return syntax("expression.unexpected", hint, offset, found=shortened(token.text))


def _side_by_side(first: Token, second: Token) -> Finding:
    words = {"first": shortened(first.text), "second": shortened(second.text)}
    return syntax("expression.two_words", _joining_hint(first, second), second.offset, **words)


def _joining_hint(first: Token, second: Token) -> Message | None:
    for token in (first, second):
        if token.text.lower() in _OPERATOR_WORDS:
            return message("expression.capitals.hint", word=token.text)
    if first.kind == second.kind == "name":
        return message("expression.two_words.hint", joined=shortened(f"{first.text}_{second.text}"))
    return None


def _is_value(token: Token) -> bool:
    return token.kind != "operator" and token.text not in _OPERATOR_WORDS
