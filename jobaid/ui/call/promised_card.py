"""What was promised on calls that are over."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobaid.app.day import Promised
from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.check import CheckRow, State, words_from
from jobaid.ui.widgets.label import Label


class PromisedCard(Card):
    """A row a promise, ticked when it is kept. What is kept stays in sight until the page is shown anew."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look, text(message("day.promised")))
        self._desk = desk
        self._gone: frozenset[Promised] = frozenset()
        self._shown: list[tuple[int, Promised]] = []
        self.rows: dict[int, CheckRow] = {}
        self._lines: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)

    @property
    def count(self) -> int:
        """How many are shown."""
        return len(self._shown)

    def clear_kept(self) -> None:
        """Show no longer what is kept by now."""
        self._gone = frozenset(one for one in self._desk.day.promised if one.kept)

    def put(self, promised: Sequence[Promised]) -> None:
        """Show these; rows that are still there stay the widgets they are."""
        shown = [(place, replace(one, kept=False)) for place, one in enumerate(promised) if one not in self._gone]
        if shown != self._shown:
            self._shown = shown
            self._build()
        for place, row in self.rows.items():
            state: State = "done" if promised[place].kept else "to_do"
            if row.state != state:
                row.set_state(state)

    def _build(self) -> None:
        for row in self._lines:
            row.hide()
            row.deleteLater()
        self._lines = []
        self.rows = {}
        for place, one in self._shown:
            self._lines.append(self._row(place, one))

    def _row(self, place: int, one: Promised) -> QWidget:
        row = QWidget()
        self._rows.addWidget(row)
        self.rows[place] = check = CheckRow(self._look, one.do, menu=False)
        check.setAccessibleName(text(message("day.promise", do=one.do, due=one.due)))
        check.toggled_by_user.connect(partial(self._toggle, place))
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(check)
        if one.due:
            below = QHBoxLayout()
            below.setContentsMargins(words_from(self._look), 0, 0, 0)
            below.addWidget(Label(self._look, one.due, size="label", color="muted"))
            lines.addLayout(below)
        return row

    def _toggle(self, place: int) -> None:
        self._desk.keep_promise(place, kept=self.rows[place].state != "done")
