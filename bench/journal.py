"""How long it takes until an event is on the disk, and what a journal of many calls costs.

python -m bench.journal [--commits N] [--events N] [--folder DIR]

Each event is appended by itself and waited for, from the thread that appends. The floor is the same bytes added to a
bare file with one fsync. The folder decides which disk is measured.
"""

import argparse
import os
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from io import FileIO
from pathlib import Path

from jobaid.journal.opening import open_journal
from jobaid.journal.record import Record
from jobaid.journal.store import Store
from jobaid.journal.upkeep import look_after
from jobaid.journal.writer import Writer

GOAL = 5.0
A_CALL = 30
AT_ONCE = 1_000
PAYLOAD = '{"stop":{"place":{"topic":"late-delivery","step":"look"},"said":true,"returns":[]},"opened":false}'


def main() -> int:
    """Measure and print a table, and a last line with the figure that has a goal."""
    given = arguments()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        median = commits(Path(folder), given.commits)
        many(Path(folder), given.events)
    print(f"event committed, median: {median:.2f} ms, goal {GOAL:.0f} ms")
    return int(median >= GOAL)


def commits(folder: Path, count: int) -> float:
    """One event after the other, and beside each the floor."""
    writer = Writer(folder / "one" / "journal.sqlite")
    ours, floor = [], []
    with (folder / "bare").open("ab", buffering=0) as bare:
        for event in events(count):
            ours.append(timed(partial(commit, writer, event)))
            floor.append(timed(partial(sync, bare)))
    assert writer.close()
    median, least = statistics.median(ours), statistics.median(floor)
    print(f"{'':<28}{'median':>10}{'95 %':>10}")
    print(f"{'event through the writer':<28}{median:>7.2f} ms{share(ours):>7.2f} ms")
    print(f"{'bare file, one fsync':<28}{least:>7.2f} ms{share(floor):>7.2f} ms")
    print(f"ratio {median / least:.1f}")
    return median


def commit(writer: Writer, event: Record) -> None:
    """Have one event written down, and wait for it."""
    writer.append([event])
    writer.flush()


def sync(bare: FileIO) -> None:
    """Add as much to a bare file."""
    bare.write(PAYLOAD.encode())
    os.fsync(bare.fileno())


def many(folder: Path, count: int) -> None:
    """What a long journal costs."""
    path = folder / "many" / "journal.sqlite"
    store = Store.open(path)
    waiting = list(events(count))
    filling = timed(partial(fill, store, waiting))
    one = waiting[count // 2].call
    print(f"{count:,} events: {path.stat().st_size / count:.0f} KB per 1,000 on the disk, filled in {filling:,.0f} ms")
    print(f"{'verify all':<28}{timed(store.verify):>7.0f} ms")
    print(f"{'read all':<28}{timed(lambda: sum(1 for _ in store.records())):>7.0f} ms")
    print(f"{'read one call':<28}{timed(lambda: list(store.records(calls=[one]))):>7.1f} ms")
    print(f"{'verify all and back up':<28}{timed(lambda: look_after(store, datetime.now(UTC))):>7.0f} ms")
    print(f"{'erase one call':<28}{timed(lambda: store.erase([e.id for e in store.records(calls=[one])])):>7.1f} ms")
    store.close()
    print(f"{'open, with all pages checked':<28}{timed(partial(reopen, path)):>7.0f} ms")


def fill(store: Store, waiting: Sequence[Record]) -> None:
    """Append many at once."""
    for at in range(0, len(waiting), AT_ONCE):
        store.append(waiting[at : at + AT_ONCE])


def reopen(path: Path) -> None:
    """Open a journal as the window does."""
    store, _ = open_journal(path)
    store.close()


def events(count: int) -> Iterator[Record]:
    """Events as calls make them."""
    call = ""
    for number in range(count):
        call = uuid.uuid4().hex if number % A_CALL == 0 else call
        yield Record(uuid.uuid4().hex, "call.walked", 1, 1_760_000_000_000 + number, call, PAYLOAD)


def timed(work: Callable[[], object]) -> float:
    """The milliseconds that something takes."""
    start = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - start)


def share(times: list[float]) -> float:
    """What 95 of 100 took at most."""
    return sorted(times)[int(0.95 * len(times))]


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="bench.journal", description=__doc__.splitlines()[0])
    parser.add_argument("--commits", type=int, default=500)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=None, help="where to write; else where temporary files go")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
