"""The line that says that a window is for practice, and the way out of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_SIDE = 8
_ABOVE = 5
_EDGE = 4
_LOWER = 3


class PracticeBar(QWidget):
    """It stays as long as the window is open. `left` asks to close it."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        words = text(message("practice.bar"))
        self.setAccessibleName(words)
        self.leave = SmallButton(look, text(message("practice.leave")))
        self.leave.clicked.connect(self.left)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE + _EDGE, _ABOVE, _SIDE, _ABOVE)
        row = Wrap(_SIDE)
        whole.addLayout(row)
        row.addWidget(_lowered(Label(look, words, size="label", strong=True)))
        row.addWidget(self.leave)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's: the colour of where one is, with an edge."""
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.color("accent_tint"))
        painter.fillRect(0, 0, _EDGE, self.height(), look.color("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))


def _lowered(label: Label) -> QWidget:
    """On the line that the words of the button beside it stand on."""
    around = QWidget()
    box = QVBoxLayout(around)
    box.setContentsMargins(0, _LOWER, 0, _LOWER)
    box.addWidget(label)
    return around
