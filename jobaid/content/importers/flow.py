"""From a Graphviz diagram to a topic with a script."""

import re
from pathlib import Path

from jobaid.content.importers.diagram import Arrow, Diagram, read_diagram
from jobaid.content.importers.existing import Existing
from jobaid.content.importers.flow_repair import Changes, loose_nodes, repair
from jobaid.content.importers.ids import LONGEST, UniqueIds, cleaned, fits
from jobaid.content.importers.plain import why_plain
from jobaid.content.importers.report import Line, Outcome, Report, fate
from jobaid.content.importers.toml_text import Topic
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, text

MOST_ANSWERS = 9
LONGEST_TITLE = 40
LONGEST_WORDS = 20_000
HANDED_OVER = re.compile(
    r"escalat|transfer|hand(?:ed|ing)?[ _-]?(?:over|off)|human[ _-]agent|supervisor|second[ _-]line|tier[ _-]?[23]|"
    r"escalar|transferir|derivar",
    re.IGNORECASE,
)
Table = dict[str, object]


def read_flow(path: Path, existing: Existing) -> tuple[Topic, Report]:
    """The topic of a dot file and what became of every node. Raises UserFacing if the library has no dispositions."""
    if not existing.dispositions:
        raise UserFacing(message("import.dot.no_dispositions"), message("import.dot.no_dispositions.hint"))
    diagram = read_diagram(path)
    refused = _take_out(diagram)
    first, way_out, changes = repair(diagram)
    writer = _Steps(diagram, way_out, changes, existing)
    order = [first, *(name for name in diagram.nodes if name != first)]
    for name in order:
        writer.add(name)
    title = diagram.title or _title_of(path.stem)
    topic: Topic = {"topic": {"title": " ".join(title.split())[:2_000]}, "script": writer.steps}
    return topic, Report((*writer.lines, *refused), tuple(diagram.notes), (message("import.next.topics", count=1),))


def _take_out(diagram: Diagram) -> list[Line]:
    """Take out what cannot be a step: nodes without any arrow, and words no key can hold."""
    lines = []
    for name in loose_nodes(diagram):
        lines.append(Line(_where(name), Outcome.REFUSED, None, (message("import.dot.loose"),)))
        del diagram.nodes[name]
    for name, words in diagram.nodes.items():
        if len(words) > LONGEST_WORDS:
            raise UserFacing(
                message("import.dot.long", node=name, limit=LONGEST_WORDS), message("import.dot.long.hint")
            )
    return lines


class _Steps:
    """Writes one step a node, and further ones where a node has more ways on than there are digits."""

    def __init__(self, diagram: Diagram, way_out: str | None, changes: Changes, existing: Existing) -> None:
        self.steps: list[Table] = []
        self.lines: list[Line] = []
        self._nodes = diagram.nodes
        self._ways = diagram.ways()
        self._way_out = way_out
        self._changes = changes
        self._dispositions = existing.dispositions
        self._figures = existing.figures
        self._ids = _step_ids(diagram, changes)
        self._taken = set(self._ids.values())
        self._unique = UniqueIds(self._taken)

    def add(self, name: str) -> None:
        """Write the step of a node."""
        words = self._nodes[name]
        reasons = list(self._changes.get(name, []))
        step: Table = {"id": self._ids[name]}
        title = _title(words)
        if title != self._ids[name]:
            step["title"] = title
        step |= {"kind": "guide", "cover": [words]}
        ways = self._ways[name]
        if not ways:
            step["end"] = self._disposition(name, words, reasons)
            self._put(step, [words], reasons)
        elif len(ways) == 1 and not ways[0].words:
            self._put(step | {"go": self._ids[ways[0].target]}, [words], reasons)
        else:
            self._ask(step, words, [self._answer(arrow, reasons) for arrow in ways], reasons)
        self.lines.append(fate(_where(name), str(step["id"]), reasons))

    def _ask(self, step: Table, words: str, answers: list[Table], reasons: list[Message]) -> None:
        """A step with answers; those beyond the digits move to a further step behind the last digit."""
        here, rest = answers, []
        if len(answers) > MOST_ANSWERS:
            more = self._unique.free(f"{str(step['id'])[:70]}-more")
            self._taken.add(more)
            here, rest = answers[: MOST_ANSWERS - 1], answers[MOST_ANSWERS - 1 :]
            here = [*here, {"customer": text(message("import.dot.more")), "go": more}]
            reasons.append(message("import.dot.split", count=len(answers), id=more))
        said = [words, *(str(answer["customer"]) for answer in here)]
        self._put(step | {"answers": here}, said, reasons)
        if rest:
            self._ask({"id": more, "kind": "guide", "cover": [words]}, words, rest, reasons)

    def _answer(self, arrow: Arrow, reasons: list[Message]) -> Table:
        words = arrow.words
        if not words:
            words = self._nodes[arrow.target]
            reasons.append(message("import.dot.unlabelled", target=arrow.target))
        return {"customer": words, "go": self._ids[arrow.target]}

    def _put(self, step: Table, words: list[str], reasons: list[Message]) -> None:
        if plain := why_plain(words, self._figures):
            step["plain"] = True
            reasons.append(plain)
        self.steps.append(step)

    def _disposition(self, name: str, words: str, reasons: list[Message]) -> str:
        """The library's disposition for an end: `escalated` where its words hand over, else `resolved`."""
        handed_over = name == self._way_out or HANDED_OVER.search(f"{words}\n{name}") is not None
        wanted = "escalated" if handed_over else "resolved"
        found = next((one for one, kind in self._dispositions if kind == wanted), None)
        if found is not None:
            return found
        other = self._dispositions[0][0]
        reasons.append(message("import.dot.disposition", kind=wanted, id=other))
        return other


def _title(words: str) -> str:
    """The words on one line, cut between words where they are too long for a breadcrumb."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE].rpartition(' ')[0] or line[:LONGEST_TITLE]}…"


def _step_ids(diagram: Diagram, changes: Changes) -> dict[str, str]:
    """An id a node: its name where that fits, so that ids survive; the others are made to fit around those."""
    ids = {name: name for name in diagram.nodes if fits(name)}
    taken = set(ids)
    unique = UniqueIds(taken)
    for number, name in enumerate(diagram.nodes, start=1):
        if name not in ids:
            ids[name] = unique.free(cleaned(name, LONGEST) or f"step-{number}")
            taken.add(ids[name])
            changes.setdefault(name, []).insert(0, message("import.id.changed", old=name, new=ids[name]))
    return ids


def _where(name: str) -> str:
    return text(message("import.where.node", node=name))


def _title_of(stem: str) -> str:
    words = re.sub(r"[_-]+", " ", stem).strip()
    return words[:1].upper() + words[1:] if words else stem
