"""A row that can be pressed: its key and words at the left, where they lead at the right."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.key_cap import cap_size, draw_cap
from jobaid.ui.widgets.pressable import Pressable

_NARROWEST = 60
_CAP_GAP = 10
_DENSE = 2
_ONE_LINE = 1_000_000


class RowButton(Pressable):
    """A row with an edge. The second words stand at the right where there is room, else below.

    `cap` is the key that presses it. A press of the mouse leaves the keyboard where it is, so that the digits of the
    call go on working; Tab reaches the row. A `dense` one has no edge and little room around its words.
    """

    def __init__(
        self,
        look: Look,
        words: str,
        leads: str = "",
        *,
        name: str = "",
        cap: str = "",
        fill: str = "surface",
        color: str = "ink",
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(wraps=True, parent=parent)
        self._look = look
        self._fill = fill
        self._dense = dense
        self._cap = cap
        self._cap_font = look.font("label", strong=True)
        self._cap_size = cap_size(QFontMetrics(self._cap_font), cap) if cap else QSize(0, 0)
        self.put(words, leads, name=name, color=color)
        self.setAccessibleDescription(cap)

    def put(self, words: str, leads: str = "", *, name: str = "", color: str = "ink") -> None:
        """Show other words."""
        self._color = color
        self._words = Flow(words, self._look.font())
        self._leads = Flow(leads, self._look.font("label")) if leads else None
        self.setAccessibleName(name or words)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        words, leads = self._places(width)
        return max(words.bottom(), leads.bottom()) + 1 + self._above()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._words.natural_width() + 2 * self._side() + self._indent()
        width += self._leads.natural_width() + self._side() if self._leads else 0
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        look = self._look
        is_warm = self.underMouse() or self.isDown()
        edge = "accent" if self.hasFocus() else "line"
        fill = look.color("accent_tint" if is_warm else self._fill)
        is_edged = not self._dense or self.hasFocus() or look.is_contrast
        thick = 2 if self.hasFocus() else 1
        paint.surface(painter, self.rect(), 7, fill, look.color(edge) if is_edged else None, thick=thick)
        words, leads = self._places(self.width())
        self._draw_cap(painter, words)
        self._words.draw(painter, words, look.color(self._color))
        if self._leads:
            self._leads.draw(painter, leads, look.color("muted"))

    def _draw_cap(self, painter: QPainter, words: QRect) -> None:
        if self._cap:
            size = self._cap_size
            above = words.y() + (self._words.height(_ONE_LINE) - size.height()) // 2
            painter.setFont(self._cap_font)
            place = QRect(QPoint(self._side(), above), size)
            draw_cap(painter, place, self._look, self._cap, is_active=self.isActiveWindow())

    def _places(self, width: int) -> tuple[QRect, QRect]:
        side, above = self._side(), self._above()
        left = side + self._indent()
        room = max(width - left - side, 1)
        if self._leads is None:
            return QRect(left, above, room, self._words.height(room)), QRect()
        beside = self._leads.natural_width()
        if beside + side + min(self._words.natural_width(), room // 2) <= room:
            rest = room - beside - side
            words = QRect(left, above, rest, self._words.height(rest))
            line = self._leads.height(beside)
            top = words.y() + (self._words.height(_ONE_LINE) - line) // 2
            return words, QRect(width - side - beside, top, beside, line)
        words = QRect(left, above, room, self._words.height(room))
        return words, QRect(left, words.bottom() + 1, room, self._leads.height(room))

    def _indent(self) -> int:
        return self._cap_size.width() + _CAP_GAP if self._cap else 0

    def _side(self) -> int:
        return self._look.space("hair" if self._dense else "padding_narrow")

    def _above(self) -> int:
        return _DENSE if self._dense else self._look.space("inner")
