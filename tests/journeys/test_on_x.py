"""The keyboard on a real screen: the real program on a virtual X display, typed at from outside."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from select import select
from typing import Any

import pytest

from jobaid.paths import sample_library
from tests.journeys.calls import write_calls
from tests.libraries import ROOT

_MISSING = [program for program in ("Xvfb", "xdotool") if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"not on this machine: {', '.join(_MISSING)}")
LONG = 20.0
State = dict[str, Any]


class Person:
    """Types at a program that runs on a display, and looks at it until something is to be seen."""

    def __init__(self, display: str, folder: Path, home: Path) -> None:
        homes = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "CACHE", "DATA", "STATE")}
        self._environment = {**os.environ, **homes, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.probe", "--library", str(folder)],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._do("windowfocus", "--sync", str(self.see("ready")["window"]))
        self.see("active")

    def press(self, *keys: str) -> None:
        """Press keys by their names on X, such as `ctrl+k`."""
        self._do("key", "--delay", "1", *keys)

    def type(self, words: str) -> None:
        self._do("type", "--delay", "1", words)

    def begin(self, *command: str) -> "subprocess.Popen[bytes]":
        """Begin to press and type, as a command of xdotool, and go on looking meanwhile."""
        return subprocess.Popen(["xdotool", *command], env=self._environment, stderr=subprocess.DEVNULL)

    def see(self, key: str, wanted: object = True) -> State:
        """Look until something is so."""
        return self.see_that(lambda state: state.get(key) == wanted, f"{key} is {wanted}")

    def see_that(self, holds: Callable[[State], bool], what: str) -> State:
        state: State = {}
        end = time.monotonic() + LONG
        while time.monotonic() < end:
            state = self.look()
            if holds(state):
                return state
        raise AssertionError(f"not seen: {what}; but {state}")

    def look(self) -> State:
        return self.ask("")

    def ask(self, line: str) -> State:
        """Ask the probe something."""
        sent, told = self._program.stdin, self._program.stdout
        assert sent is not None
        assert told is not None
        sent.write(f"{line}\n")
        sent.flush()
        assert select([told], [], [], LONG)[0], "the window does not answer"
        return dict(json.loads(told.readline() or "{}"))

    def close(self) -> int:
        """Close it as its owner would, once more where it asks."""
        self.press("ctrl+q", "ctrl+q")
        return self._program.wait(LONG)

    def end(self) -> None:
        """End it as nobody would: it is not asked, and writes nothing more."""
        if self._program.poll() is None:
            self._program.kill()
        self._program.communicate()

    def _do(self, *command: str) -> None:
        subprocess.run(["xdotool", *command], env=self._environment, check=True, timeout=LONG, capture_output=True)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A display of its own, whichever number is free."""
    told, tell = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(tell,),
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    with os.fdopen(told) as numbers:
        assert select([numbers], [], [], LONG)[0], "Xvfb does not start"
        yield f":{numbers.readline().strip()}"
    server.terminate()
    server.wait(LONG)


@pytest.fixture
def person(display: str, tmp_path: Path) -> Iterator[Person]:
    one = Person(display, write_calls(tmp_path / "library"), tmp_path)
    yield one
    one.end()


def test_a_whole_call_without_a_mouse(person: Person) -> None:
    person.type("were is my parcle")
    person.see_that(lambda state: "searched for" in state["seen"], "the search")
    person.press("Return")
    person.see("step", "late/look")
    person.press("F2")
    person.type("Ms Duarte")
    person.press("Tab")
    person.type("4711")
    person.press("Tab")
    person.see("known", {"customer": "Ms Duarte", "order": "4711"})
    person.press("alt+1")
    person.see("marks", [["identity", "done"]])
    person.press("2")
    person.see("step", "late/promise")
    person.press("F2")
    person.type("6pm")
    person.press("Return", "F5")
    person.type("knows the porter: 1 2 3")
    person.press("Return")
    person.see("note", "knows the porter: 1 2 3")
    person.press("space")
    person.see("step", "late/noted")
    person.press("F9")
    person.see("sheet")
    person.press("2", "ctrl+shift+c")
    person.see_that(lambda state: state["ended"] == "follow-up" and state["note"] in state["copied"], "the end")
    person.press("Return")
    state = person.see("blank")
    assert state["promised"] == [["Call Ms Duarte back", "18:00"]]
    assert state["note"] == ""
    assert "knows the porter" not in state["seen"]


