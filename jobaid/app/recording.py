"""Entries as the journal keeps them, and back."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from jobaid.app import award_events, day_events, report_events
from jobaid.app.codec import as_plain, from_plain
from jobaid.app.day_events import DayEvent
from jobaid.app.entry import Entry
from jobaid.call import Event, events
from jobaid.journal.record import Record, Stored
from jobaid.journal.redact import redact

VERSION = 1
CARRIED = "day.carried"
"""The type of the record that a start begins with."""

_TYPES: Mapping[str, type] = {
    "call.walked": events.Walked,
    "call.went-back": events.WentBack,
    "call.went-home": events.WentHome,
    "call.filled": events.Filled,
    "call.marked": events.Marked,
    "call.noted": events.Noted,
    "call.wrote-up": events.WroteUp,
    "call.copied": events.Copied,
    "call.left-topic": events.LeftTopic,
    "call.ended": events.Ended,
    "call.reopened": events.Reopened,
    "call.held": events.Held,
    "call.returned": events.Returned,
    "call.greeted": events.Greeted,
    "call.paused": events.Paused,
    "call.handed-over": events.HandedOver,
    "call.took-over": events.TookOver,
    "call.restated": events.Restated,
    "day.begun": day_events.Begun,
    "day.taken-up": day_events.TakenUp,
    "day.dropped": day_events.Dropped,
    "day.undone": day_events.Undone,
    CARRIED: day_events.Carried,
    "promise.made": day_events.PromiseMade,
    "promise.kept": day_events.PromiseKept,
    "promise.reopened": day_events.PromiseReopened,
    "promise.moved": day_events.PromiseMoved,
    "promise.given": day_events.PromiseGiven,
    "promise.cancelled": day_events.PromiseCancelled,
    "promise.withdrawn": day_events.PromiseWithdrawn,
    "report.made": report_events.Reported,
    "report.withdrawn": report_events.Withdrew,
    "report.thanked": report_events.Thanked,
    "report.search-missed": report_events.SearchMissed,
    "report.answers-read": report_events.AnswersRead,
    "award.given": award_events.AwardGiven,
    "award.done": award_events.AwardDone,
    "award.voided": award_events.AwardVoided,
    "award.named": award_events.AwardNamed,
}
AWARD_TYPES = tuple(name for name in _TYPES if name.startswith("award."))
"""The types of records by which what was given is known."""

WRITTEN = ("call.noted", "call.wrote-up")
"""The types of records of which the last of a call holds all that those before it said."""

_NAMES = {kind: name for name, kind in _TYPES.items()}
_NEVER_REDACTED = {"id", "ids", "call", "calls", "number", "parts"}
"""Names of entries and calls, and amounts: digits in them are no card's."""


class Recording:
    """Turns what happens into records. A note that is written on makes the record of it as it was before needless.

    Whatever happens in between: half of a card's number is not left behind by somebody who puts the customer on hold
    before the other half. `written` are the last records of notes in the journal, by call and type.
    """

    def __init__(self, written: Mapping[tuple[str, str], str] | None = None) -> None:
        self._written = dict(written or {})

    def records_of(self, entries: Sequence[Entry]) -> Iterator[Record]:
        """The records of entries, in their order."""
        for entry in entries:
            record = record_of(entry)
            key = entry.call, record.type
            if record.type in WRITTEN:
                record = replace(record, supersedes=self._written.get(key, ""))
                self._written[key] = entry.id
            yield record


def record_of(entry: Entry) -> Record:
    """An entry as it is kept: without card numbers."""
    payload = json.dumps(redacted(as_plain(entry.event)), ensure_ascii=False, separators=(",", ":"))
    at = (entry.at - datetime.fromtimestamp(0, UTC)) // timedelta(milliseconds=1)
    return Record(entry.id, _NAMES[type(entry.event)], VERSION, at, entry.call, payload)


def entry_of(stored: Stored) -> Entry | None:
    """The entry of a record; None for one that was erased, or that only a newer jobaid understands."""
    kind = _TYPES.get(stored.type)
    if stored.payload is None or kind is None or stored.v > VERSION:
        return None
    at = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=stored.at)
    try:
        event: Event | DayEvent = from_plain(kind, json.loads(stored.payload))
    except (ValueError, TypeError, KeyError, ArithmeticError):
        return None
    return Entry(stored.call, event, at, stored.id)


def redacted(plain: Any) -> Any:
    """Plain data without card numbers; a number that is one is kept as the text that is left of it."""
    if isinstance(plain, str):
        return redact(plain)
    if isinstance(plain, list):
        return [redacted(one) for one in plain]
    if isinstance(plain, dict):
        return _redacted_pairs(plain)
    if isinstance(plain, int) and not isinstance(plain, bool):
        words = str(plain)
        return plain if redact(words) == words else redact(words)
    return plain


def _redacted_pairs(plain: dict[str, Any]) -> Any:
    written = plain.get("decimal")
    if len(plain) == 1 and isinstance(written, str) and redact(written) != written:
        return redact(written)
    return {name: one if name in _NEVER_REDACTED else redacted(one) for name, one in plain.items()}
