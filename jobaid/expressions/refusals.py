"""What is said of everything that the allow-list leaves out."""

from enum import StrEnum

from jinja2 import nodes as jinja

from jobaid.expressions.filters import FILTER_NAMES
from jobaid.expressions.finding import NOT_ALLOWED, Finding, Kind
from jobaid.expressions.grammar import shortened
from jobaid.expressions.tags import syntax
from jobaid.expressions.tokens import Token
from jobaid.messages import Message, message

_RESERVED = frozenset({"and", "or", "not", "in", "is", "if", "elif", "else", "endif"})
_TESTS = (jinja.Not, jinja.And, jinja.Or, jinja.Compare, jinja.Test)
_WHAT: dict[type[jinja.Node], str] = {
    jinja.Call: "call",
    jinja.CondExpr: "choice",
    jinja.Tuple: "comma",
    jinja.Dict: "dictionary",
    jinja.Filter: "filter",
    jinja.Concat: "glue",
    jinja.Getitem: "item",
    jinja.List: "list",
}


class Dialect(StrEnum):
    """Which of the three the source is: they allow different things."""

    TEMPLATE = "template"
    CONDITION = "condition"
    FORMULA = "formula"


def start(node: jinja.Node) -> int:
    """Say where a node begins: Jinja gives some of them the place of a later token."""
    match node:
        case jinja.Getattr() | jinja.Getitem() | jinja.Call() | jinja.Test():
            return start(node.node)
        case jinja.Filter() if node.node is not None:
            return start(node.node)
        case jinja.BinExpr():
            return start(node.left)
        case jinja.Compare():
            return start(node.expr)
        case jinja.CondExpr():
            return start(node.expr1)
        case jinja.Concat():
            return start(node.nodes[0])
        case jinja.Tuple() if node.items:
            return start(node.items[0])
        case _:
            return node.lineno


def sign_of(node: jinja.BinExpr, tokens: tuple[Token, ...]) -> Token:
    """Find the sign between the two sides of a calculation."""
    right = start(node.right)
    return [token for token in tokens if token.text == node.operator and token.offset < right][-1]


def allowed(dialect: Dialect) -> Message:
    """Say what can be written instead."""
    return message(f"expression.allowed.{dialect}")


def not_a_value(node: jinja.Node, tokens: tuple[Token, ...], dialect: Dialect) -> Finding:
    """Say that this kind of thing cannot stand for a value."""
    if isinstance(node, _TESTS):
        return _refused("expression.shown_test", start(node))
    if isinstance(node, jinja.Getattr):
        return _refused("expression.part", node.lineno, part=shortened(node.attr))
    if isinstance(node, jinja.BinExpr):
        return _calculation(sign_of(node, tokens), dialect)
    if isinstance(node, jinja.UnaryExpr):
        return _calculation(Token(node.lineno, "operator", node.operator), dialect)
    return not_allowed(_WHAT.get(type(node), "other"), start(node), dialect)


def not_allowed(what: str, offset: int, dialect: Dialect) -> Finding:
    """Say that something cannot be used in this kind of source, and what can."""
    words = message(f"expression.what.{what}")
    hint = message("expression.comma.hint") if what == "comma" else allowed(dialect)
    return Finding(message("expression.not_allowed", what=words), offset, hint, NOT_ALLOWED)


def bad_name(name: str, offset: int) -> Finding | None:
    """Say what is wrong with a name, if anything is."""
    if name == "fact":
        return _refused("expression.bare_fact", offset)
    if name in _RESERVED:
        return syntax("expression.reserved", message("expression.reserved.hint"), offset, name=name)
    return None


def none(offset: int, tokens: tuple[Token, ...]) -> Finding:
    """Say that “none” is no value."""
    name = next((token.text for token in tokens if token.offset == offset), "none")
    return _refused("expression.none", offset, name=name)


def unknown_filter(node: jinja.Filter) -> Finding:
    """Say that there is no such filter."""
    hint = message("expression.filter.hint", filters=", ".join(FILTER_NAMES))
    return Finding(message("expression.filter", name=shortened(node.name)), node.lineno, hint, NOT_ALLOWED)


def filter_extra(node: jinja.Filter) -> Finding:
    """Say that the filter takes no values."""
    hint = message("expression.filter_extra.hint", name=node.name)
    return Finding(message("expression.filter_extra", name=node.name), node.lineno, hint, NOT_ALLOWED)


def bad_default(node: jinja.Filter) -> Finding:
    """Say what `default` needs."""
    return _refused("expression.default", node.lineno)


def unknown_test(node: jinja.Test) -> Finding:
    """Say that there is no such test."""
    return _refused("expression.test", node.lineno, name=shortened(node.name))


def compared_test(offset: int) -> Finding:
    """Say that a comparison was compared."""
    return _refused("expression.compared_test", offset)


def not_a_list(offset: int) -> Finding:
    """Say that “in” needs a list."""
    return _refused("expression.list", offset)


def order_words(offset: int, sign: str) -> Finding:
    """Say that words have no order."""
    return _refused("expression.order_words", offset, sign=sign)


def mixed(offset: int, left: Kind, right: Kind) -> Finding:
    """Say that two kinds of value are never equal."""
    words = {"left": message(f"expression.kind.{left}"), "right": message(f"expression.kind.{right}")}
    return _refused("expression.mixed", offset, **words)


def bad_extreme(name: str, offset: int) -> Finding:
    """Say what `min` and `max` need."""
    return _refused("expression.min_max", offset, name=name)


def _calculation(sign: Token, dialect: Dialect) -> Finding:
    what = message("expression.what.calculation", sign=sign.text)
    hint = message("expression.hyphen.hint") if sign.text == "-" else allowed(dialect)
    return Finding(message("expression.not_allowed", what=what), sign.offset, hint, NOT_ALLOWED)


def _refused(key: str, offset: int, /, **values: object) -> Finding:
    return Finding(message(key, **values), offset, message(f"{key}.hint"), NOT_ALLOWED)
