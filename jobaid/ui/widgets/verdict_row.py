"""The answer to “may I?”: a tinted surface with the answer, why, and the words to say."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.operations.verdict_words import VerdictShown
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.key_cap import KeyCap
from jobaid.ui.widgets.label import Label

_SIDE = 14
_ABOVE = 9
_ABOVE_LINE = 2
_EDGE = 3


class VerdictRow(QWidget):
    """`pressed` comes with a press of the mouse. It has a mark while it `is_chosen`, as a row of a list has."""

    pressed = Signal()

    def __init__(self, look: Look, *, quotes: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fill = "may_tint"
        self.is_chosen = False
        self.shown: VerdictShown | None = None
        self._title = Label(look, size="body", strong=True)
        self._note, self._reason = Label(look, strong=True), Label(look, size="label")
        self._say = Label(look, size=quotes)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stack = stack = QVBoxLayout(self)
        stack.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        stack.setSpacing(3)
        for label in (self._title, self._note, self._reason, self._say):
            stack.addWidget(label)
        self._cap = KeyCap(look, "")
        self._does = Label(look, text(message("give.open")), size="label", color="muted")
        self._hint = QWidget()
        row = QHBoxLayout(self._hint)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._cap)
        row.addWidget(self._does, 1)
        stack.addWidget(self._hint)
        self._hint.hide()

    def put(self, shown: VerdictShown | None, *, is_short: bool = False, is_line: bool = False) -> None:
        """Show another answer, or none; in a `short` place without why, in the lowest in one line."""
        self.shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._fill = f"{shown.colour}_tint"
        self._title.recolour(shown.colour)
        self._title.put(" · ".join(filter(None, (shown.title, shown.note))) if is_line else shown.title)
        self._note.put(shown.note)
        above = _ABOVE_LINE if is_line else _ABOVE
        self._stack.setContentsMargins(_SIDE, above, _SIDE, above)
        self._reason.put(shown.reason)
        self._say.put(text(message("give.quoted", words=shown.say)) if shown.say else "")
        self._note.setVisible(bool(shown.note) and not is_line)
        self._reason.setVisible(bool(shown.reason) and not is_short)
        self._say.setVisible(bool(shown.say) and not is_short)
        self.setAccessibleName(shown.spoken)
        self.updateGeometry()
        self.update()

    def put_key(self, key: str) -> None:
        """Show the key that goes on from here; "" for none."""
        self._cap.setText(key)
        self._cap.updateGeometry()
        self._hint.setVisible(bool(key))

    def choose(self, chosen: bool) -> None:
        """Have the mark of what is chosen, or not."""
        self.is_chosen = chosen
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: it is taken here, or the release would not come."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        edge = "accent" if self.is_chosen else "line" if look.is_contrast else None
        paint.surface(
            painter, self.rect(), 7, look.color(self._fill), look.color(edge) if edge else None, thick=_EDGE - 1
        )
