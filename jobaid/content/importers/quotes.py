"""Records of separated values, and the lines that a forgotten quote makes unsafe to read.

A quote that is never closed makes one cell of all rows below it. Which of those lines are rows, and which the rest of
the cell, nobody can know for certain, and a wrong guess would be read out to a customer. So the lines after it are
rows again only from where everything down to the end of the file is plainly rows; the lines before that are refused.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from jobaid.content.importers.columns import Columns
from jobaid.messages import Message, message


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its lines from `begin` up to `end`, counted from 0, and its cells; or why it is refused."""

    begin: int
    end: int
    cells: tuple[str, ...] = ()
    refused: Message | None = None
    notes: tuple[Message, ...] = ()

    @property
    def number(self) -> int:
        """The line it begins in, as people count."""
        return self.begin + 1


def record_at(lines: Sequence[str], begin: int, separator: str) -> Record:
    """The record that begins in a line. Raises csv.Error, as strict reading does, if its quotes do not match."""
    reader = csv.reader(map(lines.__getitem__, range(begin, len(lines))), delimiter=separator, strict=True)
    cells = next(reader, [])
    return Record(begin, begin + max(1, reader.line_num), tuple(cells))


class Records:
    """The records below the first row, in the order of the file, and the line of a quote that is never closed."""

    def __init__(self, lines: Sequence[str], separator: str, columns: Columns, width: int) -> None:
        self.all: list[Record] = []
        self.open_quote: int | None = None
        self.unread = 0
        self._lines = lines
        self._separator = separator
        self._needed = [place for place, name in columns.items() if name in ("id", "question", "answer")]
        self._width = width

    def read(self, begin: int) -> None:
        """Read from a line to the end."""
        waiting: list[Record] = []
        unsure = at = begin
        while at < len(self._lines):
            record = self._next(at)
            if self.open_quote is None:
                at = self._take(record)
                unsure = at
            elif record.refused is None and self._plainly_rows(record):
                waiting.append(record)
                at = record.end
            else:
                at = record.begin + 1
                self._refuse(unsure, at)
                waiting, unsure = [], at
        self.all += waiting

    def _next(self, begin: int) -> Record:
        try:
            record = record_at(self._lines, begin, self._separator)
        except csv.Error:
            return self._broken(begin)
        alike = sum(self._like_a_row(line) for line in self._lines[begin + 1 : record.end])
        if alike >= (2 if self._width > 2 else 3):
            return Record(begin, begin + 1, refused=message("import.quote.swallowed", line=begin + 1, end=record.end))
        notes = [message("import.quote.perhaps", end=record.end)] if alike else []
        if not self._in_pairs(record):
            notes.append(message("import.quote.single"))
        return Record(begin, record.end, record.cells, notes=tuple(notes))

    def _in_pairs(self, record: Record) -> bool:
        return sum(line.count('"') for line in self._lines[record.begin : record.end]) % 2 == 0

    def _broken(self, begin: int) -> Record:
        """Why a record cannot be read: quotes in pairs on its line stand inside a cell, others open and never close."""
        line = self._lines[begin]
        try:
            next(csv.reader([line], delimiter=self._separator, strict=True), [])
            inside = False
        except csv.Error:
            inside = line.count('"') % 2 == 0
        key = "import.quote.inside" if inside else "import.quote.open"
        return Record(begin, begin + 1, refused=message(key, line=begin + 1))

    def _take(self, record: Record) -> int:
        """Take a record where reading is still safe. Returns the line to go on at."""
        if record.refused is not None or any(cell.strip() for cell in record.cells):
            self.all.append(record)
        if record.refused is not None and record.refused.key != "import.quote.inside":
            self.open_quote = record.number
        return record.end

    def _refuse(self, begin: int, end: int) -> None:
        reason = message("import.quote.after", line=self.open_quote)
        for number in range(begin, end):
            if self._lines[number].strip():
                self.unread += 1
                self.all.append(Record(number, number + 1, refused=reason))

    def _plainly_rows(self, record: Record) -> bool:
        """Whether a record can only be a row or a blank line: as many cells as the first row, quotes in pairs."""
        lines = self._lines[record.begin : record.end]
        if not any(line.strip() for line in lines):
            return True
        return self._shaped(record.cells) and self._in_pairs(record)

    def _like_a_row(self, line: str) -> bool:
        if self._separator not in line:
            return False
        cells = next(csv.reader([line], delimiter=self._separator), [])
        return self._shaped(cells) and all(cells[place].strip() for place in self._needed)

    def _shaped(self, cells: Sequence[str]) -> bool:
        """As many cells as the first row has, and no space after a separator, as there is in a sentence."""
        return len(cells) == self._width and not any(cell.startswith(" ") for cell in cells[1:])
