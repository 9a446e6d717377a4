"""A key shown where it acts."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint

_SIDE = 6
_ABOVE = 1


class KeyCap(QLabel):
    """The name of a key on a small cap."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font("label", strong=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(key)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _SIDE + 2, metrics.height() + 2 * _ABOVE + 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        look = self._look
        paint.surface(painter, self.rect(), 4, look.color("line"), look.color("line"))
        cap = self.rect().adjusted(0, 0, 0, -1)
        paint.surface(painter, cap, 4, look.color("surface"), look.color("line"))
        painter.setPen(look.color("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.text())
