"""A span of time as it runs on a clock."""

from datetime import timedelta


def as_clock(span: timedelta) -> str:
    """Minutes and seconds such as 2:10, from an hour on hours too; never less than nothing."""
    seconds = max(int(span.total_seconds()), 0)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
