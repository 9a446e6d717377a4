"""The window answers at its door, and whoever says something else is not listened to."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.app.beside.door import Door
from jobaid.app.beside.wishes import MOST_BYTES, Answer, Wish, line_of
from jobaid.ui.beside.server import Asked, Server
from tests.ui.besides import door_in
from tests.ui.conftest import settle

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the door is a pipe")


class Listening:
    """A server, and what was asked of it; it answers what it is told to."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.server = Server(door)
        self.asked: list[Wish] = []
        self.server.asked.connect(self._take)
        self.is_listening = self.server.listen()

    def _take(self, wish: Wish, asked: Asked) -> None:
        self.asked.append(wish)
        asked.answer(Answer(True, "done"))

    def say(self, application: QApplication, *parts: bytes) -> bytes:
        """Say something part by part, and what is answered until it hangs up."""
        with socket.socket(socket.AF_UNIX) as told:
            told.connect(self.door.address)
            told.setblocking(False)
            settle(application)
            for part in parts:
                try:
                    told.sendall(part)
                except BrokenPipeError:
                    return b""
                settle(application)
            try:
                return told.recv(65536)
            except BlockingIOError:
                return b"still listening"
            except ConnectionResetError:
                return b""


@pytest.fixture
def listening(qtbot: QtBot, tmp_path: Path) -> Iterator[Listening]:
    one = Listening(door_in(tmp_path))
    yield one
    one.server.close()


def test_a_wish_is_heard_and_answered(listening: Listening, qapp: QApplication) -> None:
    said = listening.say(qapp, line_of(Wish("open", topic="late")))
    assert listening.asked == [Wish("open", topic="late")]
    assert b'"done"' in said


def test_a_wish_may_come_in_parts(listening: Listening, qapp: QApplication) -> None:
    line = line_of(Wish("open", topic="late"))
    assert b'"done"' in listening.say(qapp, line[:7], line[7:20], line[20:])
    assert len(listening.asked) == 1


@pytest.mark.parametrize("said", [b"\n", b"GET / HTTP/1.1\r\n", b'{"jobaid": 1, "do": "approve"}\n', b"a" * 100_000])
def test_whoever_says_something_else_is_cut_off_without_a_word(
    listening: Listening, qapp: QApplication, said: bytes
) -> None:
    parts = [said[start : start + 8192] for start in range(0, len(said), 8192)]
    assert listening.say(qapp, *parts) == b""
    assert listening.asked == []


def test_whoever_goes_on_and_on_is_cut_off(listening: Listening, qapp: QApplication) -> None:
    said = listening.say(qapp, *[b" " * 8192] * (MOST_BYTES // 8192 + 1))
    assert (said, listening.asked) == (b"", [])


def test_whoever_says_nothing_is_not_waited_for(listening: Listening, qtbot: QtBot) -> None:
    with socket.socket(socket.AF_UNIX) as silent:
        silent.connect(listening.door.address)
        qtbot.waitUntil(lambda: bool(listening.server.findChildren(Asked)))
        asked = listening.server.findChildren(Asked)[0]
        asked._patience.setInterval(0)
        qtbot.waitUntil(lambda: not listening.server.findChildren(Asked))


def test_many_who_ask_at_once_do_not_keep_the_others_out(listening: Listening, qapp: QApplication) -> None:
    held = [socket.socket(socket.AF_UNIX) for _ in range(30)]
    for one in held:
        one.setblocking(False)
        one.connect(listening.door.address)
    settle(qapp)
    assert len(listening.server.findChildren(Asked)) <= 8
    for one in held:
        one.close()
    settle(qapp)
    assert b'"done"' in listening.say(qapp, line_of(Wish()))


def test_only_the_user_may_ask(listening: Listening) -> None:
    mode = Path(listening.door.address).stat().st_mode
    assert mode & 0o077 == 0


def test_what_a_process_that_died_left_behind_is_in_nobodys_way(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    door = door_in(tmp_path)
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(door.address)
    one = Listening(door)
    assert one.is_listening
    assert b'"done"' in one.say(qapp, line_of(Wish()))
    one.server.close()


def test_in_a_folder_that_others_may_enter_nobody_listens(qtbot: QtBot, tmp_path: Path) -> None:
    door = door_in(tmp_path)
    door.folder.chmod(0o777)
    assert not Listening(door).is_listening
    assert list(door.folder.iterdir()) == []
