"""Which column or key of a source is which part of an entry."""

from collections.abc import Iterable, Mapping, Sequence

from jobaid.content.importers.html_words import without_html
from jobaid.content.importers.row import Row
from jobaid.messages import Message, message, text

ALIASES = {
    "id": "id",
    "question": "question",
    "answer": "answer",
    "also": "also",
    "variants": "also",
    "variant": "also",
    "tags": "tags",
    "tag": "tags",
    "short": "short",
    "source": "source",
}
GUARDED = ("=", "+", "-", "@", "\t", "\r")
Columns = Mapping[int, str]


def canonical(name: object) -> str | None:
    """The library's name for a column or key, or None if it is not used."""
    return ALIASES.get(str(name).strip().lower())


def find_columns(header: Sequence[object]) -> Columns | None:
    """The used columns by their position, or None if the row does not name a question and an answer column."""
    found = {position: name for position, cell in enumerate(header) if (name := canonical(cell))}
    return found if {"question", "answer"} <= set(found.values()) else None


def unused(names: Iterable[object]) -> tuple[Message, ...]:
    """A note that names the columns nothing is taken from."""
    left_out = [str(name).strip() for name in names if str(name).strip() and canonical(name) is None]
    return (message("import.columns.unused", names=", ".join(left_out)),) if left_out else ()


def row_of(where: str, cells: Sequence[str], columns: Columns, width: int, said: tuple[Message, ...] = ()) -> Row:
    """One row of a table. Cells beyond the header are refused: a quote or a separator is missing in the source."""
    if any(cell.strip() for cell in cells[width:]):
        return Row(where, {}, refused=message("import.ragged", cells=len(cells), columns=width))
    values: dict[str, object] = {}
    notes: list[Message] = list(said)
    for position, name in columns.items():
        cell = cells[position] if position < len(cells) else ""
        bare = without_guard(cell)
        if bare != cell:
            notes.append(message("import.guard", column=name))
        if name == "also" and values.get(name):
            values[name] = f"{values[name]}|{bare}"
        elif not values.get(name):
            values[name] = bare
        elif bare.strip():
            notes.append(message("import.columns.twice", column=name))
    return Row(where, values, (*notes, *without_html(values)))


def without_guard(cell: str) -> str:
    """Undo the apostrophe that spreadsheet-safe exports write before a cell that could be taken for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(GUARDED) else cell


def line(number: int) -> str:
    """The words for a line of the source."""
    return text(message("import.where.line", line=number))
