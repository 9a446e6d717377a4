"""What a rule found, before its line and column are looked up."""

from dataclasses import dataclass

from jobaid.messages import Message
from jobaid.model.origin import Origin
from jobaid.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of the library. `offset`: at which character of the text that stands there, from 0."""

    rule: str
    message: Message
    origin: Origin
    hint: Message | None = None
    offset: int | None = None
    severity: Severity = Severity.ERROR
