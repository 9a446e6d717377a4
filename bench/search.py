"""Search quality and time on real customers' queries, set by set, beside rapidfuzz over the titles in the same run.

python bench/search.py DATA [--names a,b] [--variants clean,typo1] [--queries N] [--pad N]
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import fmean
from time import perf_counter
from typing import Any

from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from jobaid.search.entry import Entry
from jobaid.search.index import Index

VARIANTS = "clean,typo_light,typo1,typo2,prefix75,prefix75_typo_light"
COLUMNS = ("mrr", "r1", "r5", "p50", "p95")
TOP = 10

Row = dict[str, float]
Ranker = Callable[[str], Sequence[str]]


def main() -> int:
    """Measure and print the tables."""
    args = arguments()
    if not args.data.is_dir():
        print(f"{args.data}: there is no such folder of query sets, nothing was measured", file=sys.stderr)
        return 2
    names = args.names.split(",") if args.names else sorted(path.parent.name for path in args.data.glob("*/bank.jsonl"))
    table: dict[tuple[str, str, str], Row] = {}
    for name in names:
        bank = entries(args.data, name, args.pad)
        for system, ranker in systems(bank, name):
            for variant in args.variants.split(","):
                asked = queries(args.data / name / f"queries.{variant}.jsonl", args.queries)
                table[system, name, variant] = row = measure(ranker, asked)
                show(system, name, variant, row)
    for system in dict.fromkeys(key[0] for key in table):
        for variant in args.variants.split(","):
            rows = [row for key, row in table.items() if (key[0], key[2]) == (system, variant)]
            show(system, "mean", variant, {column: fmean(row[column] for row in rows) for column in COLUMNS})
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--names", default="", help="sets, all by default")
    parser.add_argument("--variants", default=VARIANTS)
    parser.add_argument("--queries", type=int, default=0, help="a random sample of so many queries a set")
    parser.add_argument("--pad", type=int, default=0, help="fill the bank up to so many entries")
    return parser.parse_args()


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def entries(data: Path, name: str, size: int) -> list[Entry]:
    """Make the entries of a set, with distractors up to a size."""
    bank = rows(data / name / "bank.jsonl")
    if size > len(bank):
        skipped = json.loads((data / "distractor_exclusions.json").read_text())[name]
        pool = [row for row in rows(data / "distractors_open.jsonl") if row["source"] not in skipped]
        extra = random.Random(7).sample(pool, min(size - len(bank), len(pool)))
        bank += [{**row, "id": f"pad-{row['id']}"} for row in extra]
    if len(bank) < size:
        print(f"{name}: padded to {len(bank)} only, the distractors ran out")
    return [
        Entry("faq", row["id"], row["question"], tuple(row.get("variants", ())), row.get("answer", "")) for row in bank
    ]


def queries(path: Path, most: int) -> list[dict[str, Any]]:
    """Read the queries of a variant, or a sample of them."""
    asked = rows(path)
    return random.Random(1).sample(asked, most) if 0 < most < len(asked) else asked


def systems(bank: list[Entry], name: str) -> Iterable[tuple[str, Ranker]]:
    """Build what is compared, saying how long the index took."""
    began = perf_counter()
    index = Index.build(bank, "en")
    print(f"{name}: {len(bank)} entries indexed in {perf_counter() - began:.2f} s", flush=True)
    titles = [entry.title.casefold() for entry in bank]

    def scan(query: str) -> list[str]:
        found = process.extract(query.casefold(), titles, scorer=fuzz.token_set_ratio, limit=TOP)
        return [bank[place].id for _, _, place in found]

    yield "jobaid", lambda query: [hit.id for hit in index.search(query, TOP).hits]
    yield "token_set_ratio", scan


def measure(ranker: Ranker, asked: list[dict[str, Any]]) -> Row:
    """Ask every query; times are in milliseconds."""
    ranks, times = [], []
    for row in asked:
        began = perf_counter()
        found = ranker(row["query"])
        times.append((perf_counter() - began) * 1000)
        ranks.append(next((rank for rank, id_ in enumerate(found, 1) if id_ in row["relevant"]), 0))
    times.sort()
    return {
        "mrr": fmean(1 / rank if rank else 0.0 for rank in ranks),
        "r1": fmean(rank == 1 for rank in ranks),
        "r5": fmean(0 < rank <= 5 for rank in ranks),
        "p50": times[len(times) // 2],
        "p95": times[int(len(times) * 0.95)],
    }


def show(system: str, name: str, variant: str, row: Row) -> None:
    """Print one line of the table."""
    print(
        f"{system:16} {name:18} {variant:20} MRR@10 {row['mrr']:.3f}  R@1 {row['r1']:.3f}  R@5 {row['r5']:.3f}"
        f"  p50 {row['p50']:.2f}  p95 {row['p95']:.2f} ms",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
