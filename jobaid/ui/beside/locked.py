"""Tells when the screen of the session is locked or its screen saver begins, where the desktop says so over D-Bus."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""Each desktop has one of them; all of them say `ActiveChanged` with yes or no."""


class Locked(QObject):
    """`begun` comes when the screen is locked or blanked by the desktop."""

    begun = Signal()

    def listen(self, bus: "QDBusConnection") -> None:
        """Hear what the desktop says on its bus."""
        for saver in _SAVERS if bus.isConnected() else ():
            bus.connect("", "", saver, "ActiveChanged", self, SLOT("take(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def take(self, is_active: bool) -> None:
        """What the desktop says."""
        if is_active:
            self.begun.emit()


def session_bus() -> "QDBusConnection | None":
    """The bus of the desktop; none is started where there is none."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    is_there = "DBUS_SESSION_BUS_ADDRESS" in os.environ or (runtime and Path(runtime, "bus").exists())
    if sys.platform != "linux" or not is_there:
        return None
    from PySide6.QtDBus import QDBusConnection

    return QDBusConnection.sessionBus()
