"""The line at the bottom: there only when there is something to say."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.label import Label


class StatusLine(QWidget):
    """A sentence, and at its right a quiet mark that stays."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sentence = Label(look, size="label")
        self._mark = Label(look, size="label", color="care")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 20, 7)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._mark, 1)
        self._show()

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(filter(None, (self._sentence.text(), self._mark.text())))

    def say(self, sentence: str) -> None:
        """Say a sentence, or with "" no longer."""
        self._sentence.put(sentence)
        self._show()

    def mark(self, words: str) -> None:
        """Put up the quiet mark, or with "" take it away."""
        self._mark.put(words)
        self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        paint.fill(painter, self.rect(), self._look.color("surface"))
        paint.fill(painter, QRect(0, 0, self.width(), 1), self._look.color("line"))

    def _show(self) -> None:
        self._sentence.setVisible(bool(self._sentence.text()))
        self._mark.setVisible(bool(self._mark.text()))
        self.setVisible(bool(self.words))
