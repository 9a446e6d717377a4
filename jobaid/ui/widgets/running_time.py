"""A time that runs, calmly: its digits change and nothing moves."""

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import elided

_SIDE = 9
_ABOVE = 3
_COLORS = {"offer": ("care", "care_tint"), "alarm": ("never", "never_tint")}


class RunningTime(QWidget):
    """Words with a time in them, on a rounded ground: quiet, or in the colour of what the time calls for.

    Every digit has the room of the widest one, so that its size stays as long as the words around them do.
    """

    def __init__(self, look: Look, *, size: str = "label", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = self._stage = ""
        self._room = QSize(0, 0)
        self.setFont(look.font(size, strong=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it shows."""
        return self._words

    @property
    def stage(self) -> str:
        """What the time calls for."""
        return self._stage

    def put(self, words: str, stage: str, *, name: str = "") -> None:
        """Show other words; `name` is what a screen reader says of them."""
        if (words, stage) == (self._words, self._stage):
            return
        self._words, self._stage = words, stage
        self.setAccessibleName(name or words)
        room = _room_of(words, self.fontMetrics())
        if room != self._room:
            self._room = room
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(self._room.width() + 2 * _SIDE + 2, self._room.height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: the time itself is always seen."""
        return QSize(min(self.sizeHint().width(), self.fontMetrics().horizontalAdvance("00:00…") + 2 * _SIDE), 10)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        ink, ground = _COLORS.get(self._stage, ("muted", "sunken"))
        edge = look.color(ink) if look.is_contrast else None  # the tint alone does not show there
        paint.surface(painter, self.rect(), self.height() // 2, look.color(ground), edge)
        painter.setFont(self.font())
        painter.setPen(look.color(ink))
        place = QRect(_SIDE, 0, self.width() - 2 * _SIDE, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, elided(self._words, self.font(), place.width()))


def _room_of(words: str, metrics: QFontMetrics) -> QSize:
    widest = max("0123456789", key=metrics.horizontalAdvance)
    return QSize(metrics.horizontalAdvance(re.sub(r"\d", widest, words)) + 2, metrics.height())
