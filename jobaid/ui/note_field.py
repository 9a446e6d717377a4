"""The note of the call, as it is typed."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.key_cap import ActionCap
from jobaid.ui.widgets.text_field import TextField

_MOST_LINES = 4
_MARGIN = 4
"""What Qt leaves around the text; with less of it the field can be scrolled sideways."""

_STILL_HERE = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NoteField(QWidget):
    """Grows with the note, to four lines. Enter and Esc leave it (`left`), Shift+Enter begins a line.

    `lost` comes when the keyboard went elsewhere, `written` when the note has changed. What was typed for one call
    cannot be brought back on another, and no card number that stood there when it was left.
    """

    left = Signal()
    lost = Signal()
    written = Signal()

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk, self._keys = look, desk, keys
        self._number = 0
        self._most = _MOST_LINES
        self.field = TextField(look)
        self._cap = ActionCap(look, keys, "call.note")
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._listen()
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keys.changed.connect(self._describe)
        self._describe()
        self.refresh()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.field.toPlainText().strip()

    def refresh(self) -> None:
        """Show the note of the call in front."""
        call = self._desk.call
        if call.number != self._number:
            self._number = call.number
            self._put(call.note)
        elif call.note != self.field.toPlainText():
            self._put(call.note)

    def forget(self) -> None:
        """Let no undo bring back what was typed before."""
        self._put(self._desk.call.note)

    def ready(self) -> None:
        """Take the keyboard, behind what stands there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def begin(self, letters: str) -> None:
        """Take the keyboard with letters that were typed elsewhere, as if they had been typed here."""
        self.ready()
        self.field.insertPlainText(letters)

    def set_most_lines(self, lines: int) -> None:
        """Grow to so many lines; what is more scrolls."""
        self._most = lines
        self._fit()

    def set_cap(self, is_shown: bool) -> None:
        """Show the key that leads here."""
        self._cap.setVisible(is_shown and bool(self._cap.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the keys that leave the field, and where the keyboard is."""
        if isinstance(event, QFocusEvent):
            self.update()
            if event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
                self._settle()
            if event.lostFocus() and event.reason() not in _STILL_HERE:
                self.lost.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _leaves(event):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        look, has_focus = self._look, self.field.hasFocus()
        edge = look.color("accent" if has_focus else "input_line")
        radius = look.space("radius")
        paint.surface(QPainter(self), self.rect(), radius, look.color("background"), edge, thick=2 if has_focus else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._row.setContentsMargins(12 - _MARGIN, 7 - _MARGIN, 8, 7 - _MARGIN)
        self._row.addWidget(self.field, 1)
        cap = QVBoxLayout()
        cap.setContentsMargins(0, _MARGIN, 0, 0)
        cap.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(cap)

    def _listen(self) -> None:
        name = text(message("bar.note"))
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._changed)
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.field.rewrapped.connect(self._fit)

    def _changed(self) -> None:
        self._desk.note(self.field.toPlainText())
        self.written.emit()

    def _settle(self) -> None:
        self._desk.settle_note()
        self.refresh()

    def _put(self, words: str) -> None:
        self.field.blockSignals(True)
        self.field.setPlainText(words)  # forgets what could be undone
        self.field.blockSignals(False)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._fit()
        self.written.emit()

    def _fit(self) -> None:
        needed = self.field.lines
        line = QFontMetricsF(self.field.font()).lineSpacing()
        self.field.setFixedHeight(ceil(min(needed, self._most) * line) + 2 * _MARGIN + 2)
        if needed <= self._most:
            self.field.verticalScrollBar().setValue(0)

    def _describe(self) -> None:
        self.field.setAccessibleDescription(self._keys.spoken("call.note"))


def _leaves(event: QKeyEvent) -> bool:
    if event.key() in _ENTER:
        return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()
