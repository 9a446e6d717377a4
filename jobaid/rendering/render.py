"""Words from a template and what is known on this call.

A value that is not known becomes an empty segment, never a blank and never an error. An “if” whose condition is not
known is treated as one that does not hold, so that the agent always has words to say; the slots it waits for are
among `slots_to_fill`, and the words change as soon as one is filled.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from jobaid.expressions import Template, Values
from jobaid.expressions.bounds import MAX_OUTPUT
from jobaid.rendering.segment import Segment, SegmentKind
from jobaid.rendering.walk import Walk

_CUT = "…"
_TAG = re.compile(r"\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)|\{#.*?(?:#\}|\Z)", re.DOTALL)


def render(template: Template, values: Values) -> tuple[Segment, ...]:
    """Give the words in segments, texts joined, at most MAX_OUTPUT characters. Raises ValueError if it has findings."""
    template.check_usable()
    return tuple(_cut(_merged(Walk(values).segments(template.parts))))


def without_tags(source: str) -> str:
    """Give words whose template is broken, with a mark in the place of each tag: nobody should read one out."""
    return _TAG.sub("‹…›", source)


def slots_to_fill(template: Template, values: Values) -> tuple[str, ...]:
    """Give the slots whose value the words wait for: those they show empty, and those their conditions need.

    A slot with a `default` is not among them. Each stands once, in the order the words meet it.
    Raises ValueError if the template has findings.
    """
    template.check_usable()
    walk = Walk(values)
    for _segment in walk.segments(template.parts):
        pass
    return tuple(walk.asks)


def plain_text(segments: Iterable[Segment], prompts: Mapping[str, str] | None = None) -> str:
    """Give the words as one text; what is missing stands as ‹its prompt›, or its name if it has none."""
    return "".join(_plain(segment, prompts or {}) for segment in segments)


def _plain(segment: Segment, prompts: Mapping[str, str]) -> str:
    if not segment.is_empty:
        return segment.text
    name = segment.name.replace("_", " ")
    return f"‹{prompts.get(segment.name, name) if segment.kind is SegmentKind.EMPTY_SLOT else name}›"


def _merged(segments: Iterable[Segment]) -> Iterator[Segment]:
    waiting: list[str] = []
    for segment in segments:
        if segment.kind is SegmentKind.TEXT:
            waiting.append(segment.text)
            continue
        yield from _text(waiting)
        waiting = []
        yield segment
    yield from _text(waiting)


def _text(pieces: list[str]) -> Iterator[Segment]:
    if joined := "".join(pieces):
        yield Segment(SegmentKind.TEXT, joined)


def _cut(segments: Iterable[Segment]) -> Iterator[Segment]:
    room = MAX_OUTPUT
    for segment in segments:
        if room == 0:
            return
        if len(segment.text) > room:
            yield Segment(segment.kind, segment.text[: room - len(_CUT)] + _CUT, segment.name)
            return
        room -= len(segment.text)
        yield segment
