"""Reads events out of a journal."""

import json
from collections.abc import Iterable, Iterator

import apsw

from jobaid.journal.record import Stored

_QUERY = (
    """SELECT seq, id, type, v, at, call, supersedes, payload FROM event LEFT JOIN body USING (seq) WHERE seq > ?"""
)
_OF_CALLS = " AND call <> '' AND call IN (SELECT value FROM json_each(?))"
_OF_TYPES = " AND type IN (SELECT value FROM json_each(?))"
_IN_ORDER = " ORDER BY seq"


def stored(
    connection: apsw.Connection, since_seq: int, calls: Iterable[str] | None, types: Iterable[str] | None
) -> Iterator[Stored]:
    """The events after a place, in order; of certain calls or kinds only, where they are named."""
    query = _QUERY
    values: list[int | str] = [since_seq]
    for clause, wanted in ((_OF_CALLS, calls), (_OF_TYPES, types)):
        if wanted is not None:
            query += clause
            values.append(json.dumps(list(wanted)))
    for seq, id_, kind, v, at, call, supersedes, payload in connection.execute(query + _IN_ORDER, values):
        yield Stored(seq, id_, kind, v, at, call, _text(payload), supersedes)


def has_between(connection: apsw.Connection, begin: int, end: int) -> bool:
    """Whether there is an event from one time until before another (UTC, in milliseconds)."""
    query = "SELECT 1 FROM event WHERE at >= ? AND at < ? ORDER BY seq DESC LIMIT 1"
    return connection.execute(query, (begin, end)).fetchone() is not None


def _text(payload: bytes | None) -> str | None:
    return None if payload is None else payload.decode("utf-8", "surrogatepass")
