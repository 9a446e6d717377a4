"""One of a few, each a button that says whether it is the one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QStyle, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.wrap import Wrap

_SIDE = 10
_ABOVE = 5
_NARROWEST = 60
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}


class Offer(NamedTuple):
    """What can be chosen: its value and its words; `name` is for screen readers where the words need more."""

    value: str
    words: str
    name: str = ""


class ChoiceRow(QWidget):
    """The offers beside each other, below where there is no room. Tab goes to the one chosen, arrows choose."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, offers: Sequence[Offer], about: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        row = Wrap(look.space("hair") + 2, self)
        self._options: dict[str, _Option] = {}
        for offer in offers:
            option = self._options[offer.value] = _Option(look, offer.words, self)
            option.setAccessibleName(offer.name or offer.words)
            option.setAccessibleDescription(about)
            self._group.addButton(option)
            row.addWidget(option)
        self._group.buttonClicked.connect(self._choose)

    @property
    def value(self) -> str:
        """The value of the one chosen, or ""."""
        return next((value for value, option in self._options.items() if option.isChecked()), "")

    def put(self, value: str) -> None:
        """Show that this one is chosen; of a value that is not offered, the first."""
        option = self._options.get(value) or next(iter(self._options.values()), None)
        if option is not None:
            option.setChecked(True)

    def take_focus(self) -> None:
        """Give the keyboard to the one chosen."""
        option = self._options.get(self.value)
        if option is not None:
            option.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Choose another one by so many places, from the last on to the first."""
        options = list(self._options.values())
        values = list(self._options)
        place = (values.index(self.value) + by) % len(options) if self.value else 0
        options[place].setFocus(Qt.FocusReason.TabFocusReason)
        options[place].click()

    def _choose(self, _button: object) -> None:
        self.chosen.emit(self.value)


class _Option(QRadioButton):
    def __init__(self, look: Look, words: str, row: ChoiceRow) -> None:
        super().__init__(row)
        self._row = row
        self._look = look
        self._words = Flow(words, look.font())
        self.setFont(look.font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._words.height(max(width - self._left() - _SIDE, 1)) + 2 * _ABOVE

    def sizeHint(self) -> QSize:  # noqa: N802
        width = self._left() + self._words.natural_width() + _SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(_NARROWEST, self.fontMetrics().height() + 2 * _ABOVE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt goes by where the buttons stand, and stops at the end of a line."""
        by = _STEPS.get(Qt.Key(event.key()), 0)
        if by and event.key() in _SIDEWAYS and self.isRightToLeft():
            by = -by
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif by:
            self._row.step(by)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, look = QPainter(self), self._look
        is_on, has_focus = self.isChecked(), self.hasFocus()
        fill = look.color("accent_tint" if is_on or self.underMouse() else "surface")
        edge = look.color("accent" if has_focus else "input_line")
        paint.surface(painter, self.rect(), 7, fill, edge, thick=3 if has_focus else 1)
        side = self._circle()
        above = _ABOVE + (self.fontMetrics().height() - side) // 2
        circle = self._mirrored(QRect(_SIDE, above, side, side))
        paint.radio(painter, QRectF(circle), look.color("input_line"), look.color("accent") if is_on else None)
        place = QRect(self._left(), _ABOVE, self.width() - self._left() - _SIDE, self.height())
        self._words.draw(painter, self._mirrored(place), look.color("ink"))

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _circle(self) -> int:
        return round(self.fontMetrics().height() * 0.7)

    def _left(self) -> int:
        return _SIDE + self._circle() + 7
