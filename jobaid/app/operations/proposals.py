"""Rows for the team lead, and the files they are written to: words that search has learned, proposed for entries."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from jobaid import paths
from jobaid.app.operations.entries import titles_of
from jobaid.errors import UserFacing
from jobaid.library import learned
from jobaid.library.searching import entries_of
from jobaid.messages import message
from jobaid.model.library import Library

Row = Mapping[str, str | int]

COLUMNS = ("kind", "id", "title", "key", "phrase", "count")
SUFFIXES = (".csv", ".json")
_KEYS = {"topic": "customer_says", "faq": "also", "no_no": "phrases", "term": "also", "action": "also"}
"""Where further words for an entry are written; steps of scripts have no such place."""
_STEERING = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read a cell as a formula."""


def phrase_rows(library: Library, folder: Path) -> list[Row]:
    """Words that led to an entry and are not written in the library yet, the most frequent first."""
    kept = [one for one in learned.load(folder).phrases if one.kind in _KEYS]
    titles = titles_of(library, {one.entry for one in kept})
    written = learned.written_words(entries_of(library))
    fresh = [one for one in kept if one.entry in titles and learned.compared(one.words) not in written]
    return [
        dict(zip(COLUMNS, (one.kind, one.id, titles[one.entry], _KEYS[one.kind], one.words, one.times), strict=True))
        for one in sorted(fresh, key=lambda one: (-one.times, one.entry, one.words))
    ]


def write_rows(path: Path, columns: Sequence[str], rows: Sequence[Row], form: str = "") -> None:
    """Write a .csv or .json file, whole or not at all; `form` is csv or json where the name does not say it.

    Raises UserFacing if it is neither, or cannot be written.
    """
    suffix = f".{form}" if form else path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UserFacing(message("export.bad-out", path=path), message("export.bad-out.hint"))
    data = _as_csv(columns, rows) if suffix == ".csv" else _as_json(rows)
    try:
        paths.write_whole(path, data)
    except OSError as error:
        raise UserFacing(message("export.failed", path=path, reason=error.strerror or error)) from None


def _as_csv(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """With a byte-order mark, so that spreadsheets read it as UTF-8."""
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, columns)
    writer.writeheader()
    writer.writerows({key: _harmless(cell) for key, cell in row.items()} for row in rows)
    return table.getvalue().encode("utf-8-sig", "replace")


def _as_json(rows: Sequence[Row]) -> bytes:
    return f"{json.dumps(rows, ensure_ascii=False, indent=1)}\n".encode(errors="replace")


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_STEERING) else cell
