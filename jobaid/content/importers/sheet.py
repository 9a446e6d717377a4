"""One sheet of a workbook: its rows, and its cells as the texts that people see."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from jobaid.content.importers.columns import find_columns, row_of, unused
from jobaid.content.importers.row import Row
from jobaid.messages import Message, message, text

Lines = Sequence[tuple[int, Sequence[Any]]]
NEEDED = ("question", "answer")


class Sheet:
    """What one sheet gives: `formulas` are the places, as row and column, that hold one."""

    def __init__(self, title: str, lines: Lines, formulas: frozenset[tuple[int, int]]) -> None:
        self.rows: list[Row] = []
        self.notes: list[Message] = []
        self.readable = False
        self._formulas = formulas
        filled = [(number, cells) for number, cells in lines if self._holds_anything(number, cells)]
        header = _trimmed([shown(cell) for cell in filled[0][1]]) if filled else []
        columns = find_columns(header)
        if columns is None:
            self.notes.append(message("import.sheet.left_out", sheet=title))
            return
        self.readable = True
        self.notes += unused(header)
        for number, cells in filled[1:]:
            where = text(message("import.where.sheet", sheet=title, row=number))
            notes: list[Message] = []
            refused = None
            for place, name in columns.items():
                cell = cells[place] if place < len(cells) else None
                said, fatal = self._said(number, place, name, cell)
                if said is not None and fatal:
                    refused = refused or said
                elif said is not None:
                    notes.append(said)
            row = row_of(where, [shown(cell) for cell in cells], columns, len(header), tuple(notes))
            self.rows.append(row if refused is None else Row(where, {}, refused=refused))

    def _holds_anything(self, number: int, cells: Sequence[Any]) -> bool:
        return any(
            self._is_uncomputed(number, place, cell) or cell.value is not None for place, cell in enumerate(cells)
        )

    def _is_uncomputed(self, number: int, place: int, cell: Any) -> bool:
        """Whether a cell is a formula without a stored value, not even an empty text."""
        return cell.value is None and cell.data_type == "n" and (number, place) in self._formulas

    def _said(self, number: int, place: int, name: str, cell: Any) -> tuple[Message | None, bool]:
        """What is to be said of a cell that is no text, and whether its row is refused for it."""
        if cell is None:
            return None, False
        if self._is_uncomputed(number, place, cell):
            return message("import.cell.formula", column=name), name in NEEDED
        if cell.data_type == "e":
            return message("import.cell.error", column=name, shown=shown(cell)), name in NEEDED
        kind = _kind(cell.value)
        if kind is None or name == "id":
            return None, False
        return message(
            "import.cell.written", column=name, kind=message(f"import.cell.{kind}"), shown=shown(cell)
        ), False


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _kind(value: object) -> str | None:
    """The kind of a value that is no text."""
    kinds: Sequence[tuple[type | tuple[type, ...], str]] = (
        (bool, "yes_no"),
        ((int, float), "number"),
        (date, "date"),
        ((time, timedelta), "time"),
    )
    return next((name for known, name in kinds if isinstance(value, known)), None)


def shown(cell: Any) -> str:
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
