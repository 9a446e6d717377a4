"""A journal that is written, erased, backed up, closed off and damaged in any order says what it said and no more."""

from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from jobaid.journal.backups import back_up
from jobaid.journal.opening import open_journal
from jobaid.journal.store import Store
from tests.unit.journal.events import event, said

ROUNDS = 40
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


class Life:
    """Some weeks of a journal, as chance has them."""

    def __init__(self, path: Path, seed: int) -> None:
        self._path, self._chance = path, Random(seed)
        self.store = Store.open(path)
        self.known: dict[str, str | None] = {}
        self._count = 0

    def live(self, round_: int) -> None:
        chance = self._chance
        self._write()
        if chance.random() < 0.6:
            self._erase(chance.choice((0.2, 0.9, 1.0)))
        if chance.random() < 0.3:
            back_up(self._path, self.store.connection, date(2026, 1, 1 + round_ % 28))
        if chance.random() < 0.5:
            self.store.close_off(stays=20, worth_it=5)

    def damage(self) -> None:
        """One bit flips, and the journal is opened again."""
        self.store.close()
        content = bytearray(self._path.read_bytes())
        content[self._chance.randrange(len(content))] ^= 1
        self._path.write_bytes(content)
        self.store, _report = open_journal(self._path, NOW)

    def says(self) -> dict[str, str | None]:
        return {name: payload for name, payload in said(self.store).items() if payload is not None}

    def _write(self) -> None:
        names = [f"e{self._count + number}" for number in range(self._chance.randint(1, 60))]
        self._count += len(names)
        events = [event(name, f'"{name}{"w" * self._chance.choice((3, 50, 900))}"') for name in names]
        self.store.append(events)
        self.known |= {one.id: one.payload for one in events}

    def _erase(self, share: float) -> None:
        gone = [name for name in self.known if self._chance.random() < share]
        self.store.erase(gone)
        for name in gone:
            self.known.pop(name)


@pytest.mark.parametrize(
    "seed",
    [1, 4, pytest.param(10, marks=pytest.mark.long), *(pytest.param(n, marks=pytest.mark.long) for n in range(20, 60))],
)
def test_what_was_erased_stays_so_and_the_chain_is_whole(tmp_path: Path, seed: int) -> None:
    life = Life(tmp_path / "journal" / "journal.sqlite", seed)
    for round_ in range(ROUNDS):
        life.live(round_)
        assert life.store.verify() == []
        assert life.says() == life.known
        if round_ % 5 == 4:
            life.damage()
            assert life.store.verify() == []
            assert life.says().items() <= life.known.items()
            life.known = life.says()
    life.store.close()
