"""One topic with its five panels: in three columns, or in a narrow window under each other."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobaid.app.operations.notices import NoticeShown
from jobaid.app.operations.topics import TopicShown
from jobaid.messages import message, text
from jobaid.ui.call.news import notice_card
from jobaid.ui.call.page_header import PageHeader
from jobaid.ui.call.panels import DoCard, KnowCard, MayCard, NeverCard
from jobaid.ui.call.say_card import SayCard
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card, Column
from jobaid.ui.widgets.passage import Passage
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.words import Words

_DO_WIDTH = 290
_RIGHT_WIDTH = 320


class TopicPage(QWidget):
    """Shows one topic at a time. `left` asks for the list, `topic_wanted` for another topic."""

    left = Signal()
    topic_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = False
        self._cards: tuple[Card, ...] = ()
        self._news: list[Card] = []
        self._pointed: Passage | None = None
        self.topic = ""
        self._header = PageHeader(look)
        self._header.left.connect(self.left)
        self._do, self._middle, self._right, self._all = (
            Column(look, text(message(name))) for name in ("panel.do", "panel.middle", "panel.right", "panel.all")
        )
        self._lay_out()

    @property
    def narrow(self) -> bool:
        """Whether the panels are under each other."""
        return self._narrow

    def show_topic(self, topic: TopicShown, notices: Sequence[NoticeShown] = ()) -> None:
        """Show a topic from its beginning, with the news about it."""
        self.topic = topic.id
        self._pointed = None
        self._header.put(topic.title)
        for card in self._cards:
            card.setParent(None)
            card.deleteLater()
        look = self._look
        self._say, self._know, self._never = SayCard(look, topic), KnowCard(look, topic), NeverCard(look, topic)
        self._say.step_wanted.connect(lambda step: self.point_at("script", step))
        self._say.topic_wanted.connect(self.topic_wanted)
        do, may = DoCard(look, topic), MayCard(look, topic)
        further = (self._say.further,) if self._say.further else ()
        self._news = [notice_card(look, notice) for notice in notices]
        self._cards = (do, self._say, self._know, may, self._never, *further, *self._news)
        self._arrange()
        for column in (self._do, self._middle, self._right, self._all):
            column.verticalScrollBar().setValue(0)

    def set_narrow(self, narrow: bool) -> None:
        """Put the panels under each other, or in columns."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def take_focus(self) -> None:
        """Let the keyboard choose among the customer's answers, else scroll."""
        buttons = next(iter(self._say.buttons.values()), [])
        target = buttons[0] if buttons else self._column_of(self._say)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, kind: str, entry: str) -> None:
        """Bring a step, an answer or a never-do into sight and show which one it is."""
        card: Card
        passages: dict[str, Passage]
        if kind == "script":
            card, passages = self._say, self._say.passages
        elif kind == "faq":
            card, passages = self._know, self._know.passages
        else:
            card, passages = self._never, self._never.passages
        if entry not in passages:
            return
        passage = passages[entry]
        if self._pointed is not None:
            self._pointed.point(False)
        self._pointed = passage
        passage.point(True)
        column = self._column_of(card)
        buttons = self._say.buttons.get(entry, []) if kind == "script" else []
        (buttons[0] if buttons else column).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: column.bring(passage))

    def _column_of(self, card: Card) -> Column:
        if self._narrow:
            return self._all
        return self._middle if card in {self._say, self._know} else self._right

    def _lay_out(self) -> None:
        gap = self._look.space("gap")
        self._wide = QWidget()
        columns = QHBoxLayout(self._wide)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(gap)
        columns.addWidget(self._do)
        columns.addWidget(self._middle, 1)
        columns.addWidget(self._right)
        self._do.setFixedWidth(round(_DO_WIDTH * self._look.scale))
        self._right.setFixedWidth(round(_RIGHT_WIDTH * self._look.scale))
        self._whole = whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(self._header)
        whole.addWidget(self._wide, 1)
        whole.addWidget(self._all, 1)
        self._all.hide()

    def _arrange(self) -> None:
        self._wide.setVisible(not self._narrow)
        self._all.setVisible(self._narrow)
        side = 8 if self._narrow else 20
        self._whole.setContentsMargins(side, 10, side, 0)
        self._header.set_narrow(self._narrow)
        if not self._cards:
            return
        places = self._places()
        for column, cards in places:
            _fill(column, cards)
        for card in self._cards:
            card.set_narrow(self._narrow)
            card.show()
        self._order(places)

    def _places(self) -> list[tuple[Column, list[Card]]]:
        """The cards of each column; the answers to know come before the many further steps."""
        do, say, know, may, never, *others = self._cards
        news: list[Card] = [*self._news]
        further = [card for card in others if card not in news]
        if self._narrow:
            return [(self._all, [say, do, never, may, *news, know, *further])]
        return [(self._do, [do, *news]), (self._middle, [say, know, *further]), (self._right, [may, never])]

    def _order(self, places: list[tuple[Column, list[Card]]]) -> None:
        """Let Tab follow the reading: a column, then what can be pressed in it."""
        order: list[QWidget] = [self._header.back]
        for column, cards in places:
            order.append(column)
            for card in cards:
                order += _pressable(card)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)


def _fill(column: Column, cards: list[Card]) -> None:
    while column.stack.count():
        column.stack.takeAt(0)
    for card in cards:
        column.stack.addWidget(card)
    column.stack.addStretch(1)


def _pressable(card: Card) -> list[QWidget]:
    links = [words for words in card.findChildren(Words) if words.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [*card.findChildren(RowButton), *links]
