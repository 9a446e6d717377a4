"""A label for plain text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.flow import Flow

_NARROWEST = 40


class Label(QLabel):
    """Plain text in a colour of the look that wraps in any width; `whole` asks for the room of its longest line."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        size: str = "body",
        color: str = "ink",
        strong: bool = False,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._color = color
        self._whole = whole
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(size, strong=strong))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow("", self.font())
        self.put(text)

    def put(self, text: str) -> None:
        """Show another text; the same makes nothing be laid out anew."""
        if text == self.text():
            return
        self._flow = Flow(text, self.font())
        self.setText(text)
        self.updateGeometry()

    def recolour(self, color: str) -> None:
        """Show it in another colour of the look."""
        self._color = color
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        return self._flow.height(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's: the size without a broken line."""
        width = self._flow.natural_width()
        return QSize(width, self._flow.height(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        width = self._flow.natural_width()
        return QSize(width if self._whole else min(width, _NARROWEST), self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: another font wraps otherwise."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_flow"):
            self._flow = Flow(self.text(), self.font())
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        above = max(self.height() - self._flow.height(self.width()), 0) // 2
        self._flow.draw(painter, self.rect().adjusted(0, above, 0, 0), self._look.color(self._color))
