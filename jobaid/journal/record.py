"""An event as it is written down, and as it is read again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """An event to be written down. Its id is its own for ever: appended twice, it is there once."""

    id: str
    type: str
    v: int
    at: int
    """UTC, in milliseconds; said for people. The order of events is that of `seq`, whatever the clock did."""
    call: str
    payload: str
    supersedes: str = ""
    """The id of an earlier event whose payload is erased when this one is written."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as it stands in the journal; one whose payload was erased has None in its place."""

    seq: int
    id: str
    type: str
    v: int
    at: int
    call: str
    payload: str | None
    supersedes: str = ""
