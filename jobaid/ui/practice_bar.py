"""The line that says that a window is for practice, and the way out of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.bar import Bar
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_SIDE = 8
_ABOVE = 5
_EDGE = 4
_LOWER = 3


class PracticeBar(Bar):
    """It stays as long as the window is open. `left` asks to close it."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "accent_tint", parent)
        words = text(message("practice.bar"))
        self.say(words)
        self.leave = SmallButton(look, text(message("practice.leave")))
        self.leave.clicked.connect(self.left)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE + _EDGE, _ABOVE, _SIDE, _ABOVE)
        row = Wrap(_SIDE)
        whole.addLayout(row)
        row.addWidget(_lowered(Label(look, words, size="label", strong=True)))
        row.addWidget(self.leave)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt's: the colour of where one is, with an edge."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, _EDGE, self.height(), self._look.color("accent"))


def _lowered(label: Label) -> QWidget:
    """On the line that the words of the button beside it stand on."""
    around = QWidget()
    box = QVBoxLayout(around)
    box.setContentsMargins(0, _LOWER, 0, _LOWER)
    box.addWidget(label)
    return around
