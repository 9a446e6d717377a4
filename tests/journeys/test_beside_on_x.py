"""Beside other programs on a real screen: a window manager, a second start, keys that another program would get."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobaid.app.strokes import stroke_of
from jobaid.ui.beside.x11_keys import X11Keys
from jobaid.ui.beside.xcb import Xcb
from tests.journeys.calls import write_calls
from tests.journeys.test_on_x import LONG, Person, State, display
from tests.libraries import ROOT

__all__ = ["display"]

_MISSING = [program for program in ("Xvfb", "xdotool", "openbox", "xprop") if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"not on this machine: {', '.join(_MISSING)}")
SETTINGS = """
hotkey = "Ctrl+F12"
hold_hotkey = "F8"
"""


class Desktop(Person):
    """A desktop with a window manager, where jobaid runs beside another program."""

    def __init__(self, display: str, folder: Path, home: Path) -> None:
        (home / "run").mkdir(mode=0o700)
        (home / "config" / "jobaid").mkdir(parents=True)
        (home / "config" / "jobaid" / "settings.toml").write_text(SETTINGS)
        os.environ["XDG_RUNTIME_DIR"] = str(home / "run")
        self._manager = subprocess.Popen(
            ["openbox"], env={**os.environ, "DISPLAY": display}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        super().__init__(display, folder, home)
        self.window = str(self.look()["window"])

    def start(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Start jobaid once more."""
        return subprocess.run(
            [sys.executable, "-m", "jobaid", *arguments],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=LONG,
            check=False,
        )

    def other_program(self) -> "subprocess.Popen[bytes]":
        """A window of another program, in front and with the keyboard."""
        other = subprocess.Popen(
            [sys.executable, "-c", _OTHER], env={**self._environment, "QT_QPA_PLATFORM": "xcb"}, cwd=ROOT
        )
        self.see("active", False)
        return other

    def minimise(self) -> None:
        self._do("windowminimize", "--sync", self.window)
        self.see("active", False)

    def state(self, wanted: str) -> None:
        """Look until the window manager says that of the window."""
        self.until(lambda: wanted in self._prop("_NET_WM_STATE"), wanted)

    def until(self, holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + LONG
        while time.monotonic() < end:
            if holds():
                return
        raise AssertionError(f"not seen: {what}")

    def end(self) -> None:
        super().end()
        self._manager.terminate()
        self._manager.wait(LONG)

    def _prop(self, name: str) -> str:
        done = subprocess.run(
            ["xprop", "-id", self.window, name], env=self._environment, capture_output=True, text=True, check=True
        )
        return done.stdout


_OTHER = """
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
field = QLineEdit()
field.setWindowTitle("CRM")
field.show()
application.exec()
"""


@pytest.fixture
def desktop(display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    one = Desktop(display, write_calls(tmp_path / "library"), tmp_path)
    yield one
    one.end()


@pytest.fixture
def other(desktop: Desktop) -> Iterator["subprocess.Popen[bytes]"]:
    program = desktop.other_program()
    yield program
    program.kill()
    program.wait(LONG)


def in_front(state: State) -> bool:
    return bool(state["active"])


def test_a_second_start_brings_the_window_to_the_front_and_ends(desktop: Desktop, other: object) -> None:
    done = desktop.start()
    assert (done.returncode, done.stderr) == (0, "")
    desktop.see("active")


def test_a_second_start_that_names_a_person_has_the_window_ask(desktop: Desktop, other: object) -> None:
    done = desktop.start("--as", "desk-2")
    assert (done.returncode, done.stderr) == (
        0,
        "jobaid is open already. It asks there whether desk-2 is at the desk now.\n",
    )
    desktop.see("active")
    refused = desktop.start("--as", "x" * 1000)
    assert refused.returncode == 2
    assert "“--as”" in refused.stderr


def test_it_comes_back_from_being_minimised(desktop: Desktop) -> None:
    desktop.minimise()
    assert desktop.start().returncode == 0
    desktop.see("active")


def test_a_screen_pop_opens_the_call_in_front_of_the_other_program(desktop: Desktop, other: object) -> None:
    done = desktop.start("open", "--topic", "late", "--slot", "customer=Ms Duarte", "--case", "4711")
    assert (done.returncode, done.stderr) == (0, "")
    state = desktop.see("active")
    assert (state["step"], state["known"]) == ("late/look", {"customer": "Ms Duarte", "order": "4711"})


def test_a_screen_pop_that_cannot_be_is_told_in_one_line(desktop: Desktop) -> None:
    done = desktop.start("open", "--topic", "gone")
    assert done.returncode == 2
    assert done.stderr == "The library has no topic “gone”.\n"
    assert desktop.look()["blank"]


def test_the_key_of_the_whole_system_brings_it_to_the_front(desktop: Desktop, other: object) -> None:
    desktop.press("ctrl+F12")
    desktop.see("active")


def test_a_key_is_heard_that_comes_together_with_an_answer_of_the_server(
    display: str, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    xcb, heard = Xcb(), list[str]()
    keys = X11Keys(xcb, heard.append)
    try:
        show, hold = stroke_of("Ctrl+F12"), stroke_of("F8")
        assert show is not None
        assert hold is not None
        assert keys.use({"show": show}) == []
        subprocess.run(["xdotool", "key", "ctrl+F12"], check=True, timeout=LONG)
        assert keys.use({"show": show, "hold": hold}) == []  # asks the server, which tells of the key as it answers
        assert heard == ["show"]
    finally:
        keys.stop()
        xcb.close()


def test_hold_by_a_key_and_by_a_command_while_another_program_has_the_keyboard(desktop: Desktop, other: object) -> None:
    desktop.start("open", "--topic", "late")
    desktop.see("step", "late/look")
    desktop.press("F8")
    desktop.see("held")
    assert desktop.start("hold", "off").returncode == 0
    desktop.see("held", False)
    assert desktop.start("hold", "on").returncode == 0
    desktop.see("held")


def test_a_key_that_another_program_has_is_said_in_the_settings(display: str, tmp_path: Path) -> None:
    before = os.environ.get("DISPLAY")
    os.environ["DISPLAY"] = display
    taker = Xcb()
    try:
        codes = taker.codes_of(0xFFC9)
        assert codes
        assert all(taker.grab(code, 4) for code in codes)
        one = Desktop(display, write_calls(tmp_path / "library"), tmp_path)
        try:
            one.press("ctrl+comma")
            one.see_that(lambda state: "Another program has Ctrl F12" in state["seen"], "that the key is taken")
        finally:
            one.end()
    finally:
        taker.close()
        os.environ.pop("DISPLAY") if before is None else os.environ.update(DISPLAY=before)


def test_staying_on_top_and_no_longer(desktop: Desktop) -> None:
    desktop.press("ctrl+shift+k")
    desktop.see("sheet")
    desktop.type("always on top")
    desktop.press("Return")
    desktop.state("_NET_WM_STATE_ABOVE")
    assert desktop.look()["active"]


def test_a_window_that_was_killed_leaves_no_door_behind(desktop: Desktop, display: str, tmp_path: Path) -> None:
    desktop._program.kill()
    desktop._program.wait(LONG)
    done = desktop.start("hold", "on")
    assert done.returncode == 2
    assert "No window of jobaid is open" in done.stderr


def test_nothing_of_a_caller_is_kept_outside_of_the_journal(desktop: Desktop, tmp_path: Path) -> None:
    desktop.start("open", "--topic", "late", "--slot", "customer=Ms Duarte", "--case", "KX4711")
    desktop.see("step", "late/look")
    desktop.press("ctrl+n")
    desktop.see("blank")
    assert desktop.close() == 0
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and "journal" not in file.parts]
    assert any(file.name == "window.toml" for file in kept)
    assert [file for file in kept if b"Duarte" in file.read_bytes() or b"KX4711" in file.read_bytes()] == []
