"""FAQ banks as Excel workbooks: every sheet that names a question and an answer column."""

import contextlib
import io
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl

from jobaid.content.importers.row import Bank, Row
from jobaid.content.importers.sheet import Lines, Sheet
from jobaid.content.importers.source_text import read_bytes
from jobaid.errors import UserFacing
from jobaid.messages import Message, message

LIMIT = 30_000_000
UNPACKED_LIMIT = 300_000_000
MOST_COLUMNS = 100
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"


def read_workbook(path: Path) -> Bank:
    """The rows of all sheets, formulas by their saved values. Raises UserFacing for a file that cannot be opened."""
    data = read_bytes(path, LIMIT)
    rows: list[Row] = []
    notes: list[Message] = []
    found = False
    with _opened(path, data) as book:
        sheets = [(sheet.title, _lines(sheet)) for sheet in book.worksheets]
    hollow = any(_is_hollow(cell) for _, lines in sheets for _, cells in lines for cell in cells)
    formulas = _formulas(path, data) if hollow else {}
    for title, lines in sheets:
        table = Sheet(title, lines, formulas.get(title, frozenset()))
        found = found or table.readable
        rows += table.rows
        notes += table.notes
    if not found:
        raise UserFacing(message("import.sheets.none", path=path), message("import.columns.hint"))
    return Bank(tuple(rows), tuple(notes))


def _lines(sheet: Any) -> Lines:
    """The rows of a sheet that have cells, by their numbers, without the blank cells at their ends."""
    sheet.reset_dimensions()
    lines = []
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        last = max((place for place, cell in enumerate(cells, start=1) if hasattr(cell, "row")), default=0)
        if last:
            lines.append((number, cells[:last]))
    return lines


def _is_hollow(cell: Any) -> bool:
    """Whether a cell is there, but has no value, not even an empty text: blank, or a formula nobody has computed."""
    return hasattr(cell, "row") and cell.value is None and cell.data_type == "n"


def _formulas(path: Path, data: bytes) -> dict[str, frozenset[tuple[int, int]]]:
    """The places, as row and column, of the formulas of each sheet."""
    with _opened(path, data, values=False) as book:
        return {
            sheet.title: frozenset(
                (number, column)
                for number, cells in _lines(sheet)
                for column, cell in enumerate(cells)
                if cell.data_type == "f"
            )
            for sheet in book.worksheets
        }


@contextlib.contextmanager
def _opened(path: Path, data: bytes, *, values: bool = True) -> Iterator[Any]:
    """The workbook while it is open. Whatever goes wrong with it is told as UserFacing."""
    book = _open(path, data, values=values)
    try:
        yield book
    except Exception as error:  # a damaged workbook fails anywhere in openpyxl, with errors of every kind
        raise _broken(path) from error
    finally:
        book.close()


def _open(path: Path, data: bytes, *, values: bool) -> Any:
    if data.startswith(OLD_OR_LOCKED):
        raise UserFacing(message("import.xlsx.locked", path=path), message("import.xlsx.hint"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > UNPACKED_LIMIT:
            raise UserFacing(
                message("import.xlsx.bomb", path=path, megabytes=UNPACKED_LIMIT // 1_000_000),
                message("import.xlsx.hint"),
            )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
    except UserFacing:
        raise
    except Exception as error:  # a damaged workbook fails anywhere in openpyxl, with errors of every kind
        raise _broken(path) from error


def _broken(path: Path) -> UserFacing:
    return UserFacing(message("import.xlsx.broken", path=path), message("import.xlsx.hint"))
