"""All of today's notes, and the older ones that are not copied yet: to be read, changed and copied."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.app.operations.day_notes import NoteShown, not_copied, notes_shown
from jobaid.app.operations.writing_up import WriteUps
from jobaid.app.strokes import caption
from jobaid.messages import message, text
from jobaid.ui.call.note_row import NoteRow, step
from jobaid.ui.call.write_up_panel import WriteUpPanel, is_tight
from jobaid.ui.key_events import stroke_pressed
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.wrap import Wrap

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NotesSheet(Sheet):
    """A row a call; pressed, its write-up unfolds below. ↑↓ choose, Enter unfolds, Ctrl+Enter copies all that is left.

    Looking at a call changes nothing of it. `copied` gives words for the clipboard.
    """

    copied = Signal(str)

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget) -> None:
        name = text(message("notes.title"))
        super().__init__(look, name, parent, widest=720)
        self._desk, self._keys = desk, keys
        self._write_ups = WriteUps(desk)
        self._opened = ""
        self.rows: dict[str, NoteRow] = {}
        self.write_up = WriteUpPanel(look, desk, keys, parent)
        self.write_up.copied.connect(self.copied)
        self.write_up.left.connect(self._focus_opened)
        self.write_up.resized.connect(self._fit_soon)
        self.go_on = CapButton(look, text(message("notes.go-on")))
        self.go_on.clicked.connect(self._resume)
        key = "" if is_tight(look, parent) else caption("Ctrl+Return", keys.platform)
        self.copy_all = CapButton(look, text(message("notes.copy-all", count=2)), key)
        self.copy_all.setAccessibleDescription(caption("Ctrl+Return", keys.platform))
        self.copy_all.clicked.connect(self.copy_left)
        self._said = Label(look, size="label", color="muted")
        self._empty = Label(look, text(message("notes.empty")), color="muted")
        self._lay_out(name)
        desk.listen(self._changed)
        self.closed.connect(partial(desk.ignore, self._changed))

    def open(self) -> None:
        """Show it, with the keyboard on the first row."""
        super().open()
        self.refresh()
        first = next(iter(self.rows.values()), None)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_at(self, call: str) -> None:
        """Show it, with a call unfolded."""
        self.open()
        if call in self.rows:
            self._unfold(call)

    def refresh(self) -> None:
        """Show the calls as they are now; their order stays as long as there are no others."""
        notes = notes_shown(self._desk.library, self._desk.day, self._desk.now, with_who=True)
        if [one.call for one in notes] == list(self.rows):
            for one in notes:
                self.rows[one.call].put(one)
        else:
            self._build(notes)
        left = len(not_copied(self._desk.day))
        self.copy_all.setVisible(left > 0)
        self.copy_all.put(text(message("notes.copy-all", count=left)))
        self._empty.setVisible(not notes)
        if self._opened:
            self.write_up.show_call(self._opened)
        self._fit_soon()

    def copy_left(self) -> None:
        """Copy all that is not copied yet, in the order of the calls."""
        calls = not_copied(self._desk.day)
        if not calls:
            return
        words = {call.id: self._write_ups.of(call).words.strip() for call in calls}
        self.copied.emit(self._write_ups.together(calls))
        for name, said in words.items():
            self._write_ups.copied(name, said)
        self._said.put(text(message("notes.copied-all", count=len(calls))))
        self._said.show()
        self._fit_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's."""
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and is_held:
            self.copy_left()
        elif stroke_pressed(event) in self._keys.bindings.keys["call.copy"] and self._opened:
            self.write_up.copy()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        row = step(self.rows.values(), by)
        if row is not None:
            self._column.ensureWidgetVisible(row)

    def _unfold(self, call: str) -> None:
        """Unfold a call below its row, or fold it again."""
        self._opened = "" if self._opened == call else call
        self._stack.removeWidget(self._panel)
        self._panel.hide()
        for name, row in self.rows.items():
            row.setChecked(name == self._opened)
        if self._opened:
            self._stack.insertWidget(self._stack.indexOf(self.rows[call]) + 1, self._panel)
            self._panel.show()
            self.write_up.show_call(call)
            QTimer.singleShot(0, self, lambda: self._column.bring(self.rows[call]))
        self._fit_soon()

    def _focus_opened(self) -> None:
        row = self.rows.get(self._opened)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _resume(self) -> None:
        call = self._desk.day.call_of(self._opened)
        self.leave()
        if call is not None:
            self._desk.resume(call.number)

    def _changed(self, _change: Change) -> None:
        if self.is_open:
            self.refresh()

    def _build(self, notes: tuple[NoteShown, ...]) -> None:
        self._stack.removeWidget(self._panel)
        self._panel.hide()
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for one in notes:
            self.rows[one.call] = row = NoteRow(self._look, one)
            row.setCheckable(True)
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.clicked.connect(partial(self._unfold, one.call))
            row.stepped.connect(self._step)
            self._stack.addWidget(row)
            row.show()  # Qt would do so later, after the room for it was reckoned
        opened, self._opened = self._opened, ""
        if opened in self.rows:
            self._unfold(opened)

    def _lay_out(self, name: str) -> None:
        self.body.addLayout(sheet_header(self._look, name, self)[0])
        self._column = FittedColumn(self._look, text(message("notes.list")))
        self._stack = QVBoxLayout()
        self._stack.setSpacing(2)
        self._column.stack.addLayout(self._stack)
        self._panel = QWidget(self)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(0, 4, 0, 10)
        inside.addWidget(self.write_up)
        buttons = Wrap(6)
        buttons.addWidget(self.write_up.copy_button)
        buttons.addWidget(self.go_on)
        inside.addLayout(buttons)
        self._panel.hide()
        self._said.hide()
        self.body.addWidget(self._empty)
        self.body.addWidget(self._column, 1)
        self.body.addWidget(self._said)
        self.body.addWidget(self.copy_all)

    def _fit_soon(self) -> None:
        """What has come or gone counts only after Qt has seen it."""
        self._fit_now()
        QTimer.singleShot(0, self, self._fit_now)

    def _fit_now(self) -> None:
        """What scrolls does not tell by itself that it needs another height."""
        self._column.updateGeometry()
        self.fit()
