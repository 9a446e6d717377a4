"""What all buttons of our own have in common."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

_SHOWN = {QEvent.Type.ActivationChange, QEvent.Type.EnabledChange}


class Pressable(QAbstractButton):
    """A button that paints itself: Tab reaches it, Space and Enter press it, and it shows the mouse over it.

    A press of the mouse leaves the keyboard where it is, so that the digits of the call go on working. With `wraps` its
    height depends on its width.
    """

    def __init__(self, *, wraps: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's."""
        return self._wraps

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Enter presses it too, not Space alone."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: its key acts while the window has the keyboard, and it looks it."""
        super().changeEvent(event)
        if event.type() in _SHOWN:
            self.update()
