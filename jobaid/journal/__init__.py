"""What happened, written down so that nothing is lost: one file a user, added to and never changed."""

from jobaid.journal.record import Record, Stored

__all__ = ["Record", "Stored"]
