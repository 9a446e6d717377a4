"""`jobaid doctor`: what this machine lacks, and how to get it."""

import argparse
import os
import sys
from dataclasses import asdict

from jobaid import doctor
from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("doctor", help=say("doctor.help"), description=say("doctor.help"))
    one.add_argument("--json", action="store_true", help=say("cli.json"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print what was looked at. Exit 1 if something is missing."""
    from jobaid.library.searching import why_words_alone

    machine = doctor.look(sys.prefix, os.environ, set_up=True)
    findings = [*doctor.examine(machine), doctor.search_by_meaning(why_words_alone()), *_links()]
    if given.json:
        print(output.as_json([asdict(finding) for finding in findings]))
    else:
        print(doctor.report(machine, findings))
    return int(bool(doctor.lacking(findings)))


def _links() -> list[doctor.Finding]:
    """Nothing is missing where they are not set up: not everybody has a CRM that opens them."""
    from jobaid.app.beside.registered import opens_links

    known = opens_links(os.environ)
    key = "doctor.links" if known else "doctor.no-links"
    return [] if known is None else [doctor.Finding(True, say(key))]
