"""All promises, the late first; or at the end of a shift those that are still the agent's own."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.app.operations.promises import DueList, Promises, PromiseShown
from jobaid.messages import message, text
from jobaid.ui.call.promise_line import PromiseLine
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.fit import Fit
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.small_button import SmallButton


class DueSheet(Sheet):
    """A row a promise, in groups. `of_shift` shows what is open and the agent's own, to be handed to the team.

    `call_wanted` tells that a call was put in front, to be shown.
    """

    call_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget, *, of_shift: bool = False) -> None:
        title = text(message("shift.title" if of_shift else "due-list.title"))
        super().__init__(look, title, parent)
        self._desk, self._promises, self._of_shift = desk, Promises(desk), of_shift
        self.rows: dict[str, PromiseLine] = {}
        self._groups: list[QWidget] = []
        self._order: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._column = FittedColumn(look, title)
        self._column.stack.setSpacing(look.space("gap"))
        self._fit = Fit(self, self._column)
        self._none = Label(look, text(message("shift.none" if of_shift else "due-list.none")), color="muted")
        self.all = SmallButton(look, text(message("shift.all")))
        self.all.clicked.connect(self._give_all)
        self.body.addLayout(sheet_header(look, title, self)[0])
        self.body.addWidget(self._column, 1)
        self.body.addWidget(self._none)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        desk.listen(self._changed)
        self.destroyed.connect(partial(_ignore, desk, self._changed))
        self.refresh()

    def open(self) -> None:
        """Show it, with the keyboard on the first promise."""
        super().open()
        first = next(iter(self.rows.values()), None)
        (first.check if first else self.panel).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close it."""
        _ignore(self._desk, self._changed)
        super().leave()

    def refresh(self) -> None:
        """Show the promises as they are now; rows that are still there stay the widgets they are."""
        groups = list(self._shown())
        order = tuple((name, tuple(one.id for one in rows)) for name, rows in groups)
        if order != self._order:
            self._order = order
            self._build(groups)
        for _, rows in groups:
            for one in rows:
                if self.rows[one.id].shown != one:
                    self.rows[one.id].put(one)
        self._none.setVisible(not self.rows)
        self._column.setVisible(bool(self.rows))
        self.all.setVisible(self._of_shift and len(self.rows) > 1)
        self._fit.soon()

    def _shown(self) -> Iterator[tuple[str, tuple[PromiseShown, ...]]]:
        due: DueList = self._promises.due_list("me" if self._of_shift else None)
        if self._of_shift:
            groups = {"shift.mine": due.open}
        else:
            groups = {
                "due-list.late": due.late,
                "due-list.due": due.today,
                "due-list.no-time": due.no_time,
                "due-list.later": due.later,
                "due-list.kept": due.closed,
            }
        yield from ((name, rows) for name, rows in groups.items() if rows)

    def _build(self, groups: list[tuple[str, tuple[PromiseShown, ...]]]) -> None:
        held = next((name for name, row in self.rows.items() if row.check.hasFocus()), "")
        for group in self._groups:
            self._column.stack.removeWidget(group)
            discard(group)
        self._groups, self.rows = [], {}
        for name, rows in groups:
            group = self._group(name, rows)
            self._groups.append(group)
            self._column.stack.addWidget(group)
        if held in self.rows:
            self.rows[held].check.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held or self._desk.day.promised:
            first = next(iter(self.rows.values()), None)
            if first is not None and self.is_open:
                first.check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _group(self, name: str, rows: tuple[PromiseShown, ...]) -> QWidget:
        group = QWidget()
        lines = QVBoxLayout(group)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.space("hair"))
        color = "care" if name == "due-list.late" else "muted"
        lines.addWidget(Label(self._look, text(message(name)), size="label", color=color, strong=True))
        for one in rows:
            self.rows[one.id] = row = PromiseLine(self._look, self._promises, one, gives=self._of_shift)
            row.open_wanted.connect(self._open_call)
            row.resized.connect(self._fit.soon)
            lines.addWidget(row)
        return group

    def _open_call(self, name: str) -> None:
        if self._promises.open_call(name):
            self.leave()
            self.call_wanted.emit()

    def _give_all(self) -> None:
        self._promises.give("team", *self.rows)

    def _changed(self, change: Change) -> None:
        if self.is_open and change & (Change.DAY | Change.CALL):
            self.refresh()


def due_sheet(look: Look, desk: Desk, *, of_shift: bool = False) -> Callable[[QWidget], DueSheet]:
    """What makes the sheet over a page."""
    return lambda page: DueSheet(look, desk, page, of_shift=of_shift)


def _ignore(desk: Desk, listener: Callable[[Change], None], *_: object) -> None:
    with suppress(ValueError):
        desk.ignore(listener)
