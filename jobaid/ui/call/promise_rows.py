"""What was promised on the call that ends, each to be taken back."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.taking_back import count_again, promises_of, set_time, take_back
from jobaid.app.promised import Promised
from jobaid.messages import message, text
from jobaid.ui.call.due_field import DueField
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton


class PromiseRows(QWidget):
    """A row a promise of the call in front. `settled` when one has got its time: Enter must not take it back then."""

    settled = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk = look, desk
        self._shown: tuple[Promised, ...] = ()
        self._field: DueField | None = None
        self._rows: list[QWidget] = []
        self.buttons: dict[str, SmallButton] = {}
        self.whens: dict[str, SmallButton] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._shown)

    def refresh(self) -> None:
        """Show them as they are now."""
        shown = promises_of(self._desk, self._desk.call)
        before, self._shown = self._shown, shown
        if list(map(_seen, shown)) == list(map(_seen, before)):
            return
        held = next((name for name, button in self.buttons.items() if button.hasFocus()), "")
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.buttons, self.whens, self._field = [], {}, {}, None
        for one in shown:
            self._rows.append(self._row(one))
        if held in self.buttons:
            self.buttons[held].setFocus()

    def _row(self, one: Promised) -> QWidget:
        promise = _words(one)
        counts = one.state != "cancelled"
        key = "end.take-back" if counts else "end.promise-again"
        words = promise if counts else text(message("end.taken-back", promise=promise))
        row = QWidget()
        self._lines.addWidget(row)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        name = text(message(f"{key}-name", promise=promise))
        self.buttons[one.id] = button = SmallButton(self._look, text(message(key)), name=name)
        act = take_back if counts else count_again
        button.clicked.connect(partial(act, self._desk, one.id))
        line.addWidget(Label(self._look, words, color="ink" if counts else "muted"), 1)
        if counts and one.due is None:
            line.addWidget(self._when(one, promise), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _when(self, one: Promised, promise: str) -> SmallButton:
        """Asks for a time, where the words of the promise tell none."""
        name = text(message("promise.row", do=text(message("promise.when")), due=promise))
        self.whens[one.id] = when = SmallButton(self._look, text(message("promise.when")), name=name)
        when.clicked.connect(partial(self._ask, one.id))
        return when

    def _ask(self, name: str) -> None:
        self._drop()
        from jobaid.app.operations.promises import Promises

        self._field = field = DueField(
            self._look, text(message("promise.move-field")), Promises(self._desk).read, has_do=False
        )
        field.taken.connect(partial(self._set, name, field))
        field.left.connect(partial(self._leave, name))
        self._lines.insertWidget(list(self.buttons).index(name) + 1, field)
        self._rows.append(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self, name: str, field: DueField, line: str) -> None:
        due = field.understood.due
        if due is not None:
            set_time(self._desk, name, due, " ".join(line.split()))
            self.settled.emit()

    def _leave(self, name: str) -> None:
        self._drop()
        self.whens[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self._field is not None:
            self._rows.remove(self._field)
            discard(self._field)
            self._field = None


def _seen(one: Promised) -> tuple[Promised, bool]:
    """What there is to see of it: a time that is counted from now on changes with every look."""
    return replace(one, due=None), one.due is None


def _words(one: Promised) -> str:
    """What was promised, and by when, where that does not stand in it; a line that was typed has both."""
    do, said = one.do, one.said
    if set(do.split()) <= set(said.split()):
        return said
    return do if said in do else text(message("day.promise", do=do, due=said))
