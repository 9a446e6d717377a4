"""The edge of a call: what is left to do, what was promised, the note, and how it ended."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.app.keys import numbered
from jobaid.app.operations.calls import PromiseShown, is_cut_short, promises_at_end
from jobaid.app.operations.topics import ItemShown
from jobaid.app.strokes import caption
from jobaid.messages import message, text
from jobaid.ui.call.disposition_row import DispositionRow
from jobaid.ui.key_events import stroke_pressed
from jobaid.ui.keys import Keys
from jobaid.ui.note_field import NoteField
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow, words_from
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton, KeyButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.wrap import Wrap

_ENDED = "ended"
"""How a call ends in a library that names no ways to end."""

_DIGITS = 9
_ROOM_FOR_CAPS = 280
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EndSheet(Sheet):
    """Names what is left, and keeps nobody from going on. Enter is the next caller, Esc goes back to the call."""

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget) -> None:
        super().__init__(look, text(message("end.title")), parent)
        self._desk, self._keys, self._page = desk, keys, parent
        self._number = desk.call.number
        self._has_asked = False
        self.checks: dict[tuple[str, str], CheckRow] = {}
        self.rows: dict[str, DispositionRow] = {}
        self.heard: list[QWidget] = []
        self.note = NoteField(look, desk, keys)
        self.note.left.connect(self.take_focus)
        self.copy = KeyButton(look, keys, "call.copy", text(message("end.copy")))
        self.copy.clicked.disconnect()
        self.copy.clicked.connect(self.copy_note)
        self._copied = Label(look, size="label", color="muted")
        self._ask = Label(look, text(message("end.choose")), color="care", strong=True)
        self.next = CapButton(look, text(message("end.next")), text(message("key.Enter")), primary=True)
        self.next.clicked.connect(self.go_on)
        self.back = CapButton(look, text(message("end.back")), text(message("key.Esc")))
        self.back.setAccessibleName(text(message("end.back-to-call")))
        self.back.clicked.connect(self.leave)
        self._lay_out()
        desk.listen(self._changed)
        self.destroyed.connect(partial(_ignore, desk, self._changed))

    def open(self) -> None:
        """Show it, with the keyboard where Enter goes on and digits choose."""
        super().open()
        self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        """Let Enter go on and digits choose."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back to the call, which is not ended then."""
        if self.is_open and self._desk.call.number == self._number:
            self._desk.reopen()
        self._close()

    def go_on(self) -> None:
        """End the call as it was chosen, and be ready for the next caller.

        Where nothing is chosen it is asked for once; after that the call is kept as one that is not finished.
        """
        if not self._desk.call.ended:
            if self.rows and not self._has_asked:
                self._has_asked = True
                self._ask.show()
                self._fit_soon()
                QTimer.singleShot(0, self, lambda: self._column.bring(self._ask))
                return
            if not self.rows:
                self._desk.end(_ENDED)
        self._close()
        if not self._keys.run("call.next"):
            self._desk.next_caller()

    def copy_note(self) -> None:
        """Take the note to the clipboard."""
        if not self.note.is_empty:
            QGuiApplication.clipboard().setText(self._desk.call.note)
            self._desk.note_copied()

    def choose(self, number: int) -> None:
        """Say how it ended, by the place in the list."""
        names = list(self.rows)
        if number <= len(names) and self._desk.call.ended != names[number - 1]:
            self._desk.end(names[number - 1])

    def refresh(self) -> None:
        """Show the call as it is now."""
        call = self._desk.call
        left = {(topic, item.id) for topic, item in self._desk.critical_left()}
        for place, row in self.checks.items():
            row.set_state("to_do" if place in left else "done")
        for name, one in self.rows.items():
            one.choose(call.ended == name)
        for part in self.heard:
            part.setVisible(not is_cut_short(self._desk.library, call.ended))
        self.note.refresh()
        is_copied = call.note.strip() == call.copied.strip()
        self.copy.setEnabled(not self.note.is_empty)
        self._copied.setVisible(not self.note.is_empty)
        self._copied.put(text(message("end.copied" if is_copied else "end.not-copied")))
        self._ask.setVisible(self._has_asked and not call.ended)
        self._fit_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: digits choose, the keys of ticking and of the note act here too."""
        digit, tick = self._keys.answer_number(event), self._keys.tick_number(event)
        pressed = stroke_pressed(event)
        if event.isAutoRepeat() and event.key() not in _ENTER:
            event.accept()
        elif digit is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(digit)
        elif tick is not None and tick <= len(self.checks):
            list(self.checks.values())[tick - 1].click()
        elif pressed in self._keys.bindings.keys["call.note"]:
            self.note.ready()
        elif pressed in self._keys.bindings.keys["call.copy"]:
            self.copy_note()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _changed(self, _change: Change) -> None:
        """Another call came in front by some other way: there is nothing to end here."""
        if self._desk.call.number != self._number:
            self._close()
        elif self.is_open:
            self.refresh()

    def _close(self) -> None:
        _ignore(self._desk, self._changed)
        super().leave()

    def _fit_soon(self) -> None:
        """What has come or gone counts only after Qt has seen it."""
        self.fit()
        QTimer.singleShot(0, self, self.fit)

    def _lay_out(self) -> None:
        look = self._look
        self._column = FittedColumn(look, text(message("end.title")))
        self._column.stack.setSpacing(look.space("gap"))
        self.body.addLayout(sheet_header(look, text(message("end.title")), self)[0])
        self.body.addWidget(self._column, 1)
        self._ask.hide()
        for part in self._parts():
            self._column.stack.addWidget(part)
        buttons = Wrap(look.space("inner"))
        for button in (self.next, self.back):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def _parts(self) -> Iterator[QWidget]:
        """Each part only if there is something in it; `heard` are those that make no sense if nobody was there."""
        left = self._desk.critical_left()
        if left:
            checks = (self._check(number, *one) for number, one in enumerate(left, 1))
            yield self._heard(self._group("end.left", checks, 2))
        promised = promises_at_end(self._desk.library, self._desk.call)
        if promised:
            words = (_promised(one) for one in promised)
            yield self._heard(self._group("end.promised", (Label(self._look, each) for each in words), 4))
        frame = self._desk.library.frame
        if frame and frame.dispositions:
            yield _held(self._dispositions())
        yield _held(self._group("end.note", (self.note, self.copy, self._copied), 6))

    def _heard(self, group: QLayout) -> QWidget:
        held = _held(group)
        self.heard.append(held)
        return held

    def _group(self, heading: str, parts: Iterator[QWidget] | tuple[QWidget, ...], gap: int) -> QVBoxLayout:
        group = QVBoxLayout()
        group.setSpacing(gap)
        group.addWidget(Label(self._look, text(message(heading)), size="label", color="muted", strong=True))
        for part in parts:
            group.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if part is self.copy else Qt.AlignmentFlag(0))
        return group

    def _check(self, number: int, topic: str, item: ItemShown) -> QWidget:
        """An item, with its topic where it is not the only one of the call."""
        row = CheckRow(self._look, item.words, key_caption=self._tick_cap(number), menu=False)
        row.toggled_by_user.connect(partial(self._desk.tick, topic, item.id))
        self.checks[topic, item.id] = row
        found = self._desk.library.topics_by_id.get(topic)
        if found is None or len(self._desk.call.topics) < 2:
            return row
        both = QWidget()
        lines = QVBoxLayout(both)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(row)
        about = Label(self._look, found.title, size="label", color="muted")
        below = QVBoxLayout()
        below.setContentsMargins(words_from(self._look), 0, 0, 0)
        below.addWidget(about)
        lines.addLayout(below)
        return both

    def _tick_cap(self, number: int) -> str:
        """The key that ticks; large text leaves no room for it on a narrow panel."""
        keys = self._keys.bindings.keys["call.tick"]
        has_room = self._page.width() >= _ROOM_FOR_CAPS * self._look.scale
        if not keys or number > _DIGITS or not has_room:
            return ""
        return caption(numbered(keys[0])[number - 1][1], self._keys.platform)

    def _dispositions(self) -> QLayout:
        frame = self._desk.library.frame
        assert frame is not None
        group = QVBoxLayout()
        group.setSpacing(6)
        group.addWidget(Label(self._look, text(message("end.how")), size="label", color="muted", strong=True))
        group.addWidget(self._ask)
        line = Wrap(6)
        for number, one in enumerate(frame.dispositions, 1):
            row = DispositionRow(self._look, one.name, str(number) if number <= _DIGITS else "")
            row.clicked.connect(partial(self.choose, number))
            self.rows[one.id] = row
            line.addWidget(row)
        group.addLayout(line)
        return group


def _ignore(desk: Desk, listener: Callable[[Change], None], *_: object) -> None:
    with suppress(ValueError):
        desk.ignore(listener)


def _promised(one: PromiseShown) -> str:
    """What was promised, and by when, where that does not stand in it."""
    return one.do if one.due in one.do else text(message("day.promise", do=one.do, due=one.due))


def _held(group: QLayout) -> QWidget:
    held = QWidget()
    group.setContentsMargins(0, 0, 0, 0)
    held.setLayout(group)
    return held
