"""Something in one line with more behind it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.pressable import Pressable

_ARROW = 16
_DOWN = ((-4.0, -2.0), (4.0, -2.0), (0.0, 2.0))
_RIGHT = ((-2.0, -4.0), (2.0, 0.0), (-2.0, 4.0))


class FoldHead(Pressable):
    """The line that opens and closes."""

    def __init__(self, look: Look, words: str, *, size: str = "body", color: str = "ink", strong: bool = False) -> None:
        super().__init__(wraps=True)
        self._look, self._color = look, color
        self._flow = Flow(words, look.font(size, strong=strong))
        self.setAccessibleName(words)
        self.setCheckable(True)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        return self._flow.height(max(width - _ARROW, 1)) + 2

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._flow.natural_width() + _ARROW
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(60, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        if self.hasFocus() or self.underMouse():
            edge = look.color("accent") if self.hasFocus() else None
            paint.surface(painter, self.rect(), 4, look.color("accent_tint"), edge, thick=2)
        room = max(self.width() - _ARROW, 1)
        self._flow.draw(painter, QRect(0, 1, room, self.height()), look.color(self._color))
        line = min(self._flow.height(1_000_000), self.height())
        self._draw_arrow(painter, QRect(room, 1, _ARROW, line))

    def _draw_arrow(self, painter: QPainter, place: QRect) -> None:
        middle = QPointF(place.center())
        points = _DOWN if self.isChecked() else _RIGHT
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("muted"))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))


class Fold(QWidget):
    """A head, a line that is seen while it is closed, and what `make` makes to be seen once it is open."""

    toggled = Signal(bool)

    def __init__(self, head: FoldHead, make: Callable[[], QWidget], closed: QWidget | None = None) -> None:
        super().__init__()
        self.head, self._make, self._closed = head, make, closed
        self._opened: QWidget | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(2)
        self._stack.addWidget(head)
        if closed is not None:
            self._stack.addWidget(closed)
        head.toggled.connect(self._show)
        self._show(False)

    def open(self) -> None:
        """Show what is behind it."""
        self.head.setChecked(True)

    def close_again(self) -> None:
        """Hide what is behind it."""
        self.head.setChecked(False)

    def _show(self, is_open: bool) -> None:
        if is_open and self._opened is None:
            self._opened = self._make()
            self._stack.addWidget(self._opened)
        if self._opened is not None:
            self._opened.setVisible(is_open)
        if self._closed is not None:
            self._closed.setVisible(not is_open)
        self.head.update()
        self.toggled.emit(is_open)
