"""The list of topics: those that a call is about, then those that can come up at any moment."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jobaid.library.cache import OutlineRow
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import elided, tip
from jobaid.ui.widgets.scroll_bar import ScrollBar

_GAP = 7
Index = QModelIndex | QPersistentModelIndex


class TopicList(QListView):
    """The topics as rows to choose from. `opened` gives the id of the one chosen."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = _Topics(self)
        # Asking for Qt's own viewport makes PySide load every class it might be, 8 ms of the start.
        viewport = QWidget()
        viewport.setAutoFillBackground(False)
        self.setViewport(viewport)
        self.setModel(self._topics)
        self._rows = _Rows(look, self)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(text(message("start.topics")))
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(look))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)
        self.entered.connect(lambda index: self._warm(index.row()))

    def put(self, topics: Sequence[OutlineRow]) -> None:
        """Show these topics; the one that was chosen stays so."""
        chosen = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        self._topics.put(topics)
        self.choose(chosen or "")

    def choose(self, topic: str) -> None:
        """Put the mark on a topic, else on the first."""
        rows = self._topics.rows
        row = next((number for number, one in enumerate(rows) if one.id and one.id == topic), 0)
        self.setCurrentIndex(self._topics.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Enter opens."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: the mouse is over no row any more."""
        super().leaveEvent(event)
        self._warm(-1)

    def _warm(self, row: int) -> None:
        """Show over which row the mouse is."""
        self._rows.warm_row = row
        self.viewport().update()

    def _open(self, index: Index) -> None:
        row = self._topics.rows[index.row()]
        if row.id:
            self.opened.emit(row.id)


class _Topics(QAbstractListModel):
    """Topics under their headings; a heading is a row without an id."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[OutlineRow] = []

    def put(self, topics: Sequence[OutlineRow]) -> None:
        self.beginResetModel()
        self.rows = [topic for topic in topics if topic.kind == "reason"]
        interrupts = [topic for topic in topics if topic.kind == "interrupt"]
        if interrupts:
            self.rows += [OutlineRow("", text(message("start.interrupts")), ""), *interrupts]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.title[:2000])
        return row.id if role == Qt.ItemDataRole.UserRole else None


class _Rows(QStyledItemDelegate):
    """Paints a topic as a row with an edge, a heading as quiet words."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.warm_row = -1
        self._body, self._label = look.font(), look.font("label", strong=True)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(100, option.fontMetrics.height() + 22 + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        title = index.data()
        row: QRect = option.rect.adjusted(0, 0, 0, -_GAP)
        if not index.data(Qt.ItemDataRole.UserRole):
            painter.setFont(self._label)
            painter.setPen(self._look.color("muted"))
            place = row.adjusted(0, 0, 0, -2)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom, elided(title, self._label, row.width()))
            return
        self._surface(painter, row, index)
        painter.setFont(self._body)
        painter.setPen(self._look.color("ink"))
        place = row.adjusted(14, 0, -14, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided(title, self._body, place.width()))

    def _surface(self, painter: QPainter, row: QRect, index: Index) -> None:
        look = self._look
        has_focus = self._view.hasFocus() and self._view.currentIndex().row() == index.row()
        is_warm = has_focus or index.row() == self.warm_row
        fill = look.color("accent_tint" if is_warm else "surface")
        edge = look.color("accent" if has_focus else "line")
        paint.surface(painter, row, 7, fill, edge, thick=2 if has_focus else 1)
