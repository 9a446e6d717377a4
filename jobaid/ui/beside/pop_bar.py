"""Asks whether what came from another program is about the same caller: quietly, and without taking the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_MOST = 32
"""So many characters tell who it is, and leave room for the answers in a narrow panel."""


class PopBar(QWidget):
    """There only as long as it asks. Fill in here, on the call of another caller, or not at all."""

    same = Signal()
    other = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = Label(look)
        self.buttons = tuple(
            SmallButton(look, text(message(f"pop.{name}")), name=text(message(f"pop.{name}.name")))
            for name in ("same", "other", "leave")
        )
        for button, signal in zip(self.buttons, (self.same, self.other, self.left), strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
        self._lay_out()
        self.hide()

    @property
    def words(self) -> str:
        """What it asks."""
        return self._words.text()

    def ask(self, who: str) -> None:
        """Ask about what has come, for these words of whom it is about."""
        words = _asked(who)
        self._words.put(_asked(who if len(who) <= _MOST else f"{who[:_MOST].rstrip()}…"))
        self.setAccessibleName(words)
        for button in self.buttons:
            button.setAccessibleDescription(words)
        self.show()
        announce(self, words)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("care_tint"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))

    def _lay_out(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 6, 12, 7)
        line = Wrap(self._look.space("inner"))
        whole.addLayout(line)
        for part in (self._words, *self.buttons):
            line.addWidget(part)


def _asked(who: str) -> str:
    return text(message("pop.asks", who=who)) if who else text(message("pop.asks-unnamed"))
