"""What time it is where the library's team works."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jobaid.model.library import Library


def now(library: Library) -> datetime:
    """The time in the library's zone; UTC where the library names none that is known."""
    zone = library.frame.time_zone if library.frame else "UTC"
    try:
        return datetime.now(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC)
