"""A window that stands beside other programs, and somebody who asks it from outside."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtWidgets import QApplication

from jobaid.app.beside.asking import ask
from jobaid.app.beside.door import Door
from jobaid.app.beside.wishes import Answer, Wish
from jobaid.ui.beside.beside import Beside
from jobaid.ui.libraries import Libraries
from jobaid.ui.shell import MainWindow
from tests.ui.conftest import settle

_LONG = 20.0


def door_in(folder: Path) -> Door:
    """A door of its own."""
    run = folder / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    return Door(run, "window")


class Outside:
    """Somebody outside of a window, who asks at its door."""

    def __init__(self, window: MainWindow, door: Door, application: QApplication, folder: Path) -> None:
        self.window, self.door, self._application = window, door, application
        self.libraries = Libraries(window.look, window, window.sheets)
        self.libraries._folder = folder
        self.beside = Beside(window, self.libraries, door)

    def ask(self, wish: Wish) -> Answer | None:
        """Ask while the window goes on."""
        return self.meanwhile(lambda: ask(self.door, wish, _LONG))

    def meanwhile(self, do: Callable[[], Answer | None]) -> Answer | None:
        answers: list[Answer | None] = []
        asking = Thread(target=lambda: answers.append(do()))
        asking.start()
        while asking.is_alive():
            self._application.processEvents()
            asking.join(0.005)
        settle(self._application)
        return answers[0]

    def open(self, topic: str = "", case: str = "", **slots: str) -> Answer | None:
        return self.ask(Wish("open", topic=topic, slots=tuple(slots.items()), case=case))

    def close(self) -> None:
        self.beside.stop()
        self.libraries.loader.stop()
