"""FAQ banks as comma, semicolon or tab separated values."""

import csv
import io
import re
from pathlib import Path

from jobaid.content.importers.columns import find_columns, line, row_of, unused
from jobaid.content.importers.quotes import Record, Records, record_at
from jobaid.content.importers.row import Bank, Row
from jobaid.content.importers.source_text import read_text
from jobaid.errors import UserFacing
from jobaid.messages import Message, message

SEPARATORS = (",", ";", "\t")
LARGEST_CELL = 10_000_000
EXCEL_SEPARATOR = re.compile(r"\"?sep=([^\w\s\"']|\t)\"?[,;]*\s*\Z", re.IGNORECASE)
"""The line that Excel itself reads, and writes, before the first row."""


def read_delimited(path: Path) -> Bank:
    """The rows of a csv or tsv file. Raises UserFacing if it is empty or its first row does not name the columns."""
    content, notes = read_text(path)
    lines = list(io.StringIO(content, newline=""))
    first = next((number for number, one in enumerate(lines) if one.strip()), None)
    named = EXCEL_SEPARATOR.match(lines[first]) if first is not None else None
    if first is not None and named:
        first = next((number for number in range(first + 1, len(lines)) if lines[number].strip()), None)
    if first is None:
        raise UserFacing(message("import.empty", path=path), message("import.columns.hint"))
    limit = csv.field_size_limit(LARGEST_CELL)
    try:
        return _bank(path, lines, first, named[1] if named else None, notes)
    finally:
        csv.field_size_limit(limit)


def _bank(path: Path, lines: list[str], first: int, separator: str | None, notes: tuple[Message, ...]) -> Bank:
    """The rows below the line that names the columns."""
    separator = separator or _separator(path, lines[first:])
    try:
        header = record_at(lines, first, separator)
    except csv.Error as error:
        raise UserFacing(
            message("import.csv", path=path, line=first + 1, why=error), message("import.csv.hint")
        ) from error
    columns = find_columns(header.cells)
    if columns is None:
        raise UserFacing(
            message("import.columns.missing", path=path, line=header.number, found=", ".join(header.cells)),
            message("import.columns.hint"),
        )
    width = len(header.cells)
    records = Records(lines, separator, columns, width)
    records.read(header.end)
    rows: list[Row] = []
    for record in records.all:
        if record.refused is not None:
            rows.append(Row(line(record.number), {}, refused=record.refused))
        elif any(cell.strip() for cell in record.cells):
            rows.append(row_of(line(record.number), record.cells, columns, width, record.notes))
    return Bank(tuple(rows), (*notes, *unused(header.cells), *_unread(records)), unread=records.open_quote is not None)


def _unread(records: Records) -> tuple[Message, ...]:
    if records.open_quote is None:
        return ()
    if not records.unread:
        return (message("import.quote.row", line=records.open_quote),)
    last: Record = [one for one in records.all if one.refused is not None][-1]
    return (message("import.quote.rows", line=records.open_quote, count=records.unread, last=last.number),)


def _separator(path: Path, lines: list[str]) -> str:
    """The separator under which the first row names the columns; else the one that cuts it into most cells."""
    heads = {mark: next(csv.reader(lines, delimiter=mark), []) for mark in SEPARATORS}
    for mark, head in heads.items():
        if find_columns(head):
            return mark
    if path.suffix.lower() == ".tsv":
        return "\t"
    return max(SEPARATORS, key=lambda mark: len(heads[mark]))
