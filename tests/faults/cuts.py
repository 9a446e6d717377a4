"""Writes in a journal until the power is cut, and looks at what is left."""

import random
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from jobaid.journal.opening import open_journal
from jobaid.journal.record import Record
from jobaid.journal.store import Store
from tests.faults.power import Disk, PowerCutError, power

BATCHES = 12


@dataclass
class Acknowledged:
    """What the journal said that it has: events with their payloads, None where they were superseded or erased."""

    said: dict[str, str | None] = field(default_factory=dict)

    def take(self, records: list[Record]) -> None:
        for record in records:
            self.said[record.id] = record.payload
            if record.supersedes:
                self.said[record.supersedes] = None


@dataclass(frozen=True)
class Outcome:
    """What became of a journal by a cut."""

    lost: int
    is_damaged: bool

    @property
    def is_whole(self) -> bool:
        return not self.lost and not self.is_damaged


def cut(path: Path, seed: int, synchronous: str = "EXTRA") -> Outcome:
    """Cut the power somewhere while a journal is made and written in, and open it again."""
    chance = random.Random(seed)
    disk = Disk(chance, cut_at=chance.randrange(1, 480))
    acknowledged = Acknowledged()
    with power(disk) as vfs:
        _write_until_cut(path, vfs, chance, acknowledged, synchronous)
    disk.leave()
    return _left(path, acknowledged)


def _write_until_cut(path: Path, vfs: str, chance: random.Random, done: Acknowledged, synchronous: str) -> None:
    store = None
    try:
        store = Store.open(path, vfs)
        store.connection.pragma("synchronous", synchronous)
        for batch in range(BATCHES):
            records = _records(batch, chance, done)
            store.append(records)
            done.take(records)
            if chance.random() < 0.2:
                _erase_one(store, chance, done)
    except (PowerCutError, apsw.Error):
        pass
    finally:
        if store is not None:
            store.close()


def _records(batch: int, chance: random.Random, done: Acknowledged) -> list[Record]:
    kept = [name for name, payload in done.said.items() if payload is not None]
    return [
        Record(
            f"{batch}-{number}",
            "kind",
            1,
            1_700_000_000_000 + batch,
            f"call-{batch % 3}",
            "x" * chance.choice([0, 20, 400, 9_000]),
            chance.choice(kept) if kept and number == 0 and chance.random() < 0.3 else "",
        )
        for number in range(chance.randrange(1, 4))
    ]


def _erase_one(store: Store, chance: random.Random, done: Acknowledged) -> None:
    name = chance.choice(list(done.said))
    store.erase([name])
    done.said[name] = None


def _left(path: Path, acknowledged: Acknowledged) -> Outcome:
    store, report = open_journal(path)
    try:
        there = {one.id: one.payload for one in store.records()}
        lost = sum(name not in there or there[name] != said for name, said in acknowledged.said.items())
        return Outcome(lost, bool(report.cause) or bool(store.verify()))
    finally:
        store.close()
