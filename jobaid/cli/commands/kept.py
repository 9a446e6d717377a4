"""`jobaid kept`: what jobaid keeps on this computer; take it along, or erase what is about somebody."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid import paths
from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.app.kept.about import About
    from jobaid.app.kept.overview import Kept
    from jobaid.journal.everywhere import Looking
    from jobaid.journal.store import Store

_NOTHING = 1
_YES = {"y", "yes"}


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("kept", help=say("kept.help"), description=say("kept.about"))
    one.add_argument("--about", metavar="WORDS", help=say("kept.option-about"))
    one.add_argument("--only", action="append", default=[], metavar="NAME", help=say("kept.option-only"))
    one.add_argument("--export", type=Path, metavar="FOLDER", help=say("kept.option-export"))
    one.add_argument("--erase", action="store_true", help=say("kept.option-erase"))
    one.add_argument("--yes", action="store_true", help=say("kept.option-yes"))
    one.add_argument("--json", action="store_true", help=say("cli.json"))
    one.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """List, write or erase. Exit 1 if nothing is kept about somebody, or it was not to be erased."""
    if given.about is not None:
        return _about(given)
    if given.only:
        raise UserFacing(message("kept.only-alone"))
    return _everything(given)


def _everything(given: argparse.Namespace) -> int:
    from jobaid.app.kept.exporting import export_everything

    with _looking() as looking:
        if given.export is not None:
            export_everything(given.export, looking)
            print(text(message("kept.written", folder=given.export)))
        if given.export is None or given.erase:
            _list(looking, as_json=given.json)
    return _erase_everything(given) if given.erase else 0


def _about(given: argparse.Namespace) -> int:
    from jobaid.app.kept.about import about
    from jobaid.app.kept.exporting import export_about
    from jobaid.app.kept.phrases import learned_phrases
    from jobaid.app.kept.pieces import named

    with _looking() as looking:
        found = about(looking.everything(), learned_phrases(), given.about)
    if found.is_empty:
        print(text(message("kept.nothing-about", words=given.about)), file=sys.stderr)
        return _NOTHING
    if given.only:
        found = named(found, given.only)
    _show(found, as_json=given.json)
    if given.export is not None:
        export_about(given.export, found)
        print(text(message("kept.written", folder=given.export)), file=sys.stderr)
    return _erase_found(given, found) if given.erase else 0


def _erase_found(given: argparse.Namespace, found: "About") -> int:
    from jobaid.app.kept.erasing import erase_about, forget_phrases

    with _alone() as store:
        if not _is_meant(given, _question(given, found)):
            return _NOTHING
        forget_phrases(found.phrases)
        erase_about(store, found)
    print(text(message("kept.erased")), file=sys.stderr)
    return 0


def _question(given: argparse.Namespace, found: "About") -> str:
    from jobaid.app.kept.readable import counted

    if given.only:
        return text(message("kept.erase-ticked", found=counted(found)))
    return text(message("kept.erase-found", words=given.about))


def _erase_everything(given: argparse.Namespace) -> int:
    from jobaid.app.kept.erasing import erase_around, erase_everything

    with _alone() as store:
        if not _is_meant(given, text(message("kept.erase-everything"))):
            return _NOTHING
        erase_around()
        erase_everything(store)
    print(text(message("kept.erased")), file=sys.stderr)
    return 0


def _is_meant(given: argparse.Namespace, question: str) -> bool:
    """Ask, unless that was answered on the command line."""
    if given.yes:
        return True
    if not sys.stdin.isatty():
        raise UserFacing(message("kept.not-asked"))
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in _YES


@contextmanager
def _looking() -> "Iterator[Looking]":
    from jobaid.journal.everywhere import looked_into
    from jobaid.journal.failures import FAULTS, reason_of

    path = paths.journal_file()
    try:
        with looked_into(path) as looking:
            yield looking
    except FAULTS as fault:
        raise UserFacing(reason_of(fault, path)) from None


@contextmanager
def _alone() -> "Iterator[Store]":
    """The journal, while no window writes in it. Raises UserFacing."""
    from jobaid.journal.failures import FAULTS, JournalBusy, reason_of
    from jobaid.journal.opening import open_journal

    path = paths.journal_file()
    try:
        store, _report = open_journal(path)
    except JournalBusy:
        raise UserFacing(message("kept.window-open")) from None
    except FAULTS as fault:
        raise UserFacing(reason_of(fault, path)) from None
    try:
        yield store
    except FAULTS as fault:
        raise UserFacing(reason_of(fault, path)) from None
    finally:
        store.close()


def _list(looking: "Looking", *, as_json: bool) -> None:
    from jobaid import settings
    from jobaid.app.kept.overview import overview

    kept = overview(looking, settings.load(paths.settings_file()).keep_days)
    if as_json:
        print(output.as_json([_row(one) for one in kept]))
        return
    for one in kept:
        print(output.harmless(" ".join(map(text, one.words))))
        print(f"  {output.harmless(text(one.stays))}\n  {output.harmless(str(one.where))}")


def _row(one: "Kept") -> dict[str, object]:
    row = {**asdict(one), "where": str(one.where), "since": _iso(one.since), "until": _iso(one.until)}
    return {**row, "stays": text(one.stays)}


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def _show(found: "About", *, as_json: bool) -> None:
    from jobaid.app.kept.pieces import pieces
    from jobaid.app.kept.readable import counted, lost_with

    shown = pieces(found)
    if as_json:
        calls = [{"id": one.id, "call": one.what} for one in shown if one.kind == "call"]
        named = [{"name": one.name, "kind": one.kind, "what": one.what, "why": one.why} for one in shown]
        said, learned = len(found.others), len(found.phrases)
        print(output.as_json({"calls": calls, "said": said, "learned": learned, "found": named}))
        return
    print(output.harmless(counted(found)))
    for one in shown:
        print(output.harmless(f"  {one.name}  {one.what}"))
        print(output.harmless(f"            {one.why}"))
    for line in lost_with(found.calls):
        print(output.harmless(line))
