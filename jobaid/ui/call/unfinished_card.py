"""The calls that were kept because they are not finished."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobaid.app.day import Day
from jobaid.app.desk import Desk
from jobaid.app.operations.starting_points import UnfinishedShown
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.small_button import SmallButton


class UnfinishedCard(Card):
    """A row a call: pressed, the call goes on. One that was dropped can be brought back right after.

    `changed` comes when there is more or less to see of it, although the desk has told nothing.
    """

    changed = Signal()

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look, text(message("day.unfinished")))
        self._desk = desk
        self._calls: tuple[UnfinishedShown, ...] = ()
        self._day_after: Day | None = None
        self._dropped_call = 0
        self.rows: dict[int, RowButton] = {}
        self.drops: dict[int, SmallButton] = {}
        self._lines: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._dropped = Label(look, size="label", color="muted")
        self.undo = SmallButton(look, text(message("day.undo")))
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(self._bring_back)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._dropped, 1)
        line.addWidget(self.undo)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._line)
        self._line.hide()

    @property
    def count(self) -> int:
        """How many rows there are; the line about a call that was dropped counts too."""
        return len(self._calls) + (not self._line.isHidden())

    def put(self, calls: Sequence[UnfinishedShown]) -> None:
        """Show these; what has not changed is left alone."""
        self._line.setVisible(self._day_after is self._desk.day)
        if self._calls == tuple(calls):
            return
        self._calls = tuple(calls)
        for row in self._lines:
            row.hide()
            row.deleteLater()
        self._lines = []
        self.rows, self.drops = {}, {}
        for call in calls:
            self._lines.append(self._row(call))

    def _drop(self, call: UnfinishedShown) -> None:
        had_focus = self.drops[call.number].hasFocus()
        self._desk.drop(call.number)
        self._day_after = self._desk.day
        self._dropped_call = call.number
        self._dropped.put(text(message("day.dropped", topic=call.title, started=call.started)))
        self._line.show()
        self.changed.emit()
        if had_focus:
            self.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self) -> None:
        had_focus = self.undo.hasFocus()
        self._desk.undo()
        if had_focus and self._dropped_call in self.rows:
            self.rows[self._dropped_call].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, call: UnfinishedShown) -> QWidget:
        look = self._look
        resume = text(message("day.resume", topic=call.title, started=call.started))
        name = text(message("day.drop-call", topic=call.title, started=call.started))
        row = QWidget()
        self._rows.addWidget(row)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.rows[call.number] = button = RowButton(look, call.title, call.started, name=resume)
        self.drops[call.number] = drop = SmallButton(look, text(message("day.drop")), name=name)
        drop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._desk.resume, call.number))
        drop.clicked.connect(partial(self._drop, call))
        line.addWidget(button, 1)
        line.addWidget(drop)
        return row
