"""How far somebody may have read what is shown."""

from collections.abc import Callable

_GLANCE = 0.15
"""The seconds that an eye needs to come to a row and begin to read it: what is read is not moved any more."""


class Glances:
    """Counts from when something new is shown."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since, self._row = 0.0, -1

    def begin(self) -> None:
        """Something new is shown now."""
        self._since, self._row = self._clock(), -1

    def choose(self, row: int) -> None:
        """A row is chosen with the keys."""
        self._row = max(self._row, row)

    @property
    def have_chosen(self) -> bool:
        """Whether any row was chosen with the keys."""
        return self._row >= 0

    @property
    def stood(self) -> float:
        """The seconds that it has been shown."""
        return self._clock() - self._since

    def rows(self, pointed: int) -> int:
        """How many rows may have been read; `pointed` is the last that the mouse was on, -1 if on none."""
        return max(int(self.stood / _GLANCE), self._row + 1, pointed + 1)
