"""The field above a list that what is typed narrows down."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint


class FilterBox(QWidget):
    """A field with an edge that shows where the keyboard is."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setFont(look.font())
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setMinimumWidth(60)
        self.field.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._recolour()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the edge shows whether the field has the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: the field has the colour of the box."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "field"):
            self._recolour()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        look, has_focus = self._look, self.field.hasFocus()
        edge = look.color("accent" if has_focus else "input_line")
        radius = look.space("radius")
        paint.surface(QPainter(self), self.rect(), radius, look.color("background"), edge, thick=2 if has_focus else 1)

    def _recolour(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._look.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.color("muted"))
        self.field.setPalette(palette)
