"""The write-up as it can be changed: lines that grow with what stands in them."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.text_field import TextField

_MOST_LINES = 12
_MARGIN = 4
_SIDE = 12
_SPARE = 0.25
"""Of a line: with less, Qt has something to scroll when all is seen."""


class WriteUpField(QWidget):
    """Grows to so many lines; what is more scrolls. Enter begins a line, Esc leaves (`left`).

    `written` gives the words when the agent has changed them, `moved` comes when the cursor stands elsewhere in them,
    `lost` when the keyboard went elsewhere, `resized` when it needs more or less room.
    """

    written = Signal(str)
    left = Signal()
    moved = Signal()
    lost = Signal()
    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._most = _MOST_LINES
        self.field = TextField(look)
        self.field.setAccessibleName(text(message("write-up.name")))
        self.field.setPlaceholderText(text(message("write-up.empty")))
        self.field.installEventFilter(self)
        self.field.cursorPositionChanged.connect(self.moved)
        self.field.textChanged.connect(lambda: self.written.emit(self.words))
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.field.rewrapped.connect(self._fit)
        room = QVBoxLayout(self)
        room.setContentsMargins(_SIDE - _MARGIN, _MARGIN, _MARGIN, _MARGIN)
        room.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What stands in it."""
        return self.field.toPlainText()

    def put(self, words: str) -> None:
        """Show other words; what stands there already is left as it is, with the cursor in it."""
        if words == self.words:
            return
        self.field.blockSignals(True)
        self.field.setPlainText(words)
        self.field.blockSignals(False)
        self._fit()

    def ready(self) -> None:
        """Take the keyboard, behind what stands there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def set_most_lines(self, lines: int) -> None:
        """Grow to so many lines."""
        self._most = lines
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: Esc leaves the field; its edge shows where the keyboard is."""
        if isinstance(event, QFocusEvent):
            self.update()
            if event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
                self.lost.emit()
        if isinstance(event, QKeyEvent) and _leaves(event):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        look, has_focus = self._look, self.field.hasFocus()
        edge = look.color("accent" if has_focus else "input_line")
        radius = look.space("radius")
        paint.surface(QPainter(self), self.rect(), radius, look.color("background"), edge, thick=2 if has_focus else 1)

    def _fit(self) -> None:
        needed = self.field.lines
        line = QFontMetricsF(self.field.font()).lineSpacing()
        height = ceil((min(needed, self._most) + _SPARE) * line) + 2 * _MARGIN + 2
        if height != self.field.height():
            self.field.setFixedHeight(height)
            self.resized.emit()
        if needed <= self._most:
            self.field.verticalScrollBar().setValue(0)


def _leaves(event: QKeyEvent) -> bool:
    is_press = event.type() == QEvent.Type.KeyPress
    return is_press and event.key() == Qt.Key.Key_Escape and not event.modifiers()
