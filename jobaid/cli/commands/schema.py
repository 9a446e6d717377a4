"""`jobaid schema`: the JSON Schema of the library's files, for editors."""

import argparse

from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say
from jobaid.content.kinds import KINDS


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("schema", help=say("schema.help"), description=say("schema.help"))
    one.add_argument("kind", nargs="?", choices=KINDS, help=say("schema.kind"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the schema."""
    from jobaid.content.schema.export import json_schema

    print(output.as_json(json_schema(given.kind)))
    return 0
