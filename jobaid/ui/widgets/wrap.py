"""Controls beside each other, on as many lines as they need."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import delete, isValid

from jobaid.ui.widgets.paint import mirrored


class Wrap(QLayout):
    """Lays its widgets out like the words of a line; one that is wider than the line gets all of it.

    It makes the items of its widgets itself. Of those that Qt makes Python does not hear when they are deleted: the
    next one at the same address was taken for the one before, went with it, and to ask it ended the program.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._taken: list[QLayoutItem] = []
        self._placed: dict[int, list[QRect]] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Qt's."""
        widget = item.widget()
        if widget is None or isinstance(item, _Item):
            self._items.append(item)
        else:
            delete(item)
            self._items.append(_Item(widget))

    def count(self) -> int:
        """Qt's."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Qt's: None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Qt's: None beyond the last. Whoever takes it deletes it, which must not happen here already."""
        if not 0 <= index < len(self._items):
            return None
        self._taken = [item for item in self._taken if isValid(item)]
        self._taken.append(self._items.pop(index))
        return self._taken[-1]

    def invalidate(self) -> None:
        """Qt's: a part is of another size, or came, or went."""
        self._placed.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Qt's: none."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        places = self._places(width)
        return max((place.y() + place.height() for place in places), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's: the size of one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        """Qt's: it can be made as narrow as the narrowest part."""
        least = [item.minimumSize() for item in self._shown()]
        widths, heights = (max((getattr(one, part)() for one in least), default=0) for part in ("width", "height"))
        return QSize(widths, heights)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Qt's."""
        super().setGeometry(rect)
        shown = self._shown()
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for item, place in zip(shown, self._places(rect.width()), strict=True):
            item.setGeometry(mirrored(direction, rect, place.translated(rect.topLeft())))

    def _shown(self) -> list[QLayoutItem]:
        """The items that take room; while a window is taken down, some are gone already."""
        return [item for item in self._items if isValid(item) and not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        """Where the parts stand; Qt asks for the same widths many times before it paints once."""
        if width not in self._placed:
            self._placed[width] = self._place(width)
        return self._placed[width]

    def _place(self, width: int) -> list[QRect]:
        """Each line is as high as its highest part."""
        places: list[QRect] = []
        x = y = line = 0
        for item in self._shown():
            wide = min(item.sizeHint().width(), width)
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            if x and x + wide > width:
                x, y, line = 0, y + line + self.spacing(), 0
            places.append(QRect(x, y, wide, high))
            x, line = x + wide + self.spacing(), max(line, high)
        return places


class _Item(QWidgetItem):
    """A widget's place in the line."""
