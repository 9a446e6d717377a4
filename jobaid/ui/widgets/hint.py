"""A key and what it does, as a quiet button: shows the key where it acts, and does the same for the mouse."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.key_cap import cap_size, draw_cap
from jobaid.ui.widgets.pressable import Pressable

_GAP = 5
_AROUND = 3


class Hint(Pressable):
    """Runs an action of the list; without a key the words stand alone. `words_first` puts the key behind them."""

    def __init__(
        self,
        look: Look,
        keys: Keys,
        action: str,
        words: str,
        *,
        words_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._look, self._keys, self._action = look, keys, action
        self._words_first = words_first
        self.setText(words)
        self.setFont(look.font("label"))
        self._cap_font = look.font("label", strong=True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: keys.run(action))
        keys.changed.connect(self._follow)
        keys.enabled_changed.connect(self._follow_action)
        self._follow()
        self._follow_action(action)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        words = self.fontMetrics().size(0, self.text())
        cap = self._cap_size
        width = words.width() + cap.width() + (_GAP if cap.width() else 0)
        return QSize(width + 2 * _AROUND, max(words.height(), cap.height(), 22) + 2 * _AROUND)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        if not self.isEnabled():
            return
        painter, look = QPainter(self), self._look
        if self.hasFocus() or self.underMouse():
            edge = look.color("accent") if self.hasFocus() else None
            paint.surface(painter, self.rect(), 5, look.color("accent_tint"), edge, thick=2)
        cap = self._cap_size
        words = self.fontMetrics().horizontalAdvance(self.text())
        left = _AROUND + (words + _GAP if self._words_first else 0)
        if cap.width():
            painter.setFont(self._cap_font)
            place = QRect(QPoint(left, (self.height() - cap.height()) // 2), cap)
            draw_cap(painter, place, look, self._caption, is_active=self.isActiveWindow())
        left = _AROUND if self._words_first or not cap.width() else _AROUND + cap.width() + _GAP
        painter.setFont(self.font())
        painter.setPen(look.color("muted"))
        painter.drawText(QRect(left, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _follow_action(self, action: str) -> None:
        """What cannot be done now is not offered; its place stays, so that nothing moves."""
        if action == self._action:
            self.setEnabled(self._keys.is_enabled(action))
            self.update()

    def _follow(self) -> None:
        self._caption = caption = self._keys.caption(self._action)
        self._cap_size = cap_size(QFontMetrics(self._cap_font), caption) if caption else QSize(0, 0)
        self.setAccessibleDescription(self._keys.spoken(self._action))
        self.updateGeometry()
        self.update()
