"""How surfaces, edges and marks are painted."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF


def mirrored(direction: Qt.LayoutDirection, whole: QRect, place: QRect) -> QRect:
    """A place inside a whole, on the other side of it where one reads from right to left.

    It is QStyle.visualRect without QStyle, which takes PySide 5 ms of the start to load.
    """
    if direction != Qt.LayoutDirection.RightToLeft:
        return place
    return place.translated(whole.left() + whole.right() - place.left() - place.right(), 0)


def surface(
    painter: QPainter, place: QRect, radius: int, fill: QColor, edge: QColor | None, *, thick: float = 1.0
) -> None:
    """A rounded surface inside a place."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = thick / 2 if edge is not None else 0.0
    painter.setPen(QPen(edge, thick) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), radius, radius)


def fill(painter: QPainter, place: QRect, color: QColor) -> None:
    """A place in one colour. With the colour itself in place of a brush PySide loads enumerations for 3 ms."""
    painter.fillRect(place, QBrush(color))


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


def star(painter: QPainter, place: QRectF, color: QColor, *, is_filled: bool = False) -> None:
    """A star of five points: pinned, or to be pinned."""
    middle, reach = place.center(), place.width() / 2
    turns = (QLineF.fromPolar(reach if turn % 2 == 0 else reach * 0.45, 90 + turn * 36).p2() for turn in range(10))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.2))
    painter.setBrush(QBrush(color) if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([middle + point for point in turns]))


def dash(painter: QPainter, place: QRectF, color: QColor) -> None:
    """A dash in the middle of a place: not applicable."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(color, place.width() / 9))
    middle, reach = place.center(), place.width() / 4
    painter.drawLine(QPointF(middle.x() - reach, middle.y()), QPointF(middle.x() + reach, middle.y()))


def radio(painter: QPainter, place: QRectF, edge: QColor, dot: QColor | None) -> None:
    """A circle with a dot in it if it is the one chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place.adjusted(1, 1, -1, -1))
    if dot is not None:
        inset = place.width() * 0.28
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dot)
        painter.drawEllipse(place.adjusted(inset, inset, -inset, -inset))


def sign(painter: QPainter, place: QRect, color: QColor, *, is_plus: bool) -> None:
    """A plus or a minus in the middle of a place."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(color, 2))
    middle, reach = QRectF(place).center(), place.width() / 5
    painter.drawLine(QPointF(middle.x() - reach, middle.y()), QPointF(middle.x() + reach, middle.y()))
    if is_plus:
        painter.drawLine(QPointF(middle.x(), middle.y() - reach), QPointF(middle.x(), middle.y() + reach))


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
