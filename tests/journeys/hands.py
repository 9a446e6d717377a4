"""What a person does at the desk: keys and presses that go where Qt sends them, and what is seen then."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from jobaid.call import CallState
from jobaid.ui.call.call_page import CallPage
from jobaid.ui.shell import MainWindow
from tests.ui.conftest import Clock, settle
from tests.ui.seen import texts


class Hands:
    """Two hands on a keyboard and a mouse, in front of a window."""

    def __init__(self, window: MainWindow, application: QApplication, clock: Clock | None = None) -> None:
        self.window, self.desk, self._application = window, window.desk, application
        self.clock = clock or Clock()

    @property
    def call(self) -> CallState:
        return self.desk.call

    @property
    def step(self) -> str:
        """Where the call is, as `topic/step`; empty between topics."""
        stop = self.call.stop
        return f"{stop.place.topic}/{stop.place.step}" if stop else ""

    @property
    def page(self) -> CallPage:
        page = self.window.content.pages.currentWidget()
        assert isinstance(page, CallPage)
        return page

    @property
    def seen(self) -> str:
        """All that is shown."""
        return texts(self.window)

    @property
    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    @property
    def copied(self) -> str:
        return QGuiApplication.clipboard().text()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each written as `Ctrl+K`."""
        for key in keys:
            stroke = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)[0]  # type: ignore[index]
            target = QApplication.activePopupWidget()
            if target is None:
                QTest.keyClick(self.window.windowHandle(), stroke.key(), stroke.keyboardModifiers())
            else:
                QTest.keyClick(target, stroke.key(), stroke.keyboardModifiers())
            settle(self._application)

    def type(self, words: str) -> None:
        """Type words, a key at a time."""
        for sign in words:
            QTest.keyClick(self.window.windowHandle(), sign)  # type: ignore[call-overload]
        settle(self._application)

    def click(self, widget: QWidget) -> None:
        """Press the mouse in the middle of a part of the window, on whatever lies on top there."""
        self.bring(widget)
        middle = widget.mapTo(self.window, QPoint(widget.width() // 2, min(widget.height() // 2, 20)))
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
        settle(self._application)

    def bring(self, widget: QWidget) -> None:
        """Scroll to a part of the window."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        settle(self._application)

    def find(self, words: str) -> None:
        """Search and open the first that is found."""
        self.press("Ctrl+K")
        self.type(words)
        self.press("Return")

    def tab_to(self, widget: QWidget) -> None:
        """Go to a part of the window with Tab."""
        for _ in range(150):
            if QApplication.focusWidget() is widget:
                settle(self._application)
                return
            QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {widget.accessibleName()}")

    def wait(self) -> None:
        """Let what was begun come to its end."""
        settle(self._application)
