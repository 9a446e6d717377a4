"""Hands the call over: why, what could be done instead, to whom, and what to do then."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.keys import numbered
from jobaid.app.operations.before_handover import Instead
from jobaid.app.operations.contacts import ContactShown
from jobaid.app.operations.handover import Handover, Reason
from jobaid.app.strokes import caption
from jobaid.messages import message, text
from jobaid.search.entry import Engine
from jobaid.ui.call.reason_button import ReasonButton
from jobaid.ui.call.write_up_panel import is_tight
from jobaid.ui.key_events import digit_of
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.choice_list import ChoiceList
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.filter_box import FilterBox
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.tab import in_order
from jobaid.ui.widgets.wrap import Wrap

_REASONS = ("insists", "beyond", "no-answer", "specialist")
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOST_LETTERS = 300


class HandoverSheet(Sheet):
    """`chosen` gives the contact, or None where the library has none, and the reason; `instead` what is done instead.

    The keyboard is in the line for the reason. As long as that is empty a digit chooses a reason; arrows choose among
    the contacts. `given_up` comes when it is left without either.
    """

    chosen = Signal(object, object)
    instead = Signal(object)
    given_up = Signal()

    def __init__(
        self, look: Look, handover: Handover, keys: Keys, parent: QWidget, engine: Engine | None = None
    ) -> None:
        super().__init__(look, text(message("handover.title")), parent)
        self._handover, self._keys, self._engine = handover, keys, engine
        self._contacts: dict[str, ContactShown] = {}
        self._found: tuple[Instead, ...] = ()
        self._is_chosen = False
        self.line = FilterBox(look, text(message("handover.why")))
        self.line.field.setMaxLength(_MOST_LETTERS)
        self.line.field.installEventFilter(self)
        self.line.field.textChanged.connect(self.refresh)
        self.reasons = {name: self._reason_row(number, name) for number, name in enumerate(_REASONS, 1)}
        self.ways: list[RowButton] = []
        self.list = ChoiceList(look, text(message("handover.to")))
        self.list.opened.connect(lambda _id: self._choose_contact())
        self.list.moved.connect(self._show_way)
        self.does = Label(look, color="muted")
        self._is_tight = is_tight(look, parent)
        enter, esc = ("", "") if self._is_tight else (text(message("key.Enter")), text(message("key.Esc")))
        self.go = CapButton(look, text(message("handover.go-short")), enter, primary=True)
        self.go.clicked.connect(self._go)
        self.stay = CapButton(look, text(message("handover.stay")), esc)
        self.stay.clicked.connect(self.leave)
        self._lay_out()

    def open(self) -> None:
        """Show it, with the keyboard in the line for the reason."""
        super().open()
        self.refresh()
        self.line.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Leave everything as it is."""
        was_open = self.is_open
        super().leave()
        if was_open:
            self.given_up.emit()

    def fit(self) -> None:
        """The height of the list depends on the width that the panel gives it, which Qt does not hear of by itself."""
        super().fit()
        self.list.setFixedHeight(self.list.sizeHint().height())
        self._column.updateGeometry()
        super().fit()

    @property
    def reason(self) -> Reason:
        """The reason as it is typed or chosen."""
        typed = self.line.field.text().strip()
        named = [name for name, row in self.reasons.items() if row.isChecked() and name != "insists"]
        words = [text(message(f"handover.{name}")) for name in named]
        return Reason(": ".join([*words, *([typed] if typed else [])]), self.reasons["insists"].isChecked())

    def refresh(self) -> None:
        """Show what fits the reason as it is now."""
        reason = self.reason.words
        self._put_ways(self._handover.instead(reason, self._engine))
        self._put_contacts(self._handover.contacts(reason))
        self._show_way()
        self._fit_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the keys that choose, while the keyboard is in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.line.field:
            return self._handled(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: from everywhere else on the sheet too."""
        if not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        digit, tick = digit_of(event), self._keys.tick_number(event)
        is_free = not self.line.field.text() or not self.line.field.hasFocus()
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._go()
        elif digit and digit <= len(_REASONS) and is_free:
            self._turn(_REASONS[digit - 1])
        elif tick and tick <= len(self._found):
            self._do_instead(self._found[tick - 1])
        else:
            return self._moved(event)
        return True

    def _moved(self, event: QKeyEvent) -> bool:
        """Choose among the contacts; Home and End are the line's."""
        if event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            return False
        self.list.go(event)
        self._choose_contact()
        return True

    def _choose_contact(self) -> None:
        """Somebody chose the contact: it stays so whatever is typed from now on."""
        self._is_chosen = True
        current, inside = self.list.current, self._column.widget()
        if inside is not None:
            place = self.list.visualRect(self.list.currentIndex())
            top = self.list.mapTo(inside, QPoint(0, place.top())).y()
            self._column.ensureVisible(0, top + place.height() // 2, 0, place.height())
        if current is not None:
            announce(self.line.field, current.words)

    def _turn(self, name: str) -> None:
        self.reasons[name].click()

    def _go(self) -> None:
        """Hand over to the contact that is current."""
        current = self.list.current
        super().leave()
        self.chosen.emit(self._contacts.get(current.id) if current else None, self.reason)

    def _do_instead(self, one: Instead) -> None:
        super().leave()
        self.instead.emit(one)

    def _put_ways(self, found: tuple[Instead, ...]) -> None:
        """What the agent can do without anybody; its heading only if there is something."""
        if found == self._found:
            return
        self._found = found
        for way in self.ways:
            discard(way)
        self.ways = []
        for number, one in enumerate(found, 1):
            way = RowButton(
                self._look, one.words, name=f"{one.words}. {one.detail}", cap=self._cap(number), fill="may_tint"
            )
            way.clicked.connect(partial(self._do_instead, one))
            self.ways.append(way)
            self._first.addWidget(way)
            way.show()
        in_order([*self.reasons.values(), *self.ways, self.go, self.stay])
        for part in (self._first_heading, self._ways):
            part.setVisible(bool(found))
        if found:
            announce(self.line.field, ". ".join((text(message("handover.first")), *(one.words for one in found))))

    def _put_contacts(self, shown: Sequence[ContactShown]) -> None:
        self._contacts = {one.contact.id: one for one in shown}
        self._nobody.setVisible(not shown)
        self.list.setVisible(bool(shown))
        current = self.list.current.id if self._is_chosen and self.list.current else ""
        self.list.blockSignals(True)
        self.list.put([_choice(one) for one in shown], current=current)
        self.list.blockSignals(False)

    def _show_way(self) -> None:
        """What to do to reach the contact that is current."""
        current = self.list.current
        shown = self._contacts.get(current.id) if current else None
        self.does.put(shown.does if shown else "")
        self.does.setVisible(shown is not None)
        if shown is not None and not self._is_tight:
            self.go.put(text(message("handover.go", name=shown.contact.name)))

    def _cap(self, number: int) -> str:
        keys = self._keys.bindings.keys["call.tick"]
        return caption(numbered(keys[0])[number - 1][1], self._keys.platform) if keys else ""

    def _reason_row(self, number: int, name: str) -> ReasonButton:
        row = ReasonButton(self._look, text(message(f"handover.{name}")), str(number))
        row.toggled.connect(self.refresh)
        return row

    def _fit_soon(self) -> None:
        """What has come or gone counts only after Qt has seen it."""
        self.fit()
        QTimer.singleShot(0, self, self.fit)

    def _lay_out(self) -> None:
        look = self._look
        self.body.addLayout(sheet_header(look, text(message("handover.title")), self)[0])
        self.body.addWidget(self.line)
        self._column = FittedColumn(look, text(message("handover.title")))
        self._column.stack.setSpacing(look.space("inner"))
        reasons = QWidget()
        line = Wrap(6, reasons)
        for row in self.reasons.values():
            line.addWidget(row)
        self._first_heading = self._heading("handover.first")
        self._first_heading.hide()
        self._ways = QWidget()
        self._ways.hide()  # empty it would be a gap
        self._first = QVBoxLayout(self._ways)
        self._first.setContentsMargins(0, 0, 0, 0)
        self._first.setSpacing(4)
        self._nobody = Label(look, text(message("handover.nobody")), color="muted")
        may = self._may()
        first = (reasons, *may, self._first_heading, self._ways)
        for part in (*first, self._heading("handover.to"), self._nobody, self.does, self.list):
            self._column.stack.addWidget(part)
        self.body.addWidget(self._column, 1)
        buttons = Wrap(look.space("inner"))
        for button in (self.go, self.stay):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def _may(self) -> list[Label]:
        """What needs nobody else's word, if there is something."""
        limits = " · ".join(self._handover.limits())
        words = text(message("handover.may", limits=limits))
        return [Label(self._look, words, size="label", color="may", strong=True)] if limits else []

    def _heading(self, key: str) -> Label:
        return Label(self._look, text(message(key)), size="label", color="muted", strong=True)


def _choice(one: ContactShown) -> Choice:
    instead = text(message("handover.instead-of", name=one.instead_of)) if one.instead_of else ""
    detail = " · ".join(filter(None, (instead, one.hours, one.contact.for_)))
    return Choice(one.contact.id, one.contact.name, detail)
