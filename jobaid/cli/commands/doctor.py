"""`jobaid doctor`: what this machine lacks, and how to get it."""

import argparse
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from jobaid import doctor
from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("doctor", help=say("doctor.help"), description=say("doctor.help"))
    one.add_argument("--json", action="store_true", help=say("cli.json"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print what was looked at. Exit 1 if something is missing."""
    machine = doctor.look(sys.prefix, os.environ, set_up=True)
    findings = [*doctor.examine(machine), _search(given.library), *_links()]
    if given.json:
        print(output.as_json([asdict(finding) for finding in findings]))
    else:
        print(doctor.report(machine, findings))
    return int(bool(doctor.lacking(findings)))


def _search(named: Path | None) -> doctor.Finding:
    """What search goes by in the library that would be opened; where it cannot be read, in one in English."""
    from jobaid.app.operations.libraries import catalogue_of, folder_in_force
    from jobaid.library.searching import why_words_alone

    catalogue = catalogue_of(folder_in_force(named))
    with suppress(UserFacing):
        catalogue.refresh()
    return doctor.search_by_meaning(why_words_alone(catalogue.contents.library))


def _links() -> list[doctor.Finding]:
    """Nothing is missing where they are not set up: not everybody has a CRM that opens them."""
    from jobaid.app.beside.registered import opens_links

    known = opens_links(os.environ)
    key = "doctor.links" if known else "doctor.no-links"
    return [] if known is None else [doctor.Finding(True, say(key))]
