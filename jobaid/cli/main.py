"""Reads the arguments, runs a command, and turns every failure into one line and an exit code."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from jobaid import __version__
from jobaid.cli.output import be_lenient, harmless
from jobaid.cli.subparsers import say
from jobaid.errors import Cancelled, UserFacing
from jobaid.messages import message, text

DONE = 0
NOT_DONE = 2

_COMMANDS = {
    "check": "check",
    "search": "search",
    "may": "may",
    "open": "open_",
    "hold": "hold",
    "new": "new",
    "import": "import_",
    "export": "export",
    "compare": "compare",
    "kept": "kept",
    "schema": "schema",
    "doctor": "doctor",
}
"""The modules of the commands: a telephone program that says `jobaid hold on` waits for no other command to load."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(NOT_DONE, f"{self.prog}: {harmless(message)}. See `{self.prog} --help`.\n")


def parser(command: str = "") -> argparse.ArgumentParser:
    """The whole command line; with the name of a command, of commands that one alone."""
    whole = _Parser(prog="jobaid", description=say("cli.about"), allow_abbrev=False)
    whole.add_argument("--version", action="version", version=__version__, help=say("cli.version"))
    _add_library(whole, default=None)
    whole.add_argument("--practice", action="store_true", help=say("cli.practice"))
    whole.add_argument("--as", dest="seat", metavar="PERSON", help=say("cli.as"))
    commands = whole.add_subparsers(title=say("cli.commands"), metavar="COMMAND", dest="command", required=True)
    for name in [command] if command in _COMMANDS else _COMMANDS:
        import_module(f"jobaid.cli.commands.{_COMMANDS[name]}").add_to(commands)
    for one in commands.choices.values():
        _add_library(one, default=argparse.SUPPRESS)
    return whole


def main(arguments: Sequence[str]) -> int:
    """Run one command line. Returns the exit code: 0 done, 1 “problems” or “no”, 2 could not do it."""
    be_lenient(sys.stdout, sys.stderr)
    whole = parser(*arguments[:1])
    given = _given(whole, arguments)
    if given.practice:
        whole.error(text(message("cli.practice-alone")))
    if given.seat:
        whole.error(text(message("cli.as-alone")))
    try:
        code = int(given.run(given))
        sys.stdout.flush()
    except Cancelled:
        return DONE
    except UserFacing as failure:
        return _fail(str(failure))
    except KeyboardInterrupt:
        return _fail(text(message("cli.interrupted")))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as failure:
        return _fail(text(message("cli.output-closed", reason=failure.strerror or failure)))
    return code


def _given(whole: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments; words after an option belong to those before it, which argparse gives up at the first option.

    Which these are the command says itself: `open_ended` names the argument that takes any number of words.
    """
    given, left = whole.parse_known_args(arguments)
    name = getattr(given, "open_ended", "")
    ends = left.index("--") if "--" in left else len(left)
    unknown = [one for one in (left[:ends] if name else left) if not name or _is_option(one)]
    if unknown:
        whole.error(text(message("cli.unknown", arguments=" ".join(unknown))))
    if left:
        setattr(given, name, [*getattr(given, name), *left[:ends], *left[ends + 1 :]])
    return given


def _is_option(word: str) -> bool:
    return word.startswith("-") and not word[1:2].isdigit()


def _fail(words: str) -> int:
    print(harmless(words.replace("\n", " ")), file=sys.stderr)
    return NOT_DONE


def _add_library(to: argparse.ArgumentParser, default: str | None) -> None:
    to.add_argument("--library", type=Path, metavar="DIR", default=default, help=say("cli.library"))
