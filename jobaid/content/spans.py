"""Line and column of every key and value of a TOML file, also of one that is only half written."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jobaid.content.literals import offset_in_literal
from jobaid.model.origin import Keys

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

_SKIPPED = {"comment", "=", "[", "]", "[[", "]]", "{", "}", ",", "."}
_MAX_DEPTH = 60


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text; line and column count from 1, in characters."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class _Found:
    key: int
    value: int
    end: int


class Spans:
    """The places of one text. Parsing waits for the first question."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bytes = text.encode("utf-8", "surrogatepass")
        self._found: dict[Keys, _Found] | None = None
        self._tables: list[tuple[int, Keys]] = []
        self._line_starts: list[int] | None = None

    def key(self, keys: Keys) -> Position:
        """Where the key that ends `keys` stands; of a place that is not in the text, the nearest one above it."""
        found = self._nearest(keys)
        return self._position(found.key) if found else Position()

    def value(self, keys: Keys, offset: int | None = None) -> Position:
        """Where the value of `keys` begins; with `offset`, the place of that character of a string's value."""
        found = self._nearest(keys)
        if found is None:
            return Position()
        if offset is None or keys not in self._places():
            return self._position(found.value)
        literal = self._bytes[found.value : found.end].decode("utf-8", "surrogatepass")
        inside = offset_in_literal(literal, offset)
        return self._position(found.value + len(literal[:inside].encode("utf-8", "surrogatepass")))

    def table_at(self, line: int) -> Keys:
        """The keys of the table under whose heading a line stands; none above the first heading."""
        self._places()
        before = [keys for start, keys in self._tables if self._position(start).line <= line]
        return before[-1] if before else ()

    def _nearest(self, keys: Keys) -> _Found | None:
        places = self._places()
        for length in range(len(keys), 0, -1):
            if keys[:length] in places:
                return places[keys[:length]]
        return None

    def _places(self) -> dict[Keys, _Found]:
        if self._found is None:
            self._found = {}
            walk = _Walk(self._found)
            walk.document(parse(self._bytes))
            self._tables = walk.tables
        return self._found

    def _position(self, byte: int) -> Position:
        if self._line_starts is None:
            self._line_starts = [0, *(i + 1 for i, b in enumerate(self._bytes) if b == 10)]
        line = bisect_right(self._line_starts, byte)
        before = self._bytes[self._line_starts[line - 1] : byte]
        return Position(line, len(before.decode("utf-8", "replace")) + 1)


class _Walk:
    """Collects the places of a parsed document by the keys that lead to them."""

    def __init__(self, found: dict[Keys, _Found]) -> None:
        self._found = found
        self._counts: dict[Keys, int] = {}
        self.tables: list[tuple[int, Keys]] = []

    def document(self, root: "Node") -> None:
        for node in root.children:
            if node.type == "pair":
                self._pair(node, (), 0)
            elif node.type in ("table", "table_array_element"):
                self._table(node)

    def _table(self, node: "Node") -> None:
        keys: Keys = ()
        rest = [child for child in node.children if child.type not in _SKIPPED]
        if rest and rest[0].type in ("bare_key", "quoted_key", "dotted_key"):
            keys = self._resolve(_key_names(rest[0]), is_array=node.type == "table_array_element")
            self._found.setdefault(keys, _Found(rest[0].start_byte, node.start_byte, node.end_byte))
            if node.type == "table_array_element":
                self._found.setdefault(keys[:-1], self._found[keys])
            self.tables.append((node.start_byte, keys))
        for child in rest:
            if child.type == "pair":
                self._pair(child, keys, 0)

    def _resolve(self, names: list[str], *, is_array: bool) -> Keys:
        """The keys of a table header: a name that is an array of tables means its last element."""
        keys: Keys = ()
        for i, name in enumerate(names):
            keys += (name,)
            if is_array and i == len(names) - 1:
                self._counts[keys] = self._counts.get(keys, -1) + 1
            if keys in self._counts:
                keys += (self._counts[keys],)
        return keys

    def _pair(self, node: "Node", above: Keys, depth: int) -> None:
        parts = [child for child in node.children if child.type not in _SKIPPED]
        if not parts or depth > _MAX_DEPTH:
            return
        keys = above
        for name in _key_names(parts[0]):
            keys += (name,)
            value = parts[1] if len(parts) > 1 else parts[0]
            self._found.setdefault(keys, _Found(parts[0].start_byte, value.start_byte, value.end_byte))
        if len(parts) > 1:
            self._value(parts[1], keys, depth)

    def _value(self, node: "Node", keys: Keys, depth: int) -> None:
        if node.type == "inline_table":
            for child in node.children:
                if child.type == "pair":
                    self._pair(child, keys, depth + 1)
        elif node.type == "array" and depth <= _MAX_DEPTH:
            elements = (child for child in node.children if child.type not in _SKIPPED)
            for i, child in enumerate(elements):
                self._found.setdefault((*keys, i), _Found(child.start_byte, child.start_byte, child.end_byte))
                self._value(child, (*keys, i), depth + 1)


def _key_names(node: "Node") -> list[str]:
    if node.type == "dotted_key":
        return [name for child in node.children if child.type != "." for name in _key_names(child)]
    name = (node.text or b"").decode("utf-8", "replace")
    return [name[1:-1] if node.type == "quoted_key" else name]


def parse(data: bytes) -> "Node":
    """The syntax tree of TOML 1.0 text; what is wrong in it stands in nodes of type ERROR."""
    return _parser().parse(data).root_node


@cache
def _parser() -> "Parser":
    import tree_sitter
    import tree_sitter_toml

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
