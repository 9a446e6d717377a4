"""Keys of a desktop's portal: a bus of its own, and a portal on it that says what it is told to."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from select import select

import pytest
from pytestqt.qtbot import QtBot

from jobaid.app.strokes import Stroke, stroke_of
from jobaid.ui.beside.hotkeys import Hotkeys
from jobaid.ui.beside.portal_keys import PortalKeys, trigger_of
from tests.libraries import ROOT

_LONG = 20.0
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="no dbus-daemon on this machine"
)


class Portal:
    """A portal in a process of its own; each line that it is told, it does, and tells what it was asked for."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.portal", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.told() == "ready"

    def told(self) -> str:
        assert self._process.stdout is not None
        assert select([self._process.stdout], [], [], _LONG)[0], "the portal says nothing"
        return self._process.stdout.readline().strip()

    def press(self, name: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{name}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    assert select([daemon.stdout], [], [], _LONG)[0], "dbus-daemon does not start"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield
    daemon.terminate()
    daemon.communicate()


def strokes(**wanted: str) -> dict[str, Stroke]:
    return {name: stroke for name, keys in wanted.items() if (stroke := stroke_of(keys))}


def keys_on(pressed: list[str]) -> PortalKeys:
    return PortalKeys(pressed.append, lambda name: f"what {name} does")


@pytest.mark.parametrize(
    ("keys", "written"), [("Ctrl+F12", "CTRL+F12"), ("Ctrl+Alt+J", "CTRL+ALT+j"), ("Meta+Space", "LOGO+space")]
)
def test_keys_as_portals_write_them(keys: str, written: str) -> None:
    stroke = stroke_of(keys)
    assert stroke is not None
    assert trigger_of(stroke) == written


def test_what_is_granted_is_told_when_it_is_pressed(bus: None, qtbot: QtBot) -> None:
    portal = Portal()
    pressed: list[str] = []
    keys = keys_on(pressed)
    keys.use(strokes(show="Ctrl+F12", hold="F8"))
    assert portal.told() == "show: what show does, CTRL+F12; hold: what hold does, F8"
    portal.press("hold")
    portal.press("show")
    qtbot.waitUntil(lambda: pressed == ["hold", "show"])
    keys.stop()
    portal.end()


@pytest.mark.parametrize("arguments", [["refuse"], ["lack"]])
def test_what_is_refused_is_told(bus: None, qtbot: QtBot, arguments: list[str]) -> None:
    portal = Portal(*arguments)
    keys = keys_on([])
    with qtbot.waitSignal(keys.refused):
        keys.use(strokes(show="Ctrl+F12"))
    keys.stop()
    portal.end()


def test_without_a_portal_the_way_out_is_said(bus: None, qtbot: QtBot) -> None:
    keys = Hotkeys("wayland")
    before = keys.unable
    assert before is None
    with qtbot.waitSignal(keys.changed):
        keys.use({"show": "Ctrl+F12"})
    assert keys.unable is not None
    keys.stop()


def test_without_a_bus_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    keys = keys_on([])
    with qtbot.waitSignal(keys.refused):
        keys.use(strokes(show="F8"))
    keys.stop()


def test_other_keys_begin_anew(bus: None, qtbot: QtBot) -> None:
    portal = Portal()
    pressed: list[str] = []
    keys = keys_on(pressed)
    keys.use(strokes(hold="F8"))
    assert "F8" in portal.told()
    keys.use(strokes(hold="Ctrl+F8"))
    assert "CTRL+F8" in portal.told()
    portal.press("hold")
    qtbot.waitUntil(lambda: pressed == ["hold"])
    keys.stop()
    portal.end()
