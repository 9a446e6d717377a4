"""Which slots and facts a source names."""

from collections.abc import Iterable, Iterator

from jobaid.expressions import nodes
from jobaid.expressions.finding import Kind, Use
from jobaid.expressions.values import kind_of

Node = nodes.Part | nodes.Branch | nodes.Shown | nodes.Test | nodes.Number


def uses(parts: Iterable[Node]) -> tuple[Use, ...]:
    """Give every use of a slot or a fact, in the order of the source."""
    found = {(use.offset, use.name): use for part in parts for use in _uses(part, None)}
    return tuple(sorted(found.values(), key=lambda use: use.offset))


def _uses(node: Node, wanted: Kind | None, beside: Iterable[Node] = ()) -> Iterator[Use]:
    match node:
        case nodes.Slot():
            yield Use("slot", node.name, node.offset, wanted, tuple(_texts(beside)))
        case nodes.Fact():
            yield Use("fact", node.name, node.offset, wanted)
        case nodes.Compare():
            yield from _uses(node.left, _wanted(node.sign, node.right), (node.right,))
            yield from _uses(node.right, _wanted(node.sign, node.left), (node.left,))
        case nodes.Among():
            kinds = {kind_of(item.value) for item in node.items}
            yield from _uses(node.of, kinds.pop() if len(kinds) == 1 else None, node.items)
        case nodes.Negative() | nodes.Reckon() | nodes.Extreme():
            for child in _children(node):
                yield from _uses(child, Kind.NUMBER)
        case nodes.Changed():
            yield from _uses(node.of, wanted)
        case _:
            for child in _children(node):
                yield from _uses(child, None)


def _texts(beside: Iterable[Node]) -> Iterator[tuple[str, int]]:
    for node in beside:
        if isinstance(node, nodes.Written) and isinstance(node.value, str):
            yield node.value, node.offset


def _children(node: Node) -> tuple[Node, ...]:
    match node:
        case nodes.Show() | nodes.Holds() | nodes.Defined() | nodes.Not() | nodes.Negative():
            return (node.of,)
        case nodes.All() | nodes.Any() | nodes.Extreme():
            return node.of
        case nodes.Reckon():
            return (node.left, node.right)
        case nodes.Choice():
            other = () if node.otherwise is None else (node.otherwise,)
            return (node.test, node.then, *other)
        case nodes.If():
            return (*node.branches, *node.otherwise)
        case nodes.Branch():
            return (node.test, *node.body)
        case _:
            return ()


def _wanted(sign: str, other: nodes.Shown) -> Kind | None:
    if sign not in {"==", "!="}:
        return Kind.NUMBER
    return kind_of(other.value) if isinstance(other, nodes.Written) else None
