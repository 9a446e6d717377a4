"""How long search takes and how much memory: by keystroke, to build, to change, to learn, to reload, at several sizes.

python bench/search_times.py DATA [--sizes own,5000,20000,100000] [--learn-up-to 5000]

Times are processor time of the asking thread, so that other work on the machine does not count, and in brackets by
the clock. `token_set_ratio` over the titles is asked in the same run. Beyond the size that is learnt, random vectors
stand in: what is compared costs the same.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import TypeVar

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as jobaid.search has it, before numpy is imported

import numpy as np
from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import psutil

from bench._query_sets import bank, queries
from jobaid.search import vectors
from jobaid.search.encoder import unit
from jobaid.search.entry import Entry
from jobaid.search.index import Index
from jobaid.search.meaning import texts_of
from jobaid.search.sense import load_encoder
from jobaid.search.transformer import SIZE

T = TypeVar("T")
TOP = 10
SET = "banking77"
ASKED = 60


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sizes", default="own,5000,20000,100000")
    parser.add_argument("--learn-up-to", type=int, default=5000)
    args = parser.parse_args()
    for size in args.sizes.split(","):
        measure(args.data, bank(args.data, SET, 0 if size == "own" else int(size)), args.learn_up_to)
    return 0


def measure(data: Path, entries: list[Entry], learn_up_to: int) -> None:
    """Measure one size."""
    print(f"--- {len(entries)} entries")
    asked = [row["query"] for variant in ("clean", "typo1") for row in queries(data, SET, variant, ASKED)]
    keys = [query[:end] for query in asked for end in range(1, len(query) + 1)][:: 1 + len(entries) // 4000]
    before = memory()
    index = timed("words ready", lambda: Index.build(entries, "en"))
    cold = spread(lambda words: index.search(words, TOP), keys)
    print(f"words, by keystroke      {cold}")
    print(f"words, again             {spread(lambda words: index.search(words, TOP), keys)}")
    titles = [entry.title.casefold() for entry in entries]
    floor = spread(
        lambda words: process.extract(words.casefold(), titles, scorer=fuzz.token_set_ratio, limit=TOP), keys[::7]
    )
    print(f"token_set_ratio          {floor}")
    print(f"memory of the words      {memory() - before:.0f} MB")
    changed = [*entries[:-1], Entry("faq", "changed", "Do you sell gift vouchers for children?")]
    timed("one entry changed", lambda: index.updated(changed))
    with TemporaryDirectory() as folder:
        cache, kept = Path(folder, "cache"), Path(folder, "words")
        timed("words ready and kept", lambda: Index.build(entries, "en", cache=kept))
        timed("words from the cache", lambda: Index.build(entries, "en", cache=kept))
        if len(entries) > learn_up_to:
            stand_in(entries, cache)
        timed("model loaded", load_encoder)
        timed("learnt" if len(entries) <= learn_up_to else "random vectors read", lambda: index.learn(cache))
        print(f"meaning, whole queries   {spread(lambda words: index.refine(words, TOP), asked)}")
        print(f"memory of all            {memory() - before:.0f} MB")
        again = Index.build(entries, "en")
        timed("learnt from the cache", lambda: again.learn(cache))


def timed(name: str, work: Callable[[], T]) -> T:
    clock, used = perf_counter(), thread_time()
    result = work()
    print(f"{name:24} {thread_time() - used:.2f} s ({perf_counter() - clock:.2f})", flush=True)
    return result


def spread(ask: Callable[[str], object], asked: Sequence[str]) -> str:
    """Ask everything; the middle, the 95th percentile and the longest time, in milliseconds."""
    used, clock = [], []
    for words in asked:
        began, started = perf_counter(), thread_time()
        ask(words)
        used.append((thread_time() - started) * 1000)
        clock.append((perf_counter() - began) * 1000)
    return f"{percentiles(used)}   ({percentiles(clock)})"


def percentiles(times: list[float]) -> str:
    ordered = sorted(times)
    return f"p50 {ordered[len(ordered) // 2]:.2f} p95 {ordered[int(len(ordered) * 0.95)]:.2f} max {ordered[-1]:.1f}"


def stand_in(entries: Sequence[Entry], cache: Path) -> None:
    """Keep random vectors for all texts."""
    store = vectors.VectorStore()
    texts = store.missing(chain.from_iterable(map(texts_of, entries)))
    store.add(texts, unit(np.random.default_rng(1).standard_normal((len(texts), SIZE), np.float32)))
    store.save(cache, texts)


def memory() -> float:
    """What this process takes, in MB, its share of what it shares included."""
    return float(psutil.Process().memory_full_info().pss) / 1e6


if __name__ == "__main__":
    sys.exit(main())
