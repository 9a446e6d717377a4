"""What is done for a journal once a day, when nobody waits for it."""

from collections.abc import Callable
from datetime import datetime

from jobaid.journal.backups import back_up_once_a_day
from jobaid.journal.mending import Report
from jobaid.journal.store import Store


def untold(_report: Report) -> None:
    """For those whom nobody reads."""


def look_after(store: Store, now: datetime, tell: Callable[[Report], None] = untold) -> Report:
    """Verify all of it, restore it if it is damaged, back it up, and close off what says nothing any more.

    What was restored is told at once, whatever becomes of the rest. Raises apsw.Error and OSError.
    """
    report = store.mend(now) if store.verify() else Report()
    if report.cause:
        tell(report)
    back_up_once_a_day(store.path, store.connection, now.date(), store.vfs)
    store.close_off()
    return report
