"""A bar above the page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.theme.look import Look


class Bar(QWidget):
    """Wanted as long as it is not hidden, whether there is room for it or not; see `jobaid.ui.bars`.

    Its accessible name is what it says. `renewed` tells that it says something else.
    """

    renewed = Signal()

    def __init__(self, look: Look, tint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._tint = look, tint
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str) -> None:
        """Say this, to whoever hears it or has no room for it."""
        self.setAccessibleName(words)
        self.renewed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color(self._tint))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))
