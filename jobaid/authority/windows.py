"""The days over which a limit counts: calendar days where the team works.

A clock that is set back frees nothing: what was given on a day to come counts, too.
"""

from datetime import date, timedelta

from jobaid.model.authority import Limit


def first_day(limit: Limit, today: date) -> date:
    """The first day that counts today."""
    if limit.days is not None:
        return today - timedelta(limit.days - 1)
    if limit.every == "day":
        return today
    if limit.every == "week":
        return today - timedelta(today.weekday())
    if limit.every == "month":
        return today.replace(day=1)
    return date.min


def until(limit: Limit, today: date) -> date | None:
    """The last day of what the limit leaves today; None if it does not end by itself."""
    ends = [limit.valid_until] if limit.valid_until is not None else []
    if limit.every is not None:
        ends.append(last_day(limit, today))
    return min(ends, default=None)


def last_day(limit: Limit, given: date) -> date:
    """The last day on which something given on a day counts."""
    if limit.days is not None:
        return given + timedelta(limit.days - 1)
    if limit.every == "day":
        return given
    if limit.every == "week":
        return given + timedelta(6 - given.weekday())
    if limit.every == "month":
        return (given.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    return date.max
