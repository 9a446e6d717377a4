"""A row that can be pressed: words at the left, where they lead at the right."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow

_NARROWEST = 60


class RowButton(QAbstractButton):
    """A row with an edge. The second words stand at the right where there is room, else below."""

    def __init__(
        self,
        look: Look,
        words: str,
        leads: str = "",
        *,
        name: str = "",
        fill: str = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._fill = fill
        self._words = Flow(words, look.font())
        self._leads = Flow(leads, look.font("label")) if leads else None
        self.setAccessibleName(name or words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        words, leads = self._places(width)
        return max(words.bottom(), leads.bottom()) + 1 + self._above()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._words.natural_width() + 2 * self._side()
        width += self._leads.natural_width() + self._side() if self._leads else 0
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, self.fontMetrics().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Enter presses it too, not Space alone."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt's: it shows that the mouse is over it."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        look = self._look
        is_warm = self.underMouse() or self.isDown()
        edge = "accent" if self.hasFocus() else "line"
        fill = look.color("accent_tint" if is_warm else self._fill)
        paint.surface(painter, self.rect(), 7, fill, look.color(edge), thick=2 if self.hasFocus() else 1)
        words, leads = self._places(self.width())
        self._words.draw(painter, words, look.color("ink"))
        if self._leads:
            self._leads.draw(painter, leads, look.color("muted"))

    def _places(self, width: int) -> tuple[QRect, QRect]:
        side, above = self._side(), self._above()
        room = max(width - 2 * side, 1)
        if self._leads is None:
            return QRect(side, above, room, self._words.height(room)), QRect()
        beside = self._leads.natural_width()
        if beside + side + min(self._words.natural_width(), room // 2) <= room:
            left = room - beside - side
            words = QRect(side, above, left, self._words.height(left))
            line = self._leads.height(beside)
            return words, QRect(
                width - side - beside, words.y() + (self._words.height(10**6) - line) // 2, beside, line
            )
        words = QRect(side, above, room, self._words.height(room))
        return words, QRect(side, words.bottom() + 1, room, self._leads.height(room))

    def _side(self) -> int:
        return self._look.space("padding_narrow")

    def _above(self) -> int:
        return self._look.space("inner")
