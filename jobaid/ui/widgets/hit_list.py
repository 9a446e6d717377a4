"""The rows of what was found."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jobaid.messages import message, text
from jobaid.search.entry import KINDS, Hit
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow, tip
from jobaid.ui.widgets.scroll_bar import ScrollBar

_SIDE = 14
_ABOVE = 8
_NARROW = 520
_MOST_TITLE = 240

Index = QModelIndex | QPersistentModelIndex


class HitList(QListView):
    """The hits, one of them chosen; the keyboard stays in the search box meanwhile."""

    opened = Signal(object)
    pin_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = QPoint()
        self._pointed = -1
        self._hits = _Hits(self)
        self._rows = _Rows(look, self)
        self.setModel(self._hits)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(text(message("hits.list")))
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(look))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._press)

    @property
    def current(self) -> Hit | None:
        """The hit that is chosen."""
        index = self.currentIndex()
        return self._hits.hits[index.row()] if index.isValid() else None

    @property
    def row(self) -> int:
        """The row that is chosen, -1 if there is none."""
        return self.currentIndex().row()

    @property
    def pointed(self) -> int:
        """The lowest row that the mouse was moved to since the hits were put here, -1 for none."""
        return self._pointed

    def put(self, hits: Sequence[Hit], pinned: Collection[tuple[str, str]] = ()) -> None:
        """Show other hits; the best is chosen."""
        self._pointed = -1
        self._change(hits, pinned, 0)
        self.scrollToTop()

    def refine(self, hits: Sequence[Hit], pinned: Collection[tuple[str, str]] = ()) -> None:
        """Show other hits below those that stay; the row that is chosen stays where it is."""
        scrolled = self.verticalScrollBar().value()
        self._change(hits, pinned, max(self.row, 0))
        self.verticalScrollBar().setValue(scrolled)

    def entry_at(self, point: QPoint) -> tuple[str, str] | None:
        """The kind and the id of the hit at a point of the screen."""
        index = self.indexAt(self.viewport().mapFromGlobal(point))
        hit = self._hits.hits[index.row()] if index.isValid() else None
        return (hit.kind, hit.id) if hit is not None else None

    def move_by(self, rows: int) -> None:
        """Choose another hit."""
        count = self._hits.rowCount()
        if count:
            row = min(max(self.currentIndex().row() + rows, 0), count - 1)
            self.setCurrentIndex(self._hits.index(row, 0))

    def show_chosen(self, shown: bool) -> None:
        """Let the row that is chosen be seen; not while something outside of the list is."""
        self._rows.shows_current = shown
        self.viewport().update()

    def open_current(self) -> None:
        """Open the hit that is chosen."""
        if self.currentIndex().isValid():
            self._open(self.currentIndex())

    def wanted_height(self, width: int) -> int:
        """The height that shows all of them in that width."""
        return sum(self._rows.height(hit, width) for hit in self._hits.hits)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: where in the row it is pressed makes a difference."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: the eye is where the mouse is."""
        self._pointed = max(self._pointed, self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def _change(self, hits: Sequence[Hit], pinned: Collection[tuple[str, str]], row: int) -> None:
        self._rows.forget()
        self._hits.put(hits, frozenset(pinned))
        if hits:
            self.setCurrentIndex(self._hits.index(min(row, len(hits) - 1), 0))

    def _press(self, index: Index) -> None:
        if self._rows.pin_place(self.visualRect(index)).contains(self._pressed):
            self.pin_wanted.emit(self._hits.hits[index.row()])
        else:
            self._open(index)

    def _open(self, index: Index) -> None:
        self.opened.emit(self._hits.hits[index.row()])


class _Hits(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()
        self._pinned: frozenset[tuple[str, str]] = frozenset()

    def put(self, hits: Sequence[Hit], pinned: frozenset[tuple[str, str]]) -> None:
        self.beginResetModel()
        self.hits, self._pinned = hits, pinned
        self.endResetModel()

    def is_pinned(self, hit: Hit) -> bool:
        return (hit.kind, hit.id) in self._pinned

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            words = f"{kind_name(hit.kind)}: {hit.title}. {hit.snippet}"
            return text(message("hits.pinned", words=words)) if self.is_pinned(hit) else words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{hit.title[:2000]}\n{hit.snippet}")
        return None


class _Rows(QStyledItemDelegate):
    """Paints a hit: its kind, its title and a line of its words, the words that were found marked."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._label = look.font("label", strong=True)
        self.shows_current = True
        self._kinds = 0
        self._laid: dict[int, tuple[Flow, Flow]] = {}
        self._heights: dict[tuple[int, int], int] = {}

    def forget(self) -> None:
        self._laid.clear()
        self._heights.clear()

    def height(self, hit: Hit, width: int) -> int:
        key = (id(hit), width)
        if key not in self._heights:
            places = self._places(hit, QRect(0, 0, width, 0))
            self._heights[key] = max(place.bottom() for place in places) + 1 + _ABOVE
        return self._heights[key]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        width = self._view.viewport().width()
        return QSize(width, self.height(self._hit(index), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = self._hit(index)
        look = self._look
        row: QRect = option.rect
        is_current = self.shows_current and index.row() == self._view.currentIndex().row()
        if is_current:
            painter.fillRect(row, look.color("accent_tint"))
            painter.fillRect(QRect(row.x(), row.y(), 3, row.height()), look.color("accent"))
        kind, title, snippet = self._places(hit, row)
        painter.setFont(self._label)
        painter.setPen(look.color("never" if hit.kind == "no_no" else "muted"))
        painter.drawText(kind, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, kind_name(hit.kind))
        words = self._flows(hit)
        words[0].draw(painter, title, look.color("ink"))
        if hit.snippet:
            words[1].draw(painter, snippet, look.color("muted"))
        model = index.model()
        assert isinstance(model, _Hits)
        if model.is_pinned(hit):
            paint.star(painter, self._mark(row), look.color("accent"), is_filled=True)
        elif is_current or QStyle.StateFlag.State_MouseOver in option.state:
            paint.star(painter, self._mark(row), look.color("input_line"))

    def pin_place(self, row: QRect) -> QRect:
        """Where in a row a press pins it."""
        width = self._label_height() + _SIDE
        return QRect(row.right() - width, row.top(), width, row.height())

    def _mark(self, row: QRect) -> QRectF:
        side = self._label_height() * 0.8
        place = self.pin_place(row)
        return QRectF(place.right() - _SIDE / 2 - side, place.y() + _ABOVE + side * 0.1, side, side)

    def _label_height(self) -> int:
        return QFontMetrics(self._label).height()

    def _hit(self, index: Index) -> Hit:
        model = self._view.model()
        assert isinstance(model, _Hits)
        return model.hits[index.row()]

    def _places(self, hit: Hit, row: QRect) -> tuple[QRect, QRect, QRect]:
        """Where the kind, the title and the snippet stand; in a narrow panel the kind is above the others."""
        title, snippet = self._flows(hit)
        line = self._label_height()
        left, top = row.x() + _SIDE, row.y() + _ABOVE
        kind = QRect(left, top, row.width() - 2 * _SIDE, line)
        if row.width() < _NARROW * self._look.scale:
            top += line
        else:
            kind.setTop(top + 1)
            left += self._kind_width() + _SIDE
        room = max(self.pin_place(row).left() - left, 1)
        words = QRect(left, top, room, title.height(room))
        below = snippet.height(room) if hit.snippet else 0
        return kind, words, QRect(left, words.bottom() + 1, room, below)

    def _kind_width(self) -> int:
        if not self._kinds:
            metrics = QFontMetrics(self._label)
            self._kinds = max(metrics.horizontalAdvance(kind_name(kind)) for kind in KINDS)
        return self._kinds

    def _flows(self, hit: Hit) -> tuple[Flow, Flow]:
        if id(hit) not in self._laid:
            title = hit.title if len(hit.title) <= _MOST_TITLE else hit.title[:_MOST_TITLE] + "…"
            marks = [(start, min(end, len(title))) for start, end in hit.title_spans if start < len(title)]
            body = self._look.font("body", strong=hit.kind == "topic")
            self._laid[id(hit)] = (
                Flow(title, body, marks),
                Flow(hit.snippet, self._look.font("label"), hit.snippet_spans),
            )
        return self._laid[id(hit)]


def kind_name(kind: str) -> str:
    """What agents call a kind of entry."""
    return text(message(f"hit.{kind}"))
