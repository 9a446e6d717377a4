"""Plain text laid out in lines: wraps anywhere if it must, and never reads markup."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

_WIDEST = 1_000_000


class Flow:
    """A text in a font. `marks` are spans of characters that are underlined and strong."""

    def __init__(self, text: str, font: QFont, marks: Iterable[tuple[int, int]] = ()) -> None:
        self.text = text.replace("\r\n", "\n").replace("\n", "\N{LINE SEPARATOR}")
        self._metrics = QFontMetricsF(font)
        self._layout = QTextLayout(self.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([_mark(start, end) for start, end in marks])
        self._width = -1.0
        self._height = 0.0
        self._heights: dict[float, int] = {}
        self._natural = 0

    def natural_width(self) -> int:
        """The width that needs no line to be broken."""
        if not self._natural:
            self._natural = self.used_width(_WIDEST)
        return self._natural

    def height(self, width: float) -> int:
        """The height in that width."""
        if width not in self._heights:
            self._lay_out(width)
            self._heights[width] = int(self._height + 0.999)
        return self._heights[width]

    def used_width(self, width: float) -> int:
        """How much of that width the lines take up."""
        self._lay_out(width)
        return int(max((line.naturalTextWidth() for line in self._lines()), default=0)) + 1

    def draw(self, painter: QPainter, place: QRect, color: QColor) -> None:
        """Paint it from the top left of a place, in its width."""
        self._lay_out(place.width())
        painter.setPen(color)
        self._layout.draw(painter, QPointF(place.x(), place.y()))

    def _lines(self) -> Iterable[QTextLine]:
        return (self._layout.lineAt(number) for number in range(self._layout.lineCount()))

    def _lay_out(self, width: float) -> None:
        if width == self._width:
            return
        self._width = width
        self._height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, self._height))
            self._height += line.height()
        self._layout.endLayout()
        self._height = max(self._height, self._metrics.height())


def elided(text: str, font: QFont, width: int) -> str:
    """One line of a text, with … where it does not fit."""
    line = " ".join(text.split())
    return QFontMetricsF(font).elidedText(line[:2000], Qt.TextElideMode.ElideRight, width)


def tip(text: str) -> str:
    """A tool tip that shows a text as it is; Qt would otherwise read what looks like markup."""
    from html import escape

    return f'<p style="white-space:pre-wrap">{escape(text)}</p>' if text else ""


def _mark(start: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = start
    marked.length = end - start
    from PySide6.QtGui import QTextCharFormat

    look = QTextCharFormat()
    look.setFontUnderline(True)
    look.setFontWeight(QFont.Weight.DemiBold)
    marked.format = look
    return marked
