"""Search quality and time on real customers' queries: our engine and what people would use instead, in the same run.

python bench/search.py DATA [--names a,b] [--variants clean,typo1] [--queries N] [--sizes own,5000] [--systems a,b]
                            [--json FILE] [--plot FOLDER]

The peers are in the group "bench" of the development packages. Times are those of whole queries, asked one by one.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import _plot
from bench._query_sets import Rows, bank, names, queries
from bench._systems import SYSTEMS, Ranker

VARIANTS = "clean,typo_light,typo1,typo2,prefix75,prefix75_typo_light"
COLUMNS = ("mrr", "r1", "r5", "p50", "p95")

Row = dict[str, float]
Table = dict[tuple[str, str, str, str], Row]


def main() -> int:
    """Measure and print the tables."""
    args = arguments()
    if not args.data.is_dir():
        print(f"{args.data}: there is no such folder of query sets, nothing was measured", file=sys.stderr)
        return 2
    table: Table = {}
    for size in args.sizes.split(","):
        for name in args.names.split(",") if args.names else names(args.data):
            measure_set(args, size, name, table)
        means(args, size, table)
    if args.json:
        args.json.write_text(json.dumps({"/".join(key): row for key, row in table.items()}, indent=1), "utf-8")
    if args.plot:
        _plot.write(args.plot, table)
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--names", default="", help="sets, all by default")
    parser.add_argument("--variants", default=VARIANTS)
    parser.add_argument("--queries", type=int, default=0, help="a random sample of so many queries a set")
    parser.add_argument("--sizes", default="own", help="own, and numbers of entries to fill the banks up to")
    parser.add_argument("--systems", default=",".join(SYSTEMS))
    parser.add_argument("--json", type=Path, help="write the table there")
    parser.add_argument("--plot", type=Path, help="draw it in this folder, as SVG")
    return parser.parse_args()


def measure_set(args: argparse.Namespace, size: str, name: str, table: Table) -> None:
    """Build every system over the bank of a set, and ask it all queries."""
    entries = bank(args.data, name, 0 if size == "own" else int(size))
    for system in args.systems.split(","):
        began = perf_counter()
        ranker = SYSTEMS[system](entries)
        print(f"{system}: {len(entries)} entries ready after {perf_counter() - began:.2f} s", flush=True)
        for variant in args.variants.split(","):
            row = measure(ranker, queries(args.data, name, variant, args.queries))
            table[size, system, name, variant] = row
            show(size, system, name, variant, row)


def means(args: argparse.Namespace, size: str, table: Table) -> None:
    """Print the means over all sets."""
    for system in args.systems.split(","):
        for variant in args.variants.split(","):
            rows = [row for key, row in table.items() if (key[0], key[1], key[3]) == (size, system, variant)]
            show(size, system, "mean", variant, {column: fmean(row[column] for row in rows) for column in COLUMNS})


def measure(ranker: Ranker, asked: Rows) -> Row:
    """Ask every query; times are in milliseconds."""
    ranks, times = [], []
    for row in asked:
        began = perf_counter()
        found = ranker(row["query"])
        times.append((perf_counter() - began) * 1000)
        ranks.append(rank_of(found, row))
    times.sort()
    return {
        "mrr": fmean(1 / rank if rank else 0.0 for rank in ranks),
        "r1": fmean(rank == 1 for rank in ranks),
        "r5": fmean(0 < rank <= 5 for rank in ranks),
        "p50": times[len(times) // 2],
        "p95": times[int(len(times) * 0.95)],
    }


def rank_of(found: Sequence[str], row: dict[str, Any]) -> int:
    """The place of the first right entry, 0 if there is none."""
    return next((rank for rank, id_ in enumerate(found, 1) if id_ in row["relevant"]), 0)


def show(size: str, system: str, name: str, variant: str, row: Row) -> None:
    """Print one line of the table."""
    print(
        f"{size:7} {system:16} {name:18} {variant:20} MRR@10 {row['mrr']:.3f}  R@1 {row['r1']:.3f}"
        f"  R@5 {row['r5']:.3f}  p50 {row['p50']:.2f}  p95 {row['p95']:.2f} ms",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
