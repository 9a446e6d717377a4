"""Journals to be damaged: filled as days of calls fill them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jobaid.journal.opening import open_journal
from jobaid.journal.record import Record
from jobaid.journal.store import Store

START = 1_760_000_000_000


def record(number: int, payload: str | None = None, supersedes: str = "", at: int | None = None) -> Record:
    """An event of some call, ten to a call."""
    said = f'{{"words":"{"what was said " * (number % 40)}"}}' if payload is None else payload
    moment = START + 60_000 * number if at is None else at
    return Record(f"event-{number:05}", f"kind-{number % 7}", 1, moment, f"call-{number // 10:04}", said, supersedes)


def records(count: int, start: int = 0) -> list[Record]:
    """So many events; each fiftieth fills pages, half of these are superseded by the next."""
    return [
        record(
            number,
            "a long note " * 900 if number % 50 == 7 else None,
            f"event-{number - 1:05}" if number % 100 == 8 else "",
        )
        for number in range(start, start + count)
    ]


def fill(path: Path, count: int) -> None:
    """Make a journal with so many events, some of them erased."""
    with opened(path) as store:
        for start in range(0, count, 10):
            store.append(records(min(10, count - start), start))
        store.erase(["event-00557", *(f"event-{number:05}" for number in range(40, count, 40))])


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """A journal, opened and closed again."""
    store, _ = open_journal(path)
    try:
        yield store
    finally:
        store.close()


def ids(path: Path) -> list[str]:
    """The events that a journal has."""
    with opened(path) as store:
        return [one.id for one in store.records()]


def said(path: Path) -> dict[str, str | None]:
    """What the events of a journal say."""
    with opened(path) as store:
        return {one.id: one.payload for one in store.records()}
