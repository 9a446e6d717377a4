"""`jobaid open`: the window, at a topic and with values filled in."""

import argparse
import sys

from jobaid.app.beside.asking import ask
from jobaid.app.beside.door import door_of_user
from jobaid.app.beside.links import as_sent
from jobaid.app.beside.wishes import MOST_SLOTS, MOST_WORDS, Wish, is_name, is_plain
from jobaid.cli.output import harmless
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message

COULD_NOT = 2
_PATIENCE = 10.0
"""The library may have to be read before the window can answer."""


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("open", help=say("open.help"), description=say("open.help"))
    one.add_argument("link", nargs="?", default="", metavar="LINK", help=say("open.link"))
    one.add_argument("--topic", default="", metavar="ID", help=say("open.topic"))
    one.add_argument("--slot", action="append", default=[], metavar="NAME=VALUE", help=say("open.slot"))
    one.add_argument("--case", default="", metavar="ID", help=say("open.case"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Have the window do it; one is started if there is none."""
    library = ""
    if given.library is not None:
        from jobaid.app.operations.libraries import require_library

        require_library(given.library)
        library = str(given.library.absolute())
    wish = _wish(given)._replace(library=library)
    door = door_of_user()
    answer = ask(door, wish, _PATIENCE)
    if answer is None:
        from jobaid.app.beside.spawning import start_and_ask

        answer = start_and_ask(door, wish, ["--library", library] if library else [])
    if not answer.ok and not answer.said:
        raise UserFacing(message("open.no-answer"))
    if answer.said:
        print(harmless(answer.said), file=sys.stderr)
    return 0 if answer.ok else COULD_NOT


def _wish(given: argparse.Namespace) -> Wish:
    if given.link:
        if given.topic or given.slot or given.case:
            raise UserFacing(message("open.link-alone"))
        return as_sent(given.link)
    if given.topic and not is_name(given.topic):
        raise UserFacing(message("open.bad-name", name=given.topic))
    slots = [_slot(one) for one in given.slot]
    names = [name for name, _value in slots]
    if len(names) > MOST_SLOTS:
        raise UserFacing(message("open.too-many", most=MOST_SLOTS))
    for name in names:
        if names.count(name) > 1:
            raise UserFacing(message("open.twice", name=name))
    return Wish("open", topic=given.topic, slots=tuple(slots), case=_checked("--case", given.case))


def _slot(found: str) -> tuple[str, str]:
    name, equals, value = found.partition("=")
    if not equals:
        raise UserFacing(message("open.bad-slot", found=found))
    if not is_name(name):
        raise UserFacing(message("open.bad-name", name=name))
    return name, _checked(name, value)


def _checked(name: str, value: str) -> str:
    if len(value) > MOST_WORDS:
        raise UserFacing(message("open.too-long", name=name, most=MOST_WORDS))
    if not is_plain(value):
        raise UserFacing(message("open.signs", name=name))
    return value
