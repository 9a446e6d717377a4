"""`jobaid export`: all limits, what search has learned, and what was said of the library, as a file."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.app.operations.proposals import Row
    from jobaid.library.catalogue import Catalogue

_KINDS = ("authority", "phrases", "feedback")
_FORMS = ("csv", "json", "html")


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("export", help=say("export.help"), description=say("export.about"))
    one.add_argument("kind", choices=_KINDS, metavar="KIND", help=say("export.kind"))
    one.add_argument("--out", type=Path, metavar="FILE", required=True, help=say("export.out"))
    one.add_argument("--format", choices=_FORMS, default="", help=say("export.format"))
    one.add_argument("--names", action="store_true", help=say("export.feedback.names"))
    journal = say("export.feedback.journal")
    one.add_argument("--journal", type=Path, metavar="FILE", action="append", default=[], help=journal)
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the file."""
    from jobaid.app.operations.libraries import catalogue_of, folder_in_force
    from jobaid.app.operations.proposals import write_rows

    _check(given)
    catalogue = catalogue_of(folder_in_force(given.library))
    catalogue.refresh()
    if given.kind == "authority":
        return _authority(catalogue, given)
    columns, rows = _feedback(catalogue, given) if given.kind == "feedback" else _phrases(catalogue)
    write_rows(given.out, columns, rows, given.format)
    print(text(message("export.done", count=len(rows), path=given.out)))
    return 0


def _check(given: argparse.Namespace) -> None:
    if given.kind != "feedback":
        for option, is_given in (("--names", given.names), ("--journal", given.journal)):
            if is_given:
                raise UserFacing(message("export.only-feedback", option=option), message("export.only-feedback.hint"))
    for path in given.journal:
        if not path.is_file():
            raise UserFacing(message("export.no-journal", path=path), message("export.no-journal.hint"))


def _authority(catalogue: "Catalogue", given: argparse.Namespace) -> int:
    from jobaid.app import clock
    from jobaid.app.operations.limits_print import print_of_limits
    from jobaid.app.operations.matrix_file import write_matrix
    from jobaid.app.operations.may import check_readable

    check_readable(catalogue.contents)
    library = catalogue.contents.library
    matrix = write_matrix(given.out, library, clock.now(library).date(), given.format)
    print(text(message("matrix.done", count=len(matrix.rows), path=given.out, print=print_of_limits(library))))
    return 0


def _phrases(catalogue: "Catalogue") -> "tuple[Sequence[str], Sequence[Row]]":
    from jobaid.app.operations.proposals import COLUMNS, phrase_rows

    return COLUMNS, phrase_rows(catalogue.contents.library, catalogue.folder)


def _feedback(catalogue: "Catalogue", given: argparse.Namespace) -> "tuple[Sequence[str], Sequence[Row]]":
    from jobaid import paths
    from jobaid.app import clock
    from jobaid.app.operations.feedback_rows import COLUMNS, NAME, feedback_rows, said_in

    library = catalogue.contents.library
    said = said_in(given.journal or [paths.journal_file()])
    rows = feedback_rows(library, said, clock.now(library), names=given.names)
    return (*COLUMNS, NAME) if given.names else COLUMNS, rows
