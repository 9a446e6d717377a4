"""What can be given in the place of what was asked, each on a digit with Alt."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.keys import numbered
from jobaid.app.operations.may_choices import Way
from jobaid.app.strokes import caption
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.row_button import RowButton


class WayRows(QWidget):
    """A row a way. `taken` gives the one that was chosen, by its row or its digit."""

    taken = Signal(object)

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._keys = look, keys
        self._ways: tuple[Way, ...] = ()
        self.rows: list[RowButton] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look.space("hair"))
        self.hide()

    def put(self, ways: tuple[Way, ...]) -> None:
        """Show these; the same rows stay where they are."""
        if ways == self._ways:
            return
        self._ways = ways
        for one in self.rows:
            discard(one)
        self.rows = [self._row(number, way) for number, way in enumerate(ways, 1)]
        self.setVisible(bool(ways))

    def take(self, number: int) -> bool:
        """Take the one of that digit. Returns whether there is one."""
        if not 0 < number <= len(self._ways):
            return False
        self.taken.emit(self._ways[number - 1])
        return True

    def cap(self, number: int) -> str:
        """The key that takes it, as it is shown; empty where there is none."""
        keys = self._keys.bindings.keys["call.tick"]
        return caption(numbered(keys[0])[number - 1][1], self._keys.platform) if keys else ""

    def _row(self, number: int, way: Way) -> RowButton:
        row = RowButton(self._look, way.words, cap=self.cap(number), fill="may_tint")
        row.clicked.connect(partial(self.take, number))
        self._lines.addWidget(row)
        return row
