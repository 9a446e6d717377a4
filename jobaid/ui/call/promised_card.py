"""What was promised and is due today, the late first; what is due later is a press away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jobaid.app.desk import Desk
from jobaid.app.operations.promises import DueList, Promises, PromiseShown
from jobaid.messages import message, text
from jobaid.ui.call.promise_line import PromiseLine
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton


class PromisedCard(Card):
    """A row a promise, ticked when it is kept. What is kept stays in sight until the page is shown anew.

    `all_wanted` asks for all promises, `changed` tells that it needs more or less room.
    """

    all_wanted = Signal()
    changed = Signal()

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look)
        self.setAccessibleName(text(message("due-list.today")))
        self._promises = Promises(desk)
        self._gone: frozenset[str] = frozenset()
        self._seen: tuple[str, ...] = ()
        self._later = 0
        self.rows: dict[str, PromiseLine] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.space("hair"))
        self._count = Label(look, size="label", color="muted", strong=True, whole=True)
        self.all = SmallButton(look, "")
        self.all.clicked.connect(self.all_wanted)
        heading = QHBoxLayout()
        words = Label(look, text(message("due-list.today")), size="label", color="muted", strong=True)
        heading.addWidget(words, 1)
        heading.addWidget(self._count)
        self.body.addLayout(heading)
        self.body.addLayout(self._rows)
        line = QHBoxLayout()
        line.addWidget(self.all)
        line.addStretch(1)
        self.body.addLayout(line)

    @property
    def count(self) -> int:
        """How many are shown, or wait behind the button."""
        return len(self.rows) or self._later

    def clear_kept(self) -> None:
        """Show no longer what is kept by now."""
        self._gone = frozenset(one.id for one in self._promises.due_list().closed)

    def refresh(self) -> None:
        """Show them as they are now; rows that are still there stay the widgets they are."""
        due = self._promises.due_list()
        shown = self._shown(due)
        if [one.id for one in shown] != list(self.rows):
            self._build(shown)
        for one in shown:
            if self.rows[one.id].shown != one:
                self.rows[one.id].put(one)
        self._later = len(due.later)
        self._count.put(str(len(due.now)))
        self.all.setVisible(bool(due.later))
        self.all.put(text(message("due-list.more", count=len(due.later))))

    def _shown(self, due: DueList) -> list[PromiseShown]:
        """What is closed now keeps the place it had while it was open."""
        closed = {one.id: one for one in due.closed if one.id in self._seen and one.id not in self._gone}
        opened = {one.id: one for one in due.now}
        order = [name for name in self._seen if name in opened or name in closed]
        if set(opened) - set(order):
            order = [*opened, *(name for name in order if name in closed)]
        self._seen = tuple(order)
        return [opened.get(name) or closed[name] for name in order]

    def _build(self, shown: Sequence[PromiseShown]) -> None:
        before, self.rows = self.rows, {}
        for one in shown:
            self.rows[one.id] = before.pop(one.id) if one.id in before else self._row(one)
        for row in before.values():
            self._rows.removeWidget(row)
            discard(row)
        for row in self.rows.values():
            self._rows.removeWidget(row)
            self._rows.addWidget(row)

    def _row(self, one: PromiseShown) -> PromiseLine:
        row = PromiseLine(self._look, self._promises, one)
        row.open_wanted.connect(self._promises.open_call)
        row.resized.connect(self.changed)
        return row
