"""Today's news, each with the words to say about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.operations.notices import NoticeShown
from jobaid.messages import message, text
from jobaid.ui.meant import shows
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.words import Words


class News(QWidget):
    """The notices under each other; there only if there are any."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._notices: tuple[NoticeShown, ...] = ()
        self._cards: list[Card] = []
        name = text(message("start.notices"))
        self.setAccessibleName(name)
        self.heading = Label(look, name, size="label", color="muted", strong=True)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(10)
        self._stack.addWidget(self.heading)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._notices)

    def put(self, notices: Sequence[NoticeShown]) -> None:
        """Show these; what has not changed is left alone."""
        if self._notices == tuple(notices):
            return
        self._notices = tuple(notices)
        for card in self._cards:
            discard(card)
        self._cards = [notice_card(self._look, notice) for notice in notices]
        for card in self._cards:
            self._stack.addWidget(card)


def notice_card(look: Look, notice: NoticeShown) -> Card:
    """One piece of news."""
    card = Card(look, fill="care_tint", edge="line" if look.is_contrast else None)
    card.setAccessibleName(notice.words)
    shows(card, "notice", notice.id)
    card.body.setSpacing(5)
    card.body.addWidget(Label(look, notice.words, strong=True))
    if notice.say:
        card.body.addWidget(Words(look, notice.say, name=text(message("say.words", name=notice.words))))
    return card
