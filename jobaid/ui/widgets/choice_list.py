"""A list of rows to choose from, in groups."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choice_rows import ChoiceRows
from jobaid.ui.widgets.choices import Choice, Heading, Row, arranged
from jobaid.ui.widgets.flow import tip
from jobaid.ui.widgets.scroll_bar import ScrollBar

Index = QModelIndex | QPersistentModelIndex

_LONGEST_TIP = 2000
_PAGE_AT_LEAST = 3
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_END = 10**6
_WIDTH = 200
_NARROWEST = 60


class ChoiceList(QListView):
    """The choices, one of them current. `opened` names the one that was pressed; `moved` comes with another current."""

    opened = Signal(str)
    moved = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self._rows = ChoiceRows(look, self)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(name)
        self._set_up(look)
        self.clicked.connect(self._open)

    @property
    def current(self) -> Choice | None:
        """The choice that is current."""
        row = self._row(self.currentIndex().row())
        return row.choice if row is not None else None

    def put(self, choices: Sequence[Choice], *, digits: bool = False, current: str = "") -> None:
        """Show these; the one named is current, else the first that can be chosen."""
        self._rows.forget()
        self._model.put(arranged(choices, digits=digits))
        self.scrollToTop()
        if not self.choose(current):
            self.move_by(-_END)
        self.updateGeometry()

    def choose(self, name: str) -> bool:
        """Make a choice current. Returns whether it is there and can be."""
        for place in self._open_places():
            row = self._row(place)
            if row is not None and row.choice.id == name:
                self._go_to(place)
                return True
        return False

    def move_by(self, rows: int) -> None:
        """Go that many choices on, or as far as there are any."""
        places = self._open_places()
        if places:
            at = self.currentIndex().row()
            number = places.index(at) + rows if at in places else 0
            self._go_to(places[min(max(number, 0), len(places) - 1)])

    def open_current(self) -> None:
        """Open what is current."""
        if self.current is not None:
            self.opened.emit(self.current.id)

    def open_digit(self, digit: int) -> bool:
        """Open the row with that digit. Returns whether there is one."""
        for place in self._open_places():
            row = self._row(place)
            if row is not None and row.digit == str(digit):
                self._go_to(place)
                self.open_current()
                return True
        return False

    def go(self, event: QKeyEvent) -> bool:
        """Do what a key means in a list: choose another row, or open. Returns whether it means anything."""
        key = Qt.Key(event.key())
        page = max(self.viewport().height() // self._rows.one_line(), _PAGE_AT_LEAST)
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -_END,
            Qt.Key.Key_End: _END,
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in steps:
            self.move_by(steps[key])
        elif key in _OPEN:
            self.open_current()
        return key in steps or key in _OPEN

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's: all rows in the width it has. It is no height for a width, which layouts take for the least."""
        height = sum(self._rows.height(row, self.width()) for row in self._model.rows)
        return QSize(_WIDTH, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it may be as low as a row, and scrolls then."""
        return QSize(_NARROWEST, self._rows.one_line())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: what is current stays in sight, and other widths need other heights."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: where the list itself has the keyboard."""
        if not self.go(event):
            event.ignore()

    def currentChanged(self, now: Index, before: Index) -> None:  # noqa: N802
        """Qt's."""
        super().currentChanged(now, before)
        self.moved.emit()

    def _go_to(self, place: int) -> None:
        """Make a row current, and show the heading of its group with the first of them."""
        above = self._model.index(place - 1, 0)
        self.setCurrentIndex(self._model.index(place, 0))
        if place and self._row(place - 1) is None:
            self.scrollTo(above)
        self.scrollTo(self._model.index(place, 0))

    def _open(self, index: Index) -> None:
        if index.row() in self._open_places():
            self._go_to(index.row())
            self.open_current()

    def _open_places(self) -> list[int]:
        rows = enumerate(self._model.rows)
        return [place for place, row in rows if isinstance(row, Row) and row.choice.enabled]

    def _row(self, place: int) -> Row | None:
        row = self._model.rows[place] if 0 <= place < len(self._model.rows) else None
        return row if isinstance(row, Row) else None

    def _set_up(self, look: Look) -> None:
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(look))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row | Heading] = ()

    def put(self, rows: Sequence[Row | Heading]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if isinstance(row, Row) and row.choice.enabled:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words if isinstance(row, Heading) else row.choice.words
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Row):
            return tip("\n".join(part for part in (row.choice.label, row.choice.detail) if part)[:_LONGEST_TIP])
        return None
