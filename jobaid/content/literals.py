"""From a character of a string's value to its place in the literal that was written."""

import re

_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[ \t]*\r?\n[ \t\r\n]*|.)", re.DOTALL)


def offset_in_literal(literal: str, offset: int) -> int:
    """Where in `literal`, quotes included, the value's character number `offset` (from 0) was written."""
    quote = _quote(literal)
    at = len(quote)
    if len(quote) == 3:
        at += 2 if literal.startswith("\r\n", at) else 1 if literal.startswith("\n", at) else 0
    has_escapes = quote.startswith('"')
    while offset > 0 and at < len(literal):
        escape = _ESCAPE.match(literal, at) if has_escapes else None
        if escape is None:
            at += 2 if literal.startswith("\r\n", at) else 1
            offset -= 1
        else:
            at = escape.end()
            offset -= 0 if _is_line_end(escape.group()) else 1
    return at


def _quote(literal: str) -> str:
    for quote in ('"""', "'''", '"', "'"):
        if literal.startswith(quote):
            return quote
    return ""


def _is_line_end(escape: str) -> bool:
    return "\n" in escape
