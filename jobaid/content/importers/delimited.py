"""FAQ banks as comma, semicolon or tab separated values."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from jobaid.content.importers.columns import find_columns, line, row_of, unused
from jobaid.content.importers.row import Bank
from jobaid.content.importers.source_text import read_text
from jobaid.errors import UserFacing
from jobaid.messages import message

SEPARATORS = (",", ";", "\t")
LARGEST_CELL = 10_000_000


def read_delimited(path: Path) -> Bank:
    """The rows of a csv or tsv file. Raises UserFacing if it is empty or its first row does not name the columns."""
    content, notes = read_text(path)
    if not content.strip():
        raise UserFacing(message("import.empty", path=path), message("import.columns.hint"))
    records = list(_records(content, _separator(path, content), path))
    header_line, header = records[0]
    columns = find_columns(header)
    if columns is None:
        raise UserFacing(
            message("import.columns.missing", path=path, line=header_line, found=", ".join(header)),
            message("import.columns.hint"),
        )
    rows = [row_of(line(number), cells, columns, len(header)) for number, cells in records[1:]]
    return Bank(tuple(rows), (*notes, *unused(header)))


def _separator(path: Path, content: str) -> str:
    """The separator under which the first row names the columns; else the one that cuts it into most cells."""
    first = content.lstrip("\r\n")[:LARGEST_CELL]
    heads = {mark: next(csv.reader(io.StringIO(first, newline=""), delimiter=mark), []) for mark in SEPARATORS}
    for mark, head in heads.items():
        if find_columns(head):
            return mark
    if path.suffix.lower() == ".tsv":
        return "\t"
    return max(SEPARATORS, key=lambda mark: len(heads[mark]))


def _records(content: str, separator: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Every row that is not blank, with the line it begins in."""
    limit = csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise UserFacing(
            message("import.csv", path=path, line=begins, why=error), message("import.csv.hint")
        ) from error
    finally:
        csv.field_size_limit(limit)
