"""The names in words whose tags are all as plain as {{ customer }}: most words are, and parsing is what takes time."""

import re

from jobaid.expressions import Use

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


def uses_of_plain_tags(source: str) -> tuple[Use, ...] | None:
    """The slots and facts that words use; None if they have to be parsed to know."""
    found = list(_TAG.finditer(source))
    braces = source.count("{") + source.count("}")
    if len(source) > _LONGEST or len(found) > _MOST_TAGS or braces != 4 * len(found):
        return None
    if any(tag.group(2) in _WORDS_OF_THE_LANGUAGE for tag in found):
        return None
    return tuple(Use("fact" if tag.group(1) else "slot", tag.group(2), tag.start() + 3) for tag in found)
