"""Keys that act whatever program has the keyboard, where the system lets a program have some."""

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from jobaid.app.strokes import Stroke, caption, platform_of, stroke_of
from jobaid.messages import Message, message, text

if TYPE_CHECKING:
    from jobaid.ui.beside.xcb import Xcb


class _Backend(Protocol):
    def use(self, wanted: dict[str, Stroke]) -> list[str]:
        """Have these keys, by name, and no others. Returns the names of those that could not be had."""

    def stop(self) -> None:
        """Let all of them go."""


class Hotkeys(QObject):
    """`pressed` comes with the name of what a key was wanted for. `system` is Qt's name of the platform.

    `changed` comes when the desktop has said later that it grants no keys.
    """

    pressed = Signal(str)
    changed = Signal()

    def __init__(self, system: str, xcb: "Xcb | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system, self._xcb = system, xcb
        self._backend: _Backend | None = None
        self._wanted: dict[str, str] = {}
        self.missed: tuple[Message, ...] = ()
        self.unable = message("hotkeys.mac") if system == "cocoa" else None
        """Why there are no such keys on this system, and what does the same; None as far as is known."""

    def use(self, wanted: dict[str, str]) -> None:
        """Have these keys, by name and as settings write them; `missed` says then which could not be had, and why."""
        wanted = {name: key for name, key in wanted.items() if key}
        if wanted != self._wanted:
            self._wanted = wanted
            self.missed = self._use(wanted)

    def stop(self) -> None:
        """Let all keys go."""
        if self._backend is not None:
            self._backend.stop()
            self._backend = None
            self._wanted = {}

    def _use(self, wanted: dict[str, str]) -> tuple[Message, ...]:
        strokes = {name: stroke for name, key in wanted.items() if (stroke := stroke_of(key)) and _is_harmless(stroke)}
        if strokes and self._backend is None:
            self._backend = self._made()
        if self._backend is None:
            return (self.unable,) if strokes and self.unable else ()
        missed = self._backend.use(strokes)
        shown = [caption(wanted[name], platform_of()) for name in (*missed, *(wanted.keys() - strokes.keys()))]
        return tuple(message("hotkeys.taken", keys=keys) for keys in shown)

    def _made(self) -> _Backend | None:
        if self._xcb is not None:
            from jobaid.ui.beside.x11_keys import X11Keys

            return X11Keys(self._xcb, self.pressed.emit, self)
        if self._system == "windows":
            from jobaid.ui.beside.windows_keys import WindowsKeys

            return WindowsKeys(self.pressed.emit)
        if self._system.startswith("wayland"):
            return self._of_portal()
        return None

    def _of_portal(self) -> _Backend:
        from jobaid.ui.beside.portal_keys import PortalKeys

        keys = PortalKeys(self.pressed.emit, lambda name: text(message(f"hotkeys.{name}")), self)
        keys.refused.connect(self._be_refused)
        return keys

    def _be_refused(self) -> None:
        self.unable = message("hotkeys.wayland")
        self.changed.emit()


def connection_for(system: str) -> "Xcb | None":
    """The connection to the X server where the window is on one."""
    if system != "xcb":
        return None
    from jobaid.ui.beside.xcb import Xcb

    with suppress(OSError, AttributeError):
        return Xcb()
    return None


def _is_harmless(stroke: Stroke) -> bool:
    """Whether no other program could need it for typing."""
    return stroke.is_function_key or bool(stroke.modifiers - {"Shift"})
