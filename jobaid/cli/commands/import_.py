"""`jobaid import`: bring in FAQ banks, help pages, action lists and flow diagrams."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.content.importers import ImportPlan

DONE = 0
NOT_ALL_READ = 1


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("import", help=say("import.help"), description=say("import.about"))
    one.add_argument("path", type=Path, metavar="PATH", help=say("import.path"))
    one.add_argument("--into", metavar="PATH", help=say("import.into"))
    one.add_argument("--dry-run", action="store_true", help=say("import.dry_run"))
    one.add_argument("--overwrite", action="store_true", help=say("import.overwrite"))
    one.add_argument("--json", action="store_true", help=say("cli.json"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Import and print the report. Returns 0 if anything was taken, 1 if nothing could be or a part was not read."""
    from jobaid.content.importers import plan_import, write_import

    if given.library is None:
        raise UserFacing(message("import.needs_library"), message("import.needs_library.hint"))
    plan = plan_import(given.path, given.library, given.into, overwrite=given.overwrite)
    if not given.dry_run:
        write_import(plan)
    if given.json:
        _print_json(plan, dry_run=given.dry_run)
    else:
        sys.stdout.write("\n".join((*plan.report.words(), *_files(plan, dry_run=given.dry_run))) + "\n")
    return DONE if plan.report.anything_taken and not plan.report.unread else NOT_ALL_READ


def _print_json(plan: "ImportPlan", *, dry_run: bool) -> None:
    whole = {
        "dry_run": dry_run,
        "files": list(plan.files),
        "replaced": [one.as_json() for one in plan.replaced],
        "removed": list(plan.obsolete),
        **plan.report.as_json(),
    }
    print(output.as_json(whole))


def _files(plan: "ImportPlan", *, dry_run: bool) -> list[str]:
    if not plan.files:
        return [text(message("import.files.none"))]
    key = "import.files.dry_run" if dry_run else "import.files"
    lines = [text(message(key, count=len(plan.files), names=", ".join(plan.files)))]
    if plan.obsolete:
        lines.append(text(message("import.files.removed", names=", ".join(plan.obsolete))))
    return lines + [one.words(dry_run=dry_run) for one in plan.replaced]
