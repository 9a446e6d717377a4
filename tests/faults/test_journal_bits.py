"""One bit of the journal flips on the disk: it is noticed wherever it is, and all else is saved."""

import random
import shutil
from pathlib import Path

import pytest

from jobaid.journal.checked import PAGE
from jobaid.journal.opening import open_journal
from jobaid.journal.pages import unsound_pages
from jobaid.journal.store import Store
from jobaid.journal.unused import unused_pages
from tests.faults.journals import fill, said

EVENTS = 600
MOST_IN_A_PAGE = 60
"""So many short events fit in the page that the flipped bit makes useless."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with tables, indexes, long payloads in pages of their own, and pages that are not in use any more."""
    path = tmp_path_factory.mktemp("sound") / "journal" / "journal.sqlite"
    fill(path, EVENTS)
    return path


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with stretches that say nothing any more and are closed off."""
    path = tmp_path_factory.mktemp("closed") / "journal" / "journal.sqlite"
    fill(path, 2_400)
    store = Store.open(path)
    names = [one.id for one in store.records()]
    store.erase(name for place, name in enumerate(names) if place < 1_300 and place % 50)
    store.close_off()
    assert store.verify() == []
    store.close()
    return path


@pytest.mark.parametrize("count", [40, pytest.param(400, marks=pytest.mark.long)])
def test_with_stretches_closed_off_each_flipped_bit_is_noticed_too(tmp_path: Path, closed: Path, count: int) -> None:
    before = said(closed)
    unused = unused_pages(closed)
    for number, bit in enumerate(bits(closed, count)):
        path = tmp_path / str(number) / "journal.sqlite"
        path.parent.mkdir()
        shutil.copy(closed, path)
        flip(path, bit)
        store, report = open_journal(path)
        after = {one.id: one.payload for one in store.records()}
        assert store.verify() == []
        store.close()
        assert report.cause == "damaged" or (bit // 8 // PAGE * PAGE in unused and not unsound_pages(path)), bit
        assert all(before[name] == payload for name, payload in after.items()), bit
        assert len(before) - len(after) <= MOST_IN_A_PAGE, bit
        shutil.rmtree(path.parent)


def flip(path: Path, bit: int) -> None:
    """Turn one bit over."""
    content = bytearray(path.read_bytes())
    content[bit // 8] ^= 1 << bit % 8
    path.write_bytes(content)


def bits(path: Path, count: int) -> list[int]:
    """Bits anywhere in the file, and some of them in the first hundred bytes, where SQLite's own header is."""
    chance = random.Random(5)
    return [chance.randrange(100 * 8 if number % 10 == 0 else path.stat().st_size * 8) for number in range(count)]


@pytest.mark.parametrize("count", [40, pytest.param(400, marks=pytest.mark.long)])
def test_each_flipped_bit_is_noticed_and_costs_one_page_at_most(tmp_path: Path, sound: Path, count: int) -> None:
    before = said(sound)
    unused = unused_pages(sound)
    unnoticed = []
    for number, bit in enumerate(bits(sound, count)):
        path = tmp_path / str(number) / "journal.sqlite"
        path.parent.mkdir()
        shutil.copy(sound, path)
        flip(path, bit)
        store, report = open_journal(path)
        after = {one.id: one.payload for one in store.records()}
        store.close()
        if report.cause != "damaged" and (bit // 8 // PAGE * PAGE not in unused or unsound_pages(path)):
            unnoticed.append(bit)
        assert all(before[name] == payload for name, payload in after.items()), bit
        assert len(before) - len(after) == report.lost <= MOST_IN_A_PAGE, bit
        shutil.rmtree(path.parent)
    assert unnoticed == []


def test_a_bit_in_a_page_that_is_not_in_use_costs_nothing_and_is_put_right(tmp_path: Path, sound: Path) -> None:
    path = tmp_path / "journal" / "journal.sqlite"
    path.parent.mkdir()
    shutil.copy(sound, path)
    flip(path, 8 * (min(unused_pages(path)) + 2_000))
    store, report = open_journal(path)
    assert store.verify() == []
    store.close()
    assert (report.cause, unsound_pages(path)) == ("", set())
