"""The small button that leads to what more can be done."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint


class Dots(QAbstractButton):
    """Three dots, for the mouse: what it stands on answers the menu key."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFont(look.font())
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's: at least 24 a side, so that it can be hit."""
        side = max(self.fontMetrics().height(), 24)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        fill = look.color("accent_tint" if self.underMouse() else "surface")
        paint.surface(painter, self.rect(), 5, fill, look.color("input_line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ink"))
        middle, reach = QPointF(self.rect().center()) + QPointF(0.5, 0.5), self.width() / 4.5
        for place in (-reach, 0.0, reach):
            painter.drawEllipse(middle + QPointF(place, 0), reach / 3.2, reach / 3.2)
