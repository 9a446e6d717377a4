"""The table of all limits as a file: a page to print and to sign, or rows for a spreadsheet."""

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from pathlib import Path

from jobaid import paths
from jobaid.app.operations.limits_print import print_of_limits
from jobaid.app.operations.matrix import Matrix, matrix_of
from jobaid.errors import UserFacing
from jobaid.local_words import is_english
from jobaid.messages import message, text
from jobaid.model.library import Library

_STYLE = """body { font-family: sans-serif; font-size: 10pt; margin: 1.5em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1pt solid; padding: 4pt; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tfoot { display: table-footer-group; font-size: 8pt; }
section { break-inside: avoid; }
.signed td { height: 3em; width: 25%; }
tr { break-inside: avoid; }
ul { list-style: none; margin: 0; padding: 0; }
li + li { border-top: 1pt dotted; margin-top: 3pt; padding-top: 3pt; }
@page { size: A4 landscape; margin: 12mm; }"""
_SIGNED = ("name", "role", "day", "signature")
_SIGNATURES = 2
_LANGUAGE = "en"
"""That of jobaid's own words."""

_OWN = "\u2068", "\u2069"
"""Signs that nobody sees around words of the library, which are in its language."""

_NO_MARKS = dict.fromkeys(map(ord, _OWN))

_STEERING = ("=", "+", "-", "@", "\t", "\r")


def write_matrix(path: Path, library: Library, today: date, form: str = "") -> Matrix:
    """Write the limits as .html or .csv, whole or not at all. Returns them.

    Raises UserFacing if the name ends in neither, or the file cannot be written.
    """
    suffix = f".{form}" if form else path.suffix.lower()
    if suffix not in {".html", ".csv"}:
        raise UserFacing(message("matrix.bad-out", path=path), message("matrix.bad-out.hint"))
    is_table = suffix == ".csv"
    matrix = matrix_of(library, is_exact=True) if is_table else matrix_of(library, own=_own(library))
    words = as_csv(matrix) if is_table else as_html(matrix, library, today)
    try:
        paths.write_whole(path, words.encode("utf-8-sig" if is_table else "utf-8", "replace"))
    except OSError as error:
        raise UserFacing(message("export.failed", path=path, reason=error.strerror or error)) from None
    return matrix


def as_csv(matrix: Matrix) -> str:
    """A row an action: its id, its name, what holds for every role, and a column a role, a line a limit."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(["action", "name", "for all", *map(_harmless, matrix.roles)])
    for row in matrix.rows:
        cells = (row.for_all, *row.cells)
        writer.writerow([row.id, _harmless(row.name), *(_harmless("\n".join(cell)) for cell in cells)])
    return table.getvalue()


def as_html(matrix: Matrix, library: Library, today: date) -> str:
    """A page by itself: nothing is loaded from elsewhere."""
    own, tag = _own(library), library.frame.locale if library.frame else _LANGUAGE
    name = library.frame.name if library.frame else ""
    about = {"library": own(name), "version": library.version, "print": print_of_limits(library)}
    title = _say("matrix.title", library=name)
    heads = (_say("matrix.action"), _say("matrix.for-all"), *(own(one) for one in matrix.roles))
    rows = "\n".join(
        f"<tr><th>{escape(own(row.name))}<br><small>{escape(row.id)}</small></th>"
        + "".join(f"<td>{_list(cell)}</td>" for cell in (row.for_all, *row.cells))
        + "</tr>"
        for row in matrix.rows
    )
    legend = _list(tuple(_say(f"matrix.rule-{number}") for number in range(1, 5)))
    foot = f'<tr><td colspan="{len(matrix.roles) + 2}">{escape(_say("matrix.foot", **about))}</td></tr>'
    language = escape(tag if is_english(tag) else _LANGUAGE, quote=True)
    page = (
        f'<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>\n{_STYLE}\n</style>\n<h1>{escape(_say('matrix.title', **about))}</h1>\n"
        f"<p>{escape(_say('matrix.made', **about, day=today))}</p>\n{legend}\n"
        f"<table>\n<thead><tr>{''.join(f'<th>{escape(one)}</th>' for one in heads)}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n<tfoot>{foot}</tfoot>\n</table>\n"
        f"{_slots(matrix)}{_signatures(about)}</html>\n"
    )
    return _with_language(page, tag)


def _own(library: Library) -> Callable[[str], str]:
    """Marks words of a library whose language is not that of the page."""
    if library.frame is None or is_english(library.frame.locale):
        return str
    return lambda words: f"{_OWN[0]}{words.translate(_NO_MARKS)}{_OWN[1]}" if words else ""


def _with_language(page: str, tag: str) -> str:
    """The marks as what says to a browser and a screen reader which language it is."""
    if is_english(tag):
        return page
    return page.replace(_OWN[0], f'<span lang="{escape(tag, quote=True)}">').replace(_OWN[1], "</span>")


def _slots(matrix: Matrix) -> str:
    return f"<h2>{escape(_say('matrix.slots'))}</h2>\n{_list(matrix.slots)}\n" if matrix.slots else ""


def _signatures(about: Mapping[str, str]) -> str:
    """Where it is signed, with what tells these limits from others."""
    heads = "".join(f"<th>{escape(_say(f'matrix.sign-{one}'))}</th>" for one in _SIGNED)
    empty = f"<tr>{'<td></td>' * len(_SIGNED)}</tr>\n" * _SIGNATURES
    return (
        f"<section>\n<h2>{escape(_say('matrix.agreed'))}</h2>\n<p>{escape(_say('matrix.agreed-what', **about))}</p>\n"
        f'<table class="signed">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{empty}</tbody>\n</table>\n</section>\n'
    )


def _list(lines: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STEERING) else cell


def _say(key: str, **values: object) -> str:
    return text(message(key, **values))
