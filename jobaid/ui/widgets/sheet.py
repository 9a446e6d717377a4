"""A panel over the page, with a veil on what is behind it: for what is looked at for a moment."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint

_MARGIN = 8
_VEIL = 150
"""How much of the page behind is covered, of 255."""


class Sheet(QWidget):
    """Covers its parent while it is open. What it holds is added to `body`; Esc or a press beside it closes it.

    `widest` is in pixels at the usual size of text. The keyboard returns to where it was; where that is gone, since the
    page of a call is made anew for the next one, `stranded` asks for another place.
    """

    closed = Signal()
    stranded = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget, *, widest: int = 640) -> None:
        super().__init__(parent)
        self._look = look
        self._page = parent
        self._widest = widest
        self._before: QWidget | None = None
        self.panel = _Panel(look, self)
        self.panel.setAccessibleName(name)
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self.panel)
        room = look.space("padding")
        self.body.setContentsMargins(room, room - 3, room, room)
        self.body.setSpacing(look.space("inner"))
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def open(self) -> None:
        """Show it; whoever calls gives the keyboard to a part of it."""
        if not self.is_open:
            self._before = QApplication.focusWidget()
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self.fit()

    def leave(self) -> None:
        """Hide it and give the keyboard back."""
        if not self.is_open:
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.stranded.emit()
        self.closed.emit()

    def fit(self) -> None:
        """Give the panel the room it needs, at the top of the page."""
        width = min(self.width() - 2 * _MARGIN, round(self._widest * max(1.0, self._look.scale)))
        needed = self.panel.heightForWidth(width) if self.panel.hasHeightForWidth() else self.panel.sizeHint().height()
        height = min(max(needed, self.panel.sizeHint().height()), self.height() - _MARGIN)
        self.panel.setGeometry(QRect((self.width() - width) // 2, 0, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: it stays as large as what it covers."""
        if event.type() == QEvent.Type.Resize and watched is self._page and self.is_open:
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self.fit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Qt's: Tab stays in the sheet while it is open."""
        here = QApplication.focusWidget() or self
        one: QWidget | None = here
        while one is not None:
            one = one.nextInFocusChain() if forward else one.previousInFocusChain()
            if one is None or one is here:
                break
            if self.isAncestorOf(one) and _takes_tab(one):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                one.setFocus(reason)
                _bring(one)
                break
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Esc closes; nothing goes on to the page behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: a press beside the panel closes it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's: the veil."""
        veil = self._look.color("background")
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)
        veil.setAlpha(255)


def _takes_tab(widget: QWidget) -> bool:
    has_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return has_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _bring(widget: QWidget) -> None:
    """Scroll to it: Qt does so only where the keyboard stays inside what scrolls."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


class _Panel(QWidget):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look = self._look
        paint.surface(
            QPainter(self), self.rect(), look.space("radius"), look.color("surface"), look.color("input_line")
        )
