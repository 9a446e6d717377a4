"""Erases what is kept: of one customer or case, what is old, or everything."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from operator import methodcaller

from jobaid import paths
from jobaid.app.award_events import is_group
from jobaid.app.kept.about import About
from jobaid.app.kept.awards import nameless, thin
from jobaid.app.kept.calls import in_journal
from jobaid.app.kept.phrases import LearnedPhrase
from jobaid.app.recording import AWARD_TYPES
from jobaid.app.report_events import ASIDE
from jobaid.journal.everywhere import Looking
from jobaid.journal.store import Store
from jobaid.library import learned


def erase_about(store: Store, found: About) -> int:
    """Erase what was found, and what was added to those calls since. Returns how many events said something.

    Every event of the calls goes, those that say nothing any more too: a backup may still have what they said. Of what
    was given the amount stays.
    """
    thinned = thin(store, found.award_ids, nameless) if found.award_ids else 0
    since = store.records(calls=found.call_ids) if found.calls else ()
    rest = (one for one in found.stored if not is_group(one.call))
    return thinned + store.erase(dict.fromkeys((*(one.id for one in rest), *(one.id for one in since))))


def erase_old(store: Store, now: datetime, days: int, needed: Collection[str]) -> int:
    """Erase what was said in calls that have been over for so many days; those still `needed` stay whole.

    Returns how many events said something.
    """
    before = in_journal(now - timedelta(days=days))
    groups = {one.call for one in store.records(types=AWARD_TYPES)}  # what was given has an age of its own
    old = Looking(store.path, store.connection, store.vfs).old(before, in_journal(now), [*needed, *groups], ASIDE)
    return store.erase(old) if old else 0


def erase_everything(store: Store) -> int:
    """Erase what the journal and its backups say; the amounts that were given stay. Returns how many events said
    something.
    """
    thinned = thin(store, None, nameless)
    everything = Looking(store.path, store.connection, store.vfs).everything()
    return thinned + store.erase([one.id for one in everything if not is_group(one.call)])


def erase_around() -> None:
    """Erase what is kept beside the journal: what search has learned, and the log. Raises OSError."""
    for path in (paths.log_file(), *paths.learned_folder().glob("*.json")):
        path.unlink(missing_ok=True)


def forget_phrases(found: Iterable[LearnedPhrase]) -> None:
    """Have search forget phrases. Raises OSError."""
    for library, phrase in found:
        learned.change(library, methodcaller("without", phrase))
