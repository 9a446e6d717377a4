"""The parts of the sheet of what is kept."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.kept.overview import Kept
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_SIDE = 10
_ABOVE = 6
_MOST = 6
"""So many lines of what was found are shown; a name that is in more calls is better made longer."""


def tall(widget: QWidget, look: Look, gap: str = "hair") -> QVBoxLayout:
    """A layout for a part that is as high as its words need."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    whole = QVBoxLayout(widget)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(look.space(gap))
    return whole


class KeptRows(QWidget):
    """What is kept in one place: how much of what, since when and for how long; and where that is.

    Tab goes through them, so that all can be scrolled to.
    """

    def __init__(self, look: Look, where: Path, kept: Sequence[Kept], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(". ".join(text(part) for one in kept for part in (*one.words, one.stays)))
        self.setAccessibleDescription(str(where))
        whole = tall(self, look)
        whole.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        for one in kept:
            whole.addWidget(Label(look, " ".join(map(text, one.words)), strong=True))
            whole.addWidget(Label(look, text(one.stays), size="label"))
        whole.addWidget(Label(look, str(where), size="label", color="muted"))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt's."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt's."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's: an edge, by which is seen what belongs together and where the keyboard is."""
        look, has_focus = self._look, self.hasFocus()
        edge = look.color("accent" if has_focus else "line")
        paint.surface(QPainter(self), self.rect(), 7, look.color("surface"), edge, thick=2 if has_focus else 1)


class Lines(QWidget):
    """A few lines, and how many more there are."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(look, size="label")
        tall(self, look).addWidget(self._label)

    @property
    def words(self) -> str:
        """What stands there."""
        return self._label.text()

    def put(self, lines: Sequence[str]) -> None:
        """Show lines."""
        more = len(lines) - _MOST
        rest = [text(message("kept.more", count=more))] if more > 0 else []
        self._label.put("\n".join((*lines[:_MOST], *rest)))
        self.setVisible(bool(lines))


class Question(QWidget):
    """Asks before something is erased, and names what is lost. Nothing happens but by its first button."""

    answered = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self.words = Label(look, color="never", strong=True)
        self.lost = Lines(look)
        self.erase = SmallButton(look, text(message("kept.erase-now")))
        self.keep = SmallButton(look, text(message("kept.not-now")))
        self.erase.clicked.connect(lambda: self._answer(True))
        self.keep.clicked.connect(lambda: self._answer(False))
        whole = tall(self, look, "inner")
        whole.addWidget(self.words)
        whole.addWidget(self.lost)
        row = Wrap(look.space("inner"))
        whole.addLayout(row)
        row.addWidget(self.keep)
        row.addWidget(self.erase)
        self.hide()

    def ask(self, words: str, lost: Sequence[str], act: Callable[[], object]) -> None:
        """Ask whether to do it."""
        self._act = act
        self.words.put(words)
        self.lost.put(lost)
        self.show()
        self.keep.setFocus()

    def drop(self) -> None:
        """Ask no longer."""
        self._act = None
        self.hide()

    def _answer(self, yes: bool) -> None:
        act = self._act
        self.drop()
        if yes and act is not None:
            act()
        self.answered.emit(yes)
