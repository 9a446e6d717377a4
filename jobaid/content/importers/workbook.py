"""FAQ banks as Excel workbooks: every sheet that names a question and an answer column."""

import io
import warnings
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl

from jobaid.content.importers.columns import find_columns, row_of, unused
from jobaid.content.importers.row import Bank, Row
from jobaid.content.importers.source_text import read_bytes
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, text

LIMIT = 30_000_000
UNPACKED_LIMIT = 300_000_000
MOST_COLUMNS = 100
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"


def read_workbook(path: Path) -> Bank:
    """The rows of all sheets, formulas by their saved values. Raises UserFacing for a file that cannot be opened."""
    book = _open(path)
    rows: list[Row] = []
    notes: list[Message] = []
    found = False
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            table = _Table(sheet)
            found = found or table.readable
            rows += table.rows
            notes += table.notes
    except Exception as error:
        raise _broken(path) from error
    finally:
        book.close()
    if not found:
        raise UserFacing(message("import.sheets.none", path=path), message("import.columns.hint"))
    return Bank(tuple(rows), tuple(notes))


def _open(path: Path) -> Any:
    data = read_bytes(path, LIMIT)
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
            return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except UserFacing:
        raise
    except Exception as error:
        raise _broken(path) from error


def _broken(path: Path) -> UserFacing:
    return UserFacing(message("import.xlsx.broken", path=path), message("import.xlsx.hint"))


class _Table:
    """What one sheet gives."""

    def __init__(self, sheet: Any) -> None:
        self.rows: list[Row] = []
        self.notes: list[Message] = []
        self.readable = False
        lines = enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1)
        filled = ((number, cells) for number, cells in lines if any(cell.value is not None for cell in cells))
        _, first = next(filled, (0, ()))
        header = _trimmed([_shown(cell) for cell in first])
        columns = find_columns(header)
        if columns is None:
            self.notes.append(message("import.sheet.left_out", sheet=sheet.title))
            return
        self.readable = True
        self.notes += unused(header)
        for number, cells in filled:
            where = text(message("import.where.sheet", sheet=sheet.title, row=number))
            self.rows.append(row_of(where, [_shown(cell) for cell in cells], columns, len(header)))


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _shown(cell: Any) -> str:
    """A cell as text: whole numbers without a point, percent and fixed places as formatted, days as 2026-03-01."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _number(value: float, shape: str) -> str:
    percent = shape.endswith("%")
    amount = value * 100 if percent else value
    places = _places(shape)
    if set(shape) == {"0"}:
        return str(round(amount)).zfill(len(shape))
    if places is not None:
        return f"{amount:.{places}f}" + "%" * percent
    return str(int(amount)) if amount == int(amount) else repr(amount)


def _places(shape: str) -> int | None:
    """How many decimals a number format such as 0.00 or 0% fixes, or None for a general one."""
    plain = shape.rstrip("%").replace("#,##", "")
    whole, _, decimals = plain.partition(".")
    return len(decimals) if whole == "0" and set(decimals) <= {"0"} else None
