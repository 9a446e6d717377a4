"""A short text on a rounded ground that can be pressed."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.flow import elided, tip
from jobaid.ui.widgets.pressable import Pressable

_SIDE = 10
_ABOVE = 3
_MOST = 220
_LEAST = 90


class Pill(Pressable):
    """Something that is known, or with `is_empty` the name of what is not known yet. Long texts are cut with …."""

    def __init__(
        self, look: Look, words: str, *, name: str = "", is_empty: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._look, self._is_empty = look, is_empty
        self.setText(words)
        self.setFont(look.font("label", strong=not is_empty))
        self.setAccessibleName(name or words)
        self.setToolTip(tip(words))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        metrics = self.fontMetrics()
        width = min(metrics.horizontalAdvance(self.text()), round(_MOST * self._look.scale))
        return QSize(width + 2 * _SIDE + 2, max(metrics.height() + 2 * _ABOVE, 24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be cut."""
        return QSize(min(self.sizeHint().width(), round(_LEAST * self._look.scale)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.color("accent_tint" if self.underMouse() else "sunken"))
        painter.setPen(self._edge())
        place = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(look.color("muted"))
        words = QRect(_SIDE, 0, self.width() - 2 * _SIDE, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, elided(self.text(), self.font(), words.width()))

    def _edge(self) -> QPen:
        look = self._look
        if self.hasFocus():
            return QPen(look.color("accent"), 2)
        if self._is_empty:
            return QPen(look.color("accent"), 1, Qt.PenStyle.DashLine)
        return QPen(look.color("line"), 1) if look.is_contrast else QPen(QColor(0, 0, 0, 0))
