"""A key shown where it acts."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint

_SIDE = 6
_ABOVE = 1


class KeyCap(QLabel):
    """The name of a key on a small cap; flat and grey while another window has the keyboard, and of the same size."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font("label", strong=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(key)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return cap_size(self.fontMetrics(), self.text())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Qt's: the window gets the keyboard, or loses it."""
        if event.type() in {QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        draw_cap(QPainter(self), self.rect(), self._look, self.text(), is_active=self.isActiveWindow())


class ActionCap(KeyCap):
    """The key of an action: follows the user's changes, and is hidden while the action has none."""

    def __init__(self, look: Look, keys: Keys, action: str, parent: QWidget | None = None) -> None:
        super().__init__(look, keys.caption(action), parent)
        self._keys = keys
        self._action = action
        keys.changed.connect(self._follow)
        self._name()
        if not self.text():
            self.hide()

    def _follow(self) -> None:
        had_one = bool(self.text())
        self.setText(self._keys.caption(self._action))
        self._name()
        self.updateGeometry()
        if had_one != bool(self.text()) and self.parentWidget() is not None:
            self.setVisible(bool(self.text()))

    def _name(self) -> None:
        self.setAccessibleName(self._keys.spoken(self._action))


def cap_size(metrics: QFontMetrics, key: str) -> QSize:
    """The room that a cap needs."""
    return QSize(metrics.horizontalAdvance(key) + 2 * _SIDE + 2, metrics.height() + 2 * _ABOVE + 1)


def draw_cap(painter: QPainter, place: QRect, look: Look, key: str, *, is_active: bool) -> None:
    """Paint a cap, in the font that the painter has."""
    edge = look.color("line")
    cap = place.adjusted(0, 0, 0, -1)
    if is_active:
        paint.surface(painter, place, 4, edge, edge)
        paint.surface(painter, cap, 4, look.color("surface"), edge)
    painter.setPen(look.color("muted" if is_active else "input_line"))
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "1–9" and "⌘ K" in any language
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
