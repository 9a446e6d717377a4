"""What is still to be done of calls before, and today's news: beside the topics, or folded above them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.day_notes import notes_shown
from jobaid.app.operations.notices import NoticeShown
from jobaid.app.operations.starting_points import unfinished_shown
from jobaid.messages import message, text
from jobaid.ui.call.news import News
from jobaid.ui.call.notes_card import NotesCard
from jobaid.ui.call.promised_card import PromisedCard
from jobaid.ui.call.unfinished_card import UnfinishedCard
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Column
from jobaid.ui.widgets.fold_button import FoldButton
from jobaid.ui.widgets.wrap import Wrap

_NAMES = ("day.unfinished", "day.promised", "notes.title", "day.news")


class DayPanels(QWidget):
    """Four parts, of which each is there only if it holds something. `toggled` says whether one is unfolded.

    `note_wanted` gives the id of a call whose write-up is to be looked at, or with an empty one asks for all.
    `due_wanted` asks for all promises.
    """

    toggled = Signal(bool)
    note_wanted = Signal(str)
    due_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_folded = False
        self.unfinished, self.promised, self.news = UnfinishedCard(look, desk), PromisedCard(look, desk), News(look)
        self.notes = NotesCard(look)
        self.notes.wanted.connect(self.note_wanted)
        self.promised.all_wanted.connect(self.due_wanted)
        self.promised.changed.connect(self._show_more)
        self._parts: tuple[UnfinishedCard | PromisedCard | NotesCard | News, ...]
        self._parts = (self.unfinished, self.promised, self.notes, self.news)
        self.unfinished.changed.connect(self._show_more)
        self._column = Column(look, text(message("day.panels")))
        self._column.fill(self._parts)
        self._heads = QWidget()
        line = Wrap(6, self._heads)
        self.folds = [FoldButton(look) for _ in _NAMES]
        for number, fold in enumerate(self.folds):
            fold.toggled.connect(partial(self._unfold, number))
            line.addWidget(fold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._heads)
        whole.addWidget(self._column, 1)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(part.count for part in self._parts)

    @property
    def is_open(self) -> bool:
        """Whether a part is unfolded."""
        return self._is_folded and any(fold.isChecked() for fold in self.folds)

    def put(self, notices: Sequence[NoticeShown]) -> None:
        """Show what is left to do at the desk, and these notices."""
        day, now = self._desk.day, self._desk.now
        self.unfinished.put(unfinished_shown(self._desk.library, day.unfinished, now))
        self.promised.refresh()
        self.notes.put(notes_shown(self._desk.library, day, now))
        self.news.put(notices)
        self._arrange()

    def fold(self, is_folded: bool) -> None:
        """Stand behind a line of buttons, or open under each other."""
        self._is_folded = is_folded
        for fold in self.folds:
            fold.setChecked(False)
        for card in (self.unfinished, self.promised, self.notes):
            card.set_narrow(is_folded)
        self._arrange()

    def close_folds(self) -> None:
        """Fold what is unfolded."""
        for fold in self.folds:
            fold.setChecked(False)

    def pressable(self) -> list[QWidget]:
        """What Tab reaches, in the order it is read."""
        parts = [widget for part in self._parts for widget in tab_stops(part)]
        return [*self.folds, self._column, *parts]

    def _unfold(self, number: int, is_open: bool) -> None:
        """One at a time."""
        if is_open:
            for other, fold in enumerate(self.folds):
                if other != number:
                    fold.setChecked(False)
        self._arrange()
        self.toggled.emit(self.is_open)

    def _show_more(self) -> None:
        self._arrange()
        self.toggled.emit(self.is_open)

    def _arrange(self) -> None:
        self._heads.setVisible(self._is_folded)
        for name, fold, part in zip(_NAMES, self.folds, self._parts, strict=True):
            fold.put(text(message("day.folded", what=text(message(name)), count=part.count)))
            fold.setVisible(bool(part.count))
            fold.setChecked(fold.isChecked() and bool(part.count))
            part.setVisible(bool(part.count) and (fold.isChecked() or not self._is_folded))
        self.news.heading.setVisible(not self._is_folded)
        self._column.setVisible(not self._is_folded or self.is_open)


def tab_stops(part: QWidget) -> list[QWidget]:
    """What Tab reaches in a part."""
    return [widget for widget in part.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
