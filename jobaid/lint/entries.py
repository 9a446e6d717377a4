"""Walking over everything a file or a library holds."""

from collections.abc import Iterator, Mapping
from typing import Any

from jobaid.content.file import FileContent
from jobaid.model.frame import Frame
from jobaid.model.topic import Topic
from jobaid.model.words import Text, templates


def entries(parts: Mapping[str, tuple[Any, ...]]) -> Iterator[Any]:
    """Every entry among the parts of a file, those inside topics and the frame included."""
    for values in parts.values():
        for value in values:
            yield value
            if isinstance(value, Topic):
                yield from (*value.checklist, *value.script, *value.no_nos, *value.faqs)
            elif isinstance(value, Frame):
                yield from (*value.roles, *value.standards, *value.slots, *value.dispositions)
                if value.hold is not None:
                    yield value.hold
                if value.write_up is not None:
                    yield value.write_up


def words_of(file: FileContent) -> Iterator[Text]:
    """All words of a file that are templates; not those of an entry whose `plain` may only be hidden by a mistake."""
    for entry in entries(file.parts):
        texts = tuple(templates(entry))
        if texts and "plain" not in file.damaged.get(entry.origin.keys, ()):
            yield from texts
