"""A button of a few words, for what stands beside something else."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.pressable import Pressable

_SIDE = 8
_ABOVE = 3
_NARROWEST = 40


class SmallButton(Pressable):
    """Words with an edge; they wrap where there is no room."""

    def __init__(self, look: Look, words: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(wraps=True, parent=parent)
        self._look = look
        self._words = Flow(words, look.font("label"))
        self.setAccessibleName(name or words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def put(self, words: str) -> None:
        """Show other words."""
        self._words = Flow(words, self._look.font("label"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

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
