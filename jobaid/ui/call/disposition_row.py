"""One way for a call to end, that can be chosen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.row_button import RowButton

_GAP = 8


class DispositionRow(RowButton):
    """The digit that chooses it, a circle with a dot once it is chosen, and its name."""

    def __init__(self, look: Look, words: str, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(look, words, cap=cap, parent=parent)
        self.setFont(look.font())
        self.setCheckable(True)

    def nextCheckState(self) -> None:  # noqa: N802
        """Qt's: a press changes nothing by itself; the desk says which one it is."""

    def choose(self, is_chosen: bool) -> None:
        """Show that it is the one, or not."""
        self._fill = "accent_tint" if is_chosen else "surface"
        self.setChecked(is_chosen)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        super().paintEvent(event)
        look, side = self._look, self._circle()
        above = self._above() + (self.fontMetrics().height() - side) / 2
        circle = QRectF(self._side() + super()._indent(), above, side, side)
        dot = look.color("accent") if self.isChecked() else None
        paint.radio(QPainter(self), circle, look.color("input_line"), dot)

    def _indent(self) -> int:
        return super()._indent() + self._circle() + _GAP

    def _circle(self) -> int:
        return round(self.fontMetrics().height() * 0.7)
