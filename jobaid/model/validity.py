"""Whether something holds on a day."""

from datetime import date
from typing import Protocol


class Dated(Protocol):
    """Anything that may hold from a day and until a day."""

    @property
    def valid_from(self) -> date | None:
        """The first day; None if it always held."""

    @property
    def valid_until(self) -> date | None:
        """The last day; None if it holds until further notice."""


def in_force(entry: Dated, today: date) -> bool:
    """Whether an entry holds on a day; its first and its last day are included."""
    return (entry.valid_from is None or entry.valid_from <= today) and (
        entry.valid_until is None or today <= entry.valid_until
    )
