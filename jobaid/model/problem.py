"""One finding of `check`."""

from dataclasses import dataclass
from enum import StrEnum

from jobaid.messages import Message


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a place of a file, and what would be right.

    `path` is relative to the library, with forward slashes; `line` and `column` count from 1, in characters.
    A problem of a whole file stands at 1:1.
    """

    rule: str
    severity: Severity
    message: Message
    path: str
    line: int = 1
    column: int = 1
    hint: Message | None = None
