"""Stretches of the chain whose events say nothing any more, closed off: two seals stand in the place of their rows.

A stretch follows from the event before it and the event after it follows from the stretch, as the events did that stood
there. So the chain stays whole, and the journal grows no longer than what it still says.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import apsw

from jobaid.journal import chain

_NO_BODY = "SELECT {} FROM event JOIN body USING (seq) WHERE payload IS NULL AND seq <= ? ORDER BY seq"
_ALL = "SELECT first, last, before, seal FROM closed"
_INSERT = "INSERT INTO closed (last, first, before, seal) VALUES (?, ?, ?, ?)"


class Closed(NamedTuple):
    """From which event to which, the seal of the event before the first, and that of the last."""

    first: int
    last: int
    before: bytes
    seal: bytes


def stretches(connection: apsw.Connection) -> list[Closed]:
    """All that are closed off, in order. A journal of an older version has none."""
    return [Closed(*row) for row in connection.execute(f"{_ALL} ORDER BY last")] if _is_there(connection) else []


def last_of(connection: apsw.Connection) -> Closed | None:
    """The last that is closed off."""
    row = connection.execute(f"{_ALL} ORDER BY last DESC LIMIT 1").fetchone() if _is_there(connection) else None
    return Closed(*row) if row is not None else None


def _is_there(connection: apsw.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'closed'").fetchone() is not None


def seal_of(connection: apsw.Connection, seq: int) -> bytes:
    """The seal with which an event or a stretch ends; of one that is not there what stands before the first."""
    row = connection.execute("SELECT hash FROM event WHERE seq = ?", (seq,)).fetchone()
    return row[0] if row else next((one.seal for one in stretches(connection) if one.last == seq), chain.START)


def add(connection: apsw.Connection, one: Closed) -> None:
    """Add a stretch. The caller holds the transaction, and has deleted the events."""
    connection.execute(_INSERT, (one.last, one.first, one.before, one.seal))


def erased(connection: apsw.Connection, until_seq: int) -> list[str]:
    """The ids of the events up to a place that say nothing any more."""
    return [str(id_) for (id_,) in connection.execute(_NO_BODY.format("id"), (until_seq,))]


def close_off(connection: apsw.Connection, until_seq: int) -> None:
    """Close off what says nothing any more up to a place. The caller holds the transaction."""
    runs = list(_runs([int(str(seq)) for (seq,) in connection.execute(_NO_BODY.format("seq"), (until_seq,))]))
    found = [Closed(first, last, seal_of(connection, first - 1), seal_of(connection, last)) for first, last in runs]
    known = stretches(connection)
    for one in found:
        for table in ("event", "body"):
            connection.execute(f"DELETE FROM {table} WHERE seq BETWEEN ? AND ?", (one.first, one.last))  # noqa: S608
    connection.execute("DELETE FROM closed")
    for one in _joined(sorted((*known, *found))):
        add(connection, one)


def _runs(seqs: list[int]) -> Iterator[tuple[int, int]]:
    """From which to which number without a gap."""
    ends = [one for one, following in pairwise((*seqs, 0)) if following != one + 1]
    firsts = [one for before, one in pairwise((-1, *seqs)) if one != before + 1]
    yield from zip(firsts, ends, strict=True)


def _joined(closed: list[Closed]) -> Iterator[Closed]:
    """Those that follow each other as one."""
    if not closed:
        return
    now = closed[0]
    for one in closed[1:]:
        if one.first == now.last + 1:
            now = Closed(now.first, one.last, now.before, one.seal)
        else:
            yield now
            now = one
    yield now
