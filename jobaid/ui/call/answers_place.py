"""Says once, between calls, that something that was reported is answered."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look

if TYPE_CHECKING:
    from jobaid.app.desk import Desk
    from jobaid.ui.widgets.row_button import RowButton


class AnswersPlace:
    """Keeps a row at the beginning of a layout, as long as there are answers that were not read."""

    def __init__(self, look: Look, desk: "Desk", keys: Keys, layout: QBoxLayout) -> None:
        self._look, self._desk, self._keys, self._layout = look, desk, keys, layout
        self.row: RowButton | None = None

    def refresh(self) -> None:
        """Show how many there are, or nothing."""
        if not self._desk.day.said.reports:
            count = 0
        else:
            from jobaid.app.operations.feedback import Feedback

            count = Feedback(self._desk).new_answers()
        if self.row is None and not count:
            return
        if self.row is None:
            self.row = self._made()
        self.row.put(text(message("start.answers", count=count)))
        self.row.setVisible(bool(count))

    def pressable(self) -> list[QWidget]:
        """What Tab reaches in it."""
        return [self.row] if self.row is not None and not self.row.isHidden() else []

    def _made(self) -> "RowButton":
        from jobaid.ui.widgets.row_button import RowButton

        row = RowButton(self._look, "", fill="accent_tint")
        row.clicked.connect(lambda: self._keys.run("report.mine"))
        self._layout.insertWidget(0, row)
        return row
