"""What was found, a row with a tick each: what is not ticked stays."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.kept.pieces import Piece
from jobaid.messages import message, text
from jobaid.ui.kept.rows import tall
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label

_MOST = 100
"""So many rows are made; a name that is in more is better made longer. What has no row goes with the others."""


class Ticks(QWidget):
    """All are ticked to begin with. `changed` says that a tick was set or taken away."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pieces: Sequence[Piece] = ()
        self._unticked: set[str] = set()
        self.rows: list[CheckRow] = []
        self._stack = tall(self, look)
        self._more = Label(look, size="label", color="muted")
        self._stack.addWidget(self._more)
        self.put(())

    @property
    def ids(self) -> list[str]:
        """What is ticked."""
        return [one.id for one in self._pieces if one.id not in self._unticked]

    @property
    def count(self) -> int:
        """How much was found."""
        return len(self._pieces)

    @property
    def words(self) -> str:
        """What stands there."""
        return "\n".join(one.accessibleName() for one in self.rows)

    def put(self, pieces: Sequence[Piece]) -> None:
        """Show what was found."""
        for row in self.rows:
            discard(row)
        self._pieces, self._unticked = pieces, set()
        self.rows = [self._row(one) for one in pieces[:_MOST]]
        for place, row in enumerate(self.rows):
            self._stack.insertWidget(place, row)
        more = len(pieces) - len(self.rows)
        self._more.put(text(message("kept.more-ticked", count=more)) if more > 0 else "")
        self._more.setVisible(more > 0)
        self.setVisible(bool(pieces))

    def tick_all(self, ticked: bool) -> None:
        """Set every tick, or take every one away."""
        self._unticked = set() if ticked else {one.id for one in self._pieces}
        for row in self.rows:
            row.set_state("done" if ticked else "to_do")
        self.changed.emit()

    def _row(self, piece: Piece) -> CheckRow:
        row = CheckRow(self._look, f"{piece.what}\n{piece.why}", state="done", fades=False, menu=False, parent=self)
        row.toggled_by_user.connect(lambda: self._turn(row, piece.id))
        return row

    def _turn(self, row: CheckRow, id_: str) -> None:
        self._unticked ^= {id_}
        row.set_state("to_do" if id_ in self._unticked else "done")
        self.changed.emit()
