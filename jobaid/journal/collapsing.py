"""Of what waits to be written, only what will still stand once it is written."""

from collections.abc import Iterable
from dataclasses import replace

from jobaid.journal.record import Record


def collapsed(records: Iterable[Record]) -> list[Record]:
    """Without those that the very next one supersedes: that one supersedes in their place what was written before.

    Where something else came in between, it may mean something only because the earlier one was there.
    """
    kept: list[Record] = []
    for record in records:
        if kept and record.supersedes == kept[-1].id:
            kept.append(replace(record, supersedes=kept.pop().supersedes))
        else:
            kept.append(record)
    return kept
