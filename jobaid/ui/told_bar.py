"""Says above the page what has to be known, until it was read: calmly, and without taking the keyboard."""

from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.bar import Bar
from jobaid.ui.widgets.flow import tip
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_NARROW, _MOST_LETTERS = 300, 40
"""The width at the usual size of text below which there is room for so many letters; the tip has all, and is heard."""


class ToldBar(Bar):
    """There until `dismissed`."""

    dismissed = Signal()

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "care_tint", parent)
        self.words = words
        self.say(words)
        self.dismiss = SmallButton(look, text(message("saving.understood")))
        self.dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dismiss.setAccessibleDescription(words)
        self.dismiss.clicked.connect(self.dismissed)
        whole, line = QVBoxLayout(self), Wrap(look.space("inner"))
        whole.setContentsMargins(12, 6, 12, 7)
        whole.addLayout(line)
        self._label = Label(look, words)
        self._label.setToolTip(tip(words))
        line.addWidget(self._label)
        line.addWidget(self.dismiss)

    def announce(self) -> None:
        """Have it read out."""
        announce(self, self.words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: a narrow panel with large text has room for less."""
        super().resizeEvent(event)
        is_tight = self.width() / self._look.scale < _NARROW
        self._label.put(shorten(self.words, _MOST_LETTERS, placeholder="…") if is_tight else self.words)
