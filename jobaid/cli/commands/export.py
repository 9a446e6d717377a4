"""`jobaid export`: what search has learned on this computer, as a file for the team lead."""

import argparse
from pathlib import Path

from jobaid.cli.subparsers import Subparsers, say
from jobaid.messages import message, text

_KINDS = ("phrases", "unfound")


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("export", help=say("export.help"), description=say("export.about"))
    one.add_argument("kind", choices=_KINDS, metavar="KIND", help=say("export.kind"))
    one.add_argument("--out", type=Path, metavar="FILE", required=True, help=say("export.out"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the file."""
    from jobaid.app.operations.libraries import catalogue_of, folder_in_force
    from jobaid.app.operations.proposals import rows_of, write_rows

    catalogue = catalogue_of(folder_in_force(given.library))
    catalogue.refresh()
    rows = rows_of(given.kind, catalogue.contents.library, catalogue.folder)
    write_rows(given.out, given.kind, rows)
    print(text(message("export.done", count=len(rows), path=given.out)))
    return 0
