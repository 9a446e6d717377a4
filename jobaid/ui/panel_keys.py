"""When the keys of the call panel act, and that no part of it takes them first."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_FIELDS = ("QTextEdit", "QPlainTextEdit")
_TAKE_KEYS = (
    "QAbstractButton",
    "QAbstractItemView",
    "QAbstractSpinBox",
    "QComboBox",
    "QGroupBox",
    "QMenu",
    "QMenuBar",
    "QTabBar",
)
"""By their names: PySide would load each of these classes before the first frame."""


def panel_may_act(focus: QWidget | None) -> bool:
    """Whether digits, Space and Backspace are the call panel's: not while a field, button or list has the keyboard."""
    if focus is None:
        return True
    if focus.inherits("QLineEdit"):
        return False  # one that cannot be changed still has a cursor, and the person is reading there
    if any(focus.inherits(name) for name in _FIELDS):
        return bool(focus.property("readOnly"))
    if focus.inherits("QAbstractSlider"):
        return focus.inherits("QScrollBar")
    return not any(focus.inherits(name) for name in _TAKE_KEYS)


class Presses(Protocol):
    """What knows the keys of the call panel: `Keys`."""

    def press_in_panel(self, event: QKeyEvent) -> bool:
        """Do what a key means in the call panel. Returns whether the key is the panel's."""


class PanelKeys(QObject):
    """Gives the call panel its keys wherever the keyboard is in it: words would take Space to scroll, for one."""

    def __init__(self, keys: Presses, panel: QWidget) -> None:
        super().__init__(panel)
        self._keys = keys
        self._panel = panel
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the panel's keys come here first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._keys.press_in_panel(event):
            return True
        return super().eventFilter(watched, event)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and (now is self._panel or self._panel.isAncestorOf(now)) and panel_may_act(now):
            now.installEventFilter(self)
