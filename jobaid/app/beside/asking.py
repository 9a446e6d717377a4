"""Asks the window of this user, by the standard library alone: a second start has not loaded Qt, and need not."""

import os
import sys
import time

from jobaid.app.beside.door import Claim, Door, claim, is_private
from jobaid.app.beside.wishes import MOST_BYTES, MOST_WORDS, Answer, Wish, answer_in, line_of

PATIENCE = 4.0
"""After so many seconds without an answer the window counts as hung; a library is read and a page built well within."""
_PAUSE = 0.05


def ask(door: Door, wish: Wish, seconds: float = PATIENCE) -> Answer | None:
    """Ask the window behind a door; None if nobody is there, or does not answer in time."""
    line = line_of(wish._replace(token=os.environ.get("XDG_ACTIVATION_TOKEN", "")[:MOST_WORDS]))
    if len(line) > MOST_BYTES:
        return None
    try:
        said = _by_pipe(door, line, seconds) if sys.platform == "win32" else _by_socket(door, line, seconds)
        return answer_in(said) if said else None
    except (OSError, ValueError):
        return None


def claim_or_ask(door: Door, wish: Wish, seconds: float = PATIENCE) -> Claim | Answer:
    """Be the window of this user, or have the one that is do what is wished.

    One that is starting or ending just now is waited for. One that hangs is given up: better another one than none.
    """
    end = time.monotonic() + seconds
    while (claimed := claim(door)) is None:
        left = end - time.monotonic()
        if left <= 0:
            return Claim(None)
        answer = ask(door, wish, left)
        if answer is not None:
            return answer
        time.sleep(min(_PAUSE, max(left, 0)))
    return claimed


def _by_socket(door: Door, line: bytes, seconds: float) -> bytes:
    if not is_private(door.folder):
        return b""
    import socket

    end = time.monotonic() + seconds
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(seconds)
        asked.connect(door.address)
        asked.sendall(line)
        said = b""
        while not said.endswith(b"\n") and len(said) <= MOST_BYTES:
            asked.settimeout(max(end - time.monotonic(), 0.001))
            more = asked.recv(4096)
            if not more:
                break
            said += more
    return said


def _by_pipe(door: Door, line: bytes, seconds: float) -> bytes:
    """A pipe cannot be read with a time limit: it is read beside, and left behind if it hangs."""
    import ctypes
    from threading import Thread

    windll = getattr(ctypes, "windll")  # noqa: B009 - it is there on Windows alone
    windll.user32.AllowSetForegroundWindow(-1)  # or the window that is asked may not come to the front
    said: list[bytes] = []

    def read() -> None:
        try:
            with open(rf"\\.\pipe\{door.address}", "r+b", buffering=0) as pipe:  # noqa: PTH123 - it is no file
                pipe.write(line)
                said.append(pipe.readline(MOST_BYTES))
        except OSError:
            pass

    reader = Thread(target=read, daemon=True)
    reader.start()
    reader.join(seconds)
    return said[0] if said else b""
