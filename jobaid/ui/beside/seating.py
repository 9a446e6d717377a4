"""Who is at the desk, as a second start names them: the window asks first, since nobody there may have started it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from jobaid.app.operations.who_is_here import asked_of
from jobaid.ui.beside.person_bar import PersonBar

if TYPE_CHECKING:
    from jobaid.ui.shell import MainWindow

_MOST = 32
"""So many characters tell who it is, and leave room for the answers in a narrow panel."""


class Seating(QObject):
    """Asks in a bar, and has the person switched as the keys of the window do. Whoever is typing goes on typing."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._person = ""
        self.bar: PersonBar | None = None
        window.rebuilt.connect(self._ask)

    def take(self, person: str) -> bool:
        """Ask whether that person is at the desk. Returns whether there is anything to ask; the last one counts."""
        self._person = person if person != self._window.desk.person else ""
        self._ask()
        return bool(self._person)

    def _agree(self) -> None:
        person = self._person
        self._settle()
        self._window.doing.giving.sit_down(person)

    def _settle(self) -> None:
        self._person = ""
        self._ask()

    def _ask(self) -> None:
        """The bar as it has to be now; where the content was made anew, another one."""
        bar = self.bar if self.bar is not None and isValid(self.bar) else None
        if not self._person:
            self.bar = None
            if bar is not None:
                self._take_away(bar)
            return
        if bar is None or not self._window.content.isAncestorOf(bar):
            bar = self._made()
        desk = self._window.desk
        asked = asked_of(desk.library, self._person, desk.now.date())
        bar.ask(asked, asked_of(desk.library, self._person, desk.now.date(), most=_MOST))

    def _take_away(self, bar: PersonBar) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = focused is None or bar.isAncestorOf(focused)
        bar.hide()
        bar.deleteLater()
        if had_keyboard:
            self._window.content.pages.take_focus()

    def _made(self) -> PersonBar:
        self.bar = bar = PersonBar(self._window.look)
        queued = Qt.ConnectionType.QueuedConnection  # the button that was pressed goes with the bar
        bar.agreed.connect(self._agree, queued)
        bar.refused.connect(self._settle, queued)
        self._window.content.put_reminder(bar)
        return bar
