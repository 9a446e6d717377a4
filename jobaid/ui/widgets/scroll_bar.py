"""A slim scroll bar that stays in the background."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from jobaid.ui.theme.look import Look

_WIDTH = 10
_SHORTEST = 24


class ScrollBar(QScrollBar):
    """Only its handle is seen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setSingleStep(24)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(_WIDTH, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        span = self.maximum() - self.minimum() + self.pageStep()
        groove = self.height() - 2 * _WIDTH
        if span <= self.pageStep() or groove <= 0:
            return
        length = max(groove * self.pageStep() / span, _SHORTEST)
        above = (groove - length) * (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        handle = QRectF(3, _WIDTH + above, _WIDTH - 5, length)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("input_line"))
        painter.drawRoundedRect(handle, handle.width() / 2, handle.width() / 2)
