"""`jobaid new`: a small, valid, commented library to start from."""

import argparse
from pathlib import Path

from jobaid.cli.subparsers import Subparsers, say
from jobaid.messages import message, text


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("new", help=say("new.help"), description=say("new.help"))
    one.add_argument("folder", type=Path, metavar="DIR", help=say("new.folder"))
    one.add_argument("--empty", action="store_true", help=say("new.empty"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Make the library."""
    from jobaid.app.operations.starting import start_library

    start_library(given.folder, empty=given.empty)
    print(text(message("new.done", folder=given.folder)))
    return 0
