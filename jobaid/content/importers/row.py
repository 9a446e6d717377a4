"""One entry as its source has it, before it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from jobaid.messages import Message


@dataclass(frozen=True, slots=True)
class Row:
    """A row, object or section of the source.

    `where` is its place in words, such as "line 12". `values` is keyed by the library's own names (id, question,
    answer, also, tags, short, source). `notes` tell what the reader changed; `refused` why nothing could be read.
    """

    where: str
    values: Mapping[str, object]
    notes: tuple[Message, ...] = ()
    refused: Message | None = None


@dataclass(frozen=True, slots=True)
class Bank:
    """All rows of a source, what is to be said of the source as a whole, and whether a part could not be read."""

    rows: tuple[Row, ...]
    notes: tuple[Message, ...] = ()
    unread: bool = False
