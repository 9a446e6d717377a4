"""Starts the window for a command that found none, and asks it as soon as it is there."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from jobaid.app.beside.asking import ask
from jobaid.app.beside.door import Door
from jobaid.app.beside.wishes import Answer, Wish

_LONGEST = 30.0
_PAUSE = 0.05


def start_and_ask(door: Door, wish: Wish, arguments: Sequence[str]) -> Answer:
    """What the new window answers; where there came to be none, what it said before it ended."""
    with TemporaryFile() as said:
        window = _start(arguments, said)
        end = time.monotonic() + _LONGEST
        while (left := end - time.monotonic()) > 0:
            answer = ask(door, wish, left)
            if answer is not None:
                return answer
            if window.poll():
                said.seek(0)
                return Answer(False, said.read().decode("utf-8", "replace").strip())
            time.sleep(_PAUSE)
    return Answer(False)


def _start(arguments: Sequence[str], said: IO[bytes]) -> "subprocess.Popen[bytes]":
    """It goes on when the command has ended, and holds nothing open that somebody else reads from."""
    root = str(Path(__file__).resolve().parents[3])
    known = os.environ.get("PYTHONPATH")
    paths = root if not known else f"{root}{os.pathsep}{known}"
    return subprocess.Popen(
        [sys.executable, "-m", "jobaid", *arguments],
        env={**os.environ, "PYTHONPATH": paths},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=said,
        start_new_session=True,
    )
