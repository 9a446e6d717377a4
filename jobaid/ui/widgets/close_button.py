"""The button that closes what lies over the page."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import tip

_LEAST = 24


class CloseButton(QAbstractButton):
    """A cross, for the mouse: Esc does the same."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        name = text(message("keys.close"))
        self.setFont(look.font())
        self.setAccessibleName(name)
        self.setToolTip(tip(f"{name} ({text(message('key.Esc'))})"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's: at least 24 a side, so that it can be hit."""
        side = max(self.fontMetrics().height(), _LEAST)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        if self.underMouse():
            paint.surface(painter, self.rect(), 5, look.color("accent_tint"), None)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.color("muted"), max(self.width() / 14, 1.5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle, reach = QPointF(self.width() / 2, self.height() / 2), self.width() / 5
        painter.drawLine(middle - QPointF(reach, reach), middle + QPointF(reach, reach))
        painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
