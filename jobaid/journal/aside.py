"""Damaged files, set aside under names that say so."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path


def set_aside(journal: Path, now: datetime) -> Path:
    """Rename a damaged journal, with what belongs to it. Raises OSError."""
    path = next(path for path in _names(journal, now) if not path.exists())
    for suffix in ("-journal", ""):
        part = journal.with_name(journal.name + suffix)
        if part.exists():
            part.rename(path.with_name(path.name + suffix))
    return path


def set_aside_files(journal: Path) -> list[Path]:
    """What was set aside, and may still hold what was said in calls."""
    return sorted(journal.parent.glob(f"{journal.stem}-damaged-*"))


def _names(journal: Path, now: datetime) -> Iterator[Path]:
    stem = f"{journal.stem}-damaged-{now:%Y-%m-%d-%H%M%S}"
    yield journal.with_name(f"{stem}{journal.suffix}")
    for number in count(2):
        yield journal.with_name(f"{stem}-{number}{journal.suffix}")
