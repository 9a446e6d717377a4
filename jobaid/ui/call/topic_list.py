"""The list of topics: those of today, the others, and those that can come up at any moment of a call."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from jobaid.library.cache import OutlineRow
from jobaid.messages import message, text
from jobaid.ui.call.topic_rows import DIGIT, TopicRows
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.flow import tip
from jobaid.ui.widgets.scroll_bar import ScrollBar

_DIGITS = 9
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVE = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
Index = QModelIndex | QPersistentModelIndex


class TopicList(QListView):
    """The topics as rows to choose from, the first nine on digits. `opened` gives the id of the one chosen.

    The page it stands on has the keyboard and hands it the keys of a list.
    """

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = _Topics(self)
        # Asking for Qt's own viewport makes PySide load every class it might be, 8 ms of the start.
        viewport = QWidget()
        viewport.setAutoFillBackground(False)
        self.setViewport(viewport)
        self._rows = TopicRows(look, self)
        self.setModel(self._topics)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(text(message("start.topics")))
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(look))
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(self._open)
        self.entered.connect(lambda index: self._warm(index.row()))

    def put(self, topics: Sequence[OutlineRow], often: Sequence[OutlineRow] = ()) -> None:
        """Show these topics, those of today first; the one that was chosen stays so."""
        if self._topics.holds(topics, often):
            return
        chosen = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        above = self.verticalScrollBar().value()
        self._topics.put(topics, often)
        self._measure()
        self.choose(chosen or "")
        self.verticalScrollBar().setValue(above)

    def choose(self, topic: str) -> None:
        """Put the mark on a topic, else on the first."""
        rows = self._topics.rows
        first = next((number for number, one in enumerate(rows) if one.id), 0)
        row = next((number for number, one in enumerate(rows) if one.id and one.id == topic), first)
        self.setCurrentIndex(self._topics.index(row, 0))
        if row == first:
            self.scrollToTop()

    def open_number(self, number: int) -> bool:
        """Open the topic on a digit. Returns whether there is one."""
        for row, digit in enumerate(self._topics.digits):
            if digit == str(number):
                self._open(self._topics.index(row, 0))
                return True
        return False

    def set_compact(self, compact: bool) -> None:
        """Have lower rows, for a narrow panel."""
        self._rows.compact = compact
        self._measure()
        self.scheduleDelayedItemsLayout()

    def mark(self, marked: bool) -> None:
        """Show which topic Enter opens, or no longer."""
        self._rows.is_marked = marked
        self.viewport().update()

    def entry_at(self, point: QPoint) -> tuple[str, str] | None:
        """The topic at a point of the screen, as search has it."""
        topic = self.indexAt(self.viewport().mapFromGlobal(point)).data(Qt.ItemDataRole.UserRole)
        return ("topic", topic) if topic else None

    @property
    def entry(self) -> tuple[str, str] | None:
        """The topic that is chosen, as search has it."""
        topic = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return ("topic", topic) if topic else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Enter opens; what is typed does not search in here."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and event.key() in _OPEN and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif is_plain and event.key() in _MOVE:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def currentChanged(self, now: Index, before: Index) -> None:  # noqa: N802
        """Qt's: a screen reader says which topic Enter would open; the keyboard itself is with the page."""
        super().currentChanged(now, before)
        if self._rows.is_marked and now.isValid() and before.isValid():
            said = ". ".join(filter(None, (now.data(), now.data(DIGIT))))
            announce(self, said)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        self._measure()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt's: the keys are grey while another window has the keyboard."""
        if event.type() in {QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate}:
            self.viewport().update()
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: the mouse is over no row any more."""
        super().leaveEvent(event)
        self._warm(-1)

    def _measure(self) -> None:
        """Ask for the height of each row only if one of them needs more than a line."""
        self.setUniformItemSizes(self._rows.all_fit(row.title for row in self._topics.rows))

    def _warm(self, row: int) -> None:
        """Show over which row the mouse is."""
        self._rows.warm_row = row
        self.viewport().update()

    def _open(self, index: Index) -> None:
        row = self._topics.rows[index.row()]
        if row.id:
            self.opened.emit(row.id)


class _Topics(QAbstractListModel):
    """Topics under their headings; a heading is a row without an id. `digits` has the digit of each row, or ""."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[OutlineRow] = []
        self.digits: list[str] = []
        self._shown: object = None

    def holds(self, topics: Sequence[OutlineRow], often: Sequence[OutlineRow]) -> bool:
        return self._shown == (tuple(topics), tuple(often))

    def put(self, topics: Sequence[OutlineRow], often: Sequence[OutlineRow]) -> None:
        self.beginResetModel()
        self._shown = (tuple(topics), tuple(often))
        reasons = [topic for topic in topics if topic.kind == "reason"]
        interrupts = [topic for topic in topics if topic.kind == "interrupt"]
        self.rows = [*_group("start.often", often)]
        self.rows += _group("start.others", reasons) if often else reasons
        self.rows += _group("start.interrupts", interrupts)
        number = iter(range(1, _DIGITS + 1))
        self.digits = [str(next(number, "")) if row.id else "" for row in self.rows]
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
        if role in {Qt.ItemDataRole.AccessibleDescriptionRole, DIGIT}:
            return self.digits[index.row()]
        return row.id if role == Qt.ItemDataRole.UserRole else None


def _group(heading: str, topics: Sequence[OutlineRow]) -> list[OutlineRow]:
    return [OutlineRow("", text(message(heading)), ""), *topics] if topics else []
