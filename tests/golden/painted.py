# ruff: noqa: N815 (Qt names what is not drawn)
"""Which sizes of text are painted, by delegates and in documents too: an engine that looks at text alone."""

from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPaintDevice, QPaintEngine, QPainter, QTextItem
from PySide6.QtWidgets import QWidget


def sizes_of_text(widget: QWidget) -> set[float]:
    """The sizes in points of all text on a widget."""
    paper = _Paper(widget.size(), QImage.Format.Format_RGB32)
    painter = QPainter(paper)
    widget.render(painter, QPoint())
    painter.end()
    return paper.engine.sizes


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.sizes: set[float] = set()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def drawTextItem(self, _place: Any, item: QTextItem) -> None:  # noqa: N802
        if item.text().strip():
            self.sizes.add(round(item.font().pointSizeF(), 2))

    def _draw_nothing(self, *_what: Any) -> None:
        pass

    updateState: Any = _draw_nothing
    drawPixmap: Any = _draw_nothing
    drawTiledPixmap: Any = _draw_nothing
    drawImage: Any = _draw_nothing
    drawPath: Any = _draw_nothing
    drawPolygon: Any = _draw_nothing
    drawRects: Any = _draw_nothing
    drawLines: Any = _draw_nothing
    drawEllipse: Any = _draw_nothing
    drawPoints: Any = _draw_nothing


class _Paper(QImage):
    engine: _Engine

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        if not hasattr(self, "engine"):
            self.engine = _Engine()
        return self.engine
