"""Reminds of a promise above the page: calmly, and without taking the keyboard."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.operations.promises import PromiseShown
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.bar import Bar
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_ROOMY, _NARROW = 500, 300
"""Widths at the usual size of text."""

_MOST_LETTERS = 22
"""Of the words on a narrow panel with large text; all of them are heard, and stand in the list."""


class ReminderBar(Bar):
    """There only as long as there is something to remind of: the promise due first. Each signal gives its id."""

    done = Signal(str)
    later = Signal(str)
    open_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "care_tint", parent)
        self._shown: Sequence[PromiseShown] = ()
        self._has_call = False
        self._words, self._more = Label(look, strong=True), Label(look, size="label", color="muted")
        names = ("remind.done", "remind.later", "remind.open", "remind.all")
        self.keep, self.put_off, self.open_call, self.all = (SmallButton(look, text(message(name))) for name in names)
        for button, told in ((self.keep, self.done), (self.put_off, self.later), (self.open_call, self.open_wanted)):
            button.clicked.connect(lambda _checked=False, signal=told: signal.emit(self._name()))
        self.all.clicked.connect(self.all_wanted)
        for button in (self.keep, self.put_off, self.open_call, self.all):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._whole, line = QVBoxLayout(self), Wrap(look.space("inner"))
        self._whole.addLayout(line)
        for part in (self._words, self._more, self.keep, self.put_off, self.open_call, self.all):
            line.addWidget(part)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return "" if self.isHidden() else self._said()

    def put(self, shown: Sequence[PromiseShown], *, has_call: bool) -> None:
        """Remind of the first of these; of none, it goes. `has_call` is whether the first one's call can be opened."""
        self._shown, self._has_call = shown, has_call
        self._arrange()
        for button in (self.keep, self.put_off, self.open_call):
            button.setAccessibleDescription(self._said())
        self.setVisible(bool(shown))
        self.say(self._said())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: a narrow panel has room for less."""
        super().resizeEvent(event)
        self._arrange()

    def _name(self) -> str:
        return self._shown[0].id if self._shown else ""

    def _said(self, key: str = "remind") -> str:
        if not self._shown:
            return ""
        first = self._shown[0]
        kind = "late" if first.is_late else "soon"
        dash = "-" if key.endswith("short") else "."
        return text(message(f"{key}{dash}{kind}", time=first.due, ahead=first.ahead, do=first.do))

    def _arrange(self) -> None:
        """All of it where there is room; on a narrow panel with large text only the way to the list."""
        room = self.width() / self._look.scale
        is_tight, others = room < _NARROW, len(self._shown) - 1
        about = self._shown[0].about if self._shown else ""
        self._words.put(self._said("remind" if room >= _ROOMY else "remind.short"))
        self._more.put(text(message("remind.more", count=others)) if others > 0 else about)
        self._more.setVisible(room >= _ROOMY and bool(self._more.text()))
        for part in (self._words, self.keep, self.put_off):
            part.setVisible(not is_tight)
        self.open_call.setVisible(self._has_call and not is_tight)
        short = shorten(self._said("remind.short"), _MOST_LETTERS, placeholder="…")
        self.all.put(short if is_tight else text(message("remind.all")))
        self.all.setAccessibleName(self._said() if is_tight else text(message("remind.all")))
        self.all.setVisible(others > 0 or is_tight)
        self._whole.setContentsMargins(12, 2 if is_tight else 6, 12, 3 if is_tight else 7)
