"""`jobaid hold`: puts the call on hold and takes it back, for telephone programs and the desktop's own shortcuts."""

import argparse
import sys

from jobaid.app.beside.asking import ask
from jobaid.app.beside.door import door_of_user
from jobaid.app.beside.wishes import TURNS, Wish
from jobaid.cli.output import harmless
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message

COULD_NOT = 2


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("hold", help=say("hold-command.help"), description=say("hold-command.help"))
    one.add_argument("turn", choices=TURNS, help=say("hold-command.turn"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Ask the window; it says if it cannot."""
    answer = ask(door_of_user(), Wish("hold", turn=given.turn))
    if answer is None:
        raise UserFacing(message("hold-command.no-window"))
    if answer.said:
        print(harmless(answer.said), file=sys.stderr)
    return 0 if answer.ok else COULD_NOT
