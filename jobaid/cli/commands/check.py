"""`jobaid check`: every problem of a library, for people and for tools."""

import argparse
import gc
from pathlib import Path

from jobaid.cli import reports
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.model.problem import Severity


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("check", help=say("check.help"), description=say("check.help"))
    one.add_argument("folder", nargs="?", type=Path, metavar="DIR", help=say("check.folder"))
    one.add_argument("--format", choices=tuple(reports.FORMATS), default="text", help=say("check.format"))
    one.add_argument("--json", dest="format", action="store_const", const="json", help=say("cli.json"))
    one.add_argument("--strict", action="store_true", help=say("check.strict"))
    one.add_argument("--search", action="store_true", help=say("check.search"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the problems. Exit 1 on errors, with `--strict` on warnings too."""
    from jobaid.app.operations.libraries import catalogue_of, folder_in_force
    from jobaid.app.operations.problems import problems_of

    gc.disable()  # this process ends with the report: looking for rubbish would take 6% of its time
    if given.folder and given.library and given.folder != given.library:
        words = message("check.two-folders", one=given.folder, other=given.library)
        raise UserFacing(words, message("check.two-folders.hint"))
    folder = folder_in_force(given.folder or given.library)
    catalogue = catalogue_of(folder)
    problems = problems_of(catalogue)
    checked = reports.Checked(folder)
    if given.search:
        from jobaid.app.operations.search_tests import try_library

        tried = try_library(folder, catalogue.contents)
        problems += [test.problem for test in tried.failed]
        checked = reports.Checked(folder, tried.count, tried.engine)
    reports.FORMATS[given.format](problems, checked)
    failing = {Severity.ERROR, Severity.WARNING} if given.strict else {Severity.ERROR}
    return int(any(problem.severity in failing for problem in problems))
