"""The card that content stands on, and the column of cards that scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.scroll_bar import ScrollBar
from jobaid.ui.widgets.tab import tab_stops

_MARKS = {"may": paint.tick, "never": paint.no_entry}


class Mark(QWidget):
    """The sign beside a heading: a tick or a no-entry. It says nothing that the heading does not."""

    def __init__(self, look: Look, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._color = color
        side = round(look.font("body").pointSizeF() * 1.1)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        _MARKS[self._color](QPainter(self), QRectF(self.rect()), self._look.color(self._color))


class Card(QWidget):
    """A surface with a heading; what it holds is added to `body`. `fill` and `edge` are colours of the look."""

    def __init__(
        self,
        look: Look,
        heading: str = "",
        *,
        color: str = "muted",
        fill: str = "surface",
        edge: str | None = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._fill = fill
        self._edge = edge
        self._marked = False
        self.setAccessibleName(heading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(look.space("inner"))
        self.set_narrow(False)
        if heading:
            self.body.addLayout(self._heading(heading, color))

    def set_narrow(self, narrow: bool) -> None:
        """Leave less room around the content, for a narrow panel."""
        room = self._look.space("padding_narrow" if narrow else "padding")
        self.body.setContentsMargins(room, room - 3, room, room)

    def set_marked(self, marked: bool) -> None:
        """Show that the keyboard scrolls the column it stands in."""
        self._marked = marked
        self.update()

    def pressable(self) -> list[QWidget]:
        """What Tab reaches in it, in the order it was put there."""
        return tab_stops(self)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        look = self._look
        tinted = "line" if look.is_contrast else None  # the tint alone does not show there
        edge = "accent" if self._marked else self._edge or tinted
        paint.surface(
            QPainter(self),
            self.rect(),
            look.space("radius"),
            look.color(self._fill),
            look.color(edge) if edge else None,
            thick=2 if self._marked else 1,
        )

    def _heading(self, words: str, color: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        if color in _MARKS:
            row.addWidget(Mark(self._look, color))
        row.addWidget(Label(self._look, words, size="label", color=color, strong=True), 1)
        return row


class Column(QScrollArea):
    """Cards under each other that scroll together, also by the keyboard."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(look))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._cards: tuple[QWidget, ...] = ()
        self._inside = inside = QWidget()
        inside.setAutoFillBackground(False)
        self.stack = QVBoxLayout(inside)
        self.stack.setContentsMargins(0, 0, 0, look.space("padding"))
        self.stack.setSpacing(look.space("gap"))
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def fill(self, cards: Sequence[QWidget]) -> None:
        """Put other cards in it; the ones before stay whole.

        An item that was only taken lives on, and as long as it does the next one of its card never hears that the card
        needs another height: `removeWidget` ends it.
        """
        for card in self._cards:
            self.stack.removeWidget(card)
        while self.stack.count():
            self.stack.takeAt(0)
        self._cards = tuple(cards)
        for card in cards:
            self.stack.addWidget(card)
        self.stack.addStretch(1)

    def bring(self, part: QWidget) -> None:
        """Scroll so that a part of it stands at the top, as far as there is content below."""
        if self._inside.isAncestorOf(part):
            self.verticalScrollBar().setValue(part.mapTo(self._inside, QPoint(0, 0)).y() - 12)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt's: the cards show that the keyboard is here, if it came by Tab; a call at rest is not framed."""
        super().focusInEvent(event)
        self._mark(event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt's."""
        super().focusOutEvent(event)
        self._mark(False)

    def _mark(self, marked: bool) -> None:
        for card in self._inside.findChildren(Card):
            card.set_marked(marked)
