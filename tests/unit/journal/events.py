"""Events to be written down in tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobaid.journal.record import Record
from jobaid.journal.store import Store


def event(name: str, said: str = "{}", call: str = "call-1", kind: str = "kind", **others: str) -> Record:
    """An event whose time means nothing."""
    return Record(name, kind, 1, 1_760_000_000_000, call, said, **others)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a journal is to be."""
    return tmp_path / "journal" / "journal.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty journal."""
    opened = Store.open(path)
    yield opened
    opened.close()


def said(store: Store) -> dict[str, str | None]:
    """What each event says."""
    return {one.id: one.payload for one in store.records()}


def bytes_in(folder: Path) -> bytes:
    """All that stands in the files of a folder and in those below it."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
