"""A row that can be ticked: to do, done, or not applicable."""

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.dots import Dots
from jobaid.ui.widgets.flow import Flow, tip
from jobaid.ui.widgets.key_cap import KeyCap

State = Literal["to_do", "done", "not_applicable"]

_SIDE = 6
_ABOVE = 5
_NARROWEST = 80
_WARM = {QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut}


class CheckRow(QCheckBox):
    """A box and words that wrap. It never changes its own state: `toggled_by_user` asks, `set_state` answers.

    `why` is shown while the row is the current one. A press of the mouse leaves the keyboard where it is, so that
    the digits of the call go on working; Tab reaches the row. `menu` is whether there is more that can be done, `fades`
    whether what is done steps back, `because` the text with the reason why it does not apply.
    """

    toggled_by_user = Signal()
    menu_wanted = Signal()

    def __init__(
        self,
        look: Look,
        words: str,
        why: str = "",
        key_caption: str = "",
        state: State = "to_do",
        *,
        current: bool = False,
        critical_words: str = "",
        menu: bool = True,
        fades: bool = True,
        reason: str = "",
        because: str = "check.not-applicable-because",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words, self._why, self._critical = words, why, critical_words
        self._state, self._reason, self._current = state, reason, current
        self._has_menu, self._fades, self._because_key = menu, fades, because
        self.setFont(look.font())
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._cap = KeyCap(look, key_caption, self)
        self._cap.setVisible(bool(key_caption))
        self._dots = Dots(look, text(message("check.more", words=words)), self)
        self._dots.hide()
        self._dots.clicked.connect(self.menu_wanted)
        self.clicked.connect(self.toggled_by_user)
        self._lay_out_words()

    @property
    def state(self) -> State:
        """To do, done or not applicable."""
        return self._state

    def set_state(self, state: State, reason: str = "") -> None:
        """Show another state; the reason is why it is not applicable, or how it came to be done."""
        self._state, self._reason = state, reason
        self._lay_out_words()

    def set_current(self, current: bool) -> None:
        """Show that this is the one to do now, or no longer."""
        self._current = current
        self._lay_out_words()

    def nextCheckState(self) -> None:  # noqa: N802
        """Qt's: a press changes nothing by itself."""

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Qt's: the whole row can be pressed."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        room = self._room(width)
        return max(sum(flow.height(room) for flow, _ in self._flows), self._corner().height()) + 2 * _ABOVE

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = max(flow.natural_width() for flow, _ in self._flows) + self._left() + self._right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, self.fontMetrics().height() + 2 * _ABOVE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Enter ticks too, not Space alone; Shift+F10, which Qt makes a menu key of on Windows only."""
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif self._has_menu and event.key() == Qt.Key.Key_F10 and is_shifted:
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Qt's: the right button of the mouse, or the menu key."""
        if self._has_menu:
            self.menu_wanted.emit()
        event.setAccepted(self._has_menu)

    def event(self, event: QEvent) -> bool:
        """Qt's: what more can be done is shown while the mouse or the keyboard is here."""
        done = super().event(event)
        if event.type() in _WARM and hasattr(self, "_dots"):
            is_here = self.underMouse() or self.hasFocus()
            self._dots.setVisible(is_here and self._has_menu)
            self._cap.setVisible(bool(self._cap.text()) and not self._dots.isVisibleTo(self))
            self.update()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        for part in (self._cap, self._dots):
            above = _ABOVE + (self._line() - part.sizeHint().height()) // 2
            corner = QPoint(self.width() - _SIDE - part.sizeHint().width(), above)
            part.setGeometry(self._mirrored(QRect(corner, part.sizeHint())))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        if self._current or self.hasFocus() or self.underMouse():
            fill = look.color("accent_tint" if self._current else "surface")
            edge = look.color("accent" if self.hasFocus() else "line")
            is_edged = self.hasFocus() or self.underMouse() or look.is_contrast
            paint.surface(painter, self.rect(), 7, fill, edge if is_edged else None, thick=2 if self.hasFocus() else 1)
        self._paint_box(painter)
        place = QRect(self._left(), _ABOVE, self._room(self.width()), 0)
        for flow, color in self._flows:
            flow.draw(painter, self._mirrored(place), look.color(color))
            place.translate(0, flow.height(place.width()))

    def _paint_box(self, painter: QPainter) -> None:
        side, look = self._box(), self._look
        place = self._mirrored(QRect(_SIDE, _ABOVE + (self._line() - side) // 2, side, side))
        if self._state == "done":
            paint.surface(painter, place, 4, look.color("may"), None)
            inset = side / 5
            paint.tick(painter, QRectF(place).adjusted(inset, inset, -inset, -inset), look.color("surface"))
            return
        paint.surface(painter, place, 4, look.color("surface"), look.color("input_line"), thick=2)
        if self._state == "not_applicable":
            paint.dash(painter, QRectF(place), look.color("muted"))

    def _lay_out_words(self) -> None:
        self.setChecked(self._state == "done")
        look, label = self._look, self._look.font("label")
        is_open = self._state == "to_do"
        is_strong = is_open or (self._state == "done" and not self._fades)
        parts = [(self._words, look.font(), "ink" if is_strong else "muted")]
        if self._critical and is_open:
            parts.append((self._critical, look.font("label", strong=True), "care"))
        parts.append((self._because(), label, "muted"))
        if self._why and self._current and is_open:
            parts.append((self._why, label, "muted"))
        self._flows = [(Flow(words, font), color) for words, font, color in parts if words]
        said = [self._critical, self._because(), self._why, self._cap.text()]
        self.setAccessibleDescription(". ".join(filter(None, said)))
        self.setToolTip(tip(self._why))
        self.updateGeometry()
        self.update()

    def _because(self) -> str:
        """Why it does not apply, or how it came to be done."""
        if self._state != "not_applicable":
            return self._reason if self._state == "done" else ""
        if not self._reason:
            return text(message("check.not-applicable"))
        return text(message(self._because_key, reason=self._reason))

    def _mirrored(self, place: QRect) -> QRect:
        """The place, from the other side where the language is written from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _box(self) -> int:
        return _box_side(self.fontMetrics())

    def _left(self) -> int:
        return words_from(self._look)

    def _corner(self) -> QSize:
        corner = self._dots.sizeHint() if self._has_menu else QSize(0, 0)
        return corner.expandedTo(self._cap.sizeHint()) if self._cap.text() else corner

    def _right(self) -> int:
        corner = self._corner().width()
        return corner + 2 * _SIDE if corner else _SIDE

    def _room(self, width: int) -> int:
        return max(width - self._left() - self._right(), 1)


def words_from(look: Look) -> int:
    """How far from the left the words stand, for what belongs below them."""
    return _SIDE + _box_side(QFontMetrics(look.font())) + 10


def _box_side(metrics: QFontMetrics) -> int:
    return round(metrics.height() * 0.82)
