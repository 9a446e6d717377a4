"""What time it is where the library's team works."""

from datetime import UTC, datetime

from jobaid.model.library import Library


def now(library: Library) -> datetime:
    """The time in the library's zone; UTC where the library names none that is known."""
    if library.frame is None:
        return datetime.now(UTC)
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return datetime.now(ZoneInfo(library.frame.time_zone))
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC)
