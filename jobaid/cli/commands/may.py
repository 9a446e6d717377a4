"""`jobaid may`: may this be given?"""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.app.operations.amounts import Read
    from jobaid.app.operations.may import MayShown
    from jobaid.authority import Alternative, Request
    from jobaid.library.contents import Contents
    from jobaid.model.authority import Action
    from jobaid.model.library import Library
    from jobaid.model.values import SlotValue


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("may", help=say("may.help"), description=say("may.help"))
    one.add_argument("action", metavar="ACTION", help=say("may.action"))
    one.add_argument("amount", metavar="AMOUNT", nargs="*", help=say("may.amount"))
    one.add_argument("--role", metavar="ROLE", help=say("may.role"))
    one.add_argument("--as", dest="person", default="", metavar="PERSON", help=say("may.as"))
    one.add_argument("--slot", action="append", default=[], metavar="NAME=VALUE", help=say("may.slot"))
    one.add_argument("--customer", default="", metavar="ID", help=say("may.customer"))
    one.add_argument("--case", default="", metavar="ID", help=say("may.case"))
    one.add_argument("--order", default="", metavar="ID", help=say("may.order"))
    one.add_argument("--now", metavar="TIME", help=say("may.now"))
    one.add_argument("--history", type=Path, metavar="FILE", help=say("may.history"))
    one.add_argument("--json", action="store_true", help=say("cli.json"))
    one.set_defaults(run=run, open_ended="amount")


def run(given: argparse.Namespace) -> int:
    """Print the verdict. Exit 0 if it is allowed, 1 for every other verdict."""
    from jobaid.app.operations.amounts import read_as
    from jobaid.app.operations.awards_file import read_history
    from jobaid.app.operations.may import may

    contents = _contents(given.library)
    library = contents.library
    now = _now(library, given.now)
    known = _slots(library, given.slot)
    typed = " ".join(given.amount)
    read = _read(library, given.action, typed) if given.amount else None
    request = _request(library, given, known, read.parts if read else None)
    history = read_history(given.history, library)
    role = _role(library, given.role, given.person, now)
    offer = _offer(library, given.action)
    shown = may(library, role, request, known=known, history=history, now=now, offer=offer)
    note = read_as(read, typed) if read else ""
    if given.json:
        print(output.as_json({**_fields(shown, contents), "read_as": note}))
    else:
        _print(shown, contents, note)
    return int(not shown.verdict.is_allowed)


def _contents(folder: Path | None) -> "Contents":
    """The library, if what it says about limits can be read whole. Raises UserFacing."""
    from jobaid.app.operations.libraries import catalogue_of, folder_in_force
    from jobaid.app.operations.may import check_readable

    catalogue = catalogue_of(folder_in_force(folder))
    catalogue.refresh()
    check_readable(catalogue.contents)
    if catalogue.contents.library.frame is None:
        raise UserFacing(message("may.no-frame"))
    return catalogue.contents


def _read(library: "Library", name: str, typed: str) -> "Read | None":
    """The amount as F6 and the search read it. Raises UserFacing for what is none."""
    from jobaid.app.operations.amounts import how_to_write, read_amount
    from jobaid.app.operations.typed_amount import typed_amount

    action = next((one for one in library.actions if one.id == name), None)
    if action is None:
        return None
    found = typed_amount(typed, library)
    is_read = found.doubt is not None or found.is_alone
    read = found.read(library, action) if is_read else read_amount(library, action, typed)
    if read.parts is None:
        raise UserFacing(read.wrong or message("may.no-amount"), how_to_write(library, action))
    return read


def _request(
    library: "Library", given: argparse.Namespace, known: "dict[str, SlotValue]", parts: int | None
) -> "Request":
    from jobaid.authority import Request

    frame = library.frame
    assert frame is not None
    case = given.case or _text(known, frame.who[1:2])
    return Request(
        action=given.action,
        parts=parts,
        person=given.person,
        customer=given.customer or _text(known, frame.who[:1]),
        case=case,
        order=given.order or case,
    )


def _now(library: "Library", typed: str | None) -> datetime:
    from jobaid.app import clock

    now = clock.now(library)
    if typed is None:
        return now
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise UserFacing(message("may.bad-time", found=typed), message("may.bad-time.hint")) from None
    return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment.astimezone(now.tzinfo)


