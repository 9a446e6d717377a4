"""What changed between two libraries: in meaning, not in text."""

from jobaid.app.operations.compare.change import Change
from jobaid.app.operations.compare.entries import changed_entries
from jobaid.app.operations.compare.limits import changed_limits
from jobaid.app.operations.compare.stand_ins import changed_stand_ins
from jobaid.model.library import Library


def compared(old: Library, new: Library) -> tuple[Change, ...]:
    """Every change: limits and stand-ins first, then ids gone, new ids, and what the others say now.

    Layout, comments, the order of keys and files, and how an amount is written are no changes.
    """
    order = {"gone": 0, "new": 1, "changed": 2}
    entries = sorted(changed_entries(old, new), key=lambda change: order[change.what])
    return (*changed_limits(old, new), *changed_stand_ins(old, new), *entries)


__all__ = ["Change", "compared"]
