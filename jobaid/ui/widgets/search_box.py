"""The box that the customer's words are typed into."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.key_cap import ActionCap, KeyCap

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_HELD_WITH = {
    **{(_CTRL, key): "copy" for key in _ENTER},
    **{(_SHIFT, key): "turn" for key in _ENTER},
    (_CTRL, Qt.Key.Key_D): "pin",
    (_CTRL, Qt.Key.Key_J): "tell",
}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class SearchBox(QWidget):
    """A field with the key that leads to it. `moved` asks to choose another hit, by so many rows.

    `asked` names what else is to be done: `copy`, `turn` (what was repaired, or back), `pin`, `tell` (that a hit is
    wrong, or that there is none), and `widen` for a step back before the first letter. `readied` and `unfocused` tell
    that the keyboard came on purpose, and went.
    """

    typed = Signal(str)
    asked = Signal(str)
    readied = Signal()
    unfocused = Signal()
    moved = Signal(int)
    opened = Signal()
    left = Signal()

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setFont(look.font())
        self.field.setAccessibleName(text(message("window.search")))
        self.field.setMinimumWidth(60)
        self.field.textChanged.connect(self._changed)
        self.field.installEventFilter(self)
        self._find = ActionCap(look, keys, "find.open")
        self._leave = KeyCap(look, text(message("key.Esc")))
        self._leave.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 10, 7)
        for widget in (self.field, self._find, self._leave):
            row.addWidget(widget)
        self.setFocusProxy(self.field)
        self.set_narrow(False)
        self._recolour()

    def set_narrow(self, narrow: bool) -> None:
        """Say it in fewer words in a narrow panel."""
        self.field.setPlaceholderText(text(message("window.search-short" if narrow else "window.search")))

    def ready(self) -> None:
        """Take the keyboard, with what was typed before selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.readied.emit()

    def forget(self) -> None:
        """Empty the field for good: what was typed cannot be undone back."""
        self.field.setText("")

    def begin(self, words: str) -> None:
        """Take the keyboard with something typed already."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the keys that choose among the hits, while the keyboard stays in the field."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
            if event.type() == QEvent.Type.FocusOut:
                self.unfocused.emit()
        if event.type() == QEvent.Type.MouseButtonPress:
            self.readied.emit()
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _held_with(event):
                event.accept()  # what somebody else gave this key to waits until the search is left
                return True
            if event.type() == QEvent.Type.KeyPress and self._handled(event):
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: the field has the colour of the box."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_leave"):
            self._recolour()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        look = self._look
        has_focus = self.field.hasFocus()
        edge = look.color("accent" if has_focus else "input_line")
        radius = look.space("radius")
        paint.surface(QPainter(self), self.rect(), radius, look.color("background"), edge, thick=2 if has_focus else 1)

    def _handled(self, event: QKeyEvent) -> bool:
        wanted = _held_with(event)
        if wanted:
            self.asked.emit(wanted)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Backspace and self._is_before_all:
            self.asked.emit("widen")
        else:
            return False
        return True

    @property
    def _is_before_all(self) -> bool:
        return not self.field.cursorPosition() and not self.field.hasSelectedText()

    def _changed(self, words: str) -> None:
        self._find.setVisible(not words)
        self._leave.setVisible(bool(words))
        self.typed.emit(words)

    def _recolour(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._look.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.color("muted"))
        self.field.setPalette(palette)


def _held_with(event: QKeyEvent) -> str:
    """What a key with a modifier asks for; "" for others."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _HELD_WITH.get((held, Qt.Key(event.key())), "")
