"""What evaluating gives, and which slots it would take to know more."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from jobaid.messages import Message


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a condition holds; if that is not known (None), `asks` has the slots to ask for."""

    value: bool | None
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """What a formula gives, exactly; if that is not known (None), the slots to ask for, or what went wrong."""

    value: Fraction | None
    asks: tuple[str, ...] = ()
    trouble: Message | None = None


def together(asks: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Join lists of slots to ask for, each slot once, in order."""
    return tuple(dict.fromkeys(slot for some in asks for slot in some))
