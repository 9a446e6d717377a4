"""The title of a page and the way back to the topics."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.key_cap import ActionCap
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton


class PageHeader(QWidget):
    """A title; `left` is emitted by the button back."""

    left = Signal()

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(look, size="title", strong=True)
        self._key = ActionCap(look, keys, "call.back")
        self.back = RowButton(look, text(message("window.back")), fill="background")
        self.back.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._key)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)

    def put(self, title: str) -> None:
        """Show another title."""
        self._title.put(title)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the room to the title."""
        self._key.setVisible(not narrow)
