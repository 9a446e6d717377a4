"""A packet as bytes (JSON), and back again from bytes that anybody may have written.

What has the wrong type or is too long is left out and counted; the rest is read. Nothing is taken for more than text.
"""

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TypeVar, get_args

from jobaid.app.operations.packet.packet import Packet, Spot, State, Ticked, Transfer
from jobaid.errors import UserFacing
from jobaid.messages import message

_MOST_LINE = 500
_MOST_NOTE = 20_000
_MOST_ID = 80
_MOST_PARTS = 500
_KEPT = "\n\t\u200c\u200d"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_STATES, _TRANSFERS = get_args(State), get_args(Transfer)

Made = TypeVar("Made")


def data_of(packet: Packet) -> bytes:
    """The bytes of a packet, what is empty left out."""
    whole = {
        "library": packet.library,
        "version": packet.version,
        "at": packet.at.astimezone(UTC).isoformat(timespec="seconds"),
        "from": packet.from_,
        "to": packet.to,
        "transfer": packet.transfer,
        "reason": packet.reason,
        "insists": packet.insists,
        "here": [packet.here.topic, packet.here.step] if packet.here else [],
        "returns": [[spot.topic, spot.step, spot.said] for spot in packet.returns],
        "slots": dict(packet.slots),
        "items": [[one.topic, one.item, one.state, one.reason] for one in packet.items],
        "promised": [list(one) for one in packet.promised],
        "note": packet.note,
    }
    kept = {name: value for name, value in whole.items() if value}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def packet_in(data: bytes) -> tuple[Packet, int]:
    """The packet in bytes, and how many parts of it could not be read. Raises UserFacing where it is none at all."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        whole = None
    if not isinstance(whole, dict):
        raise UserFacing(message("packet.damaged"), message("packet.damaged.hint"))
    reading = _Reading(whole)
    return reading.packet(), reading.refused


def plain(words: str) -> str:
    """Words without the signs that nobody sees, or that no screen can show."""
    return "".join(char for char in words if char in _KEPT or unicodedata.category(char) not in _UNSEEN)


class _Reading:
    """Reads the parts of a packet, and counts those that are not what they should be."""

    def __init__(self, whole: Mapping[str, object]) -> None:
        self._whole = whole
        self.refused = 0

    def packet(self) -> Packet:
        return Packet(
            library=self._one("library", _line) or "",
            version=self._one("version", _line) or "",
            at=self._one("at", _moment) or datetime.min.replace(tzinfo=UTC),
            from_=self._one("from", _line) or "",
            to=self._one("to", _id) or "",
            transfer=self._one("transfer", _transfer) or "message",
            reason=self._one("reason", _line) or "",
            insists=self._whole.get("insists") is True,
            here=self._one("here", _spot),
            returns=tuple(self._many("returns", _spot)),
            slots=tuple(self._slots()),
            items=tuple(self._many("items", _ticked)),
            promised=tuple(self._many("promised", _promise)),
            note=self._one("note", _note) or "",
        )

    def _one(self, name: str, read: Callable[[object], Made | None]) -> Made | None:
        value = self._whole.get(name)
        made = None if value is None else read(value)
        self.refused += made is None and value is not None
        return made

    def _many(self, name: str, read: Callable[[object], Made | None]) -> Iterator[Made]:
        values = self._whole.get(name, [])
        parts = values if isinstance(values, list) else [values]
        self.refused += max(len(parts) - _MOST_PARTS, 0)
        for part in parts[:_MOST_PARTS]:
            made = read(part)
            self.refused += made is None
            if made is not None:
                yield made

    def _slots(self) -> Iterator[tuple[str, str | bool]]:
        values = self._whole.get("slots", {})
        if not isinstance(values, dict):
            self.refused += 1
            return
        self.refused += max(len(values) - _MOST_PARTS, 0)
        for name, value in list(values.items())[:_MOST_PARTS]:
            kept = value if isinstance(value, bool) else _line(value)
            self.refused += kept is None or _id(name) is None
            if kept is not None and _id(name) is not None:
                yield name, kept


def _id(value: object) -> str | None:
    return value if isinstance(value, str) and 0 < len(value) <= _MOST_ID and value.isprintable() else None


def _line(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) <= _MOST_LINE else None


def _note(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) <= _MOST_NOTE else None


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        return moment.astimezone(UTC) if moment and moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _transfer(value: object) -> Transfer | None:
    return next((one for one in _TRANSFERS if one == value), None)


def _spot(value: object) -> Spot | None:
    match value:
        case [str(topic), str(step), *said] if _id(topic) and (not step or _id(step)):
            return Spot(topic, step, said[:1] == [True])
    return None


def _ticked(value: object) -> Ticked | None:
    match value:
        case [str(topic), str(item), str(state), str(reason)] if _id(topic) and _id(item) and state in _STATES:
            named = next(one for one in _STATES if one == state)
            return Ticked(topic, item, named, reason) if _line(reason) is not None else None
    return None


def _promise(value: object) -> tuple[str, str] | None:
    match value:
        case [str(do), str(due)] if _line(do) and _line(due) is not None:
            return do, due
    return None
