"""The sign in the system's tray, where there is one: a further way to the window, never the only one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from jobaid import paths
from jobaid.app.day import Day
from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.app.desk import Desk


class Tray(QObject):
    """`wanted` comes with what was chosen: show, hold or quit. What was promised is told by its time alone."""

    wanted = Signal(str)

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.menu = QMenu()
        self.show_action = self._add("show")
        self.hold_action = self._add("hold")
        self.due_action = self.menu.addAction("")
        self.due_action.setEnabled(False)
        self.menu.addSeparator()
        self.quit_action = self._add("quit")
        self.menu.aboutToShow.connect(self.refresh)
        self._icon = QSystemTrayIcon(QIcon(str(paths.assets() / "jobaid.png")), self)
        self._icon.setContextMenu(self.menu)
        self._icon.setToolTip(text(message("window.title")))
        self._icon.activated.connect(self._pressed)
        self.refresh()

    def show(self) -> None:
        """Show it."""
        self._icon.show()

    def take_away(self) -> None:
        """Show it no longer, for good."""
        self._icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def refresh(self) -> None:
        """Say what is due next."""
        self.due_action.setText(next_due(self._desk))

    def _add(self, name: str) -> QAction:
        action = self.menu.addAction(text(message(f"tray.{name}")))
        action.triggered.connect(lambda: self.wanted.emit(name))
        return action

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how == QSystemTrayIcon.ActivationReason.Trigger:
            self.wanted.emit("show")


def next_due(desk: "Desk") -> str:
    """When the next promise is due, without a word of what or to whom."""
    day: Day = desk.day
    due = sorted(one.due for one in day.promised if one.is_open and one.due is not None)
    if not due:
        return text(message("tray.nothing-due"))
    now = desk.now
    at = due[0].astimezone(now.tzinfo)
    return text(message("tray.due", time=f"{at:%H:%M}" if at.date() == now.date() else f"{at:%d.%m. %H:%M}"))
