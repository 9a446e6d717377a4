"""One call with its five panels: in three columns, under each other in a compact panel, or side by side in a strip."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.calls import CallShown
from jobaid.app.operations.on_hold import OnHold
from jobaid.messages import message, text
from jobaid.ui.call.call_header import CallHeader
from jobaid.ui.call.do_card import DoCard
from jobaid.ui.call.filling import Filling, reason_prompt
from jobaid.ui.call.hold_card import HoldCard
from jobaid.ui.call.news import notice_card
from jobaid.ui.call.panels import HereCard, KnowCard, MayCard, NeverCard
from jobaid.ui.call.say_card import SayCard
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card, Column
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.passage import Passage
from jobaid.ui.widgets.tab import in_order
from jobaid.ui.widgets.turns import Turns

_DO_WIDTH = 290
_RIGHT_WIDTH = 320
_DO_SHARE = 0.24
_RIGHT_SHARE = 0.27


class CallPage(QWidget):
    """Shows the call of the desk. `short` is whether steps begin with their short words.

    `tab_from` gives what Tab comes from, into the page; `said_of` what is said of an entry, as `Content.said_of` does.
    """

    said_of = Signal(str, object)

    def __init__(self, look: Look, desk: Desk, keys: Keys, *, short: bool = False) -> None:
        super().__init__()
        self._look, self._desk = look, desk
        self._mode = ""
        self.short = short
        self.tab_from: Callable[[], QWidget] | None = None
        self._turned = self._topic = ""
        self._turns = Turns(self)
        self._news: list[Card] = []
        self._notices: object = None
        self._pointed: Passage | None = None
        self.header = CallHeader(look, keys)
        self.say, self.hold, self._holds = SayCard(look, keys), HoldCard(look, keys), OnHold(desk)
        self.do, self.next_item = DoCard(look, desk, keys), DoCard(look, desk, keys, only_next=True)
        self.know, self.may = KnowCard(look), MayCard(look, keys)
        self.never, self.here = NeverCard(look), HereCard(look)
        self._front: Card = self.say
        for card in (self.say, self.hold, self.do, self.next_item, self.know, self.may, self.never, self.here):
            card.setParent(self)  # or showing one that is in no column yet would open a window of its own
        self._columns = [
            Column(look, text(message(name))) for name in ("panel.do", "panel.middle", "panel.right", "panel.all")
        ]
        self.hold.hide()
        self.filling = Filling(look, desk, self, (self.header, self.say, self.hold))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the call as it is now; what has not changed is left alone."""
        shown = self._desk.shown()
        if shown is None:
            return
        focused = None if self.filling.editor.isVisible() else self._focused()
        self._show(shown)
        if focused is not None and not (self.isAncestorOf(focused) and focused.isVisible()):
            self.take_focus()  # not to whatever comes next, as Qt has it: the key that was pressed would press that too

    def give_up(self) -> None:
        """Put nothing more together: the page is no longer wanted."""
        self._turns.put(())

    def set_mode(self, mode: str) -> None:
        """Arrange the panels for the wide window, the compact panel or the strip."""
        if mode == self._mode:
            return
        self._mode = mode
        self.header.set_mode(mode)
        self.header.setVisible(mode != "strip")
        self.say.set_mode(mode)
        self.hold.set_mode(mode)
        self._arrange()
        self.refresh()

    def take_focus(self) -> None:
        """Let the keys of the call act."""
        self._column_of(self._front).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_on_hold(self) -> bool:
        """Whether the hold, or the words of return, stand in the place of Say."""
        return self._front is self.hold

    @property
    def spoken(self) -> str:
        """The words to say now, as one text."""
        return self.hold.spoken if self.is_on_hold else self.say.spoken

    def tick_hold(self) -> None:
        """Show how long the customer has waited."""
        if self.is_on_hold:
            self.hold.tick(self._holds.front())

    def turn(self) -> None:
        """Show the full words of this step in place of the short ones, or the other way round."""
        key = self._step_key()
        self._turned = "" if self._turned == key else key
        self.refresh()

    def fields(self) -> dict[str, bool]:
        """The slots that can be filled, and whether each is still to fill; on hold those of its words come first."""
        return {**self.hold.fields(), **self.say.fields()} if self.is_on_hold else self.say.fields()

    def fill_next(self) -> None:
        """Ask for the first slot of the words that is still to fill, else for the first."""
        self.filling.finish()
        fields = self.fields()
        slot = next((name for name, is_empty in fields.items() if is_empty), next(iter(fields), ""))
        if slot:
            self.filling.fill(slot, list(fields), self.hold if self.is_on_hold else self.say)

    def fill_who(self, slot: str = "") -> None:
        """Ask who is calling, about what."""
        frame = self._desk.library.frame
        names = list(frame.who) if frame else []
        if names:
            self.filling.fill(slot or names[0], names, self.header)

    def point_at(self, kind: str, entry: str) -> None:
        """Bring an answer or a never-do into sight and show which one it is."""
        self._turns.finish()
        card = self.know if kind == "faq" else self.never
        passage = card.open(entry)
        if passage is None:
            return
        self._point(passage)
        column = self._column_of(card)
        column.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: column.bring(passage))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self._set_widths()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Qt's: no field waits for somebody who has left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.filling.stop()

    def _show(self, shown: CallShown) -> None:
        self.header.put(shown)
        short = self.short != (self._turned == self._step_key())
        if (self.say.put(shown, short=short) | self._put_hold()) and not self.filling.editor.isVisible():
            self._column_of(self._front).verticalScrollBar().setValue(0)
        self.do.put(shown.topic)
        self.next_item.put(shown.topic)
        self.here.put(shown.topic)
        if self._mode == "wide":
            self.next_item.hide()
            self.here.hide()
        is_other, self._topic = self._topic != shown.topic.id, shown.topic.id
        is_at_once = not is_other and not self._turns.is_waiting
        self._turns.put(
            (
                partial(self.never.put, shown.topic),
                partial(self._put_may, shown),
                partial(self.know.put, shown.topic),
                partial(self._put_news, shown),
                self._order,
            )
        )
        if is_at_once:
            self._turns.finish()

    def _put_may(self, shown: CallShown) -> None:
        """What may be given, and what is left of it once a quarter is gone."""
        if not self._desk.day.given:
            self.may.put(shown.topic)
            return
        from jobaid.app.operations.giving import Giving

        giving = Giving(self._desk)
        self.may.put(shown.topic, giving.on_call(), giving.left(one.id for one in shown.topic.limits if one.may))

    def _put_hold(self) -> bool:
        """Let the hold stand in the place of Say, or Say again. Returns whether something else is to be said."""
        shown = self._holds.shown()
        front = self.hold if shown is not None else self.say
        is_other = shown is not None and self.hold.put(shown, self._holds.front())
        if front is self._front:
            return is_other
        self._front = front
        if self._mode:
            self._arrange()
            QTimer.singleShot(0, self, self.filling.finish)  # its field has gone
        return True

    def _put_news(self, shown: CallShown) -> None:
        if self._notices != shown.notices:
            self._notices = shown.notices
            self._renew_news(shown)

    def _renew_news(self, shown: CallShown) -> None:
        for card in self._news:
            discard(card)
        self._news = [notice_card(self._look, notice) for notice in shown.notices]
        self._arrange()

    def _focused(self) -> QWidget | None:
        """The part of it that has the keyboard."""
        focused = QApplication.focusWidget()
        return focused if focused is not None and self.isAncestorOf(focused) and focused.isVisible() else None

    def _step_key(self) -> str:
        stop = self._desk.call.stop
        return f"{stop.place.topic}/{stop.place.step}" if stop else ""

    def _point(self, passage: Passage) -> None:
        if self._pointed is not None and self._pointed in {*self.know.passages.values(), *self.never.passages.values()}:
            self._pointed.point(False)
        self._pointed = passage
        passage.point(True)

    def _connect(self) -> None:
        self.header.who_pressed.connect(self.fill_who)
        self.header.issue_pressed.connect(self._desk.go_to_issue)
        self.say.field_pressed.connect(lambda slot: self.filling.fill(slot, list(self.say.fields()), self.say))
        self.hold.field_pressed.connect(lambda slot: self.filling.fill(slot, [slot], self.hold))
        self.filling.left.connect(self.take_focus)
        for card in (self.do, self.next_item):
            card.reason_wanted.connect(lambda item, card=card: self._ask_reason(card, item))
            card.said_of.connect(self.said_of)

    def _ask_reason(self, card: DoCard, item: str) -> None:
        topic = self._desk.call.stop.place.topic if self._desk.call.stop else ""
        if item not in card.rows:
            return  # the library has lost it meanwhile
        name = reason_prompt(card.rows[item].accessibleName())
        place = card.place_of(item, self)
        self.filling.ask_reason(name, place, lambda why: self._desk.mark(topic, item, "not_applicable", why.strip()))

    def _lay_out(self) -> None:
        self._wide = QWidget()
        columns = QHBoxLayout(self._wide)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(self._look.space("gap"))
        left, middle, right, whole_column = self._columns
        columns.addWidget(left)
        columns.addWidget(middle, 3)
        columns.addWidget(right)
        self._whole = whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(self.header)
        whole.addWidget(self._wide, 1)
        whole.addWidget(whole_column, 1)

    def _arrange(self) -> None:
        """Put each card where it belongs in this mode; the answers to know come before the longer lists."""
        left, _middle, _right, whole_column = self._columns
        is_one = self._mode == "compact"
        self._wide.setVisible(not is_one)
        whole_column.setVisible(is_one)
        left.setVisible(self._mode == "wide")
        self._set_widths()
        sides = {"wide": (20, 10), "compact": (8, 6), "strip": (8, 4)}[self._mode or "wide"]
        self._whole.setContentsMargins(sides[0], sides[1], sides[0], 0)
        self._whole.setSpacing(10 if self._mode == "wide" else 6)
        (self.say if self.is_on_hold else self.hold).hide()
        for column, cards in self._places():
            column.fill(cards)
            for card in cards:
                card.set_narrow(self._mode != "wide")
                card.show()

    def _set_widths(self) -> None:
        """The words get the room that is left, the columns beside them less where there is little."""
        left, _middle, right, _whole = self._columns
        scale = self._look.scale
        left.setFixedWidth(round(min(_DO_WIDTH * scale, self.width() * _DO_SHARE)))
        right.setFixedWidth(round(min(_RIGHT_WIDTH * scale, self.width() * _RIGHT_SHARE)))

    def _places(self) -> list[tuple[Column, list[Card]]]:
        left, middle, right, whole_column = self._columns
        if self._mode == "wide":
            return [(left, [self.do, *self._news]), (middle, [self._front, self.know]), (right, [self.may, self.never])]
        top: list[Card] = [self.next_item, self.here, self.may]
        rest: list[Card] = [*self._news, self.know, self.do, self.never]
        if self._mode == "strip":
            return [(middle, [self._front]), (right, [*top, *rest])]
        return [(whole_column, [self._front, *top, *rest])]

    def _column_of(self, card: Card) -> Column:
        places = self._places()
        return next((column for column, cards in places if card in cards), places[0][0])

    def _order(self) -> None:
        """Let Tab follow the reading: the header, then a column, and what can be pressed in it."""
        order = [self.tab_from()] if self.tab_from else []
        order += self.header.pressable()
        for column, cards in self._places():
            order.append(column)
            for card in cards:
                order += card.pressable()
        in_order(order)
