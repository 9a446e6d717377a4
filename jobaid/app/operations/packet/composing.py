"""A packet made of a call, as the library knows it; numbers of cards are left out of everything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from jobaid.app.operations.packet import block, data
from jobaid.app.operations.packet.packet import Packet, Spot, Ticked
from jobaid.app.operations.packet.words import in_words
from jobaid.call import CallState, Place, Stop
from jobaid.journal.redact import redact
from jobaid.model.around import Contact
from jobaid.model.library import Library
from jobaid.model.values import SlotValue

_MOST_LINE = 500
_MOST_NOTE = 20_000
_MOST_MADE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is said about a handover: to whom, why, as which role, what was promised, and what this role may give."""

    contact: Contact | None = None
    reason: str = ""
    insists: bool = False
    from_: str = ""
    promised: tuple[tuple[str, str], ...] = ()
    may: tuple[str, ...] = ()


def composed(library: Library, call: CallState, telling: Telling, now: datetime) -> str:
    """The whole packet for the clipboard: the words for people first, the code below them."""
    packet = packet_of(library, call, telling, now)
    words = redact(in_words(library, call, packet, telling.may, now))
    return f"{block.without_blocks(words)}\n\n{_code(data.data_of(packet))}\n"


def _code(whole: bytes) -> str:
    """The code, otherwise made if by chance there is a number in it that would be redacted when it is copied."""
    codes = (block.written(whole + b" " * spaces) for spaces in range(_MOST_MADE))
    return next(code for code in codes if redact(code) == code)


def packet_of(library: Library, call: CallState, telling: Telling, now: datetime) -> Packet:
    """The packet of a call."""
    contact, stop = telling.contact, call.stop or next(iter(call.trail[-1:]), None)
    return Packet(
        library=library.frame.name if library.frame else "",
        version=library.version,
        at=now.astimezone(UTC).replace(microsecond=0),
        from_=_line(telling.from_),
        to=contact.id if contact else "",
        transfer=contact.transfer if contact else "message",
        reason=_line(telling.reason),
        insists=telling.insists,
        here=_spot(stop.place) if stop else None,
        returns=tuple(_returns(stop)) if stop else (),
        slots=tuple((name, _text_of(value)) for name, value in call.known.items()),
        items=tuple(_items(call)),
        promised=tuple((_line(do), _line(due)) for do, due in telling.promised),
        note=block.without_blocks(redact(call.note))[:_MOST_NOTE],
    )


def _spot(place: Place, *, said: bool = False) -> Spot:
    return Spot(place.topic, place.step, said)


def _returns(stop: Stop) -> Iterator[Spot]:
    for back in stop.returns:
        yield _spot(back.place, said=back.said)


def _items(call: CallState) -> Iterator[Ticked]:
    """What was last said of each item."""
    last = {(mark.topic, mark.item): mark for mark in call.marks}
    for mark in last.values():
        yield Ticked(mark.topic, mark.item, mark.state, _line(mark.reason))


def _text_of(value: SlotValue) -> str | bool:
    """A value as text that reads the same in every language."""
    if isinstance(value, bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return _line(f"{value:f}" if isinstance(value, Decimal) else str(value))


def _line(words: str) -> str:
    return redact(words)[:_MOST_LINE]
