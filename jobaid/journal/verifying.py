"""Whether a journal is as it was written: its pages, its tables, and the chain of its events."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import apsw

from jobaid.journal import chain
from jobaid.journal.closed import Closed, seal_of, stretches
from jobaid.journal.failures import FAULTS, is_damage
from jobaid.journal.pages import is_whole

Kind = Literal["file", "event", "payload", "gap"]


class Fault(NamedTuple):
    """What is not as it was written, and the event it was found at; 0 where it is none's."""

    seq: int
    kind: Kind


def faults(path: Path, connection: apsw.Connection) -> list[Fault]:
    """All faults that are found. Raises apsw.Error and OSError where it cannot be read."""
    try:
        if not is_whole(path) or connection.pragma("integrity_check") != "ok":
            return [Fault(0, "file")]
        return list(chain_faults(connection))
    except FAULTS as fault:
        if is_damage(fault):
            return [Fault(0, "file")]
        raise


def chain_faults(connection: apsw.Connection, since_seq: int = 0) -> Iterator[Fault]:
    """The faults of the events after a place."""
    query = """SELECT event.seq, id, type, v, at, call, supersedes, digest, hash, body.seq, salt, payload
        FROM event LEFT JOIN body USING (seq) WHERE event.seq > ? ORDER BY event.seq"""
    closed = {one.first: one for one in stretches(connection)}
    since_seq = next((one.first - 1 for one in closed.values() if one.first <= since_seq < one.last), since_seq)
    seq, seal = since_seq, seal_of(connection, since_seq)
    for *event, hash_, numbered, salt, payload in connection.execute(query, (since_seq,)):
        sealed = chain.Sealed(*event)
        seq, seal, found = _over(closed, seq, seal)
        yield from found
        if sealed.seq != seq + 1:
            yield Fault(seq + 1, "gap")
        if chain.seal(seal, sealed) != hash_:
            yield Fault(sealed.seq, "event")
        if numbered is None or not chain.says(sealed, chain.Body(salt, payload)):
            yield Fault(sealed.seq, "payload")
        seq, seal = sealed.seq, hash_
    *_, found = _over(closed, seq, seal)
    yield from (*found, *(Fault(one.first, "gap") for one in closed.values() if one.first > seq))


def _over(closed: dict[int, Closed], seq: int, seal: bytes) -> tuple[int, bytes, list[Fault]]:
    """Over the stretches that come next, which are taken out: where they end, and the faults among them."""
    found = []
    while (one := closed.pop(seq + 1, None)) is not None:
        if one.before != seal:
            found.append(Fault(one.first, "event"))
        seq, seal = one.last, one.seal
    return seq, seal, found
