"""Many desks give from what is left of one limit at once: never a cent more than it leaves."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jobaid.app.awarding import given_in
from jobaid.journal.store import Store
from tests.faults.awards import BUDGET, PARTS, opened
from tests.libraries import CORPUS, ROOT

LIBRARY = CORPUS / "good" / "golden-authority"
RUNS = [pytest.param(6, 3), pytest.param(32, 20, marks=pytest.mark.long)]


@contextmanager
def desks(count: int, how: str) -> Iterator["list[subprocess.Popen[str]]"]:
    """So many processes, ready to give."""
    command = [sys.executable, "-m", "tests.faults.awards", str(LIBRARY), how]
    started = [
        subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(count)
    ]
    try:
        assert [_answer(one) for one in started] == ["ready"] * count
        yield started
    finally:
        for one in started:
            one.communicate(timeout=60)


def spent(journal: Path, at: "list[subprocess.Popen[str]]") -> tuple[int, int]:
    """Have all of them give from one journal. Returns what they gave, and what stands in it then."""
    Store.open(journal).close()
    for one in at:
        assert one.stdin is not None
        one.stdin.write(f"{journal}\n")
        one.stdin.flush()
    given = sum(int(_answer(one)) for one in at) * PARTS
    store = opened(journal)
    kept = sum(one.parts for one in given_in(store))
    assert store.verify() == []
    store.close()
    return given, kept


def _answer(one: "subprocess.Popen[str]") -> str:
    assert one.stdout is not None
    return one.stdout.readline().strip()


@pytest.mark.parametrize(("count", "rounds"), RUNS)
def test_no_two_desks_spend_the_same_money(tmp_path: Path, count: int, rounds: int) -> None:
    with desks(count, "decided") as at:
        outcomes = [spent(tmp_path / str(number) / "journal.sqlite", at) for number in range(rounds)]
    assert {given == kept for given, kept in outcomes} == {True}
    assert {kept for _given, kept in outcomes} == {BUDGET // PARTS * PARTS}


@pytest.mark.parametrize(("count", "rounds"), RUNS)
def test_whoever_reads_first_and_writes_later_does(tmp_path: Path, count: int, rounds: int) -> None:
    with desks(count, "naive") as at:
        outcomes = [spent(tmp_path / str(number) / "journal.sqlite", at) for number in range(rounds)]
    assert max(kept for _given, kept in outcomes) > BUDGET
