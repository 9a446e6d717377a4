"""What a diagram lacks to be a script: one beginning, a way to every step, a way out of every circle."""

from collections import Counter
from collections.abc import Callable, Iterable

from jobaid.content.importers.diagram import Arrow, Diagram
from jobaid.messages import Message, message, text

START = "start"
WAY_OUT = "no-way-out"
Changes = dict[str, list[Message]]


def repair(diagram: Diagram) -> tuple[str, str | None, Changes]:
    """Mend a diagram in place. Returns its first node, the way-out node that was added if any, and what was changed."""
    changes: Changes = {}
    _drop_repeated(diagram, changes)
    first = _one_beginning(diagram, changes)
    return first, _ways_out(diagram, changes), changes


def loose_nodes(diagram: Diagram) -> list[str]:
    """Nodes that no arrow touches, such as a legend, in a diagram that has arrows."""
    touched = {end for arrow in diagram.arrows for end in (arrow.source, arrow.target)}
    return [name for name in diagram.nodes if name not in touched] if touched else list(diagram.nodes)[1:]


def _drop_repeated(diagram: Diagram, changes: Changes) -> None:
    for arrow, times in Counter(diagram.arrows).items():
        if times > 1:
            changes.setdefault(arrow.source, []).append(message("import.dot.repeated"))
    diagram.arrows = list(dict.fromkeys(diagram.arrows))


def _one_beginning(diagram: Diagram, changes: Changes) -> str:
    """The node the script opens with: the only one nothing leads to, else a new one that asks which."""
    led_to = {arrow.target for arrow in diagram.arrows if arrow.target != arrow.source}
    starts = [name for name in diagram.nodes if name not in led_to] or [next(iter(diagram.nodes))]
    ways = diagram.ways()

    def onward(name: str) -> list[str]:
        return [arrow.target for arrow in ways[name]]

    reached = _walk(starts, onward)
    for name in diagram.nodes:
        if name not in reached:
            starts.append(name)
            reached |= _walk([name], onward)
    if len(starts) == 1:
        return starts[0]
    opening = _new_name(diagram, START)
    diagram.nodes = {opening: text(message("import.dot.which")), **diagram.nodes}
    diagram.arrows += [Arrow(opening, name, diagram.nodes[name]) for name in starts]
    changes[opening] = [message("import.dot.starts", count=len(starts))]
    return opening


def _ways_out(diagram: Diagram, changes: Changes) -> str | None:
    """Give the first node of every circle without a way out an arrow to a new end that hands over."""
    way_out = _new_name(diagram, WAY_OUT)
    back: dict[str, list[str]] = {}
    for arrow in diagram.arrows:
        back.setdefault(arrow.target, []).append(arrow.source)
    sources = {arrow.source for arrow in diagram.arrows}
    safe = _walk([name for name in diagram.nodes if name not in sources], lambda name: back.get(name, []))
    added = False
    for name in list(diagram.nodes):
        if name in safe:
            continue
        added = True
        diagram.arrows.append(Arrow(name, way_out, text(message("import.dot.no_way_out.answer"))))
        changes.setdefault(name, []).append(message("import.dot.no_way_out"))
        safe |= _walk([name], lambda one: back.get(one, []))
    if not added:
        return None
    diagram.nodes[way_out] = text(message("import.dot.no_way_out.words"))
    changes[way_out] = [message("import.dot.added")]
    return way_out


def _walk(begin: Iterable[str], onward: Callable[[str], Iterable[str]]) -> set[str]:
    seen = set(begin)
    todo = list(seen)
    while todo:
        for name in onward(todo.pop()):
            if name not in seen:
                seen.add(name)
                todo.append(name)
    return seen


def _new_name(diagram: Diagram, wanted: str) -> str:
    name, number = wanted, 1
    while name in diagram.nodes:
        number += 1
        name = f"{wanted}-{number}"
    return name
