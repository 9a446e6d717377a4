"""One window for each user: who claims the door, and who is asked behind it."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from jobaid.app.beside.asking import ask, claim_or_ask
from jobaid.app.beside.door import Claim, Door, claim, door_of_user
from jobaid.app.beside.wishes import Answer, Wish, line_of_answer, wish_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the door is a pipe")
DONE = Answer(True, "done")


@pytest.fixture
def door(tmp_path: Path) -> Door:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    return Door(folder, "window")


@contextmanager
def somebody(door: Door, answers: Callable[[bytes], bytes]) -> Iterator[list[bytes]]:
    """Somebody who listens, and answers each line in their own way until the door is closed."""
    heard: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(door.address)
        listening.listen()

        def serve() -> None:
            with suppress(OSError):
                while True:
                    asked, _ = listening.accept()
                    with asked:
                        heard.append(asked.recv(65536))
                        asked.sendall(answers(heard[-1]))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield heard
        listening.shutdown(socket.SHUT_RDWR)
    thread.join(5)


def test_only_one_process_has_the_door(door: Door) -> None:
    first = claim(door)
    assert first is not None
    assert claim(door) is None
    first.release()
    assert claim(door) is not None


def test_a_process_that_was_killed_has_it_no_longer(door: Door) -> None:
    code = (
        "import sys, pathlib; from jobaid.app.beside.door import Door, claim; "
        "print(claim(Door(pathlib.Path(sys.argv[1]), 'window')) is not None, flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(door.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"
    assert claim(door) is None
    holder.kill()
    holder.communicate()
    assert claim(door) is not None


def test_another_place_of_settings_is_another_door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = door_of_user()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert door_of_user().name != before.name


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o777])
def test_a_folder_that_others_may_enter_is_no_place_for_it(door: Door, mode: int) -> None:
    with somebody(door, lambda _line: line_of_answer(DONE)):
        door.folder.chmod(mode)
        assert ask(door, Wish()) is None
        assert claim(door) is not None
        assert not (door.folder / "window.lock").exists()


def test_a_folder_that_is_a_link_to_another_is_no_place_for_it(door: Door) -> None:
    link = door.folder.with_name("link")
    link.symlink_to(door.folder)
    with somebody(door, lambda _line: line_of_answer(DONE)):
        assert ask(Door(link, "window"), Wish()) is None


def test_the_folder_is_made_for_the_user_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        assert claim(Door(tmp_path / "new", "window")) is not None
    finally:
        os.umask(before)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "new" / "window.lock").stat().st_mode & 0o777 == 0o600


def test_whoever_listens_is_asked_and_answers(door: Door) -> None:
    wish = Wish("hold", turn="on")
    with somebody(door, lambda _line: line_of_answer(DONE)) as heard:
        assert ask(door, wish) == DONE
    assert [wish_in(line)._replace(token="") for line in heard] == [wish]


def test_nobody_there_is_no_answer(door: Door) -> None:
    assert ask(door, Wish()) is None


def test_what_a_process_that_died_left_behind_is_no_answer(door: Door) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(door.address)
    assert ask(door, Wish()) is None


@pytest.mark.parametrize("said", [b"", b"no\n", b'{"jobaid": 2, "ok": true}\n', b"a" * 70_000, b'{"jobaid": 1}\n'])
def test_an_answer_that_is_none_is_no_answer(door: Door, said: bytes) -> None:
    with somebody(door, lambda _line: said):
        assert ask(door, Wish(), 2) is None


def test_a_window_that_hangs_is_given_up(door: Door) -> None:
    first = claim(door)
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(door.address)
        hung.listen()
        assert isinstance(claim_or_ask(door, Wish(), 0.2), Claim)
    assert first is not None


def test_a_second_start_has_the_first_do_it(door: Door) -> None:
    first = claim(door)
    with somebody(door, lambda _line: line_of_answer(DONE)):
        assert claim_or_ask(door, Wish()) == DONE
    assert first is not None


def test_one_that_is_ending_is_waited_for_and_followed(door: Door) -> None:
    first = claim(door)
    assert first is not None

    def end(_line: bytes) -> bytes:
        first.release()
        return b""

    with somebody(door, end):
        followed = claim_or_ask(door, Wish())
    assert isinstance(followed, Claim)
    assert claim(door) is None


def test_what_is_asked_before_the_window_needs_no_qt_and_nothing_heavy() -> None:
    code = "import sys, jobaid.app.beside.asking; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(done.stdout.split())
    assert loaded.isdisjoint({"PySide6", "socket", "pydantic", "tomli", "jobaid.settings", "jobaid.model"})
