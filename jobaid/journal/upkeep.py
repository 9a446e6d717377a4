"""What is done for a journal once a day, when nobody waits for it."""

from datetime import datetime

from jobaid.journal.backups import back_up_once_a_day
from jobaid.journal.mending import Report
from jobaid.journal.store import Store


def look_after(store: Store, now: datetime) -> Report:
    """Verify all of it, restore it if it is damaged, back it up, and close off what says nothing any more.

    Raises apsw.Error and OSError.
    """
    report = store.mend(now) if store.verify() else Report()
    back_up_once_a_day(store.path, store.connection, now.date(), store.vfs)
    store.close_off()
    return report
