"""From Jinja's tree to ours: the allow-list. What is not named here does not pass."""

from collections.abc import Sequence
from decimal import Decimal

from jinja2 import nodes as jinja

from jobaid.expressions import nodes, refusals
from jobaid.expressions.bounds import MAX_DEPTH
from jobaid.expressions.filters import DEFAULT, TEXT_FILTERS
from jobaid.expressions.finding import Finding, Kind, Refused
from jobaid.expressions.grammar import too_deep
from jobaid.expressions.refusals import Dialect, start
from jobaid.expressions.tokens import Token
from jobaid.expressions.values import kind_of

_SIGNS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">="}
_EQUALITY = frozenset({"eq", "ne"})
_TESTS = (jinja.Not, jinja.And, jinja.Or, jinja.Compare, jinja.Test)
_REFUSED = nodes.Written("", 0)


class Converter:
    """Takes over what is allowed of the tree of one tag and gathers what is not."""

    def __init__(self, tokens: tuple[Token, ...], dialect: Dialect) -> None:
        self.findings: list[Finding] = []
        self._tokens = tokens
        self._dialect = dialect

    def shown(self, node: jinja.Node, depth: int = 0) -> nodes.Shown:
        """Take over a value to show or to compare."""
        _check_depth(node, depth)
        match node:
            case jinja.Name():
                return self._slot(node)
            case jinja.Const():
                return self._written(node)
            case jinja.Neg(node=jinja.Const(value=Decimal() as value)):
                return nodes.Written(-value, node.lineno)
            case jinja.Getattr(node=jinja.Name(name="fact")):
                return nodes.Fact(node.attr, start(node))
            case jinja.Filter():
                return self._changed(node, depth)
            case jinja.CondExpr() if self._dialect is Dialect.TEMPLATE:
                return self._choice(node, depth)
            case _:
                return self._refuse(refusals.not_a_value(node, self._tokens, self._dialect))

    def test(self, node: jinja.Node, depth: int = 0) -> nodes.Test:
        """Take over a condition."""
        _check_depth(node, depth)
        match node:
            case jinja.Not():
                return nodes.Not(self.test(node.node, depth + 1))
            case jinja.And():
                return nodes.All(tuple(self.test(item, depth + 1) for item in _flat(node, jinja.And)))
            case jinja.Or():
                return nodes.Any(tuple(self.test(item, depth + 1) for item in _flat(node, jinja.Or)))
            case jinja.Compare():
                return self._comparisons(node, depth)
            case jinja.Test():
                return self._defined(node, depth)
            case _:
                return nodes.Holds(self.shown(node, depth))

    def _slot(self, node: jinja.Name) -> nodes.Shown:
        finding = refusals.bad_name(node.name, node.lineno)
        return self._refuse(finding) if finding else nodes.Slot(node.name, node.lineno)

    def _written(self, node: jinja.Const) -> nodes.Written:
        if isinstance(node.value, str | Decimal | bool):
            return nodes.Written(node.value, node.lineno)
        return self._refuse(refusals.none(node.lineno, self._tokens))

    def _choice(self, node: jinja.CondExpr, depth: int) -> nodes.Shown:
        otherwise = None if node.expr2 is None else self.shown(node.expr2, depth + 1)
        return nodes.Choice(self.test(node.test, depth + 1), self.shown(node.expr1, depth + 1), otherwise)

    def _changed(self, node: jinja.Filter, depth: int) -> nodes.Shown:
        of = self.shown(node.node, depth + 1) if node.node is not None else _REFUSED
        arguments = (*node.args, *node.kwargs, node.dyn_args, node.dyn_kwargs)
        given = [argument for argument in arguments if argument is not None]
        if node.name == DEFAULT:
            return self._default(node, of, given)
        if node.name not in TEXT_FILTERS:
            return self._refuse(refusals.unknown_filter(node))
        if given:
            return self._refuse(refusals.filter_extra(node))
        return nodes.Changed(of, node.name)

    def _default(self, node: jinja.Filter, of: nodes.Shown, given: Sequence[jinja.Node]) -> nodes.Shown:
        fallback = self.shown(given[0]) if len(given) == 1 and isinstance(given[0], jinja.Const) else None
        if not isinstance(fallback, nodes.Written):
            return self._refuse(refusals.bad_default(node))
        return nodes.Changed(of, DEFAULT, fallback)

    def _defined(self, node: jinja.Test, depth: int) -> nodes.Test:
        of = self.shown(node.node, depth + 1)
        if node.name != "defined" or node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return self._refuse(refusals.unknown_test(node))
        return nodes.Defined(of)

    def _comparisons(self, node: jinja.Compare, depth: int) -> nodes.Test:
        left: jinja.Node = node.expr
        pairs: list[nodes.Test] = []
        for operand in node.ops:
            pairs.append(self._comparison(left, operand, depth))
            left = operand.expr
        return pairs[0] if len(pairs) == 1 else nodes.All(tuple(pairs))

    def _comparison(self, left: jinja.Node, operand: jinja.Operand, depth: int) -> nodes.Test:
        first = self._compared(left, depth)
        if operand.op not in _SIGNS:
            among = self._among(first, operand.expr)
            return among if operand.op == "in" else nodes.Not(among)
        second = self._compared(operand.expr, depth)
        self._check_kinds(first, second, operand.op)
        return nodes.Compare(_SIGNS[operand.op], first, second)

    def _compared(self, node: jinja.Node, depth: int) -> nodes.Shown:
        if isinstance(node, _TESTS):
            return self._refuse(refusals.compared_test(start(node)))
        return self.shown(node, depth + 1)

    def _among(self, of: nodes.Shown, written: jinja.Node) -> nodes.Test:
        if not isinstance(written, jinja.List | jinja.Tuple) or not written.items:
            return self._refuse(refusals.not_a_list(start(written)))
        items = [self.shown(item) for item in written.items]
        for item in items:
            if not isinstance(item, nodes.Written):
                self._refuse(refusals.not_a_list(start(written)))
            else:
                self._check_kinds(of, item, "eq")
        return nodes.Among(of, tuple(item for item in items if isinstance(item, nodes.Written)))

    def _check_kinds(self, left: nodes.Shown, right: nodes.Shown, operator: str) -> None:
        written = [side for side in (left, right) if isinstance(side, nodes.Written) and side is not _REFUSED]
        kinds = [(kind_of(side.value), side.offset) for side in written]
        for kind, offset in kinds:
            if operator not in _EQUALITY and kind is not Kind.NUMBER:
                self._refuse(refusals.order_words(offset, _SIGNS[operator]))
                return
        if len(kinds) == 2 and kinds[0][0] is not kinds[1][0]:
            self._refuse(refusals.mixed(kinds[0][1], kinds[0][0], kinds[1][0]))

    def _refuse(self, finding: Finding) -> nodes.Written:
        if finding not in self.findings:
            self.findings.append(finding)
        return _REFUSED


def _flat(node: jinja.Expr, joined: type[jinja.And] | type[jinja.Or]) -> list[jinja.Expr]:
    items: list[jinja.Expr] = []
    while isinstance(node, joined):
        items.insert(0, node.right)
        node = node.left
    return [node, *items]


def _check_depth(node: jinja.Node, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise Refused(too_deep(start(node)))
