"""The line that says on the very first start what is shown, and offers what one came for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.bar import Bar
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_SIDE = 8
_ABOVE = 5
_LOWER = 3
_WIDE_ENOUGH = 300


class FirstStartBar(Bar):
    """One quiet line where there is room for it. `dismissed` is for good."""

    open_wanted = Signal()
    new_wanted = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "accent_tint", parent)
        words = text(message("first-start.sample"))
        self.say(words)
        self.open, self.new, self.dismiss = (
            SmallButton(look, text(message(f"first-start.{name}"))) for name in ("open", "new", "dismiss")
        )
        for button, told in (
            (self.open, self.open_wanted),
            (self.new, self.new_wanted),
            (self.dismiss, self.dismissed),
        ):
            button.clicked.connect(told)
        self.dismiss.setAccessibleName(text(message("first-start.dismiss-for-good")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        row = Wrap(_SIDE)
        whole.addLayout(row)
        for widget in (_lowered(Label(look, words, size="label")), self.open, self.new, self.dismiss):
            row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: large text in a narrow panel leaves the page no room for all; the list of libraries has the rest."""
        super().resizeEvent(event)
        self.new.setVisible(self.width() >= _WIDE_ENOUGH * self._look.scale)


def _lowered(label: Label) -> QWidget:
    """On the line that the words of the buttons beside it stand on."""
    around = QWidget()
    box = QVBoxLayout(around)
    box.setContentsMargins(0, _LOWER, 0, _LOWER)
    box.addWidget(label)
    return around
