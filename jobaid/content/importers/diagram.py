"""A Graphviz diagram as nodes and arrows, with the words on them."""

import contextlib
import html
import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pydot

from jobaid.content.importers.source_text import read_text
from jobaid.errors import UserFacing
from jobaid.messages import Message, message

LIMIT = 1_000_000
MOST_NODES = 2_000
DEFAULTS = {"node", "edge", "graph"}
BREAKS = {"n": "\n", "l": "\n", "r": "\n"}


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way from one node to another, with the words on it, if any."""

    source: str
    target: str
    words: str = ""


@dataclass(slots=True)
class Diagram:
    """A flow: the words of each node by its name, in the order of the source, and the arrows between them."""

    title: str
    nodes: dict[str, str] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def ways(self) -> dict[str, list[Arrow]]:
        """The arrows that leave each node."""
        leaving: dict[str, list[Arrow]] = {name: [] for name in self.nodes}
        for arrow in self.arrows:
            leaving[arrow.source].append(arrow)
        return leaving


def read_diagram(path: Path) -> Diagram:
    """Read a dot file. Raises UserFacing if it is no directed graph or has no nodes."""
    content, notes = read_text(path, LIMIT)
    graphs = _parse(content, path)
    if graphs[0].get_type() != "digraph":
        raise UserFacing(message("import.dot.undirected", path=path), message("import.dot.hint"))
    diagram = Diagram(_words(graphs[0].get_attributes().get("label"), ""), notes=list(notes))
    if len(graphs) > 1:
        diagram.notes.append(message("import.dot.several", count=len(graphs)))
    _gather(graphs[0], diagram)
    if not diagram.nodes:
        raise UserFacing(message("import.empty", path=path), message("import.dot.hint"))
    if len(diagram.nodes) > MOST_NODES:
        raise UserFacing(message("import.dot.large", path=path, limit=MOST_NODES), message("import.dot.large.hint"))
    return diagram


def _parse(content: str, path: Path) -> list[Any]:
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            graphs = pydot.graph_from_dot_data(content)
    except RecursionError as error:
        raise UserFacing(message("import.dot.deep", path=path), message("import.dot.hint")) from error
    if graphs:
        return list(graphs)
    place = re.search(r"\(line:(\d+), col:(\d+)\)", said.getvalue())
    line, column = place.groups() if place else ("1", "1")
    raise UserFacing(message("import.dot.broken", path=path, line=line, column=column), message("import.dot.hint"))


def _gather(graph: Any, diagram: Diagram) -> list[str]:
    """Take over a graph or subgraph in the order it is written. Returns the names of the nodes in it."""
    names: list[str] = []
    parts = [*graph.get_nodes(), *graph.get_edges(), *graph.get_subgraphs()]
    for part in sorted(parts, key=lambda one: one.get_sequence() or 0):
        if isinstance(part, pydot.Edge):
            names += _arrow(part, diagram)
        elif isinstance(part, pydot.Subgraph):
            names += _gather(part, diagram)
        elif part.get_name() not in DEFAULTS:
            name = _name(part.get_name())
            diagram.nodes[name] = _words(part.get_attributes().get("label"), name)
            names.append(name)
    return names


def _arrow(edge: Any, diagram: Diagram) -> list[str]:
    sources = _ends(edge.get_source(), diagram)
    targets = _ends(edge.get_destination(), diagram)
    attributes = edge.get_attributes()
    words = _words(attributes.get("label") or attributes.get("xlabel"), "").strip()
    diagram.arrows += [Arrow(source, target, words) for source in sources for target in targets]
    return [*sources, *targets]


def _ends(end: Any, diagram: Diagram) -> list[str]:
    """The nodes at one end of an arrow: one, or all of a subgraph written there."""
    if isinstance(end, Mapping):
        inside = [node for nodes in end["nodes"].values() for node in nodes]
        names = [_name(str(node["name"])) for node in inside]
        for name, node in zip(names, inside, strict=True):
            diagram.nodes.setdefault(name, _words(node["attributes"].get("label"), name))
        return names
    name = _name(str(end))
    diagram.nodes.setdefault(name, name)
    return [name]


def _name(raw: str) -> str:
    """A node's name without quotes and port."""
    if raw.startswith('"'):
        return raw[1 : raw.rindex('"')].replace('\\"', '"')
    return raw.partition(":")[0]


def _words(label: object, otherwise: str) -> str:
    """A label's words with its line breaks; `otherwise` if it has none, as Graphviz shows a node's name."""
    raw = str(label or "").strip()
    if raw.startswith("<") and raw.endswith(">"):
        with_breaks = re.sub(r"<br[^>]*>|</tr>", "\n", raw[1:-1], flags=re.IGNORECASE)
        words = html.unescape(re.sub(r"<[^>]*>", "", with_breaks))
    else:
        quoted = raw[1:-1] if raw.startswith('"') and len(raw) > 1 else raw
        escapes = {**BREAKS, "N": otherwise, "G": "", "E": "", "L": ""}
        words = re.sub(r"\\(.)", lambda found: escapes.get(found[1], found[1]), quoted)
    return words.strip() or otherwise
