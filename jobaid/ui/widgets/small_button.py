"""A button of a few words, for what stands beside something else."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow

_SIDE = 8
_ABOVE = 3
_NARROWEST = 40


class SmallButton(QAbstractButton):
    """Words with an edge; they wrap where there is no room."""

    def __init__(self, look: Look, words: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = Flow(words, look.font("label"))
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
        """Qt's: the height in that width; at least 24, so that it can be hit."""
        return max(self._words.height(max(width - 2 * _SIDE, 1)) + 2 * _ABOVE, 24)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._words.natural_width() + 2 * _SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, 24)

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
        painter, look = QPainter(self), self._look
        has_focus = self.hasFocus()
        fill = look.color("accent_tint" if self.underMouse() or self.isDown() else "surface")
        edge = look.color("accent" if has_focus else "input_line")
        paint.surface(painter, self.rect(), 6, fill, edge, thick=3 if has_focus else 1)
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        above = (self.height() - self._words.height(room.width())) // 2
        self._words.draw(painter, room.translated(0, above), look.color("ink"))
