"""A field of several lines, as plain as a line of text."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.scroll_bar import ScrollBar


class TextField(QPlainTextEdit):
    """Lines without an edge of their own; Tab leaves them. `rewrapped` comes with another width."""

    rewrapped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFont(look.font())
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ScrollBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._recolour()

    @property
    def lines(self) -> int:
        """How many lines its words take, one at least. Qt by itself takes a paragraph for one until it is painted."""
        document = self.document()
        lines, block = 0, document.firstBlock()
        while block.isValid():
            document.documentLayout().blockBoundingRect(block)
            lines += block.lineCount()
            block = block.next()
        return max(lines, 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's: one line."""
        return QSize(200, self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(60, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rewrapped.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_look"):
            self._recolour()

    def _recolour(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._look.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.color("muted"))
        self.setPalette(palette)