def test_after_the_next_caller_nothing_of_the_last_one_is_left_in_the_program_or_its_files(
    person: Person, tmp_path: Path
) -> None:
    values = ["Ms Duarte", "KX4711", "18:41", "porter"]
    person.type("late")
    person.press("Return", "F2")
    person.see("step", "late/look")
    for value in values[:2]:
        person.type(value)
        person.press("Tab")
    person.see("known", {"customer": "Ms Duarte", "order": "KX4711"})
    person.press("ctrl+shift+c", "2", "F2")
    person.type("18:41")
    person.press("Return", "F5")
    person.type("knows the porter")
    person.press("Return", "ctrl+k")
    person.type("tracking of KX4711")
    person.see("search", "tracking of KX4711")
    person.press("Return", "ctrl+shift+e", "Escape", "F8", "F8", "Escape")
    state = person.see("sheet", False)
    assert sorted(state["known"].values()) == sorted(values[:3])
    assert person.ask(json.dumps(values)).keys() == set(values)
    person.press("Backspace", "ctrl+n")
    person.see("blank")
    assert person.ask(json.dumps(values)) == {}
    assert person.close() == 0
    assert [path for path in files_with(values, tmp_path) if "journal" not in path.parts] == []


def files_with(values: list[str], folder: Path) -> list[Path]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(value.encode() in path.read_bytes() for value in values)]


def test_an_interrupt_and_back_to_the_very_step(person: Person) -> None:
    person.type("late")
    person.press("Return", "1")
    person.see("step", "late/moving")
    person.press("0")
    person.see("sheet")
    person.type("angry")
    person.press("Return")
    person.see("step", "angry/hear")
    person.press("alt+Up")
    person.see("step", "late/moving")
    person.press("0")
    person.see("sheet")
    person.type("angry")
    person.press("Return")
    person.see("step", "angry/hear")
    person.press("1", "space")
    person.see("step", "late/moving")
    person.press("BackSpace", "alt+Left")
    person.see("step", "angry/hear")


def test_the_wrong_topic_the_next_caller_and_all_of_it_back(person: Person) -> None:
    person.type("late")
    person.press("Return", "F2")
    person.type("Ms Duarte")
    person.press("Return", "Escape", "alt+w")
    state = person.see("search", "")
    state = person.see_that(lambda state: "QLineEdit What" in state["focus"], "the search")
    assert state["known"] == {"customer": "Ms Duarte"}
    person.type("broken")
    person.press("Return")
    person.see("step", "broken/sorry")
    person.press("ctrl+shift+c")
    person.see_that(lambda state: "Ms Duarte" in state["copied"], "the copy")
    person.press("ctrl+n")
    state = person.see("blank")
    assert state["copied"] == ""
    assert "Ms Duarte" not in state["seen"]
    person.press("ctrl+z")
    state = person.see("step", "broken/sorry")
    assert state["known"] == {"customer": "Ms Duarte"}


def test_keys_of_the_panel_are_letters_in_a_field_and_the_keyboard_comes_back(person: Person) -> None:
    person.type("late")
    person.press("Return")
    before = person.see("step", "late/look")["focus"]
    person.press("F5")
    person.type("1 0")
    person.press("BackSpace")
    person.see("note", "1 ")
    person.press("Escape", "ctrl+shift+k")
    person.see("sheet")
    person.press("Escape")
    state = person.see("sheet", False)
    assert (state["step"], state["focus"]) == ("late/look", before)
    person.press("KP_1")
    person.see("step", "late/moving")


def test_the_window_asks_once_before_it_closes_on_a_call(person: Person) -> None:
    person.type("late")
    person.press("Return")
    person.see("step", "late/look")
    assert person.close() == 0


def test_nobody_is_missing_from_the_list_of_people_of_the_sample(display: str, tmp_path: Path) -> None:
    one = Person(display, sample_library(), tmp_path)
    one.see_that(lambda state: "Trainee · the lowest role" in state["seen"], "whose limits are shown")
    one.end()
