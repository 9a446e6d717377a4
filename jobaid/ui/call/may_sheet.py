"""“May I?”: what and how much, answered while it is typed; agreed with one key, carried out with another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.giving import Giving
from jobaid.app.operations.may_choices import ActionRow, MayChoices, Now, Way, way_on
from jobaid.app.strokes import caption
from jobaid.messages import message, text
from jobaid.ui.call.given_rows import GivenRows
from jobaid.ui.call.may_facts import MayFacts
from jobaid.ui.call.way_rows import WayRows
from jobaid.ui.key_events import stroke_pressed
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.choice_list import ChoiceList
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.filter_box import FilterBox
from jobaid.ui.widgets.fit import Fit
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.verdict_row import VerdictRow
from jobaid.ui.widgets.wrap import Wrap

AGREE, DONE = "Ctrl+Return", "Ctrl+Shift+Return"
_TIGHT = 420
_MOST_LETTERS = 100


class MaySheet(Sheet):
    """`agreed` and `claimed` give what is to be written down; `done` and `voided` name what was given before.

    `handed` asks to hand the call over, with the reason. While `is_writing` nothing else is taken.
    """

    agreed = Signal(object)
    claimed = Signal(object)
    done = Signal(str)
    voided = Signal(str, str)
    handed = Signal(object, str)

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget) -> None:
        super().__init__(look, text(message("give.title")), parent)
        self._desk, self._keys = desk, keys
        self._call = desk.call.id
        self._choices = MayChoices(desk, Giving(desk))
        self._listed: tuple[str, ...] = ()
        self._typed = self._spoken = ""
        self._now: Now | None = None
        self._pointed: tuple[object, ...] = ()
        self.is_writing = False
        self._make(parent)
        self._lay_out()

    def open(self, typed: str = "") -> None:
        """Show it with this typed already, and the keyboard behind it."""
        super().open()
        self.line.field.setText(typed)
        self.refresh()
        self.line.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.field.end(False)

    def choose(self, action: str, amount: str) -> None:
        """Have an action chosen and an amount typed."""
        self.line.field.setText(amount)
        self.list.choose(action)
        self.refresh()

    def refresh(self) -> None:
        """Answer what is typed and chosen now; a call that came in front meanwhile is not asked about."""
        if self._desk.call.id != self._call:
            self.leave()
            return
        self._put_list()
        now = self._choices.answer(self.list.current.id if self.list.current else "", self.line.field.text())
        self._now = now
        self._unpoint(now)
        self.verdict.put(now.shown if now else None)
        self.facts.put(now.asks if now else ())
        self.ways.put(now.ways if now else ())
        self.given.put(self._choices.on_call())
        self._given_head.setVisible(self.given.isVisibleTo(self))
        self.approved.setVisible(bool(now and now.can_be_claimed))
        self._put_agree(now)
        self.hand.setVisible(bool(now and now.is_beyond))
        self._rule.put(now.rule if now else text(message("give.nothing-here")))
        self._announce()
        self._fit.soon()

    def _put_agree(self, now: Now | None) -> None:
        """The button agrees upon an approval as soon as somebody is named for it."""
        is_claimed = bool(now and now.can_be_claimed and self.approved.words.strip())
        self.agree.setEnabled((is_claimed or bool(now and now.can_be_agreed)) and not self.is_writing)
        self.agree.put(text(message("give.claimed-enter")) if is_claimed else self._agreed)

    def writing(self) -> None:
        """What was chosen is on its way to the disk: nothing is given before it stands there."""
        self.is_writing = True
        self.agree.setEnabled(False)
        self.say(text(message("give.writing")), "muted")

    def say(self, words: str, color: str = "never") -> None:
        """Say what came of it."""
        self.is_writing = self.is_writing and color == "muted"
        self._said.recolour(color)
        self._said.put(words)
        self._said.setVisible(bool(words))
        if color != "muted":
            announce(self, words)
            self.refresh()
        self._fit.soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the keys that mean something, wherever the keyboard is in it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._handled(event, watched):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: from everywhere else on the sheet too."""
        if not self._handled(event, self):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent, watched: QObject) -> bool:
        pressed, tick = stroke_pressed(event), self._keys.tick_number(event)
        if event.isAutoRepeat() and pressed in {AGREE, DONE}:
            return True
        if pressed in {AGREE, "Ctrl+Enter"}:
            self._agree()
        elif pressed in {DONE, "Ctrl+Shift+Enter"}:
            self._do_next()
        elif pressed in self._keys.bindings.keys["call.handover"]:
            self._hand_over()
        elif tick and self.ways.take(tick):
            return True
        elif watched is self.line.field:
            return self._in_line(event)
        else:
            return False
        return True

    def _in_line(self, event: QKeyEvent) -> bool:
        """Up and down choose the action; Enter goes on to what is asked for."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.facts.take_focus()
            return True
        if event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            return False
        return self.list.go(event)

    def _agree(self) -> None:
        now = self._now
        if now is None or self.is_writing:
            return
        if self.approved.isVisible() and self.approved.words.strip():
            self._claim(self.approved.words)
        elif now.can_be_agreed:
            self.agreed.emit(self._choices.wanted(now))
        elif now.is_beyond:
            self._pointed = _asked(now)
            self.say(way_on(now, self.ways.cap(1)), "care")
        else:
            announce(self.line.field, now.shown.spoken)

    def _unpoint(self, now: Now | None) -> None:
        """What was said of an amount beyond the limit goes with it."""
        if self._pointed and (now is None or not now.is_beyond or self._pointed != _asked(now)):
            self._pointed = ()
            self.say("", "muted")

    def _claim(self, who: str) -> None:
        now = self._now
        if now is None or self.is_writing or not now.can_be_claimed or not who.strip():
            return
        if self._choices.is_own_name(who):
            self.approved.say(text(message("give.claimed-self")))
            return
        self.claimed.emit(self._choices.wanted(now, approved_by=who))

    def _do_next(self) -> None:
        if self.given.next_to_do and not self.is_writing:
            self.done.emit(self.given.next_to_do)

    def _hand_over(self) -> None:
        now = self._now
        if now is None or self.is_writing:
            return
        asked = self._choices.wanted(now, is_asked=True) if now.is_beyond else None
        reason = now.handover_reason if now.is_beyond else ""
        self.leave()
        self.handed.emit(asked, reason)

    def _take(self, way: Way) -> None:
        if way.action != (self.list.current.id if self.list.current else ""):
            self._listed = ()
        self._typed = ""
        self.choose(way.action, way.amount)
        self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_list(self) -> None:
        """The list changes only when other words are typed, not with the amount."""
        current = self.list.current.id if self.list.current else ""
        found = self._choices.list(self.line.field.text())
        ids = tuple(one.id for one in found.rows)
        self._nothing.put(text(message("give.nothing-fits", typed=found.words)) if found.is_lost else "")
        self._nothing.setVisible(found.is_lost)
        if ids != self._listed or (found.words and found.words != self._typed):
            self._listed = ids
            wanted = found.best if found.words and found.words != self._typed else current
            self.list.blockSignals(True)
            self.list.put([_choice(one) for one in found.rows], current=wanted)
            self.list.blockSignals(False)
        self._typed = found.words

    def _announce(self) -> None:
        """A screen reader says each other answer."""
        title = self._now.shown.title if self._now else ""
        if title and title != self._spoken and self.line.field.text():
            announce(self.line.field, title)
        self._spoken = title

    def _make(self, parent: QWidget) -> None:
        look, platform = self._look, self._keys.platform
        tight = parent.width() < _TIGHT * look.scale
        self.line = FilterBox(look, text(message("give.field")))
        self.line.field.setMaxLength(_MOST_LETTERS)
        self.line.field.installEventFilter(self)
        self.line.field.textChanged.connect(lambda _words: self.refresh())
        self.verdict = VerdictRow(look, quotes="body")
        self.facts = MayFacts(look, self._desk)
        self.facts.filled.connect(self._filled)
        self.list = ChoiceList(look, text(message("give.title")))
        self.list.moved.connect(self.refresh)
        self.list.opened.connect(lambda _id: self.line.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.ways = WayRows(look, self._keys)
        self.ways.taken.connect(self._take)
        self._said = Label(look, strong=True)
        self._said.hide()
        self._nothing, self._rule = Label(look, color="muted"), Label(look, size="label", color="muted")
        self.given = GivenRows(look, "" if tight else caption(DONE, platform))
        self.given.done.connect(self.done)
        self.given.voided.connect(self.voided)
        self._given_head = Label(look, text(message("give.given-here")), size="label", color="muted", strong=True)
        asked = text(message("give.claimed"))
        self.approved = LineField(look, asked, asked)
        self.approved.field.setAccessibleDescription(text(message("give.claimed-note")))
        self.approved.entered.connect(self._claim)
        self.approved.typed.connect(lambda _words: self._put_agree(self._now))
        self._agreed = text(message("give.agreed-short" if tight else "give.agreed"))
        self.agree = CapButton(look, self._agreed, "" if tight else caption(AGREE, platform), primary=True)
        self.agree.clicked.connect(self._agree)
        hand = text(message("give.hand-over"))
        self.hand = CapButton(look, hand, "" if tight else self._keys.caption("call.handover"))
        self.hand.clicked.connect(self._hand_over)
        self.back = CapButton(look, text(message("give.back")), "" if tight else text(message("key.Esc")))
        self.back.clicked.connect(self.leave)

    def _filled(self) -> None:
        self.refresh()
        if not self.facts.take_focus():
            self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        look = self._look
        self.body.addLayout(sheet_header(look, text(message("give.title")), self)[0])
        self.body.addWidget(self.line)
        column = FittedColumn(look, text(message("give.title")))
        column.stack.setSpacing(look.space("inner"))
        parts: Sequence[QWidget] = (
            *(self._said, self.verdict, self.facts, self.ways, self.approved),
            *(self._given_head, self.given, self._nothing, self.list, self._rule),
        )
        for part in parts:
            column.stack.addWidget(part)
        self._column = column
        self._fit = Fit(self, column)
        self.body.addWidget(column, 1)
        buttons = Wrap(look.space("inner"))
        for button in (self.agree, self.hand, self.back):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def fit(self) -> None:
        """The height of the list depends on the width that the panel gives it, which Qt does not hear of by itself."""
        super().fit()
        self.list.setFixedHeight(self.list.sizeHint().height())
        self._column.updateGeometry()
        super().fit()


def _asked(now: Now) -> tuple[object, ...]:
    return now.action.id, now.parts


def _choice(one: ActionRow) -> Choice:
    return Choice(one.id, one.name, detail=one.most, group=one.group)
