"""A small button that opens something below, and closes it again."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.small_button import SmallButton

_SIDE = 8
_ARROW = 14
_DOWN = ((-4.0, -2.0), (4.0, -2.0), (0.0, 2.0))
_UP = ((-4.0, 2.0), (4.0, 2.0), (0.0, -2.0))


class FoldButton(SmallButton):
    """Stays pressed as long as what it opens is open."""

    def __init__(self, look: Look, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, words, parent=parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def put(self, words: str) -> None:
        """Show other words."""
        if words != self.accessibleName():
            self._words = Flow(words, self._look.font("label"))
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        return super().heightForWidth(width - _ARROW)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = super().sizeHint().width() + _ARROW
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        is_warm = self.isChecked() or self.underMouse() or self.isDown()
        edge = "accent" if self.hasFocus() or self.isChecked() else "input_line"
        fill = look.color("accent_tint" if is_warm else "surface")
        paint.surface(painter, self.rect(), 6, fill, look.color(edge), thick=3 if self.hasFocus() else 1)
        room = self.width() - 2 * _SIDE - _ARROW
        above = (self.height() - self._words.height(room)) // 2
        self._words.draw(painter, QRect(_SIDE, above, room, self.height()), look.color("ink"))
        middle = QPointF(self.width() - _SIDE - _ARROW / 2 + 4, self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("muted"))
        points = _UP if self.isChecked() else _DOWN
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))
