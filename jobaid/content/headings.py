"""Headings with one bracket on each side where there can be several entries: `[limit]` for `[[limit]]`."""

import re

from jobaid.content.kinds import kind_of
from jobaid.content.openings import blocks
from jobaid.content.sections import FRAME_SECTIONS, SECTIONS, TOPIC_SECTIONS

_HEADING = re.compile(r"^\[(?P<name>[a-z_]+)\](?=[ \t]*(?:#[^\n]*)?$)", re.MULTILINE)
_OF_FRAME = frozenset((*FRAME_SECTIONS, "holiday"))


def with_two_brackets(path: str, text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text with two brackets there, so that one slip is one mistake; and the lines mended, with their names."""
    names = _lists_of(path)
    found = [one for one in _HEADING.finditer(text) if one["name"] in names]
    if not found:
        return text, ()
    spans = [(block.start, len(text) if block.end is None else block.end) for block in blocks(text)]
    found = [one for one in found if not any(start < one.start() < end for start, end in spans)]
    mended = text
    for one in reversed(found):
        mended = f"{mended[: one.start()]}[{one[0]}]{mended[one.end() :]}"
    return mended, tuple((text.count("\n", 0, one.start()) + 1, one["name"]) for one in found)


def _lists_of(path: str) -> frozenset[str]:
    """The sections of a file of which there can be several entries."""
    kind = kind_of(path)
    if kind == "library":
        return _OF_FRAME
    return frozenset(TOPIC_SECTIONS) if kind == "topic" else frozenset(SECTIONS.get(kind, ()) if kind else ())
