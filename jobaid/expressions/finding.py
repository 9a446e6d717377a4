"""What is wrong with a source, and what a source uses."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from jobaid.messages import Message

SYNTAX = "template-syntax"
NOT_ALLOWED = "template-not-allowed"
TOO_BIG = "template-too-big"


class Kind(StrEnum):
    """What a value is. The kinds are never mixed: 1 is neither "1" nor true."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of a source; `offset` counts characters from 0."""

    message: Message
    offset: int
    hint: Message | None
    rule: str


@dataclass(frozen=True, slots=True)
class Use:
    """A slot or a fact that a source names, and where.

    `wanted` is the kind of value it is compared or reckoned with, where the source shows it, and `texts` are the texts
    that it is compared with, each with its place.
    """

    kind: Literal["slot", "fact"]
    name: str
    offset: int
    wanted: Kind | None = None
    texts: tuple[tuple[str, int], ...] = ()


class Refused(Exception):
    """Stops the reading of one tag; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding
