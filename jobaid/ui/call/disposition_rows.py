"""How the call ended: the ways of the library, each on its digit."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.model.frame import Frame
from jobaid.ui.call.disposition_row import DispositionRow
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.wrap import Wrap

_DIGITS = 9
_GAP = 6


class DispositionRows(QWidget):
    """`chosen` gives the number of the way that was pressed; `rows` has them by id, none without a library's own."""

    chosen = Signal(int)

    def __init__(self, look: Look, frame: Frame | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways = frame.dispositions if frame else ()
        self.rows: dict[str, DispositionRow] = {}
        line = Wrap(_GAP)
        self.setLayout(line)
        for number, one in enumerate(self._ways, 1):
            self.rows[one.id] = row = DispositionRow(look, one.name, str(number) if number <= _DIGITS else "")
            row.clicked.connect(partial(self.chosen.emit, number))
            line.addWidget(row)

    def mark(self, chosen: str) -> None:
        """Show which is chosen."""
        for name, row in self.rows.items():
            row.choose(name == chosen)

    def id_of(self, number: int) -> str:
        """The way of that number; empty where there is none."""
        return self._ways[number - 1].id if 0 < number <= len(self._ways) else ""

    def hands_over(self, name: str) -> bool:
        """Whether a way hands the call over."""
        return any(one.id == name and one.kind == "escalated" for one in self._ways)
