"""Takes out of a damaged journal the events that still verify."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jobaid.journal import chain
from jobaid.journal.chain import Body
from jobaid.journal.closed import Closed
from jobaid.journal.leaves import Row, rows


class Salvaged(NamedTuple):
    """An event as it stood in the damaged file."""

    event: chain.Sealed
    seal: bytes
    body: Body


class Found(NamedTuple):
    """What still verifies, in order, and how many events the file had at least."""

    events: list[Salvaged]
    last: int
    closed: tuple[Closed, ...] = ()


def salvage(path: Path) -> Found:
    """Read what can be read. Raises OSError."""
    events: dict[int, tuple[chain.Sealed, bytes]] = {}
    bodies: dict[int, Body] = {}
    closed: dict[int, Closed] = {}
    for row in rows(path):
        if (event := _event(row)) is not None:
            events[row.number] = event
        elif (body := _body(row)) is not None:
            bodies[row.number] = body
        elif (stretch := _stretch(row)) is not None:
            closed[row.number] = stretch
    known = list(_verified(events, bodies, {one.last: one.seal for one in closed.values()}))
    return Found(known, max((*events, *bodies, *closed), default=0), tuple(sorted(closed.values())))


def _verified(
    events: Mapping[int, tuple[chain.Sealed, bytes]], bodies: Mapping[int, Body], ends: Mapping[int, bytes]
) -> Iterator[Salvaged]:
    """Those whose seal follows from the event before, and whose body is what was sealed.

    After a hole there is nothing to follow from; there the page that an event stands in vouches for it.
    """
    for seq in sorted(events):
        event, seal = events[seq]
        before = chain.START if seq == 1 else events[seq - 1][1] if seq - 1 in events else ends.get(seq - 1)
        follows = before is None or chain.seal(before, event) == seal
        if follows and seq in bodies and chain.says(event, bodies[seq]):
            yield Salvaged(event, seal, bodies[seq])


def _event(row: Row) -> tuple[chain.Sealed, bytes] | None:
    match row.values:
        case (None, str(), str(), int(), int(), str(), str(), bytes(), bytes(seal)):
            return chain.Sealed(row.number, *row.values[1:8]), seal  # type: ignore[arg-type]
    return None


def _stretch(row: Row) -> Closed | None:
    match row.values:
        case (None, int(first), bytes(before), bytes(seal)):
            return Closed(first, row.number, before, seal)
    return None


def _body(row: Row) -> Body | None:
    match row.values:
        case (None, bytes(salt), bytes(payload)):
            return Body(salt, payload)
        case (None, None, None):
            return Body(None, None)
    return None
