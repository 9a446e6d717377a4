"""Today's news, each with the words to say about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.operations.notices import NoticeShown
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card, Column
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.words import Words

_ANY_WIDTH = 16_777_215


class News(QWidget):
    """The notices in a column; in a narrow window folded behind a row that says how many there are."""

    toggled = Signal(bool)

    def __init__(self, look: Look, notices: Sequence[NoticeShown], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = text(message("start.notices"))
        self._column = Column(look, name)
        self._heading = Label(look, name, size="label", color="muted", strong=True)
        self._column.stack.setSpacing(10)
        self._column.stack.addWidget(self._heading)
        for notice in notices:
            self._column.stack.addWidget(notice_card(look, notice))
        self._column.stack.addStretch(1)
        count = text(message("start.notice-count", count=len(notices)))
        self._row = RowButton(look, count, "›", fill="care_tint")
        self._row.clicked.connect(lambda: self._unfold(self._column.isHidden()))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._row)
        whole.addWidget(self._column, 1)

    def set_narrow(self, narrow: bool, width: int) -> None:
        """Fold them, or show them in a column of that width."""
        self._row.setVisible(narrow)
        self._column.setVisible(not narrow)
        self._heading.setVisible(not narrow)
        self.setMinimumWidth(0 if narrow else width)
        self.setMaximumWidth(_ANY_WIDTH if narrow else width)

    def _unfold(self, is_open: bool) -> None:
        self._column.setVisible(is_open)
        self.toggled.emit(is_open)


def notice_card(look: Look, notice: NoticeShown) -> Card:
    """One piece of news."""
    card = Card(look, fill="care_tint", edge=None)
    card.setAccessibleName(notice.words)
    card.body.setSpacing(5)
    card.body.addWidget(Label(look, notice.words, strong=True))
    if notice.say:
        card.body.addWidget(Words(look, notice.say, name=text(message("say.words", name=notice.words))))
    return card
