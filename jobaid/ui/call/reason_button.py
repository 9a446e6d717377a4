"""A reason that can be chosen: a few words with the digit that chooses it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.key_cap import cap_size, draw_cap
from jobaid.ui.widgets.pressable import Pressable

_SIDE, _ABOVE, _GAP = 8, 4, 6
_NARROWEST = 60


class ReasonButton(Pressable):
    """Stays pressed while it is chosen."""

    def __init__(self, look: Look, words: str, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(wraps=True, parent=parent)
        self._look, self._cap = look, cap
        self._words = Flow(words, look.font())
        self._cap_font = look.font("label", strong=True)
        self.setFont(look.font())
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setAccessibleDescription(cap)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        room = max(width - self._left() - _SIDE, 1)
        return max(self._words.height(room), self._cap_size().height()) + 2 * _ABOVE

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._left() + self._words.natural_width() + _SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, self._cap_size().height() + 2 * _ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look, is_on = QPainter(self), self._look, self.isChecked()
        is_warm = is_on or self.underMouse() or self.isDown()
        edge = look.color("accent" if is_on or self.hasFocus() else "input_line")
        thick = 3 if self.hasFocus() else 2 if is_on else 1
        paint.surface(painter, self.rect(), 7, look.color("accent_tint" if is_warm else "surface"), edge, thick=thick)
        cap, line = self._cap_size(), self.fontMetrics().height()
        place = QRect(_SIDE, _ABOVE + max(line - cap.height(), 0) // 2, cap.width(), cap.height())
        painter.setFont(self._cap_font)
        draw_cap(painter, self._mirrored(place), look, self._cap, is_active=self.isActiveWindow())
        words = QRect(self._left(), _ABOVE, max(self.width() - self._left() - _SIDE, 1), self.height())
        self._words.draw(painter, self._mirrored(words), look.color("ink"))

    def _mirrored(self, place: QRect) -> QRect:
        return paint.mirrored(self.layoutDirection(), self.rect(), place)

    def _left(self) -> int:
        return _SIDE + self._cap_size().width() + _GAP

    def _cap_size(self) -> QSize:
        return cap_size(QFontMetrics(self._cap_font), self._cap)
