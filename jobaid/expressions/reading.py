"""Reading a source with Jinja's lexer and parser, and with our allow-list.

Loading this module loads Jinja.
"""

import re

from jinja2 import nodes as jinja

from jobaid.expressions import nodes
from jobaid.expressions.arithmetic import FormulaConverter
from jobaid.expressions.convert import Converter
from jobaid.expressions.finding import Finding, Refused
from jobaid.expressions.grammar import parse
from jobaid.expressions.refusals import Dialect
from jobaid.expressions.structure import Builder
from jobaid.expressions.tags import in_brackets, sign_finding, split, syntax
from jobaid.expressions.tokens import Scan, Token
from jobaid.messages import message

_FAILED = nodes.Written("", 0)
_BRACES = re.compile(r"\{\{|\{%|\}\}|%\}")


def template(source: str) -> tuple[tuple[nodes.Part, ...], list[Finding]]:
    """Give the parts of a template and everything wrong with it."""
    row = split(source)
    builder = Builder()
    parts = builder.build(row.pieces)
    return parts, [*row.findings, *builder.findings]


def condition(source: str) -> tuple[nodes.Test, list[Finding]]:
    """Give what a condition asks and everything wrong with it."""
    try:
        tree, tokens = _tree(source, "expression.empty_condition")
        converter = Converter(tokens, Dialect.CONDITION)
        return converter.test(tree), converter.findings
    except Refused as refused:
        return _FAILED, [refused.finding]


def formula(source: str) -> tuple[nodes.Number, list[Finding]]:
    """Give what a formula reckons and everything wrong with it."""
    try:
        tree, tokens = _tree(source, "expression.empty_formula")
        converter = FormulaConverter(tokens)
        return converter.number(tree), converter.findings
    except Refused as refused:
        return _FAILED, [refused.finding]


def _tree(source: str, empty: str) -> tuple[jinja.Expr, tuple[Token, ...]]:
    braces = _BRACES.search(source)
    if braces is not None:
        raise Refused(syntax("expression.no_braces", message("expression.no_braces.hint"), braces.start()))
    scan = Scan(source, inside=True)
    tokens = tuple(token for token in scan if token.kind != "whitespace")
    if scan.stopped_at is not None:
        raise Refused(sign_finding(source, scan.stopped_at, in_brackets(tokens)))
    if not tokens:
        raise Refused(syntax(empty, message(f"{empty}.hint"), 0))
    return parse(tokens, len(source)), tokens
