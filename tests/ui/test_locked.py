"""The window is covered when the desktop locks the screen, heard on a bus of its own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.ui.beside.locked import Locked, session_bus
from tests.ui.besides import Outside, door_in
from tests.ui.conftest import Opener

needs_bus = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="no dbus-daemon on this machine"
)
SAVERS = ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver"]


@pytest.fixture
def address() -> Iterator[str]:
    """A bus of its own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def say(address: str, saver: str, is_active: bool) -> None:
    """As the desktop does."""
    desktop = QDBusConnection.connectToBus(address, "desktop")
    said = QDBusMessage.createSignal("/ScreenSaver", saver, "ActiveChanged")
    said.setArguments([is_active])
    assert desktop.send(said)
    QDBusConnection.disconnectFromBus("desktop")


@needs_bus
@pytest.mark.parametrize("saver", SAVERS)
def test_what_each_desktop_says_is_heard(address: str, saver: str, qapp: QApplication, qtbot: QtBot) -> None:
    locked = Locked()
    locked.listen(QDBusConnection.connectToBus(address, "jobaid"))
    with qtbot.waitSignal(locked.begun):
        say(address, saver, True)
    QDBusConnection.disconnectFromBus("jobaid")


@needs_bus
@pytest.mark.parametrize(("minutes", "is_covered"), [(5, True), (0, False)])
def test_a_locked_screen_covers_the_window_of_whoever_wants_it_covered(
    open_library: Opener, qapp: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path, minutes: int, is_covered: bool
) -> None:
    window = open_library()
    outside = Outside(window, door_in(tmp_path), qapp, folder)
    window.use_setting("blank_minutes", minutes)
    outside.beside.locked.take(False)
    assert not outside.beside.blanking.is_blank
    outside.beside.locked.take(True)
    assert outside.beside.blanking.is_blank == is_covered
    outside.close()


def test_without_a_desktop_no_bus_is_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert session_bus() is None
