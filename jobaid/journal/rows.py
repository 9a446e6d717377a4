"""The rows of events: adding them, erasing what they say. The caller holds the transaction."""

from collections.abc import Iterable
from typing import NamedTuple

import apsw

from jobaid.journal import chain, closed
from jobaid.journal.chain import Body
from jobaid.journal.record import Record

_INSERT = """INSERT INTO event (seq, id, type, v, at, call, supersedes, digest, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ERASE = """UPDATE body SET salt = NULL, payload = NULL
    WHERE payload NOT NULL AND seq = (SELECT seq FROM event WHERE id = ?)"""


class Head(NamedTuple):
    """The last event: its place and its seal."""

    seq: int
    seal: bytes


def head(connection: apsw.Connection) -> Head:
    """The last event, or what stands before the first."""
    row = connection.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    last = Head(0, chain.START) if row is None else Head(*row)
    stretch = closed.last_of(connection)
    return last if stretch is None or stretch.last < last.seq else Head(stretch.last, stretch.seal)


def add(connection: apsw.Connection, records: Iterable[Record]) -> None:
    """Add those that are not there yet, and erase what they supersede."""
    last = head(connection)
    for record in records:
        if not is_there(connection, record.id):
            payload = record.payload.encode("utf-8", "surrogatepass")
            salt = chain.new_salt()
            digest = chain.digest(salt, payload)
            event = chain.Sealed(0, record.id, record.type, record.v, record.at, record.call, record.supersedes, digest)
            last = insert(connection, last, event, Body(salt, payload))
            if record.supersedes:
                erase(connection, [record.supersedes])


def is_there(connection: apsw.Connection, id_: str) -> bool:
    """Whether there is an event of this id."""
    return connection.execute("SELECT 1 FROM event WHERE id = ?", (id_,)).fetchone() is not None


def insert(connection: apsw.Connection, last: Head, event: chain.Sealed, body: Body) -> Head:
    """Add an event after the last, with its next number."""
    event = event._replace(seq=last.seq + 1)
    seal = chain.seal(last.seal, event)
    connection.execute(_INSERT, (*event, seal))
    connection.execute("INSERT INTO body VALUES (?, ?, ?)", (event.seq, *body))
    return Head(event.seq, seal)


def insert_closed(connection: apsw.Connection, last: Head, count: int, seal: bytes) -> Head:
    """Add a stretch of so many events that say nothing any more after the last."""
    closed.add(connection, closed.Closed(last.seq + 1, last.seq + count, last.seal, seal))
    return Head(last.seq + count, seal)


def erase(connection: apsw.Connection, ids: Iterable[str]) -> int:
    """Erase what events say; the events stay. Returns how many said something."""
    before = connection.total_changes()
    connection.executemany(_ERASE, [(one,) for one in ids])
    return connection.total_changes() - before