def _role(library: "Library", named: str | None, person: str, now: datetime) -> str:
    from jobaid.app.operations.who_is_here import in_force
    from jobaid.authority import role_of

    if named is None:
        is_listed = any(one.id == person for one in library.people)
        if person and not is_listed and in_force(library, "", person, now.date()).source == "unknown":
            print(output.harmless(text(message("may.unknown-person", person=person))), file=sys.stderr)
        return role_of(library, person, now.date())
    roles = [role.id for role in library.frame.roles] if library.frame else []
    if named not in roles:
        raise UserFacing(
            message("may.unknown-role", role=named), message("may.unknown-role.hint", roles=", ".join(roles))
        )
    return named


def _slots(library: "Library", typed: list[str]) -> "dict[str, SlotValue]":
    from jobaid.app.operations.slots import read_value

    frame = library.frame
    assert frame is not None
    slots = {slot.name: slot for slot in frame.slots}
    known: dict[str, SlotValue] = {}
    for one in typed:
        name, equals, words = one.partition("=")
        if not equals or name not in slots:
            raise UserFacing(message("may.unknown-slot", found=one), message("may.unknown-slot.hint"))
        value = read_value(slots[name], words, frame)
        known[name] = "" if value is None else value  # nothing after the sign: not known, whatever the default is
    return known


def _text(known: "dict[str, SlotValue]", names: tuple[str, ...]) -> str:
    return next((str(known[name]) for name in names if name in known), "")


def _offer(library: "Library", action: str) -> tuple[str, ...]:
    """What the topics that offer this action offer, too."""
    offers = [topic.offer for topic in library.topics if action in topic.offer]
    return tuple(dict.fromkeys(name for offer in offers for name in offer))


def _fields(shown: "MayShown", contents: "Contents") -> dict[str, Any]:
    verdict, library = shown.verdict, contents.library
    path, line = _place(shown, contents)
    who = verdict.approver
    return {
        "verdict": verdict.kind,
        "asked": _amount(verdict.action, library, verdict.parts),
        "within": _amount(verdict.action, library, verdict.within),
        "remaining": _amount(verdict.action, library, verdict.remaining),
        "cap": _amount(verdict.action, library, verdict.cap),
        "until": verdict.until.isoformat() if verdict.until else None,
        "approver": {"id": who.id, "name": who.name, "within": who.within, "people": who.people} if who else None,
        "reason": shown.reason,
        "say": shown.say,
        "asks": verdict.asks,
        "alternatives": [_alternative(one, library) for one in verdict.alternatives],
        "evidence": verdict.evidence,
        "reasons": verdict.action.reasons,
        "offered": verdict.action.offered,
        "send_to": verdict.action.send_to if verdict.kind == "refused" else None,
        "unchecked": verdict.unchecked,
        "limit": verdict.limit.id if verdict.limit else None,
        "rule": {"path": path, "line": line},
        "library": library.version,
    }


def _place(shown: "MayShown", contents: "Contents") -> tuple[str, int]:
    """Where the rule stands that decided: the limit, or the action where none did."""
    from jobaid.content.spans import Spans

    origin = (shown.verdict.limit or shown.verdict.action).origin
    text = (contents.last_good.get(origin.path) or contents.files[origin.path]).text
    return origin.path, Spans(text).value(origin.keys).line


def _alternative(one: "Alternative", library: "Library") -> dict[str, Any]:
    action = next(action for action in library.actions if action.id == one.action)
    return {"id": action.id, "name": action.name, "within": _amount(action, library, one.within)}


def _amount(action: "Action", library: "Library", parts: int | None) -> dict[str, str] | None:
    from jobaid.authority import as_amount

    if parts is None or library.frame is None:
        return None
    amount = f"{as_amount(action, library.frame.currency, parts):f}"
    if action.unit == "money":
        return {"amount": amount, "currency": action.currency or library.frame.currency}
    return {"amount": amount, "unit": action.unit}


def _print(shown: "MayShown", contents: "Contents", note: str) -> None:
    library, (path, line) = contents.library, _place(shown, contents)
    rule = (shown.verdict.limit or shown.verdict.action).id
    if note:
        print(output.harmless(note))
    print(output.harmless(shown.reason))
    if shown.verdict.alternatives:
        from jobaid.app.operations.may_reasons import alternative_words

        print(text(message("may.alternatives", actions=", ".join(alternative_words(library, shown.verdict)))))
    if shown.verdict.evidence:
        print(text(message("may.evidence", evidence=", ".join(shown.verdict.evidence))))
    print(text(message("may.rule", rule=rule, path=path, line=line, library=library.version)))
    if shown.say:
        print(f"\n  “{output.harmless(shown.say)}”")
