"""What was given before, from a file with an award a line: for trying limits out, and for tests of a library."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar, cast, get_args
from zoneinfo import ZoneInfo

from jobaid.authority import Award, AwardState, History, currency_of, in_parts, role_of
from jobaid.errors import UserFacing
from jobaid.messages import message, text
from jobaid.model.authority import Action
from jobaid.model.library import Library

_T = TypeVar("_T")
_STATES = frozenset(get_args(AwardState))
_TEXTS = ("by", "role", "customer", "case", "order")
_KEYS = {"id", "action", "at", "amount", "currency", "state", *_TEXTS}


def read_history(path: Path | None, library: Library) -> History:
    """The awards of a file, JSON a line; none without a file. Raises UserFacing with the line of a mistake.

    A line has `action` and `at`, `amount` if the action has amounts, and as far as they are known `currency`, `by`,
    `role`, `customer`, `case`, `order`, `state` (agreed, claimed, done, void or asked) and `id`. The order is the case
    where there is none, and the role the one that `by` had on that day. A later line with the same id takes the place
    of the one before.
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
        reason = text(message("not-utf-8.hint")).removesuffix(".")
        raise UserFacing(message("unreadable-input", path=path, reason=reason)) from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _award(_row(line), library, zone, str(number))
            except UserFacing as error:
                words = message("may.bad-history", path=path, line=number, reason=text(error.message))
                raise UserFacing(words, message("may.bad-history.hint")) from None


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line, parse_float=Decimal)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise UserFacing(message("may.history-line"))
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise UserFacing(message("may.history-key", key=unknown[0]))
    for key in ("action", "at"):
        if key not in row:
            raise UserFacing(message("may.history-missing", key=key))
    return row


def _valued(key: str, found: object, read: Callable[[], _T]) -> _T:
    try:
        return read()
    except (ValueError, TypeError, InvalidOperation):
        raise _no_value(key, found) from None


def _no_value(key: str, found: object) -> UserFacing:
    return UserFacing(message("may.history-value", key=key, found=found))


def _amount(row: dict[str, Any], action: Action, currency: str) -> tuple[int, str]:
    """The amount in its smallest parts, and its currency. What no limit would count is refused: it would free money."""
    amount, named = row.get("amount"), row.get("currency")
    if isinstance(amount, dict):
        amount, named = amount.get("amount", amount), named or amount.get("currency")
    own = currency_of(action, currency)
    if named and named != own:
        raise _no_value("currency", named)
    if action.unit == "none":
        return 1, own
    if amount is None:
        raise UserFacing(message("may.history-missing", key="amount"))
    return in_parts(action, currency, _valued("amount", amount, lambda: Decimal(str(amount)))), own


def _moment(found: Any, zone: ZoneInfo) -> datetime:
    at = _valued("at", found, lambda: datetime.fromisoformat(found))
    return at.replace(tzinfo=zone) if at.tzinfo is None else at


def _award(row: dict[str, Any], library: Library, zone: ZoneInfo, number: str) -> Award:
    action = next((one for one in library.actions if one.id == row["action"]), None)
    if action is None:
        raise UserFacing(message("may.unknown", action=row["action"]))
    parts, currency = _amount(row, action, library.frame.currency if library.frame else "")
    state = row.get("state", "agreed")
    if not isinstance(state, str) or state not in _STATES:
        raise _no_value("state", state)
    at = _moment(row["at"], zone)
    texts = {name: str(row.get(name) or "") for name in _TEXTS}
    if texts["by"] and not texts["role"]:
        texts["role"] = role_of(library, texts["by"], at.astimezone(zone).date())
    return Award(
        id=str(row.get("id", number)),
        action=action.id,
        parts=parts,
        at=at,
        currency=currency,
        state=cast(AwardState, state),
        by=texts["by"],
        role=texts["role"],
        customer=texts["customer"],
        case=texts["case"],
        order=texts["order"] or texts["case"],
    )
