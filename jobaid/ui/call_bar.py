"""The bar at the bottom: the note, and the two edges of a call."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.hold_button import HoldButton
from jobaid.ui.keys import Keys
from jobaid.ui.note_field import NoteField
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.key_button import KeyButton
from jobaid.ui.widgets.running_time import RunningTime
from jobaid.ui.widgets.wrap import Wrap

if TYPE_CHECKING:
    from jobaid.app.operations.on_hold import Wait

_GAP = 12
_BETWEEN = 6
_LINES = {"wide": 4, "compact": 4, "strip": 1}
_LARGE = 1.2
_FEW_LINES = 2
"""The lines of a note on a narrow panel with large text, while it is written; else there is one."""


class CallBar(QWidget):
    """The note beside the buttons; in a compact panel above them, once there is one or it is asked for.

    `left` comes when the note is left and the keyboard has to go back.
    """

    left = Signal()

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk, self._keys = look, desk, keys
        keys.enabled_changed.connect(self._enable)
        self._mode = ""
        self._is_writing = self._is_tight = False
        self.note = NoteField(look, desk, keys, self)
        self.note.left.connect(self._leave)
        self.note.lost.connect(self._lose)
        self.note.written.connect(self._show_note)
        self.write = KeyButton(look, keys, "call.note", text(message("bar.note")), parent=self)
        words = [text(message(key)) for key in ("bar.next", "bar.next-short", "bar.end", "bar.end-short")]
        self.promise = KeyButton(look, keys, "call.promise", text(message("bar.promise")), parent=self)
        self.hold = HoldButton(look, keys, self)
        self.waited = RunningTime(look, parent=self)
        self.waited.hide()
        self.next = KeyButton(look, keys, "call.next", *words[:2], parent=self)
        self.end = KeyButton(look, keys, "call.end", *words[2:], primary=True, parent=self)
        self.setAccessibleName(text(message("bar.name")))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._spread = _Spread(_BETWEEN)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(8)
        self._line = QHBoxLayout()
        self._line.setSpacing(_GAP)
        self._whole.addLayout(self._line)
        self._whole.addLayout(self._spread)
        self.set_mode("wide")
        self.refresh()

    def refresh(self) -> None:
        """Show the call as it is now at the desk."""
        self.note.refresh()
        for button in (self.next, self.end):
            button.setEnabled(not self._desk.call.is_blank)
        self._enable()
        self.tick_hold()
        self._show_next()
        self._show_promise()
        self._show_note()

    def write_note(self) -> None:
        """Take the keyboard to the note."""
        self._is_writing = True
        self._show_note()
        self.note.ready()

    def tick_hold(self) -> None:
        """Show how long the customer of the call in front has waited."""
        wait, is_compact = self._wait(), self._mode == "compact"
        self.hold.show_wait(wait, with_time=is_compact and self._look.scale <= _LARGE)
        self.waited.setVisible(wait is not None and not is_compact)
        if wait is not None:
            key = "hold.pill" if self._mode == "wide" else "hold.pill-short"
            self.waited.put(text(message(f"{key}.{wait.stage}", time=wait.time)), wait.stage)

    def forget(self) -> None:
        """Let nothing that was typed before be brought back."""
        self.note.forget()

    def set_mode(self, mode: str) -> None:
        """Arrange it for the wide window, the compact panel or the strip."""
        if mode == self._mode:
            return
        self._mode = mode
        is_compact = mode == "compact"
        for part in (self.note, self.write, self.promise, self.hold, self.waited, self.next, self.end):
            self._line.removeWidget(part)
            self._spread.removeWidget(part)
        self._line.addWidget(self.note, 1)
        for button in (self.write, self.promise, self.hold, self.waited, self.next, self.end):
            if isinstance(button, KeyButton):
                button.set_short(mode != "wide")
            if is_compact or button is not self.write:
                self._add(button)
        self.tick_hold()
        self.write.setVisible(is_compact)
        self._show_lines()
        self.note.set_cap(mode == "wide")
        side = 20 if mode == "wide" else 8
        self._whole.setContentsMargins(side, 9 if is_compact else 10, side, 8)
        self._show_note()
        self._show_next()
        self._show_promise()
        self._order_tab()

    def set_tight(self, is_tight: bool) -> None:
        """Let the note of a narrow panel be one line, and be seen only while it is written, or no longer."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self._show_lines()
            self._show_note()

    @property
    def is_writing(self) -> bool:
        """Whether the note has the keyboard."""
        return self._is_writing

    def height_in(self, width: int, *, with_note: bool = False) -> int:
        """The height in that width, `with_note` whether that is shown or not."""
        height = self.heightForWidth(width)
        if with_note and self.note.isHidden() and self._mode == "compact" and not self.note.is_empty:
            height += self.note.sizeHint().height() + self._whole.spacing()
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: there may be room for another button."""
        super().resizeEvent(event)
        self._show_promise()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        paint.fill(painter, self.rect(), self._look.color("surface"))
        edge = self.height() - 1 if self._mode == "strip" else 0
        paint.fill(painter, QRect(0, edge, self.width(), 1), self._look.color("line"))

    def _enable(self, _action: str = "") -> None:
        """What makes no sense now can be pressed by nobody."""
        self.promise.setEnabled(self._keys.is_enabled("call.promise"))
        self.hold.setEnabled(self._keys.is_enabled("call.hold"))

    def _add(self, part: QWidget) -> None:
        if self._mode == "compact":
            self._spread.addWidget(part)
        else:
            at = Qt.AlignmentFlag.AlignVCenter if part is self.waited else Qt.AlignmentFlag.AlignBottom
            self._line.addWidget(part, 0, at)

    def _wait(self) -> "Wait | None":
        if not self._desk.call.held_since:
            return None
        from jobaid.app.operations.on_hold import OnHold

        return OnHold(self._desk).front()

    def _show_lines(self) -> None:
        is_compact = self._mode == "compact"
        most = _LINES[self._mode]
        if is_compact and self._look.scale > _LARGE:
            most = _FEW_LINES if self._is_writing else 1
        self.note.set_most_lines(1 if is_compact and self._is_tight else most)

    def _show_next(self) -> None:
        """On a call in the wide window it stands on top, beside who it is about; a compact panel has no room for it."""
        is_tight = self._mode == "compact" and self._desk.call.held_since is not None
        self.next.setVisible(self._mode == "strip" or (self._desk.shown() is None and not is_tight))

    def _show_promise(self) -> None:
        """A compact panel has room for it on a call alone, and with large text only where it is wide: its key stays."""
        has_room = self._desk.shown() is not None and (self._look.scale <= _LARGE or self._fits_in_a_line())
        self.promise.setVisible(self._mode != "compact" or has_room)

    def _fits_in_a_line(self) -> bool:
        buttons = (self.write, self.promise, self.hold, self.next, self.end)
        needed = [one.sizeHint().width() for one in buttons if one is self.promise or not one.isHidden()]
        edges = self._whole.contentsMargins()
        return sum(needed) + _BETWEEN * (len(needed) - 1) + edges.left() + edges.right() <= self.width()

    def _show_note(self) -> None:
        is_open = self._is_writing or not (self.note.is_empty or self._is_tight)
        self.note.setVisible(self._mode != "compact" or is_open)
        self._show_lines()

    def _leave(self) -> None:
        """The keyboard goes first, so that it does not wander when the line hides."""
        self._is_writing = False
        self.left.emit()
        self._show_note()

    def _lose(self) -> None:
        self._is_writing = False
        self._show_note()

    def _order_tab(self) -> None:
        parts = (self.note.field, self.write, self.promise, self.hold, self.next, self.end)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)


class _Spread(Wrap):
    """The buttons of a line from one side to the other."""

    def _places(self, width: int) -> list[QRect]:
        lines: list[list[QRect]] = []
        for place in super()._places(width):
            if not lines or lines[-1][0].y() != place.y():
                lines.append([])
            lines[-1].append(place)
        return [place for line in lines for place in _spread(line, width)]


def _spread(line: list[QRect], width: int) -> list[QRect]:
    free = width - line[-1].right() - 1
    return [place.translated(free * number // max(len(line) - 1, 1), 0) for number, place in enumerate(line)]
