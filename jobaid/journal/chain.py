"""Each event is sealed with a hash over itself and the event before it, so that nothing changes unseen.

The seal covers only a digest of the payload. Erasing a payload and its salt leaves every seal as it was, and the digest
without its salt tells nothing about what was erased.
"""

import os
from hashlib import sha256
from typing import NamedTuple

START = bytes(32)
"""What stands before the first event."""
_SALT = 16


class Sealed(NamedTuple):
    """All of an event that its seal covers, the seal aside."""

    seq: int
    id: str
    type: str
    v: int
    at: int
    call: str
    supersedes: str
    digest: bytes


class Body(NamedTuple):
    """What an event says, with its salt; both are None once it was erased."""

    salt: bytes | None
    payload: bytes | None


def new_salt() -> bytes:
    """Makes the digest of a payload that could be guessed tell nothing once the salt is gone."""
    return os.urandom(_SALT)


def digest(salt: bytes, payload: bytes) -> bytes:
    """What stands for the payload in the chain. The salt has a fixed length, so nothing can move between the two."""
    return sha256(salt + payload).digest()


def says(event: Sealed, body: Body) -> bool:
    """Whether a body is the one that was sealed with the event, or was erased."""
    if body.salt is None or body.payload is None:
        return body.salt is None and body.payload is None
    return digest(body.salt, body.payload) == event.digest


def seal(previous: bytes, event: Sealed) -> bytes:
    """The hash of an event after another one."""
    parts = [previous]
    for value in event:
        part = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        parts += [len(part).to_bytes(8, "big"), part]
    return sha256(b"".join(parts)).digest()
