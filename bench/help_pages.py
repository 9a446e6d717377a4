"""How well answers are found: forty questions in customers' words, asked of imported help pages.

python bench/help_pages.py DATA, where DATA/content/login-gov-help/en holds the pages. The questions are in
help_questions.jsonl, each with the beginnings of the ids it should find; they were written before any was asked.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._query_sets import rows
from jobaid.app.operations.starting import start_library
from jobaid.content.importers import plan_import, write_import
from jobaid.library.catalogue import Catalogue
from jobaid.library.searching import entries_of
from jobaid.search.entry import Entry
from jobaid.search.index import Index

TOP = 10


def main() -> int:
    """Ask with answers and without, by words and meaning and by words alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    entries = pages(parser.parse_args().data / "content" / "login-gov-help" / "en")
    asked = rows(Path(__file__).with_name("help_questions.jsonl"))
    for name, some in (("with answers", entries), ("titles alone", [replace(entry, body="") for entry in entries])):
        index = Index.build(some, "en")
        index.learn()
        for how, search in (("words and meaning", index.refine), ("words", index.search)):
            ranks = [rank_of([hit.id for hit in search(row["query"], TOP).hits], row["finds"]) for row in asked]
            shares = ", ".join(f"first {most} {fmean(0 < rank <= most for rank in ranks):.3f}" for most in (1, 3, 5))
            print(f"{name:14} {how:18} {shares}, MRR {fmean(1 / rank if rank else 0 for rank in ranks):.3f}")
            print(
                "   not among 3:",
                *(f"{row['query']!r}" for row, rank in zip(asked, ranks, strict=True) if not 0 < rank <= 3),
            )
    return 0


def pages(folder: Path) -> list[Entry]:
    """Import the pages into a library of their own, and take what can be found in it."""
    with TemporaryDirectory() as temporary:
        library = Path(temporary, "library")
        start_library(library, empty=True)
        write_import(plan_import(folder, library, None, overwrite=False))
        catalogue = Catalogue(library)
        catalogue.refresh()
        return list(entries_of(catalogue.contents.library))


def rank_of(found: Sequence[str], wanted: Sequence[str]) -> int:
    """The place of the first right entry, 0 if there is none."""
    return next((rank for rank, id_ in enumerate(found, 1) if id_.startswith(tuple(wanted))), 0)


if __name__ == "__main__":
    sys.exit(main())
