"""Paints the rows of the list of topics."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.key_cap import cap_size, draw_cap

DIGIT = int(Qt.ItemDataRole.UserRole) + 1
"""The role of the digit that opens a row."""

_SIDE = 12
_CAP_GAP = 10
_MOST_TITLE = 300
Index = QModelIndex | QPersistentModelIndex


class TopicRows(QStyledItemDelegate):
    """A topic is a row with an edge and the digit that opens it, a heading quiet words above its rows.

    A title that does not fit on the line wraps. `compact` makes the rows lower; `is_marked` shows the current row.
    """

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.warm_row = -1
        self.is_marked = False
        self.compact = False
        self._body, self._label = look.font(), look.font("label", strong=True)
        self._line = QFontMetrics(self._body).height()
        self._cap = cap_size(QFontMetrics(self._label), "0")
        self._long: set[str] = set()
        self._flows: dict[tuple[str, bool], Flow] = {}

    def all_fit(self, titles: Iterable[str]) -> bool:
        """Whether each title stands on one line."""
        self._flows.clear()
        room = self._room()
        advance = QFontMetrics(self._body).horizontalAdvance
        # No character is wider than the line is high, so that most titles need not be measured.
        long = (title[:_MOST_TITLE] for title in titles if len(title) * self._line > room)
        self._long = {title for title in long if advance(title) > room}
        return not self._long

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Qt's."""
        line = self._line
        if self._long and index.data()[:_MOST_TITLE] in self._long:
            line = max(self._flow(index).height(self._room(index)), line)
        return QSize(60, line + 2 * self._above() + self._gap())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's."""
        place: QRect = option.rect
        row = place.adjusted(0, 0, 0, -self._gap())
        flow, room = self._flow(index), self._room(index)
        if not index.data(Qt.ItemDataRole.UserRole):
            above = row.bottom() - flow.height(room) - 1
            flow.draw(painter, QRect(row.x(), above, room, row.height()), self._look.color("muted"))
            return
        self._surface(painter, row, index)
        self._draw_digit(painter, option, row, index.data(DIGIT))
        words = QRect(row.x() + self._left(), row.y() + self._above(), room, row.height())
        flow.draw(painter, paint.mirrored(option.direction, row, words), self._look.color("ink"))

    def _surface(self, painter: QPainter, row: QRect, index: Index) -> None:
        look = self._look
        has_focus = self.is_marked and self._view.currentIndex().row() == index.row()
        is_warm = has_focus or index.row() == self.warm_row
        fill = look.color("accent_tint" if is_warm else "surface")
        edge = look.color("accent" if has_focus else "line")
        paint.surface(painter, row, 7, fill, edge, thick=2 if has_focus else 1)

    def _draw_digit(self, painter: QPainter, option: QStyleOptionViewItem, row: QRect, digit: str) -> None:
        if digit:
            above = row.y() + self._above() + (self._line - self._cap.height()) // 2
            place = QRect(QPoint(row.x() + _SIDE, above), self._cap)
            painter.setFont(self._label)
            place = paint.mirrored(option.direction, row, place)
            draw_cap(painter, place, self._look, digit, is_active=self._view.isActiveWindow())

    def _flow(self, index: Index) -> Flow:
        title, is_topic = index.data()[:_MOST_TITLE], bool(index.data(Qt.ItemDataRole.UserRole))
        key = (title, is_topic)
        if key not in self._flows:
            self._flows[key] = Flow(title, self._body if is_topic else self._label)
        return self._flows[key]

    def _left(self) -> int:
        return _SIDE + self._cap.width() + _CAP_GAP

    def _room(self, index: Index | None = None) -> int:
        """The width for words, in a row or in a heading."""
        width = self._view.viewport().width()
        is_heading = index is not None and not index.data(Qt.ItemDataRole.UserRole)
        return max(width if is_heading else width - self._left() - _SIDE, 1)

    def _above(self) -> int:
        return 7 if self.compact else 11

    def _gap(self) -> int:
        return 5 if self.compact else 7
