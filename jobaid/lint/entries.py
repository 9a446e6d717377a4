"""Walking over everything a file or a library holds."""

from collections.abc import Iterator, Mapping
from typing import Any

from jobaid.model.frame import Frame
from jobaid.model.topic import Topic


def entries(parts: Mapping[str, tuple[Any, ...]]) -> Iterator[Any]:
    """Every entry among the parts of a file, those inside topics and the frame included."""
    for values in parts.values():
        for value in values:
            yield value
            if isinstance(value, Topic):
                yield from (*value.checklist, *value.script, *value.no_nos, *value.faqs)
            elif isinstance(value, Frame):
                yield from (*value.roles, *value.standards, *value.slots, *value.dispositions)
