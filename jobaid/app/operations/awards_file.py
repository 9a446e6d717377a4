"""What was given before, from a file with an award a line: for trying limits out, and for tests of a library."""

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

from jobaid.authority import Award, AwardState, History, in_parts, role_of
from jobaid.errors import UserFacing
from jobaid.messages import message, text
from jobaid.model.library import Library

_STATES = frozenset(get_args(AwardState))
_TEXTS = ("by", "role", "customer", "case", "order")
_KEYS = {"id", "action", "at", "amount", "currency", "state", *_TEXTS}


def read_history(path: Path | None, library: Library) -> History:
    """The awards of a file, JSON a line; none without a file. Raises UserFacing with the line of a mistake.

    A line has `action` and `at`, and as far as they are known `amount`, `currency`, `by`, `role`, `customer`, `case`,
    `order`, `state` (agreed, claimed, done, void or asked) and `id`. The order is the case where there is none, and the
    role the one that `by` had on that day. A later line with the same id takes the place of the one before.
    """
    zone = ZoneInfo(library.frame.time_zone) if library.frame else ZoneInfo("UTC")
    awards = {award.id: award for award in _awards(path, library, zone)} if path is not None else {}
    return History(awards.values(), zone)


def _awards(path: Path, library: Library, zone: ZoneInfo) -> Iterator[Award]:
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except OSError as error:
        raise UserFacing(message("unreadable-input", path=path, reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise UserFacing(message("unreadable-input", path=path, reason=text(message("not-utf-8.hint")))) from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _award(json.loads(line, parse_float=Decimal), library, zone, str(number))
            except (ValueError, TypeError, KeyError, InvalidOperation, UserFacing) as error:
                reason = text(error.message) if isinstance(error, UserFacing) else str(error)
                words = message("may.bad-history", path=path, line=number, reason=reason)
                raise UserFacing(words, message("may.bad-history.hint")) from None


def _award(row: dict[str, Any], library: Library, zone: ZoneInfo, number: str) -> Award:
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise UserFacing(message("may.history-key", key=unknown[0]))
    action = next((one for one in library.actions if one.id == row["action"]), None)
    currency = library.frame.currency if library.frame else ""
    amount = row.get("amount")
    if isinstance(amount, dict):
        amount, row = amount["amount"], {"currency": amount.get("currency", ""), **row}
    own = (action.currency or currency) if action is not None and action.unit == "money" else ""
    parts = 1
    if action is not None and amount is not None and action.unit != "none":
        parts = in_parts(action, currency, Decimal(str(amount)))
    state = row.get("state", "agreed")
    if state not in _STATES:
        raise ValueError(state)
    at = datetime.fromisoformat(row["at"])
    at = at.replace(tzinfo=zone) if at.tzinfo is None else at
    texts = {name: str(row.get(name) or "") for name in _TEXTS}
    if texts["by"] and not texts["role"]:
        texts["role"] = role_of(library, texts["by"], at.astimezone(zone).date())
    return Award(
        id=str(row.get("id", number)),
        action=row["action"],
        parts=parts,
        at=at,
        currency=str(row.get("currency") or own),
        state=state,
        **{**texts, "order": texts["order"] or texts["case"]},
    )
