"""All that makes jobaid stand beside other programs: begun after the first frame, for as long as the window lasts."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from jobaid.app.beside.door import Door
from jobaid.messages import message, text
from jobaid.ui.beside.answering import Answering
from jobaid.ui.beside.blanking import Blanking
from jobaid.ui.beside.hotkeys import Hotkeys, connection_for
from jobaid.ui.beside.locked import Locked, session_bus
from jobaid.ui.beside.popping import Popping
from jobaid.ui.beside.raising import bring_to_front, stay_on_top
from jobaid.ui.beside.server import Server

if TYPE_CHECKING:
    from jobaid.ui.beside.tray import Tray
    from jobaid.ui.libraries import Libraries
    from jobaid.ui.shell import MainWindow


class Beside(QObject):
    """Puts the settings of its kind in force, and answers at the door; without a door nobody can ask."""

    def __init__(self, window: "MainWindow", libraries: "Libraries", door: Door | None) -> None:
        super().__init__(window)
        self._window = window
        system = QGuiApplication.platformName()
        self._xcb = connection_for(system)
        self._hotkeys = Hotkeys(system, self._xcb, self)
        self._hotkeys.pressed.connect(self._press)
        self._hotkeys.changed.connect(self._note)
        self.blanking = Blanking(window)
        self.locked = Locked(self)
        self.locked.begun.connect(self.blanking.leave)
        self.popping = Popping(window)
        self.answering = Answering(window, libraries, self.popping, self.come)
        self.tray: Tray | None = None
        self._server = Server(door, self) if door is not None else None
        self._usual_notes = window.notes
        window.keys.bind("window.blank", self.blanking.blank)
        window.keys.bind("window.top", lambda: window.setting_wanted.emit("on_top", not window.chosen.on_top))
        window.setting_used.connect(self._use)
        if (bus := session_bus()) is not None:
            self.locked.listen(bus)
        if self._server is not None:
            self._server.asked.connect(self.answering.take)
            self._server.listen()
        for key in ("on_top", "blank_minutes", "tray", "hotkey"):
            self._use(key, getattr(window.chosen, key))

    def come(self, token: str = "") -> None:
        """Bring the window to the front; a screen that is covered stays so."""
        bring_to_front(self._window, self._xcb, token)

    def stop(self) -> None:
        """Let go of all that other programs could want."""
        if self._server is not None:
            self._server.close()
        self._hotkeys.stop()
        self._show_tray(False)
        if self._xcb is not None:
            self._xcb.close()

    def _use(self, key: str, value: Any) -> None:
        match key:
            case "on_top":
                stay_on_top(self._window, value)
            case "blank_minutes":
                self.blanking.use(value)
            case "tray":
                self._show_tray(value)
            case "hotkey" | "hold_hotkey":
                self._use_hotkeys()
        self._note()

    def _use_hotkeys(self) -> None:
        chosen, before = self._window.chosen, self._hotkeys.missed
        self._hotkeys.use({"show": chosen.hotkey, "hold": chosen.hold_hotkey})
        if self._hotkeys.missed and self._hotkeys.missed != before:
            words = " ".join(text(one) for one in self._hotkeys.missed)
            if not self._window.content.sheets.say_of_setting(words):
                self._window.content.status.say(words)

    def _note(self) -> None:
        """What this machine cannot do stands below the settings."""
        unable = self._hotkeys.unable
        lacks_tray = self._window.chosen.tray and not QSystemTrayIcon.isSystemTrayAvailable()
        notes = [*([unable] if unable else self._hotkeys.missed), *([message("tray.none")] if lacks_tray else [])]
        self._window.notes = (*self._usual_notes, *(text(one) for one in notes))

    def _press(self, name: str) -> None:
        """Somebody is at the keyboard, in whatever program."""
        self.blanking.lift()
        if name == "hold":
            self._window.keys.run("call.hold")
        elif name == "quit":
            self._window.close()
        else:
            self.come()

    def _show_tray(self, wanted: bool) -> None:
        if self.tray is not None:
            self.tray.take_away()
            self.tray = None
        if wanted and QSystemTrayIcon.isSystemTrayAvailable():
            from jobaid.ui.beside.tray import Tray

            self.tray = Tray(self._window.desk, self)
            self.tray.wanted.connect(self._press)
            self.tray.show()
