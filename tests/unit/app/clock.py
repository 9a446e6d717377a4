"""A clock that stands still until somebody moves it."""

from datetime import UTC, datetime, timedelta

from jobaid.model.library import Library

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


class Clock:
    """Give it to a desk."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self, _library: Library) -> datetime:
        return self.time

    def later(self, **span: float) -> None:
        self.time += timedelta(**span)
