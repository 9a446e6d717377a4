"""What the write-up of a call says, and in which order."""

from dataclasses import dataclass

from jobaid.model.origin import Origin

PARTS = ("topics", "facts", "steps", "agreed", "given", "promised", "waiting", "note", "ended", "next")
"""What may stand in a write-up beside slots and facts: what is known of the call, each in words of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteUp:
    """The write-up as the library wants it. A line of which every part is empty is left out."""

    text: str
    origin: Origin
