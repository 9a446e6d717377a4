"""FAQ banks as JSON: an array, an object with `faq`, or one object a line."""

import json
from collections.abc import Mapping
from pathlib import Path

from jobaid.content.importers.columns import canonical, line, unused
from jobaid.content.importers.html_words import without_html
from jobaid.content.importers.row import Bank, Row
from jobaid.content.importers.source_text import read_text
from jobaid.errors import UserFacing
from jobaid.messages import message, text


def read_lines(path: Path) -> Bank:
    """The rows of a jsonl file; a line that cannot be read is refused by its number, the others are taken."""
    content, notes = read_text(path)
    rows = [_line(line(number), one) for number, one in enumerate(content.split("\n"), start=1) if one.strip()]
    if not rows:
        raise UserFacing(message("import.empty", path=path), message("import.json.hint"))
    return Bank(
        tuple(row for row, _ in rows), (*notes, *unused(dict.fromkeys(key for _, keys in rows for key in keys)))
    )


def read_json(path: Path) -> object:
    """What a json file holds. Raises UserFacing with line and column if it cannot be read."""
    content, _ = read_text(path)
    if not content.strip():
        raise UserFacing(message("import.empty", path=path), message("import.json.hint"))
    try:
        return json.loads(content)
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise UserFacing(
            message("import.json.broken", path=path, why=error.msg, **place), message("import.json.hint")
        ) from error
    except (RecursionError, ValueError) as error:
        raise UserFacing(message("import.json.unreadable", path=path), message("import.json.hint")) from error


def bank_of(data: object, path: Path) -> Bank:
    """The rows of an array of objects, or of an object with such an array under `faq`."""
    entries = data.get("faq") if isinstance(data, Mapping) else data
    if not isinstance(entries, list):
        raise UserFacing(message("import.json.shape", path=path), message("import.json.hint"))
    if not entries:
        raise UserFacing(message("import.empty", path=path), message("import.json.hint"))
    rows = [
        _object(text(message("import.where.entry", number=number)), one) for number, one in enumerate(entries, start=1)
    ]
    return Bank(tuple(row for row, _ in rows), unused(dict.fromkeys(key for _, keys in rows for key in keys)))


def _line(where: str, content: str) -> tuple[Row, list[str]]:
    try:
        return _object(where, json.loads(content))
    except json.JSONDecodeError as error:
        return Row(where, {}, refused=message("import.line.broken", column=error.colno, why=error.msg)), []
    except (RecursionError, ValueError):
        return Row(where, {}, refused=message("import.line.unreadable")), []


def _object(where: str, one: object) -> tuple[Row, list[str]]:
    """The row of one object, and the keys that nothing is taken from."""
    if not isinstance(one, dict):
        return Row(where, {}, refused=message("import.not_an_object")), []
    values: dict[str, object] = {}
    strange: list[str] = []
    for key, value in one.items():
        name = canonical(key)
        if name is None:
            strange.append(key)
        elif name == "also" and values.get("also"):
            values["also"] = [*_listed(values["also"]), *_listed(value)]
        else:
            values[name] = value
    return Row(where, values, without_html(values)), strange


def _listed(value: object) -> list[object]:
    if isinstance(value, str):
        return list(value.split("|"))
    return list(value) if isinstance(value, list) else [value]
