"""Paints the rows of a list of choices."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Heading, Row
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.key_cap import cap_size, draw_cap

Index = QModelIndex | QPersistentModelIndex

_SIDE = 14
_ABOVE = 6
_GAP = 8
_LONGEST = 160
_MOST_KEPT = 2000
_HEADING = "\0"
"""Stands where a choice has its words, so that a heading of the same words is laid out on its own."""
_LEAST_FOR_WORDS = 0.55
"""Caps stand beside the words only if this share of the row is left for these."""


@dataclass(slots=True)
class _Places:
    """Where the parts of a row stand."""

    label: QRect
    detail: QRect
    caps: list[QRect]
    digit: QRect
    bottom: int


class ChoiceRows(QStyledItemDelegate):
    """A choice has its words at the left and its keys at the right, or below where it is narrow."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._label_font, self._detail_font = look.font(), look.font("label")
        self._heading_font = self._cap_font = look.font("label", strong=True)
        self._cap_metrics = QFontMetrics(self._cap_font)
        self._flows: dict[tuple[str, str], tuple[Flow, Flow]] = {}
        self._heights: dict[tuple[Row | Heading, int], int] = {}

    def forget(self) -> None:
        """Other rows may come; what is typed brings the same ones back again and again."""
        if len(self._flows) > _MOST_KEPT or len(self._heights) > _MOST_KEPT:
            self._flows.clear()
            self._heights.clear()

    def one_line(self) -> int:
        """The height of a row of one line."""
        return QFontMetrics(self._look.font()).height() + 2 * _ABOVE

    def height(self, row: Row | Heading, width: int) -> int:
        """The height of a row in that width."""
        if (row, width) not in self._heights:
            if isinstance(row, Heading):
                height = self._flow(row)[0].height(width - 2 * _SIDE) + 2 * _ABOVE + _GAP
            else:
                height = self._places(row, QRect(0, 0, width, 0)).bottom + _ABOVE
            self._heights[row, width] = height
        return self._heights[row, width]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._view.viewport().width()
        return QSize(width, self.height(index.data(Qt.ItemDataRole.UserRole), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's."""
        row = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = option.rect
        if isinstance(row, Heading):
            words = place.adjusted(_SIDE, _ABOVE + _GAP, -_SIDE, 0)
            self._flow(row)[0].draw(painter, words, self._look.color("muted"))
            return
        if index.row() == self._view.currentIndex().row():
            self._paint_current(painter, option)
        self._paint_row(painter, option, row)

    def _paint_current(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        place: QRect = option.rect
        edge = QStyle.visualRect(option.direction, place, QRect(place.x(), place.y(), 3, place.height()))
        painter.fillRect(place, self._look.color("accent_tint"))
        painter.fillRect(edge, self._look.color("accent"))

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        look, places = self._look, self._places(row, option.rect)
        label, detail = self._flow(row)
        ink = look.color("ink" if row.choice.enabled else "muted")

        def seen(place: QRect) -> QRect:
            return QStyle.visualRect(option.direction, option.rect, place)

        label.draw(painter, seen(places.label), ink)
        detail.draw(painter, seen(places.detail), look.color("muted"))
        painter.setFont(self._cap_font)
        caps = list(zip(places.caps, row.choice.keys, strict=True))
        for place, key in [*caps, (places.digit, row.digit)]:
            if key:
                draw_cap(painter, seen(place), look, key, is_active=self._view.isActiveWindow())

    def _places(self, row: Row, place: QRect) -> _Places:
        label, detail = self._flow(row)
        left, top = place.x() + _SIDE, place.y() + _ABOVE
        line = label.height(10**6)
        digit = QRect()
        if row.digit or row.indented:
            size = cap_size(self._cap_metrics, row.digit or "0")
            digit = QRect(QPoint(left, top + (line - size.height()) // 2), size)
            left = digit.right() + 1 + _GAP
        room = max(place.right() + 1 - left - _SIDE, 1)
        caps = self._caps(row)
        taken = sum(size.width() + _GAP for size in caps)
        is_beside = room - taken >= min(label.natural_width(), room * _LEAST_FOR_WORDS)
        wide = room - taken if is_beside else room
        words = QRect(left, top, wide, label.height(wide))
        about = QRect(left, words.bottom() + 1, wide, detail.height(wide) if detail.text else 0)
        if is_beside:
            keys = _in_a_row(caps, place.right() + 1 - _SIDE - taken + _GAP, top, line)
        else:
            keys = _in_a_row(caps, left, about.bottom() + 1 + _ABOVE // 2, 0)
        bottom = max(part.bottom() for part in (about, *keys)) + 1 - place.y()
        return _Places(words, about, keys, digit, bottom)

    def _caps(self, row: Row) -> list[QSize]:
        return [cap_size(self._cap_metrics, key) for key in row.choice.keys]

    def _flow(self, row: Row | Heading) -> tuple[Flow, Flow]:
        key = (_HEADING, row.words) if isinstance(row, Heading) else (row.choice.label, row.choice.detail)
        if key not in self._flows:
            words = self._heading_font if isinstance(row, Heading) else self._label_font
            first, second = (key[1], "") if isinstance(row, Heading) else key
            self._flows[key] = Flow(_cut(first), words), Flow(_cut(second), self._detail_font)
        return self._flows[key]


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"


def _in_a_row(sizes: list[QSize], left: int, top: int, line: int) -> list[QRect]:
    """Caps beside each other, in the middle of a line of that height."""
    places = []
    for size in sizes:
        places.append(QRect(QPoint(left, top + max(line - size.height(), 0) // 2), size))
        left += size.width() + _GAP
    return places
