"""A passage of a card that can be pointed at."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint

_EDGE = 3


class Passage(QWidget):
    """Some content with a ground of its own: tinted once something leads here, red at the edge for a never-do."""

    def __init__(
        self, look: Look, name: str, *, never: bool = False, filled: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._never = never
        self._filled = filled
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(2 if never else look.space("inner"))
        above = 6 if filled else 2
        self.body.setContentsMargins(*((_EDGE + 12, above, 10, above) if never else (0, 0, 0, 0)))

    @property
    def is_pointed_at(self) -> bool:
        """Whether it is shown as what was asked for."""
        return self._filled

    def point(self, pointed: bool) -> None:
        """Show, or no longer show, that this is what was asked for."""
        self._filled = pointed
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        if self._never:
            fill = look.color("never_tint") if self._filled else None
            paint.edged(painter, self.rect(), 7, fill, look.color("never"), thick=_EDGE)
            if self._filled and look.is_contrast:  # the tint alone does not show there
                paint.surface(painter, self.rect(), 7, look.color("never_tint"), look.color("never"), thick=2)
        elif self._filled:
            edge = look.color("accent") if look.is_contrast else None
            paint.surface(painter, self.rect(), 7, look.color("accent_tint"), edge, thick=2)
