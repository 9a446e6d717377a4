"""Templates whose tags are all as plain as {{ customer }}: most are, and need no parser."""

import re

from jobaid.expressions import nodes

_TAG = re.compile(r"\{\{ (fact\.)?([a-z][a-z0-9_]{0,59}) \}\}")
_LONGEST = 2_000
_MOST_TAGS = 20
_WORDS_OF_THE_LANGUAGE = frozenset(
    [
        "and",
        "block",
        "break",
        "call",
        "context",
        "continue",
        "do",
        "elif",
        "else",
        "endif",
        "extends",
        "fact",
        "false",
        "filter",
        "for",
        "from",
        "if",
        "import",
        "in",
        "include",
        "is",
        "loop",
        "macro",
        "max",
        "min",
        "none",
        "not",
        "null",
        "or",
        "pluralize",
        "raw",
        "recursive",
        "scoped",
        "self",
        "set",
        "super",
        "trans",
        "true",
        "with",
        "without",
    ]
)


def parts_of_plain_tags(source: str) -> tuple[nodes.Part, ...] | None:
    """What a template means if every tag in it is a slot or a fact alone; None if it has to be parsed to know."""
    tags = list(_TAG.finditer(source))
    braces = source.count("{") + source.count("}")
    if len(source) > _LONGEST or len(tags) > _MOST_TAGS or braces != 4 * len(tags):
        return None
    if any(tag.group(2) in _WORDS_OF_THE_LANGUAGE for tag in tags):
        return None
    parts: list[nodes.Part] = []
    end = 0
    for tag in tags:
        if tag.start() > end:
            parts.append(nodes.Text(source[end : tag.start()]))
        value = nodes.Fact if tag.group(1) else nodes.Slot
        parts.append(nodes.Show(value(tag.group(2), tag.start() + 3)))
        end = tag.end()
    if end < len(source):
        parts.append(nodes.Text(source[end:]))
    return tuple(parts)
