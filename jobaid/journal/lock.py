"""One jobaid at a time writes in a journal."""

from pathlib import Path

import apsw

from jobaid.journal.failures import JournalBusy
from jobaid.journal.places import private_file


class Lock:
    """Held until it is released or the program ends, however it ends.

    It is a lock on a file beside the journal, so that it holds while the journal's own file is set aside and restored.
    """

    def __init__(self, journal: Path) -> None:
        """Take the lock. Raises JournalBusy where another has it."""
        path = journal.with_suffix(".lock")
        private_file(path)
        self._connection = apsw.Connection(str(path))
        try:
            self._connection.pragma("journal_mode", "OFF")  # nothing is ever written in it
            self._connection.execute("BEGIN EXCLUSIVE")
        except apsw.Error as fault:
            self.release()
            if isinstance(fault, apsw.BusyError):
                raise JournalBusy from None
            raise

    def release(self) -> None:
        """Let another have it."""
        self._connection.close(True)
