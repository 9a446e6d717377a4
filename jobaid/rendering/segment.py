"""The pieces that words on the screen are made of."""

from dataclasses import dataclass
from enum import StrEnum


class SegmentKind(StrEnum):
    """What a piece is, so that the screen can show a filled value apart and a missing one as a field."""

    TEXT = "text"
    SLOT = "slot"
    EMPTY_SLOT = "empty-slot"
    FACT = "fact"
    EMPTY_FACT = "empty-fact"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the words; `name` is the slot or fact it comes from. The text of an empty one is ""."""

    kind: SegmentKind
    text: str
    name: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether a value is missing here."""
        return self.kind in {SegmentKind.EMPTY_SLOT, SegmentKind.EMPTY_FACT}
