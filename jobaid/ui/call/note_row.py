"""A call that has ended, and whether its write-up stands elsewhere yet."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from jobaid.app.operations.day_notes import NoteShown
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow
from jobaid.ui.widgets.pressable import Pressable

_SIDE = 6
_ABOVE = 5
_PILL = 8
_NARROWEST = 80
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def step(rows: Iterable["NoteRow"], by: int) -> "NoteRow | None":
    """Give the keyboard to the row so many below the one that has it. Returns that row; None at the edge."""
    all_rows = list(rows)
    wanted = by + next((place for place, row in enumerate(all_rows) if row.hasFocus()), 0)
    if not 0 <= wanted < len(all_rows):
        return None
    all_rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)
    return all_rows[wanted]


class NoteRow(Pressable):
    """When, about what and for whom as far as the note says it, and at the right the state.

    `stepped` tells that another row is wanted, so many below.
    """

    stepped = Signal(int)

    def __init__(self, look: Look, note: NoteShown, parent: QWidget | None = None) -> None:
        super().__init__(wraps=True, parent=parent)
        self._look = look
        self._state_font = look.font("label", strong=True)
        self.put(note)

    def put(self, note: NoteShown) -> None:
        """Show it as it is now."""
        words = note.words
        if note.who:
            words = text(message("notes.who", title=words, who=note.who))
        state = text(message(f"notes.state-{note.state}"))
        self._is_left = note.state == "not_copied"
        self._words = Flow(words, self._look.font())
        self._state = state
        self.setAccessibleName(text(message("notes.row-name", words=words, state=state)))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        words, pill = self._places(width)
        return max(words.bottom(), pill.bottom()) + 1 + _ABOVE

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        width = self._words.natural_width() + self._pill().width() + 3 * _SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, self.fontMetrics().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: the arrows and what is held with Ctrl belong to the list of rows."""
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        is_warm = self.underMouse() or self.isDown() or self.isChecked()
        if is_warm or self.hasFocus():
            edge = look.color("accent") if self.hasFocus() else look.color("line") if look.is_contrast else None
            fill = look.color("accent_tint" if is_warm else "surface")
            paint.surface(painter, self.rect(), 7, fill, edge, thick=2 if self.hasFocus() else 1)
        words, pill = (self._mirrored(place) for place in self._places(self.width()))
        self._words.draw(painter, words, look.color("ink"))
        self._paint_state(painter, pill)

    def _paint_state(self, painter: QPainter, place: QRect) -> None:
        look = self._look
        if self._is_left:
            edge = look.color("care") if look.is_contrast else None
            paint.surface(painter, place, place.height() // 2, look.color("care_tint"), edge)
        painter.setFont(self._state_font if self._is_left else look.font("label"))
        painter.setPen(look.color("care" if self._is_left else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._state)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """The words and the state: beside each other, or below where the row is narrow."""
        pill, room = self._pill(), max(width - 2 * _SIDE, 1)
        if min(self._words.natural_width(), room // 2) + pill.width() + _SIDE <= room:
            rest = room - pill.width() - _SIDE
            place = QRect(width - _SIDE - pill.width(), _ABOVE, pill.width(), pill.height())
            return QRect(_SIDE, _ABOVE, rest, max(self._words.height(rest), pill.height())), place
        words = QRect(_SIDE, _ABOVE, room, self._words.height(room))
        return words, QRect(_SIDE, words.bottom() + 3, min(pill.width(), room), pill.height())

    def _pill(self) -> QSize:
        metrics = QFontMetrics(self._state_font)
        return QSize(metrics.horizontalAdvance(self._state) + 2 * _PILL, metrics.height() + 2)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
