"""The line at the bottom: there only when there is something to say."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow, elided, tip
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton

_SIDE, _NARROW_SIDE = 20, 8
_ABOVE, _NARROW_ABOVE = 7, 4
_ANY = 16_777_215
_NARROW = 500
"""The width at the usual size of text below which there is less around the words."""


class StatusLine(QWidget):
    """A sentence, and at its right a quiet mark that stays. `waiting_wanted` asks for what there was no room for.

    Where there is little room it is one line: the sentence, or else the mark, or else what waits. The tip has all.
    """

    waiting_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said = self._marked = ""
        self._waits: tuple[str, ...] = ()
        self._width = self._room = _ANY
        self._sentence = Label(look, size="label")
        self._mark = Label(look, size="label", color="care")
        self.waiting = SmallButton(look, text(message("bars.wait", count=1)))
        self.waiting.clicked.connect(self.waiting_wanted)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._mark, 1)
        self._row.addWidget(self.waiting)
        self.fit(_ANY, _ANY)

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(filter(None, (self._said, self._marked)))

    def say(self, sentence: str) -> None:
        """Say a sentence, or with "" no longer."""
        self._said = sentence
        self._show()

    def mark(self, words: str) -> None:
        """Put up the quiet mark, or with "" take it away."""
        self._marked = words
        self._show()

    def wait(self, things: Sequence[str]) -> None:
        """Offer what waits elsewhere until there is room, or until it is asked for."""
        if tuple(things) == self._waits:
            return
        self._waits = tuple(things)
        count, first = len(things), next(iter(things), "")
        self.waiting.put(text(message("bars.wait", count=count)))
        self.waiting.setAccessibleName(text(message("bars.wait-name", count=count, first=first)) if things else "")
        self.waiting.setToolTip(tip("\n".join(things)))
        self._show()
        self.update()

    def line_height(self, width: int) -> int:
        """The height of one line in that width, with the button whether that is there or not."""
        return 2 * self._margins(width)[1] + max(
            self._sentence.fontMetrics().height(), self.waiting.sizeHint().height()
        )

    def fit(self, width: int, room: int) -> None:
        """Say all of it if there is so much room, and else on one line what matters most."""
        self._width, self._room = width, room
        side, above = self._margins(width)
        self._row.setContentsMargins(side, above, side, above)
        self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        paint.fill(painter, self.rect(), self._look.color("care_tint" if self._waits else "surface"))
        paint.fill(painter, QRect(0, 0, self.width(), 1), self._look.color("line"))

    def _show(self) -> None:
        said, marked = self._said, self._marked
        is_cut = self._height_of(said, marked) > self._room
        if is_cut:
            said, marked = self._one_line(said), "" if said else self._one_line(marked)
        elif not self.words and self._waits:
            said = self._one_line(self._waits[0])
        for label, words in ((self._sentence, said), (self._mark, marked)):
            if label.text() != words:
                label.put(words)
            label.setVisible(bool(words))
        self.setToolTip(tip("\n".join(filter(None, (self._said, self._marked)))) if is_cut else "")
        self.waiting.setVisible(bool(self._waits))
        self.setVisible(bool(self.words or self._waits))

    def _one_line(self, words: str) -> str:
        return elided(words, self._sentence.font(), self._room_for_words) if words else ""

    def _height_of(self, *parts: str) -> int:
        """The height of these beside each other."""
        said = [words for words in parts if words]
        share = (self._room_for_words - self._row.spacing() * max(len(said) - 1, 0)) // max(len(said), 1)
        heights = [Flow(words, self._sentence.font()).height(max(share, 1)) for words in said]
        return 2 * self._margins(self._width)[1] + max(heights, default=0)

    @property
    def _room_for_words(self) -> int:
        taken = self.waiting.sizeHint().width() + self._row.spacing() if self._waits else 0
        return self._width - 2 * self._margins(self._width)[0] - taken

    def _margins(self, width: int) -> tuple[int, int]:
        is_narrow = width < _NARROW * self._look.scale
        return (_NARROW_SIDE, _NARROW_ABOVE) if is_narrow else (_SIDE, _ABOVE)
