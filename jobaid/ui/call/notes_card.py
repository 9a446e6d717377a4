"""Today's notes: the last calls, and how many of their write-ups are not copied yet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jobaid.app.operations.day_notes import NoteShown
from jobaid.messages import message, text
from jobaid.ui.call.note_row import NoteRow, step
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton

_MOST = 5


class NotesCard(Card):
    """The last five, those not copied yet before the others; nothing of the callers. `wanted` gives the id of a call to
    look at, or with an empty one asks for all of them.
    """

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        name = text(message("notes.title"))
        self.setAccessibleName(name)
        self._notes: tuple[NoteShown, ...] = ()
        self.rows: dict[str, NoteRow] = {}
        head = QHBoxLayout()
        head.addWidget(Label(look, name, size="label", color="muted", strong=True), 1)
        self.counted = Label(look, size="label", color="muted", strong=True)
        head.addWidget(self.counted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.all = SmallButton(look, text(message("notes.all", count=2)))
        self.all.clicked.connect(lambda: self.wanted.emit(""))
        self.body.addLayout(head)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def count(self) -> int:
        """How many calls have ended."""
        return len(self._notes)

    @property
    def left(self) -> int:
        """How many are not copied yet."""
        return sum(one.state == "not_copied" for one in self._notes)

    def put(self, notes: Sequence[NoteShown]) -> None:
        """Show these; what has not changed is left alone."""
        if self._notes == tuple(notes):
            return
        self._notes = tuple(notes)
        key = "notes.count" if self.left else "notes.count-all-copied"
        self.counted.put(text(message(key, count=self.count, left=self.left)))
        self.all.put(text(message("notes.all", count=self.count)))
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {one.call: self._row(one) for one in _first(self._notes)}

    def _row(self, note: NoteShown) -> NoteRow:
        row = NoteRow(self._look, note)
        row.clicked.connect(partial(self.wanted.emit, note.call))
        row.stepped.connect(lambda by: step(self.rows.values(), by))
        self._rows.addWidget(row)
        return row


def _first(notes: Sequence[NoteShown]) -> list[NoteShown]:
    return sorted(notes, key=lambda one: one.state != "not_copied")[:_MOST]
