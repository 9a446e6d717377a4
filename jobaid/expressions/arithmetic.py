"""From Jinja's tree to ours for limit formulas: the allow-list of what can be reckoned."""

from decimal import Decimal

from jinja2 import nodes as jinja

from jobaid.expressions import nodes, refusals
from jobaid.expressions.bounds import MAX_DEPTH
from jobaid.expressions.finding import Finding, Refused
from jobaid.expressions.grammar import too_deep
from jobaid.expressions.refusals import Dialect, start
from jobaid.expressions.tags import syntax
from jobaid.expressions.tokens import Token
from jobaid.messages import message

_SIGNS = (jinja.Add, jinja.Sub, jinja.Mul, jinja.Div)
_EXTREMES = frozenset({"min", "max"})


class FormulaConverter:
    """Takes over what is allowed of a formula's tree and gathers what is not."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.findings: list[Finding] = []
        self._tokens = tokens

    def number(self, node: jinja.Node, depth: int = 0) -> nodes.Number:
        """Take over something that gives a number."""
        if depth > MAX_DEPTH:
            raise Refused(too_deep(start(node)))
        match node:
            case jinja.Const(value=Decimal() as value):
                return nodes.Written(value, node.lineno)
            case jinja.Name():
                return self._slot(node)
            case jinja.Neg():
                return nodes.Negative(self.number(node.node, depth + 1))
            case jinja.BinExpr() if isinstance(node, _SIGNS):
                return self._reckoned(node, depth)
            case jinja.Call(node=jinja.Name(name=name)) if name in _EXTREMES:
                return self._extreme(node, name, depth)
            case _:
                return self._refuse(self._reason(node))

    def _slot(self, node: jinja.Name) -> nodes.Number:
        finding = refusals.bad_name(node.name, node.lineno)
        return self._refuse(finding) if finding else nodes.Slot(node.name, node.lineno)

    def _reckoned(self, node: jinja.BinExpr, depth: int) -> nodes.Number:
        left, right = self.number(node.left, depth + 1), self.number(node.right, depth + 1)
        if node.operator == "/" and isinstance(right, nodes.Written) and right.value == 0 and not self.findings:
            self._refuse(syntax("expression.by_zero", message("expression.by_zero.hint"), right.offset))
        return nodes.Reckon(node.operator, left, right)

    def _extreme(self, node: jinja.Call, name: str, depth: int) -> nodes.Number:
        if not node.args or node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
            return self._refuse(refusals.bad_extreme(name, start(node)))
        return nodes.Extreme(name, tuple(self.number(argument, depth + 1) for argument in node.args))

    def _reason(self, node: jinja.Node) -> Finding:
        match node:
            case jinja.Const(value=bool()):
                what = "yes_no"
            case jinja.Const(value=str()):
                what = "text"
            case jinja.Const():
                return refusals.none(node.lineno, self._tokens)
            case jinja.Getattr(node=jinja.Name(name="fact")):
                what = "fact"
            case jinja.Not() | jinja.And() | jinja.Or() | jinja.Compare() | jinja.Test():
                what = "logic"
            case _:
                return refusals.not_a_value(node, self._tokens, Dialect.FORMULA)
        return refusals.not_allowed(what, start(node), Dialect.FORMULA)

    def _refuse(self, finding: Finding) -> nodes.Written:
        self.findings.append(finding)
        return nodes.Written(Decimal(1), finding.offset)
