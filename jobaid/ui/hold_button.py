"""The button that puts the call on hold and takes it back."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.key_button import RADIUS, KeyButton

if TYPE_CHECKING:
    from jobaid.app.operations.on_hold import Wait

_COLORS = {"offer": ("care", "care_tint"), "alarm": ("never", "never_tint")}


class HoldButton(KeyButton):
    """Short, where there is little room beside it, it has the colour of what the time asks, or the time itself."""

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(look, keys, "call.hold", text(message("bar.hold")), parent=parent)
        self._stage = ""

    def show_wait(self, wait: "Wait | None", *, with_time: bool) -> None:
        """Offer to hold, or to take back."""
        stage = wait.stage if wait is not None else ""
        if stage != self._stage:
            self._stage = stage
            self.update()
        if wait is None:
            self.put_words(text(message("bar.hold")))
        else:
            short = message("bar.take-back-short", time=wait.time if with_time else "")
            self.put_words(text(message("bar.take-back")), text(short).strip())

    def _paint_ground(self, painter: QPainter) -> QColor:
        ink = super()._paint_ground(painter)
        if not self._is_short or self._stage not in _COLORS or self.hasFocus() or self.underMouse():
            return ink
        color, ground = (self._look.color(name) for name in _COLORS[self._stage])
        paint.surface(painter, self.rect(), RADIUS, ground, color)
        return color
