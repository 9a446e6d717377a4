"""Something is promised: one line, typed as people say it, and read back before it is kept."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.promises import Promises
from jobaid.app.promised import Owner, Promised
from jobaid.messages import message, text
from jobaid.ui.call.due_field import DueField
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choice_row import ChoiceRow, Offer
from jobaid.ui.widgets.fit import Fit
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PromiseSheet(Sheet):
    """Enter promises, Esc leaves; `promised` gives what was promised. `shift` are the agent's own hours."""

    promised = Signal(object)

    def __init__(self, look: Look, desk: Desk, parent: QWidget, shift: str = "") -> None:
        super().__init__(look, text(message("promise.title")), parent)
        self._promises, self._shift = Promises(desk, shift), shift
        self._number, self._desk = desk.call.number, desk
        name, example = text(message("promise.field")), self._promises.example
        self.field = DueField(look, name, self._promises.read, escapes=False, example=example)
        self.field.changed.connect(self._follow)
        self.field.taken.connect(lambda _line: self.save())
        offers = [Offer(one, text(message(f"promise.owner.{one}"))) for one in ("me", "team")]
        self.owner = ChoiceRow(look, text(message("promise.owner")), offers)
        self.owner.put("me")
        for option in self.owner.findChildren(QRadioButton):
            option.installEventFilter(self)
        self.owner.chosen.connect(lambda _owner: self._follow())
        self.off_shift = Label(look, text(message("promise.off-shift", shift=shift)), color="care", strong=True)
        self.give = SmallButton(look, text(message("promise.give-team")))
        self.give.clicked.connect(self._give)
        self.ok = CapButton(look, text(message("promise.save")), text(message("key.Enter")), primary=True)
        self.ok.clicked.connect(self.save)
        self.back = CapButton(look, text(message("end.back")), text(message("key.Esc")))
        self.back.clicked.connect(self.leave)
        self._lay_out()
        self._follow()

    def open(self) -> None:
        """Show it with what is most likely promised, marked: a time alone means just that, a sentence replaces it."""
        super().open()
        self.field.begin(f"{self._promises.begun()} ")
        self.field.line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.line.field.selectAll()

    def save(self) -> None:
        """Promise it, if it tells a time; if not, that is asked for."""
        if self._desk.call.number != self._number:  # another call came in front by some other way
            self.leave()
        elif not self.field.ask():
            self.field.line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            owner: Owner = "team" if self.owner.value == "team" else "me"
            made: Promised | None = self._promises.make(self.field.line.words, owner)
            self.leave()
            self.promised.emit(made)

    def leave(self) -> None:
        """Leave, and keep nothing of what was typed."""
        self.field.line.put("")
        super().leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: Enter promises on the choice of the owner too, which it would only choose again."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Enter promises wherever the keyboard is."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.save()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        self.field.line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.owner.put("team")
        self._follow()

    def _follow(self) -> None:
        due = self.field.understood.due
        is_off = due is not None and self.owner.value == "me" and self._promises.is_off_shift(due)
        for part in (self.off_shift, self.give):
            part.setVisible(is_off)
        self._fit.soon()

    def _lay_out(self) -> None:
        look = self._look
        self.body.addLayout(sheet_header(look, text(message("promise.title")), self)[0])
        column = FittedColumn(look, text(message("promise.title")))
        self._fit = Fit(self, column)
        column.stack.setSpacing(look.space("inner"))
        warning, buttons = QWidget(), Wrap(look.space("inner"))
        line = Wrap(look.space("inner"), warning)
        for part in (self.off_shift, self.give):
            line.addWidget(part)
        owner = Label(look, text(message("promise.owner")), size="label", color="muted", strong=True)
        parts: tuple[QWidget, ...] = (self.field, owner, self.owner, warning)
        for one in parts:
            column.stack.addWidget(one)
        self.body.addWidget(column, 1)
        for button in (self.ok, self.back):
            buttons.addWidget(button)
        self.body.addLayout(buttons)


def promise_sheet(look: Look, desk: Desk, shift: str) -> Callable[[QWidget], PromiseSheet]:
    """What makes the sheet over a page."""
    return lambda page: PromiseSheet(look, desk, page, shift)
