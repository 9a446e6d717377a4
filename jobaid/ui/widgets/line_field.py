"""A line to type in, with an edge, and below it what is said of what was typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.label import Label

_SIDE = 10
_ABOVE = 6
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LineField(QWidget):
    """`typed` follows every letter, `entered` comes with Enter, `left` when the keyboard goes.

    With `escapes`, Esc is told with `escaped`; else it means what it means around the field.
    """

    typed = Signal(str)
    entered = Signal(str)
    escaped = Signal()
    left = Signal(str)

    def __init__(
        self, look: Look, name: str, example: str = "", *, escapes: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._escapes = look, escapes
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setFont(look.font())
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(example)
        self.field.setMinimumWidth(60)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self.said = Label(look, size="label", color="muted")
        self.said.hide()
        self._edge = _Edge(look, self.field)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self._edge)
        whole.addWidget(self.said)
        self.setFocusProxy(self.field)
        self._recolour()

    @property
    def words(self) -> str:
        """What is typed."""
        return self.field.text()

    def put(self, words: str) -> None:
        """Have these words typed; nothing before them can be brought back."""
        if words != self.field.text():
            self.field.setText(words)

    def say(self, words: str) -> None:
        """Say something of what was typed, to screen readers too; "" for nothing."""
        if words and words != self.said.text():
            announce(self, words)
        self.said.put(words)
        self.said.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the keys that leave the field, and its edge."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._edge.update()
            if event.type() == QEvent.Type.FocusOut:
                self.left.emit(self.field.text())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._handled(event):
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_edge"):
            self._recolour()

    def _handled(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.entered.emit(self.field.text())
            return True
        if event.key() == Qt.Key.Key_Escape and self._escapes:
            self.escaped.emit()
            return True
        return False

    def _recolour(self) -> None:
        palette = QPalette(self.field.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._look.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.color("muted"))
        self.field.setPalette(palette)


class _Edge(QWidget):
    """The surface that the field lies on."""

    def __init__(self, look: Look, field: QLineEdit) -> None:
        super().__init__()
        self._look, self._field = look, field
        line = QVBoxLayout(self)
        line.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        line.addWidget(field)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        look, has_focus = self._look, self._field.hasFocus()
        edge = look.color("accent" if has_focus else "input_line")
        fill = look.color("surface")
        paint.surface(QPainter(self), self.rect(), 7, fill, edge, thick=2 if has_focus else 1)
