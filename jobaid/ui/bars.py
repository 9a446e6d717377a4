"""What stands above the page: as much of it as there is room for; the rest waits until it is asked for."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from jobaid.ui.widgets.bar import Bar
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.tab import tab_stops

QUESTION, ASKING, TOLD, REMINDING, STANDING = range(5)
"""How urgent a bar is: a question about the caller first, what only says where one is last."""

_COMES_OR_GOES = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}


class Bars(QWidget):
    """The bars that are wanted, the most urgent on top. `changed` tells that another room is needed.

    Where there is not room for all, the most urgent are shown, as many as there is room for. The others wait, and are
    shown one after the other with `show_next`, whatever room there is. The one with the keyboard stays.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: list[_Place] = []
        self._asked: _Place | None = None
        self._is_strip = False
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)

    def add(self, bar: Bar, urgency: int) -> None:
        """Have one more bar, shown as long as it shows itself; it goes when it is deleted."""
        place = _Place(bar, urgency)
        at = sum(one.urgency <= urgency for one in self._known())
        self._places.insert(at, place)
        self._whole.insertWidget(at, place)
        bar.installEventFilter(self)
        bar.renewed.connect(self.changed)
        self.changed.emit()

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._wanted())

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to in them, whether they are shown now or not."""
        return [stop for place in self._known() for stop in tab_stops(place.bar)]

    @property
    def waiting(self) -> tuple[str, ...]:
        """What those say that there is no room for, the next to be shown first."""
        wanted = self._wanted()
        at = wanted.index(self._asked) + 1 if self._asked in wanted else 0
        return tuple(one.bar.accessibleName() for one in (*wanted[at:], *wanted[:at]) if one.isHidden())

    @property
    def is_asked(self) -> bool:
        """Whether one is shown that there is no room for, since it was asked for."""
        return self._asked is not None

    def fit(self, room: int, most: int, width: int, *, is_strip: bool) -> int:
        """Show what there is room for, and what was asked for in `most`. Returns the height of it.

        What only says where one is has no room in a strip.
        """
        self._is_strip = is_strip
        wanted = self._wanted()
        heights = {place: place.height_in(width) for place in wanted}
        if self._asked not in wanted:
            self._asked = None
        shown = [place for place in wanted if place is self._asked or place.has_keyboard]
        left = room - sum(heights[place] for place in shown)
        for place in wanted if self._asked is None else ():
            if place not in shown:
                left -= heights[place]
                if left < 0:
                    break
                shown.append(place)
        for place in self._places:
            place.setFixedHeight(min(heights.get(place, 0), max(most, 0)))
            place.setVisible(place in shown)
        return sum(place.height() for place in shown)

    def show_next(self) -> Bar | None:
        """Show the next of those that wait; after the last one, as before. Returns the one that is shown."""
        wanted = self._wanted()
        first = next((place for place in wanted if place.isHidden()), None)
        if self._asked in wanted:
            later = wanted[wanted.index(self._asked) + 1 :]
            first = later[0] if later else None
        self._asked = first
        self.changed.emit()
        return first.bar if first is not None else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: a bar shows or hides itself."""
        if event.type() in _COMES_OR_GOES:
            self.changed.emit()
        return super().eventFilter(watched, event)

    def _wanted(self) -> "list[_Place]":
        places = (place for place in self._known() if place.is_wanted)
        return [place for place in places if not (self._is_strip and place.urgency == STANDING)]

    def _known(self) -> "list[_Place]":
        """Those whose bar has not gone."""
        for place in [one for one in self._places if not isValid(one.bar)]:
            self._places.remove(place)
            discard(place)
        return self._places


class _Place(QWidget):
    """Where a bar stands, hidden as long as there is no room: the bar itself says only whether it is wanted."""

    def __init__(self, bar: Bar, urgency: int) -> None:
        super().__init__()
        self.bar, self.urgency = bar, urgency
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(bar)
        self.hide()

    @property
    def is_wanted(self) -> bool:
        """Whether its bar is to be shown: one that was never shown nor hidden will be with its place."""
        return not (self.bar.isHidden() and self.bar.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide))

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is at one of its buttons."""
        focused = QApplication.focusWidget()
        return focused is not None and self.bar.isAncestorOf(focused)

    def height_in(self, width: int) -> int:
        """The height of the bar in that width; one that is not shown is told the width first, which Qt does not."""
        if self.isHidden() and self.bar.width() != width:
            self.bar.resize(width, self.bar.height())
            QApplication.sendEvent(self.bar, QResizeEvent(self.bar.size(), self.bar.size()))
        inside = self.bar.layout()
        if inside is not None:
            inside.activate()  # what came or went in it is not counted before
        return self.bar.heightForWidth(width) if self.bar.hasHeightForWidth() else self.bar.sizeHint().height()
