"""A desk among many that give from one budget: a process that gives as often as it may whenever it is told to.

python -m tests.faults.awards LIBRARY NAME AS

Each line on its standard input is a journal; the answer is how often it gave. AS `decided` it gives as jobaid does; AS
`naive` it reads what was given, decides, and only then writes.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from jobaid.app.award_events import AwardGiven, group_of
from jobaid.app.awarding import JournalLedger, given_in
from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.operations.giving import Giving, Wanted
from jobaid.app.recording import record_of
from jobaid.journal.connecting import connect
from jobaid.journal.store import Store
from jobaid.model.library import Library
from tests.libraries import read

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
ACTION, PARTS, TIMES = "goodwill", 1_700, 5
"""17 euro, each time on another call: 300 a day are left after 17 of them, and no more."""

BUDGET = 30_000
_PATIENCE = 60_000


class _NoLock:
    """The desks of a shared journal do not keep each other out: what is decided in one go must do."""

    def release(self) -> None:
        """Nothing to let go of."""


def opened(journal: Path) -> Store:
    """A journal that others have open, too."""
    connection = connect(journal)
    connection.set_busy_timeout(_PATIENCE)
    return Store(journal, connection, _NoLock())  # type: ignore[arg-type]


def wishes(library: Library) -> Iterator[Wanted]:
    """What this desk would like to give: on five calls of one agent."""
    for _ in range(TIMES):
        desk = Desk("agent", lambda _library: NOW, person="desk-1")
        desk.take_library(library)
        giving = Giving(desk)
        action = next(one for one, _offered in giving.actions() if one.id == ACTION)
        yield giving.wanted(action, PARTS)


def decided(store: Store, wanted: Wanted) -> bool:
    """Give as jobaid does."""
    return JournalLedger(store).give(wanted).is_done


def naive(store: Store, wanted: Wanted) -> bool:
    """Read, decide, write."""
    if not wanted.is_given_upon(wanted.judged(given_in(store))):
        return False
    store.append([record_of(Entry(group_of(wanted.given.id), AwardGiven(wanted.given), NOW))])
    return True


def main(library_folder: str, how: str) -> None:
    """Give for each journal that is named."""
    library = read(Path(library_folder)).library
    give = {"decided": decided, "naive": naive}[how]
    print("ready", flush=True)
    for line in sys.stdin:
        wanted = list(wishes(library))
        store = opened(Path(line.rstrip("\n")))
        count = sum(give(store, one) for one in wanted)
        store.close()
        print(count, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
