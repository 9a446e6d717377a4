"""What is shown when there is no library to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.errors import UserFacing
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card, Column
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton

_WIDEST = 620


class MissingPage(QWidget):
    """Says calmly what is missing, and offers the sample library and others."""

    sample_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(look, text(message("missing.title")))
        self._column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card(look)
        card.setMaximumWidth(round(_WIDEST * look.scale))
        self.reason: UserFacing | None = None
        self._reason, self._hint = Label(look), Label(look, color="muted")
        self.button = RowButton(look, text(message("missing.sample")), "›")
        self.button.clicked.connect(self.sample_wanted)
        self.other = RowButton(look, text(message("missing.other")), "›")
        self.other.clicked.connect(self.other_wanted)
        card.body.addWidget(Label(look, text(message("missing.title")), size="title", strong=True))
        for widget in (self._reason, self._hint, self.button, self.other):
            card.body.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 24, 20, 0)
        whole.addWidget(self._column)
        self._column.fill([card])

    def show_reason(self, reason: UserFacing) -> None:
        """Say what is wrong and the way out."""
        self.reason = reason
        self._reason.put(text(reason.message))
        self._hint.put(text(reason.hint) if reason.hint else "")
        self._hint.setVisible(reason.hint is not None)

    def take_focus(self) -> None:
        """The button is what there is to press."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
