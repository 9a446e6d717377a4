"""Whether the clock is to be trusted with erasing what is old: a clock can be years ahead, and what is erased is gone.

A day counts once jobaid was used on one of the days before it, too. With a clock that has jumped ahead there is no such
day; a computer that really stood still for long is used on two days, and then its clock is right.
"""

from datetime import datetime, time, timedelta

from jobaid.app.kept.calls import in_journal
from jobaid.journal.store import Store

DAYS = 14
"""So many days may lie between the last use and today. After a longer leave it takes a day more."""


def is_borne_out(store: Store, now: datetime) -> bool:
    """Whether anything happened on a day before today, and not long before it."""
    today = datetime.combine(now.date(), time(), now.tzinfo)
    return store.has_between(in_journal(today - timedelta(days=DAYS)), in_journal(today))
