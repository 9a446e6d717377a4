"""The query sets that search is measured with: banks, queries, and what pads a bank to a size."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jobaid.search.entry import Entry

Rows = list[dict[str, Any]]


def rows(path: Path) -> Rows:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def names(data: Path) -> list[str]:
    """Name the sets of a folder."""
    return sorted(path.parent.name for path in data.glob("*/bank.jsonl"))


def queries(data: Path, name: str, variant: str, most: int = 0) -> Rows:
    """Read the queries of a set in a variant, or a sample of them."""
    asked = rows(data / name / f"queries.{variant}.jsonl")
    return random.Random(1).sample(asked, most) if 0 < most < len(asked) else asked


def bank(data: Path, name: str, size: int = 0) -> list[Entry]:
    """Make the entries of a set, filled up to a size: with real questions first, then with halves of two of them."""
    entries = [_entry(row, row["id"]) for row in rows(data / name / "bank.jsonl")]
    if size <= len(entries):
        return entries
    skipped = json.loads((data / "distractor_exclusions.json").read_text(encoding="utf-8")).get(name, [])
    pool = [row for row in rows(data / "distractors_open.jsonl") if row["source"] not in skipped]
    random.Random(7).shuffle(pool)
    entries += [_entry(row, f"pad-{row['id']}") for row in pool[: size - len(entries)]]
    halves = _spliced([row["question"].split() for row in pool])
    entries += [Entry("faq", f"half-{number}", next(halves)) for number in range(size - len(entries))]
    return entries


def _entry(row: dict[str, Any], name: str) -> Entry:
    return Entry("faq", name, row["question"], tuple(row.get("variants", ())), row.get("answer", ""))


def _spliced(questions: list[list[str]]) -> Iterator[str]:
    chance = random.Random(11)
    while True:
        one, other = chance.choice(questions), chance.choice(questions)
        yield " ".join(one[: len(one) // 2 + 1] + other[len(other) // 2 :])
