"""A calm cover over the whole window, so that nobody who walks by reads what is on it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from shiboken6 import isValid

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.label import Label


class Cover(QWidget):
    """Lies over `window` and hides what `content` gives, until a key or a click, which does nothing else.

    `lifted` comes when it is gone; the keyboard is then where it was, if that is still there.
    """

    lifted = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._content: QWidget | None = None
        self._before: QWidget | None = None
        self._is_pressed = False
        self._words = Label(look, text(message("cover.come-back")), strong=True)
        self._due = Label(look, text(message("cover.due")), color="care", strong=True)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self._words, self._due):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._words.text())
        self._due.hide()
        self.hide()
        window.installEventFilter(self)

    @property
    def is_down(self) -> bool:
        """Whether it covers the window."""
        return not self.isHidden()

    def put_down(self, content: QWidget) -> None:
        """Cover everything; put down again, over other content that has come meanwhile."""
        if not self.is_down:
            self._before = QApplication.focusWidget()
            _close_what_floats()
        self._content = content
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        content.hide()
        self._is_pressed = False
        announce(self, self._words.text())

    def lift(self) -> None:
        """Show what is under it again."""
        if not self.is_down:
            return
        before, self._before = self._before, None
        if self._content is not None and isValid(self._content):
            self._content.show()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.lifted.emit()

    def say_due(self, is_due: bool) -> None:
        """Say that something is due, and no more than that."""
        self._due.setVisible(is_due)
        parts = [one.text() for one in (self._words, self._due) if not one.isHidden()]
        self.setAccessibleName(". ".join(parts))

    def event(self, event: QEvent) -> bool:
        """Qt's: no key is a shortcut while it is down."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: it is lifted when the key is let go, so that no repetition of it arrives elsewhere."""
        self._is_pressed = True
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's."""
        event.accept()
        if self._is_pressed and not event.isAutoRepeat():
            self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's."""
        self._is_pressed = True
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's."""
        event.accept()
        if self._is_pressed:
            self.lift()

    def focusNextPrevChild(self, _forwards: bool) -> bool:  # noqa: N802
        """Qt's: there is nowhere else to go."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: it stays as large as the window, and has the keyboard whenever the window has."""
        if watched is self._window and self.is_down:
            if event.type() == QEvent.Type.Resize:
                self.setGeometry(self._window.rect())
            elif event.type() == QEvent.Type.WindowActivate:
                self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        QPainter(self).fillRect(self.rect(), self._look.color("background"))


def _close_what_floats() -> None:
    """Menus, lists and tips are windows of their own."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    QToolTip.hideText()
