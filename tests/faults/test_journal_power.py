"""The power goes while the journal is written: what was acknowledged is there, and nothing is damaged."""

import shutil
from pathlib import Path

import pytest

from tests.faults.cuts import Outcome, cut


def outcomes(folder: Path, count: int, synchronous: str = "EXTRA") -> list[Outcome]:
    """What became of so many journals, each cut off at a place of its own."""
    found = []
    for seed in range(count):
        found.append(cut(folder / "journal" / "journal.sqlite", seed, synchronous))
        shutil.rmtree(folder / "journal")
    return found


@pytest.mark.parametrize("count", [100, pytest.param(2_000, marks=pytest.mark.long)])
def test_no_power_cut_loses_what_was_acknowledged(tmp_path: Path, count: int) -> None:
    assert [seed for seed, outcome in enumerate(outcomes(tmp_path, count)) if not outcome.is_whole] == []


def test_the_same_cuts_lose_something_where_nothing_is_synced(tmp_path: Path) -> None:
    found = outcomes(tmp_path, 60, "OFF")
    assert any(outcome.lost for outcome in found)
    assert any(outcome.is_damaged for outcome in found)
