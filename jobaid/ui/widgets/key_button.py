"""A button with the key that does the same."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.key_cap import cap_size, draw_cap
from jobaid.ui.widgets.pressable import Pressable

_SIDE = 12
_ABOVE = 7
_GAP = 6
RADIUS = 8
_NARROWEST = 60


class CapButton(Pressable):
    """Words and the name of a key; a `primary` one is filled. It wraps where there is no room.

    A press of the mouse leaves the keyboard where it is; Tab reaches the button.
    """

    def __init__(
        self, look: Look, words: str, cap: str = "", *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(wraps=True, parent=parent)
        self._look, self._is_primary = look, primary
        self._cap_font = look.font("label", strong=True)
        self._put(words, cap)
        self.setAccessibleName(words)
        self.setAccessibleDescription(cap)

    def put(self, words: str) -> None:
        """Show other words."""
        self._put(words, self._cap)
        self.setAccessibleName(words)

    def put_cap(self, cap: str) -> None:
        """Show another key, or none."""
        if cap != self._cap:
            self._put(self._words.text, cap)
            self.setAccessibleDescription(cap)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        return max(self._words.height(self._room(width)), self._cap_size.height()) + 2 * _ABOVE

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._words.natural_width() + self._beside() + 2 * _SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, self._cap_size.height() + 2 * _ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        ink = self._paint_ground(painter)
        room = self._room(self.width())
        used = min(self._words.used_width(room), room)
        left = (self.width() - used - self._beside()) // 2
        above = (self.height() - self._words.height(room)) // 2
        self._words.draw(painter, QRect(left, above, room, self.height()), ink)
        cap = self._cap_size
        if cap.width():
            self._paint_cap(painter, QRect(QPoint(left + used + _GAP, (self.height() - cap.height()) // 2), cap), ink)

    def _put(self, words: str, cap: str) -> None:
        self._cap = cap
        metrics = QFontMetrics(self._cap_font)
        self._cap_size = cap_size(metrics, cap) if cap else QSize(0, metrics.height())
        self._words = Flow(words, self._look.font(strong=True))
        self.updateGeometry()
        self.update()

    def _paint_ground(self, painter: QPainter) -> QColor:
        """Paint the button. Returns the colour of what stands on it."""
        look, has_focus = self._look, self.hasFocus()
        is_filled = self._is_primary and self.isEnabled()
        is_warm = self.isEnabled() and (self.underMouse() or self.isDown())
        fill = look.color("accent" if is_filled else "accent_tint" if is_warm else "surface")
        edge = look.color("ink" if has_focus and is_filled else "accent" if has_focus else "line")
        is_edged = has_focus or not is_filled
        paint.surface(painter, self.rect(), RADIUS, fill, edge if is_edged else None, thick=2 if has_focus else 1)
        if is_filled:
            return look.color("surface")
        return look.color("ink" if self.isEnabled() else "muted")

    def _paint_cap(self, painter: QPainter, place: QRect, ink: QColor) -> None:
        painter.setFont(self._cap_font)
        if not (self._is_primary and self.isEnabled()):
            draw_cap(painter, place, self._look, self._cap, is_active=self.isActiveWindow() and self.isEnabled())
            return
        cap = place.adjusted(0, 0, 0, -1)
        paint.surface(painter, cap, 4, self._look.color("accent"), ink)
        painter.setPen(ink)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._cap)

    def _room(self, width: int) -> int:
        return max(width - self._beside() - 2 * _SIDE, 1)

    def _beside(self) -> int:
        return self._cap_size.width() + _GAP if self._cap else 0


class KeyButton(CapButton):
    """Runs an action of the list, and shows its key; with `set_short` it has fewer words and shows none."""

    def __init__(
        self,
        look: Look,
        keys: Keys,
        action: str,
        words: str,
        short: str = "",
        *,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, keys.caption(action), primary=primary, parent=parent)
        self._keys, self._action = keys, action
        self._full, self._short = words, short or words
        self._is_short = False
        self.clicked.connect(lambda: keys.run(action))
        keys.changed.connect(self._follow)
        self._follow()

    def set_short(self, is_short: bool) -> None:
        """Have few words and no key, or all of them."""
        self._is_short = is_short
        self._follow()

    def put_words(self, words: str, short: str = "") -> None:
        """Have other words, and fewer of them for `set_short`."""
        if (words, short or words) != (self._full, self._short):
            self._full, self._short = words, short or words
            self.setAccessibleName(words)
            self._follow()

    def _follow(self) -> None:
        self.setAccessibleDescription(self._keys.spoken(self._action))
        if self._is_short:
            self._put(self._short, "")
        else:
            self._put(self._full, self._keys.caption(self._action))
