"""A field right where its value is shown: over the words, or over a chip of the header."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from jobaid.ui.key_events import digit_of
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.wrap import Wrap

EMPTY, NEXT, BEFORE, BACK = 1, 2, -1, 3
"""Where to go on: to the next field that is empty, the next of all, the one before, back to the call. 0 is nowhere."""

_NARROWEST = 170
_ROOM = 6
_STILL_HERE = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
"""The field's own menu, and a look into another program for what to type."""


class InPlace(QWidget):
    """Asks for one value at a time. `done` gives what was typed or chosen, and by how many fields to go on.

    Enter goes on to the next field to fill, Tab to the next of all, Shift+Tab to the one before; with Esc `left` gives
    what was typed so far. Of
    choices, a digit takes the one at that place at once; typed words take the one that begins so, with Enter.
    """

    done = Signal(str, int)
    left = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._over = parent
        self._place = self._within = QRect()
        self.field = QLineEdit()
        self.field.setFont(look.font())
        self.field.setFrame(False)
        self.field.installEventFilter(self)
        self.buttons: list[RowButton] = []
        self._choices = Wrap(_ROOM)
        self._error = Label(look, size="label", color="never", strong=True)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(_ROOM + 2, _ROOM, _ROOM + 2, _ROOM)
        whole.setSpacing(_ROOM)
        whole.addWidget(self.field)
        whole.addLayout(self._choices)
        whole.addWidget(self._error)
        self.hide()

    def ask(self, name: str, typed: str, place: QRect, choices: Sequence[str] = ()) -> None:
        """Ask for a value over a place of the parent, with what it was before; of choices, by digits too."""
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setText(typed)
        self._offer(name, choices)
        self.place(place)
        self.say("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def place(self, place: QRect) -> None:
        """Stand over another place of the parent."""
        self._place, self._within = place, self._card_at(place)
        self._fit()

    def say(self, error: str) -> None:
        """Say why the value cannot be taken; "" for nothing."""
        self._error.put(error)
        self._error.setVisible(bool(error))
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the keys that leave the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._handled(event):
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STILL_HERE:
            self._leave_by_mouse()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        look = self._look
        paint.surface(QPainter(self), self.rect(), 7, look.color("surface"), look.color("accent"), thick=2)

    def _offer(self, name: str, choices: Sequence[str]) -> None:
        for button in self.buttons:
            self._choices.removeWidget(button)
            discard(button)
        self.buttons = []
        for number, choice in enumerate(choices, 1):
            cap = str(number) if number < 10 else ""
            button = RowButton(self._look, choice, name=f"{name}: {choice}", cap=cap)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, chosen=choice: self.done.emit(chosen, 1))
            self._choices.addWidget(button)
            self.buttons.append(button)

    def _handled(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit(self.field.text())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit(self.field.text(), EMPTY)
        elif key == Qt.Key.Key_Tab:
            self.done.emit(self.field.text(), NEXT)
        elif key == Qt.Key.Key_Backtab:
            self.done.emit(self.field.text(), BEFORE)
        elif self.buttons and (digit := digit_of(event)) is not None:
            self._press(digit)
        else:
            return False
        return True

    def _press(self, digit: int) -> None:
        """A digit chooses by place."""
        if 1 <= digit <= len(self.buttons):
            self.buttons[digit - 1].click()

    def _leave_by_mouse(self) -> None:
        """A press elsewhere keeps what was typed."""
        if self.isVisible():
            self.done.emit(self.field.text(), 0)

    def _card_at(self, place: QRect) -> QRect:
        """The card that the place stands on, else all of the page."""
        part = self._over.childAt(place.center())
        while part is not None and part is not self._over and not isinstance(part, Card):
            part = part.parentWidget()
        if not isinstance(part, Card):
            return self._over.rect()
        return QRect(part.mapTo(self._over, QPoint(0, 0)), part.size())

    def _fit(self) -> None:
        hint = self.sizeHint()
        width = max(round(_NARROWEST * self._look.scale), self._place.width() + 2 * _ROOM, hint.width())
        width = min(width, self._within.width())
        height = self._whole.heightForWidth(width) if self._whole.hasHeightForWidth() else hint.height()
        left = max(min(self._place.x() - _ROOM, self._within.right() + 1 - width), self._within.left())
        top = self._place.center().y() - self.field.sizeHint().height() // 2 - _ROOM
        self.setGeometry(left, min(max(top, 0), max(self._over.height() - height, 0)), width, height)
