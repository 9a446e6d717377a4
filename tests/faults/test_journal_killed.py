"""jobaid is killed at any moment: nothing that was saved is lost, and each call goes on where it was."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from jobaid.journal.opening import open_journal
from tests.libraries import ROOT

Said = list[tuple[str, Any]]
MOST_LINES = 25
IN_A_JOURNAL = 25


def child(call: str) -> "subprocess.Popen[str]":
    """A process that does something of tests.faults.children."""
    code = f"import sys; from pathlib import Path; from tests.faults import children; children.{call}"
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def killed(call: str, chance: random.Random) -> Said:
    """What a child said until it was killed at a random moment of its work."""
    with child(call) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(chance.randrange(1, MOST_LINES))]
        time.sleep(chance.uniform(0, 0.01))  # waits for nothing: it is the moment that is random
        process.kill()
        said += process.stdout.readlines()
    return [(word, json.loads(what)) for word, what in _whole(said)]


def _whole(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines that were not cut off, as words and what belongs to them."""
    return (line.split(" ", 1) for line in lines if line.endswith("\n"))


@contextmanager
def verified(path: Path) -> Iterator[list[str]]:
    """The events of a journal in which nothing is damaged."""
    store, report = open_journal(path)
    try:
        assert report.cause == ""
        assert store.verify() == []
        yield [one.id for one in store.records()]
    finally:
        store.close()


@pytest.mark.parametrize("kills", [3, pytest.param(500, marks=pytest.mark.long)])
def test_a_killed_writer_loses_nothing_that_was_saved(tmp_path: Path, kills: int) -> None:
    chance = random.Random(kills)
    for start in range(0, kills, IN_A_JOURNAL):
        path, saved = tmp_path / str(start) / "journal.sqlite", set[str]()
        for seed in range(start, min(start + IN_A_JOURNAL, kills)):
            said = killed(f"write_events(Path({str(path)!r}), {seed})", chance)
            assert "damaged" not in dict(said)
            saved.update(name for word, names in said if word == "saved" for name in names)
            with verified(path) as there:
                assert saved <= set(there)
        assert saved


@pytest.mark.parametrize("kills", [3, pytest.param(500, marks=pytest.mark.long)])
def test_each_call_goes_on_where_it_was_when_jobaid_was_killed(tmp_path: Path, kills: int) -> None:
    path, chance = tmp_path / "journal" / "journal.sqlite", random.Random(kills)
    before: Said = []
    saves = 0
    for seed in range(kills):
        said = killed(f"take_calls(Path({str(path)!r}), Path({str(tmp_path / 'library')!r}), {seed})", chance)
        assert said[0][0] == "restored", said[:2]
        assert_goes_on(before, said[0][1])
        saves += sum(word == "saved" for word, _ in said)
        before = said
    with verified(path) as there:
        assert there
    assert saves


def assert_goes_on(said: Said, restored: dict[str, str]) -> None:
    """Each call is as it was when it was last saved, or as it became after that; None is one that is not there."""
    possible: dict[str, list[str | None]] = {}
    for word, what in said:
        if word == "saved":
            possible = {name: states[-1:] for name, states in possible.items()}
        else:
            for name, state in what.items():
                possible.setdefault(name, [] if word == "restored" else [None]).append(state)
    wrong = {
        name: (restored.get(name), states) for name, states in possible.items() if restored.get(name) not in states
    }
    assert wrong == {}
    assert not said or restored.keys() <= possible.keys()
