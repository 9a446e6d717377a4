"""The edge of a call: what is left to do, what was promised, how it ended, and its write-up."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.app.keys import name_of
from jobaid.app.operations.calls import is_cut_short
from jobaid.app.operations.must_says import must_says_left
from jobaid.messages import message, text
from jobaid.ui.call.critical_rows import CriticalRows
from jobaid.ui.call.disposition_rows import DispositionRows
from jobaid.ui.call.end_groups import group, held
from jobaid.ui.call.escalation_row import EscalationRow
from jobaid.ui.call.must_say_rows import must_say_rows
from jobaid.ui.call.promise_rows import PromiseRows
from jobaid.ui.call.write_up_panel import WriteUpPanel, is_tight
from jobaid.ui.key_events import letters_of, run_pressed
from jobaid.ui.keys import Keys
from jobaid.ui.note_field import NoteField
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.enter_button import EnterButton
from jobaid.ui.widgets.fit import Fit
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.wrap import Wrap

_ENDED = "ended"
"""How a call ends in a library that names no ways to end."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EndSheet(Sheet):
    """Names what is left, and keeps nobody from going on. Enter is the next caller, Esc goes back to the call.

    `copied` gives words for the clipboard, `elsewhere` asks for a step as `topic/step`, `escalation_wanted` tells that
    a way to end was chosen that hands the call over, `promise_wanted` that something more is promised.
    """

    copied = Signal(str)
    elsewhere = Signal(str)
    escalation_wanted = Signal()
    promise_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget) -> None:
        super().__init__(look, text(message("end.title")), parent)
        self._desk, self._keys, self._page = desk, keys, parent
        self._number = desk.call.number
        self._has_asked = self._is_ready = False
        self.heard: list[QWidget] = []
        self.undone = CriticalRows(look, desk, keys, parent)
        self.ends = DispositionRows(look, desk.library.frame)
        self.ends.chosen.connect(self.choose)
        self.note = NoteField(look, desk, keys)
        self.note.left.connect(self.take_focus)
        self.write_up = WriteUpPanel(look, desk, keys, parent, stays="write-up.stays")
        self.write_up.before_copy = self._mean_it
        self.write_up.copied.connect(self.copied)
        self.write_up.left.connect(self.take_focus)
        self.write_up.resized.connect(self._fit_soon)
        self.write_up.field.moved.connect(self._fit_soon)
        self.promises = PromiseRows(look, desk)
        self.promises.settled.connect(self.take_focus)
        self.escalation = EscalationRow(look, desk, keys)
        self.escalation.wanted.connect(self.escalation_wanted)
        self._said = Label(look, size="label", color="muted", strong=True)
        self._ask = Label(look, text(message("end.choose")), color="care", strong=True)
        self.next = EnterButton(look, text(message("end.next")), text(message("key.Enter")), primary=True)
        self.next.clicked.connect(self.go_on)
        self.back = CapButton(
            look, text(message("end.back")), "" if is_tight(look, parent) else text(message("key.Esc"))
        )
        self.back.setAccessibleName(text(message("end.back-to-call")))
        self.back.clicked.connect(self.leave)
        self._lay_out()
        desk.listen(self._changed)
        self.destroyed.connect(partial(_ignore, desk, self._changed))

    def make_ready(self) -> None:
        """Put in all that `open` shows: a turn before it, where a key does not wait for it."""
        self.refresh()
        self._is_ready = True

    def open(self) -> None:
        """Show it, with the keyboard where Enter goes on and digits choose."""
        if not self._is_ready:
            self.make_ready()
        super().open()
        self.take_focus()

    def take_focus(self) -> None:
        """Let Enter go on and digits choose."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back to the call, which is not ended then; how it is to end is known when this is opened again."""
        if self.is_open and self._desk.call.number == self._number:
            _ignore(self._desk, self._changed)  # nobody sees any more what it would show
            self._desk.reopen(for_now=True)
        self._close()

    def give_way(self) -> None:
        """Close, and leave the call ended as it is."""
        self._close()

    def go_on(self) -> None:
        """End the call as it was chosen, and be ready for the next caller.

        Where nothing is chosen it is asked for once; after that the call is kept as one that is not finished.
        """
        self._mean_it()
        if not self._desk.call.ended:
            if self.ends.rows and not self._has_asked:
                self._has_asked = True
                self._ask.show()
                self._fit_soon()
                QTimer.singleShot(0, self, lambda: self._column.bring(self._ask))
                return
            if not self.ends.rows:
                self._end_in_the_one_way()
        self._close()
        if not self._keys.run("call.next"):
            self._desk.next_caller()

    @property
    def _chosen(self) -> str:
        """How the call ends, or was to end when this was left."""
        call, left = self._desk.call, self._desk.left_end
        return call.ended or (left if left in self.ends.rows else "")

    def _mean_it(self) -> None:
        """End the call as it was chosen before this was left; only to look at that again ends nothing."""
        if self._chosen and not self._desk.call.ended:
            self._desk.end(self._chosen)

    def _end_in_the_one_way(self) -> None:
        """The write-up says nothing of it: what was copied stays copied."""
        before = self._desk.call
        self._desk.end(_ENDED)
        if before.is_copied:
            self._desk.copied(before.copied)

    def choose(self, number: int) -> None:
        """Say how it ended, by the place in the list."""
        name = self.ends.id_of(number)
        if not name:
            return
        if self._desk.call.ended != name:
            self._desk.end(name)
        if self.ends.hands_over(name):
            self.escalation_wanted.emit()

    def read_now(self, place: str) -> None:
        """Go back to the call, to words that must be read out."""
        self.leave()
        self.elsewhere.emit(place)

    def refresh(self) -> None:
        """Show the call as it is now."""
        call = self._desk.call
        self.undone.refresh()
        self.ends.mark(self._chosen)
        self.note.refresh()
        self.promises.refresh()
        self.escalation.refresh()
        for part in self.heard:
            is_there = part is not self._promised or self.promises.count
            part.setVisible(bool(is_there) and not is_cut_short(self._desk.library, self._chosen))
        self.write_up.ending = self._chosen
        self.write_up.show_call(call.id)
        self._ask.setVisible(self._has_asked and not self._chosen)
        scrolls = self._column.verticalScrollBar().maximum() > 0  # what stands under the write-up may be out of sight
        self._say(text(message("write-up.copied")) if call.is_copied and scrolls else "")
        self._fit_now()
        self._fit_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: digits choose, Enter goes on, some keys of the call act here too, letters go to the note."""
        digit, tick = self._keys.answer_number(event), self._keys.tick_number(event)
        if event.isAutoRepeat() and event.key() not in _ENTER:
            event.accept()
        elif digit is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(digit)
        elif tick is not None and self.undone.tick(tick):
            return
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self.go_on()
        elif not run_pressed(event, self._keys.bindings.keys, self._runs()):
            self._write_or_leave(event)

    def _runs(self) -> dict[str, Callable[[], object]]:
        """What keys of the call do here."""
        return {
            "call.note": self.note.ready,
            "call.copy": self.write_up.copy,
            "call.handover": self.escalation_wanted.emit,
            "call.promise": self.promise_wanted.emit,
            "call.undo": self._undo,
        }

    def _write_or_leave(self, event: QKeyEvent) -> None:
        """Letters that are no key here are the note's, so that no sentence is typed into keys."""
        letters = letters_of(event)
        if letters:
            self.note.begin(letters)
        elif (action := self._keys.resting(event)) and action.id != "call.end":
            self._say(text(message("key.rests-at-end", name=name_of(action))))
        else:
            super().keyPressEvent(event)

    def _changed(self, _change: Change) -> None:
        """Another call came in front by some other way: there is nothing to end here."""
        if self._desk.call.number != self._number:
            self._close()
        elif self.is_open:
            self.refresh()

    def _undo(self) -> None:
        """Take the last thing back; that may be the end itself, or what was left of it."""
        had_ended = bool(self._desk.call.ended)
        if self._chosen and not had_ended:
            self._desk.left_end = ""
            self._close()
            return
        if (self._keys.run("call.undo") or self._desk.undo()) and had_ended and not self._desk.call.ended:
            self._close()

    def _close(self) -> None:
        _ignore(self._desk, self._changed)
        super().leave()

    def _say(self, words: str) -> None:
        """Say something where it is seen however far the rest is scrolled."""
        if words and words != self._said.text() and self.is_open:
            announce(self, words)
        self._said.put(words)
        self._said.setVisible(bool(words))
        self._fit_soon()

    def _fit_soon(self) -> None:
        """What has come or gone counts only after Qt has seen it."""
        self._fit.soon()

    def _fit_now(self) -> None:
        """What scrolls does not tell by itself that it needs another height."""
        if self.is_open:
            self._column.updateGeometry()
            self.fit()

    def _lay_out(self) -> None:
        look = self._look
        self._column = FittedColumn(look, text(message("end.title")))
        self._column.stack.setSpacing(look.space("gap"))
        self._fit = Fit(self, self._column)
        self.body.addLayout(sheet_header(look, text(message("end.title")), self)[0])
        self.body.addWidget(self._column, 1)
        self._ask.hide()
        for part in self._parts():
            self._column.stack.addWidget(part)
        buttons = Wrap(look.space("inner"))
        for part in (self.next, self.write_up.copy_button, self.back, self._said):
            buttons.addWidget(part)
        if not is_tight(look, self._page):
            self._said.setMinimumHeight(self.next.sizeHint().height())  # on the line of the buttons' words
        self._said.hide()
        self.body.addLayout(buttons)

    def _parts(self) -> Iterator[QWidget]:
        """Each part only if there is something in it; `heard` are those that make no sense if nobody was there."""
        if self.undone.rows:
            yield self._heard(group(self._look, "end.left", (self.undone,), 2))
        unread = must_says_left(self._desk.library, self._desk.call)
        if unread:
            yield self._heard(group(self._look, "end.must-say", must_say_rows(self._look, unread, self.read_now), 4))
        self._promised = self._heard(group(self._look, "end.promised", (self.promises,), 4))
        yield self._promised
        if self.ends.rows:
            yield held(group(self._look, "end.how", (self._ask, self.ends, self.escalation), 6))
        yield held(group(self._look, "end.note", (self.note,), 6))
        yield held(group(self._look, "write-up.name", (self.write_up,), 6))

    def _heard(self, lines: QLayout) -> QWidget:
        part = held(lines)
        self.heard.append(part)
        return part


def _ignore(desk: Desk, listener: Callable[[Change], None], *_: object) -> None:
    with suppress(ValueError):
        desk.ignore(listener)
