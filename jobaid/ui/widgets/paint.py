"""How surfaces, edges and marks are painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


def surface(
    painter: QPainter, place: QRect, radius: int, fill: QColor, edge: QColor | None, *, thick: float = 1.0
) -> None:
    """A rounded surface inside a place."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = thick / 2 if edge is not None else 0.0
    painter.setPen(QPen(edge, thick) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), radius, radius)


def edged(painter: QPainter, place: QRect, radius: int, fill: QColor | None, edge: QColor, *, thick: int) -> None:
    """A strip of colour along the left of a place, with the right side rounded where it is filled."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill is not None:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(QRectF(place), radius, radius)
        path.addRect(QRectF(place.x(), place.y(), radius, place.height()))
        painter.fillPath(path, fill)
    painter.fillRect(QRect(place.x(), place.y(), thick, place.height()), edge)


def tick(painter: QPainter, place: QRectF, color: QColor) -> None:
    """A tick: may."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(color, place.width() / 7))
    points = ((0.12, 0.55), (0.4, 0.82), (0.9, 0.22))
    painter.drawPolyline(
        QPolygonF([QPointF(place.x() + x * place.width(), place.y() + y * place.height()) for x, y in points])
    )


def no_entry(painter: QPainter, place: QRectF, color: QColor) -> None:
    """A circle with a stroke through it: never."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    thick = place.width() / 8
    painter.setPen(_pen(color, thick))
    circle = place.adjusted(thick, thick, -thick, -thick)
    painter.drawEllipse(circle)
    reach = circle.width() * 0.354
    centre = circle.center()
    painter.drawLine(QPointF(centre.x() - reach, centre.y() + reach), QPointF(centre.x() + reach, centre.y() - reach))


def _pen(color: QColor, thick: float) -> QPen:
    return QPen(color, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
