"""What was found: a panel over the page, with a veil on what is behind it."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.app.strokes import Platform
from jobaid.search.entry import Hit
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.hits_panel import HitsPanel, Shown
from jobaid.ui.widgets.tab import in_order, tab_stops

_WIDEST = 760
_MARGIN = 8
_LOW = 200
_TIGHT = 380
_VEIL = 150
"""How much of the page behind is covered, of 255."""


class Hits(QWidget):
    """Covers the page while something is typed. `chosen` is the hit to open, `pin_wanted` one to pin or not any more.

    `asked` names what a button is for. `above` is what Tab comes from, into the panel.
    """

    chosen = Signal(object)
    pin_wanted = Signal(object)
    asked = Signal(str)
    left = Signal()

    def __init__(self, look: Look, platform: Platform, above: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._above = look, above
        self._panel = HitsPanel(look, platform, self)
        self._panel.list.opened.connect(self.chosen)
        self._panel.list.pin_wanted.connect(self.pin_wanted)
        self._panel.asked.connect(self.asked)
        self.hide()

    @property
    def current(self) -> Hit | None:
        """The hit that is chosen, while they are shown."""
        return self._panel.list.current if self.isVisible() and not self.is_verdict_chosen else None

    @property
    def row(self) -> int:
        """The row that is chosen, -1 if there is none."""
        return self._panel.list.row

    @property
    def pointed(self) -> int:
        """The lowest row that the mouse was moved to since the hits were put here, -1 for none."""
        return self._panel.list.pointed

    def put(self, shown: Shown, pinned: Collection[tuple[str, str]] = ()) -> None:
        """Show what was found for other words; the best is chosen."""
        self._panel.list.put(shown.hits, pinned)
        self._panel.show_key(True)
        self._show(shown)
        self._choose_verdict(False)

    def refine(self, shown: Shown, pinned: Collection[tuple[str, str]] = ()) -> None:
        """Show more or other things for the same words; the row that is chosen stays where it is."""
        self._panel.list.refine(shown.hits, pinned)
        self._show(shown)

    def choose(self, rows: int) -> None:
        """Choose another hit; above the first stands the verdict, if there is one."""
        verdict = self._panel.verdict
        if verdict is not None and not verdict.isHidden():
            has_hits = self.row >= 0
            if verdict.is_chosen and rows > 0:
                self._choose_verdict(not has_hits)
                return
            if self.row < 1 and (rows < 0 or not has_hits):
                self._choose_verdict(True)
                return
        self._panel.list.move_by(rows)
        self._panel.show_key(False)

    def open_current(self) -> None:
        """Open the hit that is chosen; the verdict asks for more."""
        if self.is_verdict_chosen:
            self.asked.emit("may")
        else:
            self._panel.list.open_current()

    @property
    def is_verdict_chosen(self) -> bool:
        """Whether the verdict is chosen: never before somebody does that."""
        verdict = self._panel.verdict
        return self.isVisible() and verdict is not None and verdict.is_chosen

    def _choose_verdict(self, chosen: bool) -> None:
        if self._panel.verdict is not None:
            self._panel.verdict.choose(chosen)
            self._panel.list.show_chosen(not chosen)

    def fit(self) -> None:
        """Give the panel the room it needs."""
        is_low = self.height() < _LOW * self._look.scale
        widest = self.width() if is_low else round(_WIDEST * max(1.0, self._look.scale))
        width = min(self.width() - 2 * _MARGIN, widest)
        self._panel.setFixedWidth(width)
        is_tight = self.height() < _TIGHT * self._look.scale
        height = min(self._panel.wanted_height(width, is_low=is_low, is_tight=is_tight), self.height() - _MARGIN)
        self._panel.setGeometry((self.width() - width) // 2, 0, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Esc closes from its buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: a press beside the panel closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's: the veil."""
        veil = self._look.color("background")
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)
        veil.setAlpha(255)

    def _show(self, shown: Shown) -> None:
        self._panel.show_around(shown)
        self.show()
        self.raise_()
        self.fit()
        in_order([self._above, *tab_stops(self._panel)])
