"""Contrast by WCAG 2.2, of colours and of what is painted."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QTextBrowser, QWidget

from jobaid.ui.call.disposition_row import DispositionRow
from jobaid.ui.widgets.check import CheckRow
from jobaid.ui.widgets.choice_row import _Option
from jobaid.ui.widgets.dots import Dots

EDGE = 4
"""How far from the border of a control its words begin at least."""
GAP = 4
SMALLEST = 8
"""A blot narrower or lower than this is a dot or a caret, of which no pixel has the full colour."""


class Blot(NamedTuple):
    """A word as it is painted: what lies behind it, its colour where it is strongest, and where it is."""

    ground: int
    ink: int
    place: QRect

    @property
    def ratio(self) -> float:
        return contrast_of(self.ground, self.ink)


def contrast(one: str, other: str) -> float:
    return contrast_of(int(one[1:], 16), int(other[1:], 16))


@cache
def contrast_of(one: int, other: int) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@cache
def luminance(color: int) -> float:
    parts = [(color >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Painted:
    """The pixels of a widget and all it holds."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        stride = image.bytesPerLine() // 4
        pixels = memoryview(bytes(image.constBits())).cast("I")
        self._rows = [
            [pixel & 0xFFFFFF for pixel in pixels[y * stride : y * stride + image.width()]]
            for y in range(image.height())
        ]

    def pixels(self, place: QRect) -> list[list[int]]:
        """The colours inside a place, row by row."""
        return [row[place.left() : place.right() + 1] for row in self._rows[place.top() : place.bottom() + 1]]

    def words(self) -> Iterator[tuple[QWidget, Blot]]:
        """Every word that is painted, with the widget it is on; WCAG asks nothing of what cannot be used now."""
        for widget in self._widget.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.window().isVisible():
                for region in _regions(widget):
                    yield from ((widget, blot) for blot in self._blots(self._seen(widget, region)))

    def _seen(self, widget: QWidget, region: QRect) -> QRect:
        """The part of a region that no scrolling hides, on the picture."""
        region = region.intersected(widget.visibleRegion().boundingRect())
        return region.translated(widget.mapTo(self._widget, QPoint(0, 0)))

    def _blots(self, place: QRect) -> Iterator[Blot]:
        rows = self.pixels(place)
        if not rows or not rows[0]:
            return
        ground = most_common(rows)
        for top, bottom in _runs([any(pixel != ground for pixel in row) for row in rows], 1):
            line = rows[top:bottom]
            inked = [any(pixel != ground for pixel in column) for column in zip(*line, strict=True)]
            for left, right in _runs(inked, GAP):
                is_cut = top == 0 or bottom == len(rows)
                if right - left >= SMALLEST and bottom - top >= SMALLEST and not is_cut:
                    yield _blot([row[left:right] for row in line], place.x() + left, place.y() + top)


def most_common(rows: list[list[int]]) -> int:
    """The colour that most of it has."""
    counted: Counter[int] = Counter()
    for row in rows:
        counted.update(row)
    return counted.most_common(1)[0][0]


def _regions(widget: QWidget) -> Iterator[QRect]:
    """Where a widget has words, without its border and its box."""
    inside = widget.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    if isinstance(widget, CheckRow | _Option):
        yield inside.adjusted(widget._left() - EDGE, 0, 0, 0)
    elif isinstance(widget, DispositionRow):
        side = widget._side()
        yield inside.adjusted(side + widget._indent() - EDGE, 0, 0, 0)
    elif isinstance(widget, QTextBrowser):
        yield widget.viewport().rect()
    elif isinstance(widget, QLabel | QLineEdit):
        yield widget.rect()
    elif isinstance(widget, QAbstractButton) and not isinstance(widget, Dots):
        yield inside
    elif isinstance(widget, QListView):
        rows = range(widget.model().rowCount())
        yield from (
            widget.visualRect(widget.model().index(row, 0)).adjusted(EDGE, EDGE, -EDGE, -EDGE - 7) for row in rows
        )


def _runs(filled: list[bool], gap: int) -> Iterator[tuple[int, int]]:
    """From where to where it is filled, over gaps shorter than `gap`."""
    start = end = -1
    for place, is_filled in enumerate(filled):
        if not is_filled:
            continue
        if start >= 0 and place - end >= gap:
            yield start, end
            start = -1
        start = place if start < 0 else start
        end = place + 1
    if start >= 0:
        yield start, end


def _blot(rows: list[list[int]], x: int, y: int) -> Blot:
    ground = most_common(rows)
    ink = max({pixel for row in rows for pixel in row}, key=lambda pixel: contrast_of(pixel, ground))
    return Blot(ground, ink, QRect(x, y, len(rows[0]), len(rows)))
