"""`jobaid compare`: what changed between two libraries."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.model.library import Library


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("compare", help=say("compare.help"), description=say("compare.about"))
    one.add_argument("old", type=Path, metavar="OLD", help=say("compare.old"))
    one.add_argument("new", type=Path, metavar="NEW", help=say("compare.new-folder"))
    one.add_argument("--json", action="store_true", help=say("cli.json"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print a line a change."""
    from jobaid.app.operations.compare import compared

    old, new = _read(given.old), _read(given.new)
    changes = compared(old, new)
    if given.json:
        rows = [{"kind": one.kind, "id": one.id, "what": one.what, "text": one.text} for one in changes]
        print(output.as_json({"old": old.version, "new": new.version, "changes": rows}))
        return 0
    for one in changes:
        print(output.harmless(one.text))
    if not changes:
        print(text(message("compare.same")))
    return 0


def _read(folder: Path) -> "Library":
    """Raises UserFacing for a library that cannot be read whole: what is missing would look as if it had gone."""
    from jobaid.app.operations.libraries import catalogue_of

    catalogue = catalogue_of(folder)
    catalogue.refresh()
    broken = catalogue.contents.broken
    if broken:
        raise UserFacing(message("compare.broken", path=broken[0], folder=folder), message("limits-broken.hint"))
    return catalogue.contents.library
