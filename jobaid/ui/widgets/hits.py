"""What was found: a panel over the page, with a veil on what is behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobaid.messages import Message, message, text
from jobaid.search.entry import Answer, Hit
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.hit_list import HitList
from jobaid.ui.widgets.key_cap import KeyCap
from jobaid.ui.widgets.label import Label

_WIDEST = 760
_MARGIN = 8
_KEYS_FROM = 480
_VEIL = 150
"""How much of the page behind is covered, of 255."""


class Hits(QWidget):
    """Covers the page while something is typed. `chosen` is the hit to open."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._panel = _Panel(look, self)
        self._panel.list.opened.connect(self.chosen)
        self.hide()

    def show_answer(self, answer: Answer) -> None:
        """Show the hits, or that there are none."""
        self._panel.show_answer(answer)
        self._open()

    def show_busy(self) -> None:
        """Say that the library is still being read."""
        self._panel.show_words(text(message("window.reading")))
        self._open()

    def choose(self, rows: int) -> None:
        """Choose another hit."""
        self._panel.list.move_by(rows)

    def open_current(self) -> None:
        """Open the hit that is chosen."""
        self._panel.list.open_current()

    def fit(self) -> None:
        """Give the panel the room it needs."""
        width = min(self.width() - 2 * _MARGIN, round(_WIDEST * max(1.0, self._look.scale)))
        self._panel.setFixedWidth(width)
        height = min(self._panel.wanted_height(width), self.height() - _MARGIN)
        self._panel.setGeometry((self.width() - width) // 2, 0, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self.fit()

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

    def _open(self) -> None:
        self.show()
        self.raise_()
        self.fit()


class _Panel(QWidget):
    """The list, or a sentence where there is none, and the keys below."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.list = HitList(look)
        self._none = QWidget()
        column = QVBoxLayout(self._none)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        self._title = Label(look, strong=True)
        self._hint = Label(look, color="muted")
        column.addWidget(self._title)
        column.addWidget(self._hint)
        self._repaired = Label(look, size="label", color="muted")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 2, 2, 2)
        whole.setSpacing(0)
        whole.addWidget(self._none)
        whole.addWidget(self.list, 1)
        self._foot = self._footer(look)
        whole.addWidget(self._foot)

    def show_answer(self, answer: Answer) -> None:
        repaired = " ".join(repair.read_as for repair in answer.repairs)
        self._repaired.put(text(message("hits.repaired", words=repaired)) if repaired else "")
        if answer.hits:
            self._show_hits(answer.hits)
        else:
            self.show_words(text(message("hits.nothing")), text(message("hits.nothing-hint")))

    def show_words(self, title: str, hint: str = "") -> None:
        self._title.put(title)
        self._hint.put(hint)
        self._hint.setVisible(bool(hint))
        self.list.put([])
        self._arrange(has_hits=False)

    def wanted_height(self, width: int) -> int:
        self._keys.setVisible(width >= _KEYS_FROM * self._look.scale)
        self._foot.setVisible(not self._keys.isHidden() or bool(self._repaired.text()))
        middle = self.list.wanted_height(width - 4)
        if not self.list.isVisibleTo(self):
            middle = self._none.heightForWidth(width - 4)
        foot = 0 if self._foot.isHidden() else self._foot.heightForWidth(width - 4)
        return middle + foot + 4

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        look = self._look
        paint.surface(painter, self.rect(), look.space("radius"), look.color("surface"), look.color("input_line"))
        top = self._foot.geometry().top()
        if not self._foot.isHidden():
            painter.fillRect(QRect(1, top, self.width() - 2, 1), look.color("line"))

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        self.list.put(hits)
        self._arrange(has_hits=True)

    def _arrange(self, *, has_hits: bool) -> None:
        self.list.setVisible(has_hits)
        self._none.setVisible(not has_hits)

    def _footer(self, look: Look) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 14, 8)
        row.setSpacing(5)
        row.addWidget(self._repaired, 1)
        self._keys = QWidget()
        row.addWidget(self._keys)
        row = QHBoxLayout(self._keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for key, meaning in (("↑ ↓", "hits.choose"), (_key("Enter"), "hits.open"), (_key("Esc"), "hits.close")):
            row.addWidget(KeyCap(look, key), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Label(look, text(message(meaning)), size="label", color="muted", whole=True))
        return foot


def _key(name: str) -> str:
    return text(Message(f"key.{name}"))
